/** The parts of `npm run fuzz`, by name. Their bounded versions are tests. */
import fc from 'fast-check';
import type { Effects } from '../../scripts/effects.ts';
import { hostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { runDeck } from './decks.ts';

/** Properties of generated inputs, which throw for an input that is wrong. Their files are below the root of `effects`. */
export const fuzzParts: Readonly<Record<string, (effects: Effects) => fc.IRawProperty<unknown>>> = {
  decks: (effects) => fc.asyncProperty(hostileDeck, (deck) => runDeck(deck, effects)),
};
