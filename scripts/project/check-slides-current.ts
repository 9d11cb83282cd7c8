/** Finds talks whose slides were generated before their data changed. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import { generatedText, planTalks } from './generate-talks.ts';
import { recallLayouts } from './kept-layouts.ts';
import { type TalkFiles, talkFiles } from './talk-files.ts';

/** W_SLIDES_OUTDATED for each talk whose record is not what `generate` would write now. A talk without a record has none. */
export async function checkSlidesCurrent(
  model: Model,
  talks: readonly TalkFiles[],
  effects: Effects,
): Promise<Diagnostic[]> {
  await recallLayouts(model.deck, effects);
  const plans = planTalks(
    model,
    talks.map(({ talk }) => talk),
    effects,
  );
  const found = await Promise.all(
    plans.map(async (plan) => {
      const { markdown, record } = talkFiles(plan.deck, plan.talk);
      const [base, generated] = await Promise.all([effects.readText(record), generatedText(plan, effects)]);
      // Git may have given the record the line endings of the system.
      return base === undefined || base.replaceAll('\r\n', '\n') === generated ? [] : [markdown];
    }),
  );
  return found
    .flat()
    .map((file) => diagnose('W_SLIDES_OUTDATED', { file }, 'The data have changed since the slides were generated.'));
}
