/** The check that a talk leaves out no key claim and no part of the conclusion in silence. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { DeckPlan, UntoldClaim } from '../deck-plan.ts';

const checks = [
  { role: 'key', code: 'W_KEY_CLAIM_LEFT_OUT', named: 'key claims' },
  { role: 'conclusion', code: 'W_CONCLUSION_LEFT_OUT', named: 'claims of the last section' },
] as const satisfies readonly { readonly role: UntoldClaim['role']; readonly code: string; readonly named: string }[];

/** W_KEY_CLAIM_LEFT_OUT and W_CONCLUSION_LEFT_OUT: each at most once a talk, with a line for each slide and its reason. */
export function checkUntold({ deck, talk, untold = [] }: DeckPlan): Diagnostic[] {
  return checks.flatMap(({ role, code, named }) => {
    const lines = untold.filter((u) => u.role === role).map(({ slide, reason }) => `${slide}: ${reason}`);
    if (lines.length === 0) return [];
    const message = `The talk leaves out ${named}.`;
    return [diagnose(code, { file: `data/${deck}`, path: `talk ${talk}` }, message, { lines })];
  });
}
