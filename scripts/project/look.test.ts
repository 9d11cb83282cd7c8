/** A deck with a look, from its data to the style sheet beside its slides. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { generateTalks } from './generate-talks.ts';
import { loadModel, requireModel } from './load-deck.ts';

const root = temporaryFolder();
const write = writerIn(root);
const effects = nodeEffects(root);

/** Writes the small deck with a look. */
function writeDeck(look?: unknown): void {
  write('data/trade/deck.json', JSON.stringify({ ...smallDeck, look }));
  write('data/trade/source.txt', smallSource);
}

async function faultsOf(look: unknown) {
  writeDeck(look);
  const checked = await loadModel('trade', effects);
  expect(checked.ok).toBe(false);
  return checked.diagnostics.map(({ code, file, path: place, message, actual }) => [
    code,
    file,
    place,
    message,
    actual,
  ]);
}

const file = 'data/trade/deck.json';

test('unknown names and values of colours are errors of shape', async () => {
  expect(await faultsOf({ colours: { light: { raise: '#000000', ink: 'navy', paper: '#fff' }, night: {} } })).toEqual([
    ['E_DATA_SHAPE', file, 'look.colours.light.paper', 'must be a colour such as `#1a1c23`', '"#fff"'],
    ['E_DATA_SHAPE', file, 'look.colours.light.ink', 'must be a colour such as `#1a1c23`', '"navy"'],
    ['E_DATA_SHAPE', file, 'look.colours.light.raise', 'There is no field `raise` here.', 'raise'],
    ['E_DATA_SHAPE', file, 'look.colours.night', 'There is no field `night` here.', 'night'],
  ]);
});

test('colours that cannot be read are errors, told with all other faults of the deck', async () => {
  write(
    'data/trade/deck.json',
    JSON.stringify({ ...smallDeck, outcome: 'peace', look: { colours: { dark: { ink: '#777777' } } } }),
  );
  write('data/trade/source.txt', smallSource);
  const checked = await loadModel('trade', effects);
  expect(checked.diagnostics.map(({ code, path: place, actual }) => [code, place, actual])).toEqual([
    ['E_OUTCOME_UNKNOWN', 'outcome', 'peace'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '4:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '3.6:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '3.64:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '2.27:1'],
    ['E_LOOK_CONTRAST', 'look.colours.dark.ink', '4:1'],
  ]);
});

test('`generate` writes the style sheet of the look beside the slides, and removes it with the look', async () => {
  const generate = async () => generateTalks((await requireModel('trade', effects)).model, undefined, effects);
  const sheet = path.join(root, 'slides/trade/.generated/look.css');
  writeDeck();
  await generate();
  const slides = () => readFileSync(path.join(root, 'slides/trade/talk.md'), 'utf8');
  const plain = slides();
  writeDeck({ colours: { dark: { raises: '#6fcf97' } } });
  await generate();
  expect(readFileSync(sheet, 'utf8')).toContain('--plus: #6fcf97;');
  expect(slides()).toBe(plain);
  writeDeck();
  await generate();
  expect(readdirSync(path.dirname(sheet))).toEqual(['talk.md']);
});
