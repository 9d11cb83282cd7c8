import type { Effects } from '../effects.ts';

/** Names of all decks below data/, sorted. */
export async function listDecks(effects: Effects): Promise<string[]> {
  const decks: string[] = [];
  for (const name of await effects.list('data')) {
    const files = await effects.list(`data/${name}`).catch(() => []);
    if (files.some((f) => f === 'deck.ts' || f === 'deck.json' || f === 'source.txt')) decks.push(name);
  }
  return decks;
}
