/** Finds talks whose slides were generated before their data changed. */
import { currentStamp } from '../../cache/stamp.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { slidesStamp, stampSlides } from './slides-stamp.ts';
import { type TalkFiles, talkFiles } from './talk-files.ts';

/** Loads the planning of talks, which a command whose slides are current does not need. */
const loadPlanning = () => Promise.all([import('./generate-talks.ts'), import('./kept-layouts.ts')]);

/** The text of a talk's record with LF: Git may have given it the line endings of the system. */
const recordOf = async ({ record }: TalkFiles, effects: Effects) =>
  (await effects.readText(record))?.replaceAll('\r\n', '\n');

/**
 * W_SLIDES_OUTDATED for each talk whose record is not what `generate` would write now. A talk without a record has none.
 * Talks with the same data, record and tools as the last time, or as at the last `generate`, are not planned.
 */
export async function checkSlidesCurrent(
  model: Model,
  talks: readonly TalkFiles[],
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  const unknown = new Map<string, string>();
  for (const files of talks) {
    const record = await recordOf(files, effects);
    if (record === undefined) continue;
    const { name, inputs } = await slidesStamp(model, files, record, effects);
    const stamp = await currentStamp(name, inputs, effects);
    if (stamp) found.push(...stamp.diagnostics);
    else unknown.set(files.talk, record);
  }
  if (unknown.size === 0) return found;
  const [{ generatedText, planTalks }, { recallLayouts }] = await loadPlanning();
  await recallLayouts(model.deck, effects);
  for (const plan of planTalks(model, [...unknown.keys()], effects)) {
    const texts = { record: unknown.get(plan.talk)!, generated: await generatedText(plan, effects) };
    found.push(...(await stampSlides(model, talkFiles(plan.deck, plan.talk), texts, effects)));
  }
  return found;
}
