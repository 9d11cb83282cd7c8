import { printDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { checkBudget, clockTime, type DeckPlan } from '../plan/index.ts';

/** Says how a talk fills its minutes, and why where it does not. */
export function tellPlan(plan: DeckPlan, lead: string, effects: Effects): void {
  const slides = plan.slides.filter((s) => !s.appendix);
  const seconds = slides.reduce((n, s) => n + s.seconds, 0);
  effects.tell(
    `${lead}${slides.length} slides and ${plan.slides.length - slides.length} in the appendix, ` +
      `${clockTime(seconds)} of ${clockTime(plan.minutes * 60)}`,
  );
  for (const remark of plan.clock?.remarks ?? []) effects.tell(`  ${remark}`);
  const warnings = checkBudget(plan);
  if (warnings.length > 0) effects.tell(printDiagnostics(warnings, effects.isTerminal));
}
