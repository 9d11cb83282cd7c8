/** Reports of a planned talk on stderr. */
import { numberOf, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { checkPlan, clockTime, type DeckPlan } from '../plan/index.ts';

/**
 * Prints to stderr the slides that are left out of a talk: one line with their numbers by reason, or each with its reason.
 */
export function tellOmitted(omitted: DeckPlan['omitted'], verbose: boolean, effects: Effects): void {
  if (omitted.length === 0) return;
  if (verbose) {
    for (const { slide, reason } of omitted) effects.tell(`  left out: ${slide} (${reason})`);
    return;
  }
  const counts = new Map<string, number>();
  for (const { reason } of omitted) {
    const kind = reason.replace(/:.*$/u, '');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const reasons = [...counts].map(([kind, count]) => `${kind}: ${count}`).join(', ');
  effects.tell(`  left out: ${numberOf(omitted.length, 'slide')} (${reasons}); --verbose lists them`);
}

/** Prints to stderr how a talk fills its minutes, and why where it does not. */
export function tellPlan(plan: DeckPlan, lead: string, effects: Effects): void {
  const slides = plan.slides.filter((s) => !s.appendix);
  const seconds = slides.reduce((n, s) => n + s.seconds, 0);
  effects.tell(
    `${lead}${slides.length} slides and ${plan.slides.length - slides.length} in the appendix, ` +
      `${clockTime(seconds)} of ${clockTime(plan.minutes * 60)}`,
  );
  for (const remark of plan.clock?.remarks ?? []) effects.tell(`  ${remark}`);
  tellDiagnostics(checkPlan(plan), effects);
}
