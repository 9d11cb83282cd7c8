/** Finds decks below data/. */
import { DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

/** Names of all decks, sorted: folders below data/ that hold deck.ts, deck.json or source.txt. */
export async function listDecks(effects: Effects): Promise<string[]> {
  const decks: string[] = [];
  for (const name of await effects.list('data')) {
    const files = await effects.list(`data/${name}`).catch(() => []);
    if (files.some((f) => f === 'deck.ts' || f === 'deck.json' || f === 'source.txt')) decks.push(name);
  }
  return decks;
}

const fail = (code: 'E_DECK_MISSING' | 'E_DECK_UNNAMED', file: string, message: string, detail: object) =>
  new DiagnosticError([diagnose(code, { file }, message, detail)], code === 'E_DECK_UNNAMED' ? 2 : 1);

/**
 * The deck with this name, which may be written as its folder, `data/NAME/`. Without a name, the only deck, which is told.
 * @throws DiagnosticError E_DECK_MISSING (exit code 1), E_DECK_UNNAMED where there are several decks (exit code 2)
 */
export async function chooseDeck(name: string | undefined, effects: Effects): Promise<string> {
  const decks = await listDecks(effects);
  if (name === undefined) {
    const [only, ...others] = decks;
    const expected = decks.join(', ');
    if (others.length > 0) throw fail('E_DECK_UNNAMED', 'data', `There are ${decks.length} decks.`, { expected });
    if (only === undefined)
      throw fail('E_DECK_MISSING', 'data', 'There is no deck.', { expected: 'a folder below data/' });
    effects.tell(`Deck: ${only}`);
    return only;
  }
  const deck = name.replace(/^(?:\.\/)?(?:data\/)?/u, '').replace(/\/+$/u, '');
  if (decks.includes(deck)) return deck;
  const detail = { actual: name, expected: nearestName(deck, decks) ?? (decks.join(', ') || 'a folder below data/') };
  throw fail('E_DECK_MISSING', `data/${deck}`, 'The deck does not exist.', detail);
}
