/** The check that a talk keeps to its minutes. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import { clockTime } from '../clock.ts';
import type { DeckPlan } from '../deck-plan.ts';

/** W_TALK_OVER_BUDGET if the slides of a talk, without its appendix, take longer than its minutes. */
export function checkBudget({ deck, talk, minutes, slides }: DeckPlan): Diagnostic[] {
  const seconds = slides.reduce((sum, slide) => sum + (slide.appendix ? 0 : slide.seconds), 0);
  if (seconds <= minutes * 60) return [];
  const message = 'The slides that the talk requires take longer than its minutes.';
  const detail = { actual: clockTime(seconds), expected: `at most ${clockTime(minutes * 60)}` };
  return [diagnose('W_TALK_OVER_BUDGET', { file: `data/${deck}`, path: `talk ${talk}` }, message, detail)];
}
