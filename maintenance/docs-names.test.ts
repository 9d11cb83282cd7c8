/** Pages, headings, files, commands, options, properties and classes that the docs name exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildProgram } from '../scripts/commands/program.ts';
import type { Effects } from '../scripts/effects.ts';
import { commandsOf, type DocPage, readDocs } from './doc-blocks.ts';

const checkout = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(checkout, file), 'utf8');
const exists = (file: string) => existsSync(path.join(checkout, file));
const pages = readDocs();

/** A page without its code blocks. */
const proseOf = ({ text }: DocPage) => text.replace(/^```\w*\n[\s\S]*?^```$/gmu, '');
/** The inline code of a page. */
const codeOf = (page: DocPage) => [...proseOf(page).matchAll(/`([^`\n]+)`/gu)].map((match) => match[1]!);

/** Ids that GitHub gives the headings of a page. */
const anchorsOf = (page: DocPage) =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/gu, '-'),
  );

test('every link between pages leads to a file and a heading', () => {
  const broken = pages.flatMap((page) => {
    const targets = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1]!);
    const isBroken = (target: string) => {
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? page.file : path.posix.join(path.posix.dirname(page.file), file);
      const linkedPage = pages.find((p) => p.file === linked);
      return !exists(linked) || (anchor !== undefined && linkedPage && !anchorsOf(linkedPage).includes(anchor));
    };
    return targets.filter((target) => !/^https?:/u.test(target) && isBroken(target)).map((t) => `${page.file}: ${t}`);
  });
  expect(broken).toEqual([]);
});

test('the README links every page', () => {
  const readme = read('README.md');
  const missing = pages.filter(({ file }) => file.startsWith('docs/') && !readme.includes(`](${file})`));
  expect(missing.map(({ file }) => file)).toEqual([]);
});

test('the slide that the README changes is in the lecture, and its headline in the file named', () => {
  const [, headline = ''] = /go to the slide "([^"]+)"/u.exec(read('README.md')) ?? [];
  const [, file = ''] = /Open `([^`]+)`, find this sentence/u.exec(read('README.md')) ?? [];
  expect(read('slides/north-korea-china-alliance/lecture.md').split('\n')).toContain(`# ${headline}`);
  expect(read(file)).toContain(`assertion: '${headline}'`);
});

test('every file and folder of the checkout that the docs name exists', () => {
  const roots =
    /^(?:\.ci|bench|bin|components|data|docs|layouts|maintenance|scripts|setup|slides|stubs|styles)\/[\w./-]*$/u;
  // Places that the reader makes: decks of the examples, and names in capitals.
  const made = /^(?:data|slides)\/(?:bread|farming|harvest)\/|^data\/package\.json$|\b(?:ID|NAME|NN)\b/u;
  const missing = pages.flatMap((page) =>
    codeOf(page)
      .filter((name) => roots.test(name) && !made.test(name) && !exists(name))
      .map((name) => `${page.file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('CONTRIBUTING names every folder of the scripts, in a row of its own or in that of the folder above', () => {
  const rows = read('CONTRIBUTING.md').split('\n');
  const rowOf = (folder: string) => rows.find((row) => row.startsWith('| `') && row.includes(`\`${folder}/\``));
  const foldersIn = (folder: string) =>
    readdirSync(path.join(checkout, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
      .map(({ name }) => name);
  const missing = foldersIn('scripts').flatMap((stage) => {
    const own = rowOf(`scripts/${stage}`);
    // Languages and test data.
    const parts = stage === 'wording' || stage === 'fixtures' ? [] : foldersIn(`scripts/${stage}`);
    const unnamed = parts.filter((part) => !own?.includes(`\`${part}/\``) && !rowOf(`scripts/${stage}/${part}`));
    return [...(own === undefined ? [stage] : []), ...unnamed.map((part) => `${stage}/${part}`)];
  });
  expect(missing).toEqual([]);
});

/** Long options of each command, read from its help. */
async function readOptions(): Promise<ReadonlyMap<string, readonly string[]>> {
  const printed: string[] = [];
  const effects = { print: (text: string) => void printed.push(text) } as unknown as Effects;
  const { names } = buildProgram('1.2.3', effects);
  // A program runs once.
  for (const name of names) await buildProgram('1.2.3', effects).run([name, '--help']);
  const optionsIn = (help = '') => [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map((match) => match[1]!);
  return new Map(names.map((name, i) => [name, optionsIn(printed[i])]));
}

test('every command of Claimdeck and every option that the docs name exists', async () => {
  const options = await readOptions();
  // `npx claimdeck check --render`, `node bin/claimdeck.js check`, and `check --render` alone.
  const full = /^(?:npx |npm run |node_modules\/\.bin\/node |node |bin\/)*claimdeck(?:\.js)?(?: --)? ([a-z]+)\b/u;
  const wrong = pages.flatMap((page) =>
    [...codeOf(page), ...page.blocks.flatMap(commandsOf)].flatMap((code) => {
      const isFull = full.test(code);
      const name = (full.exec(code) ?? /^([a-z]+) (?:ID )?--/u.exec(code))?.[1] ?? '';
      const known = options.get(name);
      if (!known) return isFull ? [`${page.file}: ${code}: no command`] : [];
      const given = code.match(/(?<=\s)--[a-z][\w-]*/gu) ?? [];
      return given.filter((option) => !known.includes(option)).map((option) => `${page.file}: ${code}: no ${option}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('docs/commands.md names every command and option, and no others', async () => {
  const options = await readOptions();
  const codes = codeOf(pages.find(({ file }) => file === 'docs/commands.md')!);
  const named = new Set(codes.flatMap((code) => code.match(/(?<=^|\s)--[a-z][\w-]*/gu) ?? []));
  const known = new Set([...[...options.values()].flat(), '--version']);
  expect([...options.keys()].filter((name) => !codes.some((code) => code.split(' ')[0] === name))).toEqual([]);
  expect([...named].sort()).toEqual([...known].sort());
});

test('style sheets of the docs use properties and classes of the styles', () => {
  const styles = ['styles', 'styles/kinds']
    .flatMap((folder) => readdirSync(path.join(checkout, folder)).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.css'))
    .map(read)
    .join('\n');
  const css = pages.flatMap(({ blocks }) => blocks.filter(({ language }) => language === 'css').map((b) => b.code));
  const selectors = css.flatMap((code) => [...code.matchAll(/^\s*([^{}@;]+)\{/gmu)].map((match) => match[1]!));
  const names = [
    ...css.flatMap((code) => code.match(/--[\w-]+/gu) ?? []),
    ...selectors.flatMap((selector) => selector.match(/\.[a-z][\w-]*/gu) ?? []),
    ...codeOf(pages.find(({ file }) => file === 'docs/look.md')!).filter((code) => /^--[\w-]+$/u.test(code)),
  ];
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !new RegExp(`${name.replace('.', '\\.')}(?![\\w-])`, 'u').test(styles))).toEqual([]);
});

test('every code block has a language that a test knows', () => {
  const languages = new Set(pages.flatMap(({ blocks }) => blocks.map(({ language }) => language)));
  expect([...languages].sort()).toEqual(['css', 'json', 'md', 'sh', 'text', 'ts']);
});

test('the archive that the docs name has the version of package.json', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const named = pages.flatMap(({ text }) => text.match(/claimdeck-[\d.]+\d\.tgz/gu) ?? []);
  expect(new Set(named)).toEqual(new Set([`claimdeck-${version}.tgz`]));
});
