/** Finds which claims of a deck the model refuses. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { buildModel, type DeckInput } from '../model/index.ts';

/** Errors of a deck. */
export interface ClaimFaults {
  /** The first error of each claim, by the id of the claim. */
  readonly byClaim: ReadonlyMap<string, Diagnostic>;
  /** Errors that lie in no claim. */
  readonly others: readonly Diagnostic[];
}

const files = { deck: 'deck.json', source: 'source.txt', factors: 'deck.json', context: 'deck.json', sections: [] };

/** The errors of a deck by its claims. Errors of shape hide others. */
export function findClaimFaults(deck: DeckInput, sourceText: string): ClaimFaults {
  const { diagnostics } = buildModel({ deck: '', data: deck, sourceText, files });
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
