/** Puts imported claims into the outline of a deck: those that the model takes. */
import { type Checked, type Diagnostic, DiagnosticError } from '../../diagnostics/index.ts';
import { buildModel, type ClaimInput, type DeckInput, filesOfDeck, type Model } from '../../model/index.ts';
import { fillOutline, type Outline, type SkeletonDeck } from '../../skeleton/index.ts';
import type { Reject } from '../imported-map.ts';
import { type AnchoredLinks, rejectLink } from './anchor-links.ts';

/** The model of a deck with its source, or its errors, at paths in the deck. Errors of shape hide others. */
export const checkDeck = (deck: DeckInput, sourceText: string): Checked<Model> =>
  buildModel({ deck: '', data: deck, sourceText, files: filesOfDeck('deck.json', 'source.txt') });

/** The first error of each claim among the diagnostics of a deck, by the id of the claim; and the errors in no claim. */
export function findClaimFaults(deck: DeckInput, { diagnostics }: Checked<Model>) {
  const byClaim = new Map<string, Diagnostic>();
  const others: Diagnostic[] = [];
  for (const error of diagnostics.filter((d) => d.severity === 'error')) {
    const [, section, claim] = /^sections\[(\d+)\]\.claims\[(\d+)\]/u.exec(error.path) ?? [];
    const id = deck.sections[Number(section)]?.claims[Number(claim)]?.id;
    if (id === undefined) others.push(error);
    else if (!byClaim.has(id)) byClaim.set(id, error);
  }
  return { byClaim, others };
}

/** A claim, and the links of the file in it. */
export interface ImportedClaim {
  /** The claim. */
  readonly claim: ClaimInput;
  /** The links, and the quote on which they rest. */
  readonly origin: AnchoredLinks;
}

/** A deck with imported claims. */
export interface SettledDeck {
  /** The deck, without errors. */
  readonly deck: SkeletonDeck;
  /** Number of links of the file in its claims. */
  readonly taken: number;
  /** Links of claims that the model refuses. */
  readonly rejects: readonly Reject[];
}

/** The outline with imported claims in place of the statements that they quote. */
function mergeClaims(outline: Outline, claims: readonly ImportedClaim[]): SkeletonDeck {
  const quoted = new Set(claims.flatMap(({ origin }) => origin.statements.map((s) => s.index)));
  const byFirst = Map.groupBy(claims, ({ origin }) => origin.statements[0]!.index);
  return fillOutline(outline, (statement) => {
    const own = byFirst.get(statement.index)?.map(({ claim }) => claim) ?? [];
    return quoted.has(statement.index) ? own : [...own, outline.toClaim(statement)];
  });
}

/**
 * The deck of an outline and claims. Faults of shape hide others, so what is left is checked again.
 * @throws DiagnosticError faults that lie in no claim
 */
export function settleClaims(outline: Outline, given: readonly ImportedClaim[], text: string): SettledDeck {
  const refused = new Map<string, Diagnostic>();
  for (;;) {
    const claims = given.filter(({ claim }) => !refused.has(claim.id));
    const deck = mergeClaims(outline, claims);
    const { byClaim, others } = findClaimFaults(deck, checkDeck(deck, text));
    if (others.length > 0) throw new DiagnosticError(others);
    if (byClaim.size === 0) {
      const rejects = given.flatMap(({ claim, origin }) => {
        const fault = refused.get(claim.id);
        const reject = fault && { code: fault.code, reason: fault.message, actual: fault.actual };
        return reject ? origin.links.map((l) => rejectLink(l, reject)) : [];
      });
      return { deck, taken: claims.reduce((n, { origin }) => n + origin.links.length, 0), rejects };
    }
    for (const [id, fault] of byClaim) refused.set(id, fault);
  }
}
