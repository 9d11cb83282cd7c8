/** Modules of the data that throw, or export what is no deck. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { type Effects, nodeEffects } from '../../effects.ts';
import { smallDeck, smallSource } from '../../fixtures/small-deck.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { requireModel } from './load-deck.ts';
import { readDeck } from './read-deck.ts';

const files = nodeEffects(temporaryFolder());

/** The faults of a deck whose module is imported by `read`. */
async function faultsOf(read: () => Promise<Record<string, unknown>>) {
  await files.write('data/d/deck.ts', '');
  await files.write('data/d/source.txt', 'Fear leads to war.');
  const effects: Effects = { ...files, moduleReader: () => read };
  const error = await requireModel('d', effects).catch((reason) => reason);
  return error.diagnostics;
}

test.each([
  ['Not yet.', "'Not yet.'", 'string'],
  [null, 'null', 'object'],
  [undefined, 'undefined', 'undefined'],
  [Symbol('x'), 'Symbol(x)', 'symbol'],
  [Object.create(null), '[Object: null prototype] {}', 'object'],
])('a module that throws %s does not load', async (thrown, shown, actual) => {
  const faults = await faultsOf(() => Promise.reject(thrown));
  expect(faults).toMatchObject([
    { code: 'E_DATA_BROKEN', file: 'data/d/deck.ts', message: `The file does not load: ${shown}`, actual },
  ]);
});

test('a module that imports a package names the command that installs it', async () => {
  const root = temporaryFolder();
  await nodeEffects(root).write(
    'data/d/deck.ts',
    `import { defineDeck } from 'claimdeck';\nexport default defineDeck({});\n`,
  );
  const { diagnostics } = await requireModel('d', nodeEffects(root)).catch((reason) => reason);
  const [fault] = diagnostics as Diagnostic[];
  expect(fault).toMatchObject({
    code: 'E_DATA_BROKEN',
    expected: 'the package, installed in the folder of the project: npm install claimdeck',
  });
});

test.each([
  ['{\n  "title": "A"\n  "outcome": "b"\n}\n', 'line 3', 'a comma at the end of line 2'],
  ['{\n  "title": "A",\n\n}\n', 'line 4', 'no comma at the end of line 2'],
  ['{\n  "title": "The "right" of way"\n}\n', 'line 2', /^a comma, or a backslash before a quotation mark/u],
  ['{\n  "title": "A",\n  "work": { "id": "w", }\n}\n', 'line 3', /^a name in double quotation marks;/u],
  ['{\n  "title": "A",\n  // B\n  "outcome": "b"\n}\n', 'line 3', /; no comment,/u],
  ['{\n  "title": "A",\n  outcome: "b"\n}\n', 'line 3', /^a name in double quotation marks;/u],
  ['{\n  "title": "A"\n', 'line 3', undefined],
  [
    '{\n<<<<<<< HEAD\n  "title": "A"\n=======\n  "title": "B"\n>>>>>>> b\n}\n',
    'line 2',
    /^no conflict markers of Git/u,
  ],
])('deck.json %j is broken at its line, with what it probably lacks', async (text, path, expected) => {
  const effects = nodeEffects(temporaryFolder());
  await effects.write('data/d/deck.json', text);
  const { diagnostics } = await requireModel('d', effects).catch((reason) => reason);
  const [fault] = diagnostics as Diagnostic[];
  expect(fault).toMatchObject({ code: 'E_DATA_BROKEN', path });
  if (expected === undefined) expect(fault).not.toHaveProperty('expected');
  else expect(fault!.expected).toMatch(expected);
});

test('a module that lacks a comma names the line', async () => {
  const error = Object.assign(new Error("Expected ',', got 'ident'"), { code: 'ERR_INVALID_TYPESCRIPT_SYNTAX' });
  error.stack = 'file:///root/data/d/deck.ts:3\n  outcome';
  const files = nodeEffects(temporaryFolder());
  await files.write('data/d/deck.ts', "export default {\n  title: 'A'\n  outcome: 'b',\n};\n");
  const effects: Effects = { ...files, moduleReader: () => () => Promise.reject(error) };
  const { diagnostics } = await requireModel('d', effects).catch((reason) => reason);
  expect(diagnostics[0]).toMatchObject({ path: 'line 3', expected: 'a comma at the end of line 2' });
});

test('a module that several import is named where it is broken, once', async () => {
  const files = nodeEffects(temporaryFolder());
  const error = Object.assign(new Error("Expected ',', got 's'"), { code: 'ERR_INVALID_TYPESCRIPT_SYNTAX' });
  error.stack = `${pathToFileURL(path.join(files.root, 'data/ä d/factors.ts'))}?version=3:1\n  label`;
  for (const name of ['deck.ts', 'factors.ts', 'sections/01-a.ts', 'sections/02-b.ts'])
    await files.write(`data/ä d/${name}`, "export default { label: 'the king's' };\n");
  await files.write('data/ä d/source.txt', smallSource);
  const effects: Effects = { ...files, moduleReader: () => () => Promise.reject(error) };
  const { diagnostics } = await requireModel('ä d', effects).catch((reason) => reason);
  expect(diagnostics).toMatchObject([
    { file: 'data/ä d/factors.ts', path: 'line 1', expected: expect.stringMatching('a backslash') },
  ]);
});

test('null is no deck', async () => {
  const faults = await faultsOf(async () => ({ default: null }));
  expect(faults).toMatchObject([{ code: 'E_DATA_SHAPE', file: 'data/d/deck.ts', actual: 'null' }]);
});

