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

/** The deck with this name; without a name, the first deck. @throws DiagnosticError E_DECK_MISSING (exit code 1) */
export async function chooseDeck(name: string | undefined, effects: Effects): Promise<string> {
  const decks = await listDecks(effects);
  const deck = name ?? decks[0];
  if (deck !== undefined && decks.includes(deck)) return deck;
  const expected = nearestName(name ?? '', decks) ?? (decks.join(', ') || 'a folder with deck.ts and source.txt');
  const detail = name === undefined ? { expected } : { actual: name, expected };
  const place = { file: name === undefined ? 'data' : `data/${name}` };
  throw new DiagnosticError([diagnose('E_DECK_MISSING', place, 'The deck does not exist.', detail)]);
}
