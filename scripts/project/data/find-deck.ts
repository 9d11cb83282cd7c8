/** Finds decks below data/. */
import { type Diagnostic, DiagnosticError, diagnose, expectedName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';

/** Names of all decks, sorted: folders below data/ that hold deck.ts, deck.json or source.txt. */
export async function listDecks(effects: Effects): Promise<string[]> {
  const decks: string[] = [];
  for (const name of await effects.list('data')) {
    const files = await effects.list(`data/${name}`).catch(() => []);
    if (files.some((f) => f === 'deck.ts' || f === 'deck.json' || f === 'source.txt')) decks.push(name);
  }
  return decks;
}

const noDeck = () =>
  new DiagnosticError([
    diagnose('E_DECK_MISSING', { file: 'data' }, 'There is no deck.', { expected: 'a folder below data/' }),
  ]);

/** The only deck; a message names it. @throws DiagnosticError E_DECK_MISSING, E_DECK_UNNAMED */
function onlyDeck([only, ...others]: readonly string[], effects: Effects): string {
  if (only === undefined) throw noDeck();
  if (others.length > 0) {
    const expected = [only, ...others].join(', ');
    const message = `There are ${others.length + 1} decks.`;
    throw new DiagnosticError([diagnose('E_DECK_UNNAMED', { file: 'data' }, message, { expected })], 2);
  }
  effects.tell(`Deck: ${only}`);
  return only;
}

/** The deck with this name, or E_DECK_MISSING. */
function findDeck(name: string, decks: readonly string[]): string | Diagnostic {
  const deck = name.replace(/^(?:\.\/)?(?:data\/)?/u, '').replace(/\/+$/u, '');
  if (decks.includes(deck)) return deck;
  const expected = expectedName(deck, decks) ?? 'a folder below data/';
  return diagnose('E_DECK_MISSING', { file: `data/${deck}` }, 'The deck does not exist.', { actual: name, expected });
}

/**
 * The decks with these names, each once, in the order of the names, or `all` decks. A name may be written as its folder,
 * `data/NAME/`. Without names the only deck, which is told.
 * @throws DiagnosticError E_DECK_MISSING (exit code 2) for each unknown name, E_DECK_UNNAMED (exit code 2) where none of
 * several decks is named, E_DECK_MISSING (exit code 1) where there is no deck
 */
export async function chooseDecks(names: readonly string[], all: boolean, effects: Effects): Promise<string[]> {
  const decks = await listDecks(effects);
  if (all && decks.length === 0) throw noDeck();
  if (all) return decks;
  if (names.length === 0) return [onlyDeck(decks, effects)];
  const found = names.map((name) => findDeck(name, decks));
  const unknown = found.filter((deck) => typeof deck !== 'string');
  if (unknown.length > 0) throw new DiagnosticError(unknown, 2);
  return [...new Set(found as readonly string[])];
}

/** The deck with this name, or the only deck. @throws DiagnosticError as `chooseDecks` does */
export const chooseDeck = async (name: string | undefined, effects: Effects): Promise<string> =>
  (await chooseDecks(name === undefined ? [] : [name], false, effects))[0]!;
