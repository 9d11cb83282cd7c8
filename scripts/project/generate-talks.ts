/** `generate`: data → slides/<deck>/<talk>.md, merged with what a hand made of it. */
import { analyse } from '../analysis/index.ts';
import { type Diagnostic, DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { emitSlides, joinSlides } from '../emit/index.ts';
import type { diffLines, KeptSlide, LineChange, MergedSlides, SlideConflict, Take } from '../merge/index.ts';
import type { Model } from '../model/index.ts';
import { type DeckPlan, planTalk } from '../plan/index.ts';
import { chooseTalks } from './choose-talks.ts';
import { recallLayouts } from './kept-layouts.ts';
import { planSettings } from './plan-settings.ts';
import { checkSlideFile, slideFiles } from './slide-files.ts';

export interface GeneratedTalk {
  readonly plan: DeckPlan;
  /** Relative to the root. */
  readonly file: string;
  readonly state: 'new' | 'changed' | 'unchanged';
  /** Ids of slides that are new, whose text differs from before, and that are generated no more. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** What a hand changed, kept. */
  readonly kept: readonly KeptSlide[];
}

/** Plans of the talks of a deck, or of one. @throws DiagnosticError E_TALK_UNKNOWN */
export function planTalks(model: Model, talk: string | undefined, effects: Effects): DeckPlan[] {
  const talks = chooseTalks(model, talk);
  const analysis = analyse(model);
  const settings = planSettings(effects);
  return talks.map((t) => planTalk(model, analysis, t, settings));
}

/** The text of a plan as it is generated, before any hand touches it. */
export const generatedText = (plan: DeckPlan): string => joinSlides(emitSlides(plan));

/** Lines in common around a change that are shown with it. */
const around = 2;

/** The lines that differ, `-` before and `+` after, with what they have in common close by. */
export function shownLines(changes: readonly LineChange[]): string[] {
  const isNear = (i: number) => changes.slice(Math.max(0, i - around), i + around + 1).some((c) => c.kind !== 'same');
  const mark = { same: ' ', removed: '-', added: '+' } as const;
  return changes.flatMap((c, i) => {
    if (isNear(i)) return [`${mark[c.kind]} ${c.line}`];
    return i > 0 && isNear(i - 1) ? ['  …'] : [];
  });
}

const toDiagnostic = (file: string, conflict: SlideConflict, diff: typeof diffLines): Diagnostic =>
  diagnose(
    'E_SLIDE_EDITED',
    { file, path: conflict.slide },
    `The slide was changed by hand, and its data have changed as well: ${conflict.parts.join(', ')}.`,
    { lines: ['- by hand', '+ as generated now', ...shownLines(diff(conflict.mine, conflict.generated))] },
  );

/** The result of a merge where nothing has changed. */
const unchanged = (text: string): MergedSlides => ({
  text,
  record: text,
  conflicts: [],
  kept: [],
  added: [],
  changed: [],
  removed: [],
});

/** A slide named that no talk has is a slip. @throws DiagnosticError E_SLIDE_UNKNOWN */
function assertSlideKnown(slide: string | undefined, plans: readonly DeckPlan[], texts: readonly string[]): void {
  if (slide === undefined) return;
  const ids = plans.flatMap((p) => p.slides.map((s) => s.id));
  if (ids.includes(slide) || texts.some((text) => text.split(/\r?\n/u).includes(`id: ${slide}`))) return;
  throw new DiagnosticError(
    [
      diagnose(
        'E_SLIDE_UNKNOWN',
        { file: plans[0] ? slideFiles(plans[0].deck, plans[0].talk).file : '-' },
        'No talk has this slide.',
        {
          actual: slide,
          ...(nearestName(slide, ids) === undefined ? {} : { expected: nearestName(slide, ids) as string }),
        },
      ),
    ],
    1,
  );
}

/**
 * Writes the talks' slides, each file whole or not at all; none where a person has to decide first.
 * @throws DiagnosticError E_SLIDE_EDITED for all talks at once, E_SLIDES_CONFLICT_MARKERS, E_SLIDES_REFORMATTED,
 * E_TALK_UNKNOWN, E_SLIDE_UNKNOWN
 */
export async function generateTalks(
  model: Model,
  talk: string | undefined,
  effects: Effects,
  take?: Take,
): Promise<GeneratedTalk[]> {
  await recallLayouts(model.deck, effects);
  const plans = planTalks(model, talk, effects);
  const texts = await Promise.all(
    plans.map(async (plan) => {
      const { file, record } = slideFiles(plan.deck, plan.talk);
      const [mine, base] = await Promise.all([effects.readText(file), effects.readText(record)]);
      return { plan, file, record, mine, base, generated: generatedText(plan) };
    }),
  );
  const damaged = await Promise.all(
    texts.flatMap((t) => [checkSlideFile(t.file, t.mine), checkSlideFile(t.record, t.base)]),
  );
  if (damaged.flat().length > 0) throw new DiagnosticError(damaged.flat(), 1);
  // Loaded only where there is something to merge: Slidev's parser and YAML's take a tenth of a second.
  const isSame = texts.every((t) => t.mine === t.generated && t.base === t.generated);
  const remix = isSame ? undefined : await import('../merge/index.ts');
  const prepared = texts.map((t) => ({ ...t, merged: remix?.mergeSlides(t, take) ?? unchanged(t.generated) }));
  assertSlideKnown(
    take?.slide,
    plans,
    prepared.map((p) => p.mine ?? ''),
  );
  const faults = prepared.flatMap((p) =>
    p.merged.conflicts.flatMap((c) => (remix ? [toDiagnostic(p.file, c, remix.diffLines)] : [])),
  );
  if (faults.length > 0) throw new DiagnosticError(faults, 1);
  return Promise.all(
    prepared.map(async ({ plan, file, record, mine, base, merged }): Promise<GeneratedTalk> => {
      // The record comes last: a run that is killed between the two writes merges the same again.
      if (mine !== merged.text) await effects.write(file, merged.text);
      if (merged.record !== undefined && base !== merged.record) await effects.write(record, merged.record);
      return {
        plan,
        file,
        added: merged.added,
        changed: merged.changed,
        removed: merged.removed,
        kept: merged.kept,
        state: mine === undefined ? 'new' : mine === merged.text ? 'unchanged' : 'changed',
      };
    }),
  );
}
