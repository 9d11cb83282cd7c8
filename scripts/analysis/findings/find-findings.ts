/**
 * Findings: sentences that no passage says by itself but the links together do, each by a rule, in a fixed order of
 * weight. They count factors and links as coded; another coding of the same text may count otherwise.
 */
import { implied, reported, singlePassage } from './evidence-rules.ts';
import { type Evidenced, type Finding, type FindingRule, type Rule, rules } from './finding.ts';
import { balance, disputed, indeterminate, turn } from './sign-rules.ts';
import { gate, loops, noLoop, silent, stitched } from './structure-rules.ts';

const byRule: { readonly [K in FindingRule]: Rule } = {
  disputed,
  indeterminate,
  turn,
  balance,
  loops,
  'no-loop': noLoop,
  gate,
  stitched,
  silent,
  implied,
  'single-passage': singlePassage,
  reported,
};

/** All findings, by weight of their rule, then in the order of the text. */
export function findFindings(e: Evidenced): Finding[] {
  return rules.flatMap((rule) =>
    byRule[rule](e).map((draft): Finding => {
      const links = new Set(draft.links);
      const claims = e.model.claims.filter((c) => c.links.some((id) => links.has(id))).map((c) => c.id);
      return { rule, ...draft, claims };
    }),
  );
}
