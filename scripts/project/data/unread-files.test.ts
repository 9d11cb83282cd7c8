/** Files that look like data of a deck, and that nothing reads. */
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { smallDeck, smallSource } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { loadModel } from './load-deck.ts';

const effects = nodeEffects(temporaryFolder());
const write = (name: string, text = '{}') => effects.write(`data/d/${name}`, text);

/** Files that are told as not read. */
async function unread(): Promise<string[]> {
  const { ok, diagnostics } = await loadModel('d', effects);
  expect(ok).toBe(true);
  return diagnostics.filter(({ code }) => code === 'W_DATA_UNREAD').map(({ file }) => file.replace('data/d/', ''));
}

test('sections, talks and a deck.json that are not read are told', async () => {
  await write('source.txt', smallSource);
  await write('deck.json', JSON.stringify(smallDeck));
  await write('talks/five.json', '{ "id": "five", "title": "Five", "minutes": 5 }');
  await write('notes.yaml');
  expect(await unread()).toEqual([]);
  for (const name of ['sections/one.json', 'talks/six.yaml', 'talks/seven.JSON', 'talks/README.md']) await write(name);
  expect(await unread()).toEqual(['sections/one.json', 'talks/seven.JSON', 'talks/six.yaml']);
  const [first] = smallDeck.sections;
  const defined = (section: unknown) =>
    `const defineSection = (section) => section;\nexport default defineSection(${JSON.stringify(section)});\n`;
  await write('sections/a.ts', defined(first));
  await write('sections/b.ts', defined({ ...first, id: 'other' }));
  await write('sections/b.test.ts', defined(first));
  await write('sections/words.ts', 'export const words = [];\n');
  await write('sections/named.ts', defined(first).replace('default', 'const named ='));
  await write(
    'deck.ts',
    `import a from './sections/a.ts';\nexport default { ...${JSON.stringify(smallDeck)}, sections: [a] };\n`,
  );
  expect(await unread()).toEqual(['deck.json', 'sections/b.ts', 'talks/seven.JSON', 'talks/six.yaml']);
  const importing = "import deck from './deck.json' with { type: 'json' };\nexport default deck;\n";
  await write('deck.ts', importing);
  expect(await unread()).not.toContain('deck.json');
});

test('a context.ts whose facts the deck lacks is told', async () => {
  await write('source.txt', smallSource);
  await write('context.ts', 'const defineContext = (facts) => facts;\nexport const context = defineContext([]);\n');
  await write('deck.ts', `export default ${JSON.stringify(smallDeck)};\n`);
  expect(await unread()).toEqual(['context.ts']);
  await write('deck.ts', `export default ${JSON.stringify({ ...smallDeck, context: [] })};\n`);
  expect(await unread()).toEqual([]);
});
