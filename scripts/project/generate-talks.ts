/** Generates slides/<deck>/<talk>.md from the data and merges it with the hand edits in the file. */
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

/** Result of generating a talk. */
export interface GeneratedTalk {
  /** The plan that was emitted. */
  readonly plan: DeckPlan;
  /** Relative to the root. */
  readonly file: string;
  /** Whether the file was created, rewritten or left alone. */
  readonly state: 'new' | 'changed' | 'unchanged';
  /** Ids of new slides. */
  readonly added: readonly string[];
  /** Ids of slides whose text changed. */
  readonly changed: readonly string[];
  /** Ids of slides that are no longer generated. */
  readonly removed: readonly string[];
  /** Hand edits that were kept. */
  readonly kept: readonly KeptSlide[];
}

/** Plans of the talks of a deck, or of one. @throws DiagnosticError E_TALK_UNKNOWN */
export function planTalks(model: Model, talk: string | undefined, effects: Effects): DeckPlan[] {
  const talks = chooseTalks(model, talk);
  const analysis = analyse(model);
  const settings = planSettings(effects);
  return talks.map((t) => planTalk(model, analysis, t, settings));
}

/** The slide file of a plan, before any hand edit. */
export const generatedText = (plan: DeckPlan): string => joinSlides(emitSlides(plan));

/** Unchanged lines shown before and after a change. */
const contextLines = 2;

/** Changed lines, marked `-` and `+`, with their context; `…` where unchanged lines are left out. */
export function shownLines(changes: readonly LineChange[]): string[] {
  const isNear = (i: number) =>
    changes.slice(Math.max(0, i - contextLines), i + contextLines + 1).some((c) => c.kind !== 'same');
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
    `The slide was edited by hand and its data changed as well: ${conflict.parts.join(', ')}.`,
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

/** Stops where no talk has the slide. @throws DiagnosticError E_SLIDE_UNKNOWN */
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
 * Writes the slides of the talks; no file at all where a talk has a conflict.
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
  // Slidev's parser and YAML take 0.1 s to load: only a merge needs them.
  const isSame = texts.every((t) => t.mine === t.generated && t.base === t.generated);
  const merging = isSame ? undefined : await import('../merge/index.ts');
  const prepared = texts.map((t) => ({ ...t, merged: merging?.mergeSlides(t, take) ?? unchanged(t.generated) }));
  assertSlideKnown(
    take?.slide,
    plans,
    prepared.map((p) => p.mine ?? ''),
  );
  const faults = prepared.flatMap((p) =>
    p.merged.conflicts.flatMap((c) => (merging ? [toDiagnostic(p.file, c, merging.diffLines)] : [])),
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
