/** The commands of the docs run, and their examples of data are valid. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';
import { commandsOf, type DocPage, readDocPage, readDocs, writeFileOf } from './doc-blocks.ts';

const checkout = path.resolve(import.meta.dirname, '..');
const pages = readDocs();

/** Commands that are not run here, and where they are, or why not. */
const notRun: readonly (readonly [RegExp, string])[] = [
  [/^npm (?:ci|start|test)$/u, '.ci/run'],
  [/^npm (?:pack|init -y)$|^npm install \.\/|^npx claimdeck start$/u, 'maintenance/own-project.ts'],
  [/^npx claimdeck (?:dev|present\b.*)$/u, 'a server that does not end'],
  [/^npx claimdeck check --render$/u, 'scripts/measure/measure.test.ts'],
  [/ --template university\.potx$/u, 'scripts/export/pptx/template.test.ts'],
  [/^npm (?:ci|sbom) /u, 'commands of npm itself'],
];
const runnable = (page: DocPage) =>
  page.blocks.flatMap(commandsOf).filter((command) => !notRun.some(([pattern]) => pattern.test(command)));

const root = mkdtempSync(path.join(tmpdir(), 'claimdeck-docs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, content: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A project without decks, whose package `claimdeck` is this checkout. */
function emptyProject(name: string): string {
  const folder = path.join(root, name);
  const define = pathToFileURL(path.join(checkout, 'scripts/model/define.ts')).href;
  write(`${folder}/package.json`, '{ "name": "mine", "version": "1.0.0" }');
  write(`${folder}/node_modules/claimdeck/package.json`, '{ "type": "module", "main": "index.js" }');
  write(`${folder}/node_modules/claimdeck/index.js`, `export * from '${define}';\n`);
  return folder;
}

/** A part of the checkout: one deck, its slides, and `alliance.md`, the copy of a talk. */
function projectWithDeck(name: string): string {
  const folder = path.join(root, name);
  const deck = 'north-korea-china-alliance';
  for (const place of [`data/${deck}`, `slides/${deck}`, 'scripts/model/define.ts', 'package.json'])
    cpSync(path.join(checkout, place), path.join(folder, place), { recursive: true });
  cpSync(path.join(folder, `slides/${deck}/lecture.md`), path.join(folder, 'alliance.md'));
  return folder;
}

/** What a command of Claimdeck prints and its exit code. */
function run(command: string, folder: string): { status: number | null; stdout: string; stderr: string } {
  const [npx, claimdeck, ...args] = command.match(/"[^"]*"|\S+/gu)!.map((word) => word.replace(/^"(.*)"$/u, '$1'));
  if (npx !== 'npx' || claimdeck !== 'claimdeck') throw new Error(`Neither run nor listed in notRun: ${command}`);
  const program = path.join(checkout, 'bin/claimdeck.js');
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' });
}

/** Writes the files of a page and runs its commands, in their order. Returns those that fail, and why. */
function follow(page: DocPage, folder: string): string[] {
  const commands = new Set(runnable(page));
  return page.blocks.flatMap((block) => {
    writeFileOf(block, folder);
    return commandsOf(block).flatMap((command) => {
      const { status, stderr } = commands.has(command) ? run(command, folder) : { status: 0, stderr: '' };
      return status === 0 ? [] : [`${block.place}: ${command}\n${stderr}`];
    });
  });
}

test.each([
  ['docs/tutorial.md', 'bread', 3],
  ['docs/data.md', 'farming', 1],
])('the files and commands of %s make a deck without warnings', (file, deck, total) => {
  const folder = emptyProject(deck);
  expect(follow(readDocPage(file), folder)).toEqual([]);
  expect(JSON.parse(run(`npx claimdeck check ${deck} --json`, folder).stdout)).toMatchObject({
    ok: true,
    diagnostics: [],
    statements: { total, covered: total },
  });
  expect(run(`npx claimdeck generate ${deck}`, folder).stderr).not.toMatch(/^[EW]_/mu);
});

const others = pages.filter((page) => page.file !== 'docs/tutorial.md' && runnable(page).length > 0);

test.each(others.map((page) => [page.file, page] as const))('the commands of %s run', (file, page) => {
  expect(follow(page, projectWithDeck(path.basename(file)))).toEqual([]);
});

test('the TypeScript of the docs compiles', () => {
  const folder = emptyProject('types');
  write(`${folder}/package.json`, '{ "type": "module" }');
  const blocks = pages.flatMap((page) => page.blocks).filter(({ language }) => language === 'ts');
  const files = blocks.map(({ place, file, code }) => {
    const name = path.join(folder, file ?? `${place.replace(/\W/gu, '-')}.ts`);
    // A part of a file is a link or some fields of a deck.
    const part = code.startsWith('{') ? `link: LinkInput = ${code}` : `fields: Partial<DeckInput> = {${code}}`;
    const types = "import type { DeckInput, LinkInput } from 'claimdeck';";
    write(name, file === undefined ? `${types}\nexport const ${part}` : code);
    return name;
  });
  const { options } = ts.convertCompilerOptionsFromJson(
    ts.parseConfigFileTextToJson('', ts.sys.readFile(path.join(checkout, 'tsconfig.json'))!).config.compilerOptions,
    checkout,
  );
  const paths = { claimdeck: [path.join(checkout, 'scripts/model/define.ts')] };
  const program = ts.createProgram(files, { ...options, types: [], paths });
  const found = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${path.basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(blocks.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test('every JSON of the docs is a file of an example that is checked', () => {
  const json = pages.flatMap((page) => page.blocks).filter(({ language }) => language === 'json');
  expect(json.map(({ file }) => file)).toEqual(['.mcp.json', 'data/farming/deck.json', 'library.json']);
  const { mcpServers } = JSON.parse(json[0]!.code) as {
    mcpServers: { claimdeck: { command: string; args: string[] } };
  };
  const { command, args } = mcpServers.claimdeck;
  expect(run([command, ...args].join(' '), emptyProject('assistant'))).toEqual(
    expect.objectContaining({ status: 0, stdout: '', stderr: '' }),
  );
});
