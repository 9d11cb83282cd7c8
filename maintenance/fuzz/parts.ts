/** The parts of `npm run fuzz`, by name. */
import fc from 'fast-check';
import type { Effects } from '../../scripts/effects.ts';
import { hostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { showDecks } from './browser.ts';
import { runDeck } from './decks.ts';
import { runImports } from './imports.ts';
import { runPapers } from './papers.ts';

/** Decks that are built as one, since a build takes as long as hundreds of slides. */
const manyDecks = fc.array(hostileDeck, { minLength: 30, maxLength: 30 });

/** Properties of generated inputs, which throw for an input that is wrong. Their files are below the root of `effects`. */
export const fuzzParts: Readonly<Record<string, (effects: Effects) => fc.IRawProperty<unknown>>> = {
  decks: (effects) => fc.asyncProperty(hostileDeck, (deck) => runDeck(deck, effects)),
  browser: (effects) => fc.asyncProperty(manyDecks, (decks) => showDecks(decks, effects)),
  imports: () => fc.asyncProperty(hostileDeck, runImports),
  papers: (effects) => fc.asyncProperty(hostileDeck, (deck) => runPapers(deck, effects)),
};
