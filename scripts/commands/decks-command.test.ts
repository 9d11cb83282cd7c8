/** The list of decks, in a project with a deck that has errors. */
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { decksCommand } from './decks-command.ts';

const root = temporaryFolder();
const write = writerIn(root);

/** Exit code of the command, and what it prints on stdout and stderr. */
async function run(json: boolean): Promise<{ code: number; printed: string; told: string }> {
  const [printed, told]: string[][] = [[], []];
  const effects = nodeEffects(root);
  const print = (line: string) => void printed!.push(line);
  const tell = (line: string) => void told!.push(line);
  const code = await decksCommand({ json }, { ...effects, print, tell, isTerminal: false });
  return { code, printed: printed!.join('\n'), told: told!.join('\n') };
}

const deck = {
  ...smallDeck,
  language: 'de',
  work: { id: 'w', type: 'book', author: [{ family: 'Smith', given: 'Ada' }, { literal: 'The Guild' }] },
  talks: [
    { id: 'long', title: 'All of it', minutes: 20 },
    { id: 'brief', title: 'The core', minutes: 5 },
  ],
};

test('decks are listed by id with their talks in the order of the data; one with errors has exit code 1', async () => {
  write('data/b/deck.json', JSON.stringify(deck));
  write('data/b/source.txt', smallSource);
  write('data/a/deck.json', '{');
  write('data/a/source.txt', 'x');
  const { code, printed } = await run(true);
  const [a, b] = JSON.parse(printed);
  expect(code).toBe(1);
  expect(a).toMatchObject({ id: 'a', ok: false, title: '', talks: [], diagnostics: [{ code: 'E_DATA_BROKEN' }] });
  expect(b).toEqual({
    id: 'b',
    ok: true,
    title: 'Trade',
    authors: ['Smith, Ada', 'The Guild'],
    language: 'de',
    sections: 1,
    claims: 1,
    links: 1,
    factors: 2,
    talks: deck.talks,
    diagnostics: [],
  });
  const text = await run(false);
  expect(text.printed.split('\n')[2]).toBe('b     Trade   1 claim  long (20 min), brief (5 min)');
  expect(text.told).toContain('E_DATA_BROKEN data/a/deck.json');
});

test('a project without decks has an empty list', async () => {
  expect(await run(true)).toEqual({ code: 0, printed: '[]', told: '' });
  expect(await run(false)).toEqual({ code: 0, printed: '', told: 'There are no decks below data/.' });
});