test('a big integer is shown where the data need another value', async () => {
  const faults = await faultsOf(async () => ({ default: { title: 5n } }));
  expect(faults).toContainEqual(expect.objectContaining({ code: 'E_DATA_SHAPE', path: 'title', actual: '"5n"' }));
});

test('links of deck.json, source.txt and saved talks out of the folder of the deck are refused; the folder may be a link', async () => {
  const root = temporaryFolder();
  const effects = nodeEffects(root);
  const faults = async () => {
    const { diagnostics = [] } = await requireModel('trade', effects).catch((reason) => reason);
    return (diagnostics as Diagnostic[]).map(({ code, file }) => `${code} ${file}`);
  };
  const talk = { ...smallDeck.talks[0], id: 'saved' };
  const texts = {
    'deck.json': JSON.stringify(smallDeck),
    'source.txt': smallSource,
    'talk.json': JSON.stringify(talk),
  };
  for (const [name, text] of Object.entries(texts)) await effects.write(`elsewhere/${name}`, text);
  await effects.write('elsewhere/talks/saved.json', texts['talk.json']);
  const link = (from: string, to: string) => symlinkSync(path.join(root, to), path.join(root, from));
  mkdirSync(path.join(root, 'data'));
  link('data/trade', 'elsewhere');
  expect(await faults()).toEqual([]);
  rmSync(path.join(root, 'data/trade'));
  mkdirSync(path.join(root, 'data/trade'));
  link('data/trade/deck.json', 'elsewhere/deck.json');
  link('data/trade/source.txt', 'elsewhere/source.txt');
  expect(await faults()).toEqual(['E_DATA_LINK data/trade/source.txt', 'E_DATA_LINK data/trade/deck.json']);
  for (const name of ['deck.json', 'source.txt'] as const) {
    rmSync(path.join(root, 'data/trade', name));
    await effects.write(`data/trade/${name}`, texts[name]);
  }
  link('data/trade/talks', 'elsewhere/talks');
  expect(await faults()).toEqual(['E_DATA_LINK data/trade/talks/saved.json']);
  rmSync(path.join(root, 'data/trade/talks'));
  await effects.write('data/trade/kept.json', texts['talk.json']);
  mkdirSync(path.join(root, 'data/trade/talks'));
  link('data/trade/talks/saved.json', 'data/trade/kept.json');
  expect(await faults()).toEqual([]);
});

test.skipIf(process.platform === 'win32').each([
  ['deck.json', 'deck.json'],
  ['deck.json', 'source.txt'],
  ['deck.ts', 'deck.ts'],
  ['deck.ts', 'factors.ts'],
  ['deck.ts', 'sections/01-a.ts'],
])('of a deck in %s, a pipe in the place of %s is refused, and nothing waits for it', async (form, name) => {
  const root = temporaryFolder();
  const effects = nodeEffects(root);
  await effects.write('data/d/source.txt', smallSource);
  await effects.write(`data/d/${form}`, form === 'deck.ts' ? 'export default {};' : JSON.stringify(smallDeck));
  await effects.remove(`data/d/${name}`);
  mkdirSync(path.join(root, 'data/d/sections'));
  execFileSync('mkfifo', [path.join(root, 'data/d', name)]);
  const { diagnostics } = await requireModel('d', effects).catch((reason) => reason);
  expect(diagnostics).toMatchObject([
    { code: 'E_FILE_NOT_READ', file: `data/d/${name}`, message: expect.stringMatching(/^A pipe, /u) },
  ]);
});

test.skipIf(process.platform === 'win32')('a pipe that is named by an absolute path is read', async () => {
  const root = temporaryFolder();
  const pipe = path.join(root, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [text] = await Promise.all([nodeEffects(root).readText(pipe), writeFile(pipe, 'Fear.')]);
  expect(text).toBe('Fear.');
});

test('a long deck.json is read section by section where it is printed so, and otherwise as one text', async () => {
  const effects = nodeEffects(temporaryFolder());
  const texts: string[] = [];
  const long: Effects = {
    ...effects,
    size: async () => 20_000_000,
    readText: (file) => {
      texts.push(file);
      return effects.readText(file);
    },
  };
  await effects.write('data/d/source.txt', smallSource);
  await effects.write('data/d/deck.json', JSON.stringify(smallDeck));
  const { model } = await requireModel('d', long);
  expect(texts).toEqual(['data/d/source.txt', 'data/d/deck.json']);
  await effects.write('data/d/deck.json', JSON.stringify(smallDeck, undefined, 2));
  expect((await requireModel('d', long)).model).toEqual(model);
  expect(texts.slice(2)).toEqual(['data/d/source.txt']);
});

test('the module of a section is the one that deck.ts imports, and not its copy', async () => {
  const [section] = smallDeck.sections;
  const copy = structuredClone(section);
  const modules: Readonly<Record<string, unknown>> = {
    'deck.ts': { ...smallDeck, sections: [section] },
    'one copy.ts': copy,
    'one.ts': section,
  };
  await files.write('data/d/source.txt', smallSource);
  for (const name of ['deck.ts', 'sections/one copy.ts', 'sections/one.ts']) await files.write(`data/d/${name}`, '');
  const moduleReader = () => async (file: string) => ({ default: modules[path.basename(file)] });
  const { input } = await readDeck('d', { ...files, moduleReader });
  expect(input.files.sections).toEqual(['data/d/sections/one.ts']);
});
