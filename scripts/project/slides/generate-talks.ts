/** Generates talks: plans them from the data, merges the result with the user's edits and writes the files of slides. */
import { analyse } from '../../analysis/index.ts';
import { type Diagnostic, DiagnosticError, diagnose, nearestName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { emitSlides, joinSlides, type SlideText } from '../../emit/index.ts';
import type { KeptSlide, MergedSlides, SlideConflict, Take } from '../../merge/index.ts';
import type { Model, Talk } from '../../model/index.ts';
import { oncePer } from '../../once-per.ts';
import { type DeckPlan, planTalk } from '../../plan/index.ts';
import { chooseTalks } from '../data/choose-talks.ts';
import { overwriteFiles } from '../former-files.ts';
import { checkLetters } from '../look/check-letters.ts';
import { readPackage } from '../read-package.ts';
import { recallLayouts } from './kept-layouts.ts';
import { planSettings } from './make-plan-settings.ts';
import { checkDamage, checkEdits } from './slide-files.ts';
import { stampSlides } from './slides-stamp.ts';
import { talkFiles } from './talk-files.ts';
import { writeLook } from './write-look.ts';

/** A talk after `generate`. */
export interface GeneratedTalk {
  /** The plan of the talk. */
  readonly plan: DeckPlan;
  /** POSIX path of the slides, relative to the root. */
  readonly file: string;
  /** What happened to the file. */
  readonly state: 'new' | 'changed' | 'unchanged';
  /** Ids of slides that the file did not have, in the order of the file. */
  readonly added: readonly string[];
  /** Ids of slides whose text changed, in the order of the file. */
  readonly changed: readonly string[];
  /** Ids of slides that the file no longer has, in their former order. */
  readonly removed: readonly string[];
  /** Slides that stay as the user made them. */
  readonly kept: readonly KeptSlide[];
  /** Whether a decision for one slide left new data of other slides to the next run. */
  readonly hasUnmerged: boolean;
}

const plansOf = oncePer((_model: Model) => new Map<Talk, DeckPlan>());

/** The plan of a talk, made once for a model. */
export function planOf(model: Model, talk: Talk, effects: Effects): DeckPlan {
  const plans = plansOf(model);
  const plan = plans.get(talk) ?? planTalk(model, analyse(model), talk, planSettings(model.deck, effects));
  plans.set(talk, plan);
  return plan;
}

/** Plans of the talks of a deck with these ids, or of all if `ids` is `undefined`. @throws DiagnosticError E_TALK_UNKNOWN */
export const planTalks = (model: Model, ids: readonly string[] | undefined, effects: Effects): DeckPlan[] =>
  chooseTalks(model, ids).map((talk) => planOf(model, talk, effects));

/** Whether the root is Claimdeck's own repository or a copy of it; otherwise it is a project that has Claimdeck installed. */
async function isOwnRepository(effects: Effects): Promise<boolean> {
  const project = await readPackage(effects);
  return project === undefined || project.name === 'claimdeck';
}

/** Slides of a plan as text, without the user's edits. */
const generatedSlides = async (plan: DeckPlan, effects: Effects): Promise<SlideText[]> =>
  emitSlides(plan, (await isOwnRepository(effects)) ? undefined : 'claimdeck');

/** Markdown of a plan, without the user's edits. */
export const generatedText = async (plan: DeckPlan, effects: Effects): Promise<string> =>
  joinSlides(await generatedSlides(plan, effects));

/** A talk as planned, its slides as text, and the faults of their letters. */
interface PlannedTalk {
  readonly plan: DeckPlan;
  readonly slides: readonly SlideText[];
  readonly faults: readonly Diagnostic[];
}

const slideFileOf = ({ deck, talk, language }: DeckPlan) => ({ file: talkFiles(deck, talk).markdown, language });

async function planSlides(model: Model, ids: readonly string[] | undefined, effects: Effects): Promise<PlannedTalk[]> {
  await recallLayouts(model.deck, effects);
  return Promise.all(
    planTalks(model, ids, effects).map(async (plan) => {
      const slides = await generatedSlides(plan, effects);
      return { plan, slides, faults: await checkLetters(slideFileOf(plan), slides, effects) };
    }),
  );
}

/** Faults of the letters of talks, or of all if `ids` is `undefined`; see `checkLetters`. */
export const checkTalkLetters = async (
  model: Model,
  ids: readonly string[] | undefined,
  effects: Effects,
): Promise<Diagnostic[]> => (await planSlides(model, ids, effects)).flatMap(({ faults }) => faults);

/** Loads the merge, which a run without changes does not need: Slidev's and YAML's parsers take 0.1 s to load. */
const loadMerge = () => import('../../merge/index.ts');

const toDiagnostic = (
  file: string,
  { slide, parts, mine, generated }: SlideConflict,
  merge: Awaited<ReturnType<typeof loadMerge>>,
): Diagnostic =>
  diagnose(
    'E_SLIDE_EDITED',
    { file, path: slide },
    `The slide was edited and its data have changed: ${parts.join(', ')}.`,
    { lines: ['- edited', '+ generated now', ...merge.formatDiff(merge.diffLines(mine, generated))] },
  );

const withoutChanges = (text: string): MergedSlides => ({
  text,
  conflicts: [],
  kept: [],
  added: [],
  changed: [],
  removed: [],
  record: text,
});

/** @throws DiagnosticError E_SLIDE_UNKNOWN (exit code 2) if neither the plans nor the files have the slide */
function assertSlideKnown(slide: string, plans: readonly DeckPlan[], texts: readonly string[]): void {
  const ids = plans.flatMap((p) => p.slides.map((s) => s.id));
  if (ids.includes(slide) || texts.some((text) => text.split(/\r?\n/u).includes(`id: ${slide}`))) return;
  const file = plans[0] ? talkFiles(plans[0].deck, plans[0].talk).markdown : '-';
  const detail = { actual: slide, expected: nearestName(slide, ids) };
  throw new DiagnosticError([diagnose('E_SLIDE_UNKNOWN', { file }, 'No talk has this slide.', detail)], 2);
}

/**
 * Each talk with the three versions of its slides.
 * @throws DiagnosticError E_SLIDES_REFORMATTED, E_SLIDES_CONFLICT_MARKERS, E_SLIDES_CUT, one error per damaged file
 */
async function readVersions(planned: readonly PlannedTalk[], effects: Effects) {
  const talks = await Promise.all(
    planned.map(async ({ plan, slides }) => {
      const files = talkFiles(plan.deck, plan.talk);
      const [mine, base] = await Promise.all([effects.readText(files.markdown), effects.readText(files.record)]);
      return { plan, files, mine, base, generated: joinSlides(slides) };
    }),
  );
  const faults = talks.flatMap(({ files, mine, base }) => checkDamage(files, mine, base));
  if (faults.length > 0) throw new DiagnosticError(faults);
  return talks;
}

/**
 * Writes the style sheet of the look, and the slides and records of the talks with these ids, or of all if `ids` is
 * `undefined`. Nothing is written if there is an error in any talk. `take` decides conflicts.
 * @throws DiagnosticError E_FONT_MISSING, E_RENDER_GLYPH, E_TALK_UNKNOWN, E_SLIDE_UNKNOWN, E_SLIDE_EDITED for the
 * conflicts of all talks, and those of damaged slides
 */
export async function generateTalks(
  model: Model,
  ids: readonly string[] | undefined,
  effects: Effects,
  take?: Take,
): Promise<GeneratedTalk[]> {
  const planned = await planSlides(model, ids, effects);
  const letters = planned.flatMap((t) => t.faults);
  if (letters.length > 0) throw new DiagnosticError(letters);
  const talks = await readVersions(planned, effects);
  if (take?.slide !== undefined)
    assertSlideKnown(
      take.slide,
      planned.map((t) => t.plan),
      talks.map((t) => t.mine ?? ''),
    );
  const isCurrent = talks.every((t) => t.mine === t.generated && t.base === t.generated);
  const merge = isCurrent ? undefined : await loadMerge();
  const merges = talks.map((t) => merge?.mergeSlides(t, take) ?? withoutChanges(t.generated));
  const faults = merge
    ? talks.flatMap(({ files }, i) => merges[i]!.conflicts.map((c) => toDiagnostic(files.markdown, c, merge)))
    : [];
  if (faults.length > 0) throw new DiagnosticError(faults);
  const edited = await Promise.all(
    talks.map(({ plan, generated }, i) => {
      const { text } = merges[i]!;
      return text === generated ? [] : checkEdits(slideFileOf(plan), text, effects);
    }),
  );
  if (edited.flat().length > 0) throw new DiagnosticError(edited.flat());
  const changes = talks.flatMap(({ files, mine, base }, i) => {
    const { text, record } = merges[i]!;
    // The record is written last: a run that is interrupted between the two files merges the same again.
    return [
      { file: files.markdown, former: mine, text },
      ...(record === undefined ? [] : [{ file: files.record, former: base, text: record }]),
    ];
  });
  // Somebody saved a file meanwhile.
  if (!(await overwriteFiles({ deck: model.deck, act: 'slides' }, changes, effects)))
    return generateTalks(model, ids, effects, take);
  await writeLook(model, effects);
  for (const [i, { files, generated }] of talks.entries())
    if (merges[i]!.record === generated) await stampSlides(model, files, { record: generated, generated }, effects);
  return talks.map(({ plan, files, mine, generated }, i): GeneratedTalk => {
    const { text, record, added, changed, removed, kept } = merges[i]!;
    const state = mine === undefined ? 'new' : mine === text ? 'unchanged' : 'changed';
    return { plan, file: files.markdown, state, added, changed, removed, kept, hasUnmerged: record !== generated };
  });
}
