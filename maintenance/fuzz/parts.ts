/** The parts of `npm run fuzz`, by name. Their bounded versions are tests. */
import fc from 'fast-check';
import type { Effects } from '../../scripts/effects.ts';
import { hostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { runDeck } from './decks.ts';

/** A property of generated inputs, and what ends its browsers and servers. */
export interface FuzzPart {
  /** Throws for an input that is wrong. */
  readonly property: fc.IRawProperty<unknown>;
  /** To be called after the last input. */
  close(): Promise<void>;
}

const withoutEnd = async () => {};

/** Makes a part, whose files are below the root of `effects`. */
export const fuzzParts: Readonly<Record<string, (effects: Effects) => Promise<FuzzPart>>> = {
  decks: async (effects) => ({
    property: fc.asyncProperty(hostileDeck, (deck) => runDeck(deck, effects)),
    close: withoutEnd,
  }),
};
