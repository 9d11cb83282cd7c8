/** All checks of a planned talk. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { checkBudget } from './check-budget.ts';
import { checkContrasts } from './check-contrasts.ts';
import { checkCuts } from './check-cuts.ts';
import { checkMissing } from './check-missing.ts';
import { checkUntold } from './check-untold.ts';
import type { DeckPlan } from './deck-plan.ts';

/** What is to be told of a planned talk; empty for one without a fault. */
export const checkPlan = (plan: DeckPlan): Diagnostic[] => [
  ...checkMissing(plan),
  ...checkBudget(plan),
  ...checkUntold(plan),
  ...checkContrasts(plan),
  ...checkCuts(plan),
];
