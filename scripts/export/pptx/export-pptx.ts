/** Writes talks as PowerPoint files. */
import { drawMap } from '../../diagrams/draw-map.ts';
import type { Effects } from '../../effects.ts';
import { fullCitation, type Model } from '../../model/index.ts';
import type { DeckPlan } from '../../plan/index.ts';
import { planTalks } from '../../project/generate-talks.ts';
import { layoutCacheOf } from '../../project/plan-settings.ts';
import { slidesInRange } from '../../project/slides-in-range.ts';
import type { TalkFiles } from '../../project/talk-files.ts';
import { readColours } from '../read-colours.ts';
import { deckFile } from './deck-file.ts';

/** Options of a PowerPoint file. */
export interface PptxOptions {
  /** Ids, numbers and ranges of the slides; `undefined` for all. */
  readonly range: string | undefined;
  /** The file, relative to the root; `undefined` for `dist/<deck>/<talk>.pptx`. */
  readonly out: string | undefined;
}

/**
 * Writes the PowerPoint file of a talk.
 * @returns its path, relative to the root
 * @throws DiagnosticError E_SLIDE_UNKNOWN
 */
export async function exportPptx(
  model: Model,
  files: TalkFiles,
  { range, out }: PptxOptions,
  effects: Effects,
): Promise<string> {
  const [plan] = planTalks(model, [files.talk], effects) as [DeckPlan];
  const ids = plan.slides.map((s) => s.id);
  const chosen = range === undefined ? ids.map((_, i) => i) : slidesInRange(ids, range, files.markdown);
  const layout = layoutCacheOf(model.deck, effects);
  const bytes = deckFile(plan, {
    chosen,
    citation: fullCitation(model.work),
    colours: await readColours(),
    draw: (diagram) => drawMap(diagram, layout),
  });
  const target = out ?? `${files.web}.pptx`;
  await effects.write(target, bytes);
  return target;
}
