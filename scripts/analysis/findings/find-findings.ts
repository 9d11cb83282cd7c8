/**
 * Findings: sentences that follow from the links together, though no passage says them. Each rule makes findings of one
 * kind. Numbers of factors and links depend on the coding.
 */
import { conditional, denied, implied, reported, singlePassage } from './evidence-rules.ts';
import type { Finding, FindingInput, Rule } from './finding.ts';
import { balance, disputed, indeterminate, signReversal } from './sign-rules.ts';
import { crossPassage, gate, loops, noLoop, silent } from './structure-rules.ts';

/** The rules by name; findings have this order. */
export const rules = {
  disputed,
  indeterminate,
  turn: signReversal,
  balance,
  loops,
  'no-loop': noLoop,
  gate,
  stitched: crossPassage,
  silent,
  implied,
  'single-passage': singlePassage,
  reported,
  conditional,
  denied,
} satisfies Record<string, Rule>;

/** Name of a rule. */
export type FindingRule = keyof typeof rules;

/** Rules about effects on the outcome: they count the author's own links, as the slides of effects and balance do. */
const ofOwnLinks: ReadonlySet<FindingRule> = new Set(['indeterminate', 'turn', 'gate', 'stitched', 'single-passage']);

/** All findings, in the order of `rules` and then of the text. `own` is the input without the links that only actors hold. */
export function findFindings(e: FindingInput, own: Pick<FindingInput, 'graph' | 'onOutcome'>): Finding[] {
  return (Object.keys(rules) as FindingRule[]).flatMap((rule) =>
    rules[rule](ofOwnLinks.has(rule) ? { ...e, ...own } : e).map((draft): Finding => {
      const links = new Set(draft.links);
      const claims = e.model.claims.filter((c) => c.links.some((id) => links.has(id))).map((c) => c.id);
      return { rule, ...draft, claims };
    }),
  );
}
