/** What commands refuse: names that do not exist, a deck without talks, slides that hold nothing; each is told once. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { nodeEffects } from '../effects.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { buildProgram } from './program.ts';

const root = temporaryFolder();
const write = writerIn(root);

beforeEach(() => {
  write('links.csv', 'from,to,polarity,quote\nTrade,Trust,+,Trade raises trust.\n');
  write('slides/trade/talk.md', '---\nid: title\n---\n\n# Trade\n');
  write('data/none/deck.json', JSON.stringify({ ...smallDeck, talks: [] }));
  write('data/none/source.txt', smallSource);
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  write('data/trade/source.txt', smallSource);
  const talks = ['a', 'b'].map((id) => ({ id, title: id, minutes: 5 }));
  write('data/two/deck.json', JSON.stringify({ ...smallDeck, talks }));
  write('data/two/source.txt', smallSource);
});

/** Runs a command line. Returns its exit code and the codes of its errors, thrown or printed. */
async function run(line: string): Promise<string> {
  const told: string[] = [];
  const effects = { ...nodeEffects(root), isTerminal: false, print: () => {}, tell: (text: string) => told.push(text) };
  const exit = (exitCode: number, codes: readonly string[]) => [`exit ${exitCode}`, ...codes].join(' ');
  try {
    const exitCode = await buildProgram('0', effects).run(line.split(' '));
    return exit(exitCode, told.join('\n').match(/^E_[A-Z_]+/gmu) ?? []);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return exit(
      error.exitCode,
      error.diagnostics.map((d) => d.code),
    );
  }
}

test.each([
  'generate none',
  'build none',
  'export none --format notes',
  'export none --format notes,poster',
  'start none',
  'present none',
  'diff talk --deck none',
  'talk none --talk talk',
])('%s: a deck without talks is an error', async (line) => {
  expect(await run(line)).toBe('exit 1 E_TALK_MISSING');
});

test('a deck without talks can be checked, and its map exported', async () => {
  expect(await run('check none')).toBe('exit 0');
  expect(await run('export none --format poster --out map.svg')).toBe('exit 0');
  expect(existsSync(path.join(root, 'map.svg'))).toBe(true);
});

test('--data-only runs no code of a deck, and reads deck.json', async () => {
  write(
    'data/code/deck.ts',
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('ran', '');\nexport default {};\n",
  );
  write('data/code/factors.ts', 'export const factors = [];\n');
  write('data/code/sections/01.ts', 'export default {};\n');
  write('data/code/source.txt', smallSource);
  expect(await run('--data-only check code')).toBe('exit 1 E_DECK_CODE');
  expect(await run('generate code --data-only')).toBe('exit 1 E_DECK_CODE');
  expect(await run('analyse trade --compare code --data-only')).toMatch(/^exit 1 E_/u);
  expect(readdirSync(root)).not.toContain('ran');
  expect(await run('check trade --data-only')).toBe('exit 0');
});

test.each([
  ['E_DECK_MISSING', ['check trad', 'check ./data/trad/', 'export trad --format notes']],
  [
    'E_TALK_UNKNOWN',
    ['check', 'generate', 'build', 'start', 'present', 'talk', 'export --format notes', 'export --format poster'].map(
      (command) => `${command} --talk tlak trade`,
    ),
  ],
  ['E_TALK_UNKNOWN', ['diff tlak --deck trade']],
  ['E_SECTION_UNKNOWN', ['analyse trade --section t']],
  ['E_USAGE', ['talk trade --minutes 5 --sections t']],
  ['E_FACTOR_UNKNOWN', ['analyse trade --outcome t', 'analyse --links links.csv --outcome t']],
  ['E_FACTOR_UNKNOWN', ['import links.csv deck --source data/trade/source.txt --outcome t']],
  ['E_IMPORT_FORMAT', ['analyse --links links.csv --as exel', 'import links.csv --as exel']],
  ['E_LINKS_MAPS', ['analyse --links links.csv --map t']],
  ['E_SLIDE_UNKNOWN', ['export trade --format notes --range claim/t', 'pull slides/trade/talk.md claim/t']],
  ['E_SLIDE_UNKNOWN', ['generate trade --take mine --slide claim/t']],
])('%s: a name of the command line that does not exist is wrong usage', async (code, lines) => {
  for (const line of lines) expect([line, await run(line)]).toEqual([line, `exit 2 ${code}`]);
});

test.each([
  ['analyse --links none.csv', 'E_LINKS_MISSING'],
  ['import none.csv deck', 'E_LINKS_MISSING'],
  ['new deck --source none.txt', 'E_SOURCE_MISSING'],
  ['analyse trade --compare none.json', 'E_CODING_MISSING'],
])('%s: a file that does not exist has exit code 1', async (line, code) => {
  expect(await run(line)).toBe(`exit 1 ${code}`);
});

const own = 'id: own\n---\n\n# My slide\n';

test.each([
  ['an empty file', '', ['notes', 'essay', 'pptx', 'svg', 'pdf', 'html']],
  ['a file of something else', 'hello\n', ['notes', 'essay', 'pptx', 'svg', 'pdf', 'html']],
  ['own slides without maps', `---\n${own}`, ['pptx', 'svg']],
])('%s: an output that would be empty is an error, and is not written', async (_, slides, formats) => {
  write('slides/trade/talk.md', slides);
  for (const format of formats)
    expect([format, await run(`export trade --format ${format} --out out/`)]).toEqual([
      format,
      'exit 1 E_SLIDES_EMPTY',
    ]);
  expect(existsSync(path.join(root, 'out'))).toBe(false);
});

test('what fails alike in several talks or decks is told once', async () => {
  expect(await run('generate two')).toBe('exit 0');
  expect(await run('export two --format pptx --template none.potx')).toBe('exit 1 E_TEMPLATE_BROKEN');
  expect(await run('export two trade --format pptx --out x.pptx')).toBe('exit 2 E_USAGE');
});

test('what was exported of a talk that is gone is removed, where it was not changed', async () => {
  await run('generate two');
  expect(await run('export two --format notes,essay,svg')).toBe('exit 0');
  expect(await run('export two --talk a --format notes --out dist/two/mine.md')).toBe('exit 0');
  write('dist/two/a.essay.md', 'edited');
  write('data/two/deck.json', JSON.stringify({ ...smallDeck, talks: [{ id: 'b', title: 'b', minutes: 5 }] }));
  expect(await run('export two --format notes')).toBe('exit 0');
  expect(readdirSync(path.join(root, 'dist/two'))).toEqual([
    'a.essay.md',
    'b-svg',
    'b.essay.md',
    'b.notes.md',
    'coding.jsonld',
    'deck.json',
    'index.html',
    'mine.md',
    'source.txt',
    'works.bib',
    'works.json',
  ]);
});

test('what was exported of a deck that is gone is removed, where it was not changed', async () => {
  for (const file of ['source.txt', 'deck.json'])
    write(`data/gone/${file}`, readFileSync(path.join(root, 'data/trade', file), 'utf8'));
  expect(await run('export gone --format csv,graphml')).toBe('exit 0');
  expect(await run('export gone --format csv --out dist/gone/mine.csv')).toBe('exit 0');
  rmSync(path.join(root, 'data/gone'), { recursive: true });
  expect(await run('index')).toBe('exit 0');
  expect(readdirSync(path.join(root, 'dist/gone'))).toEqual(['mine.csv']);
});
