/** Finds which claims of a deck the model refuses. */
import type { Checked, Diagnostic } from '../diagnostics/index.ts';
import { buildModel, type DeckInput, filesOfDeck, type Model } from '../model/index.ts';

/** Errors of a deck. */
export interface ClaimFaults {
  /** The first error of each claim, by the id of the claim. */
  readonly byClaim: ReadonlyMap<string, Diagnostic>;
  /** Errors that lie in no claim. */
  readonly others: readonly Diagnostic[];
}

/** The model of a deck with its source, or its errors, at paths in the deck. Errors of shape hide others. */
export const checkDeck = (deck: DeckInput, sourceText: string): Checked<Model> =>
  buildModel({ deck: '', data: deck, sourceText, files: filesOfDeck('deck.json', 'source.txt') });

/** The errors among the diagnostics of a deck by its claims. */
export function findClaimFaults(deck: DeckInput, { diagnostics }: Checked<Model>): ClaimFaults {
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
