/** `check --watch` through the command line: JSON, and modules that import each other. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const command = path.resolve(import.meta.dirname, '../../bin/claimdeck.js');
const root = temporaryFolder();
const write = writerIn(root);
const told = 'trade: 1 of 1 statement covered, 1 claim, 1 link, 2 factors\n';

/** Runs `check --watch` on the deck; `next` resolves to what is printed from now on until it waits for changes. */
function startWatch() {
  // One file for both streams keeps the order of their lines.
  const printed = path.join(root, 'printed.txt');
  const file = openSync(printed, 'a');
  const child = spawn(process.execPath, [command, 'check', 'trade', '--watch'], {
    cwd: root,
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  let read = 0;
  const next = () =>
    vi.waitFor(
      () => {
        const text = readFileSync(printed, 'utf8').slice(read);
        expect(text).toMatch(/Waiting for changes; Ctrl-C ends\.\n$/u);
        read += text.length;
        return text;
      },
      { timeout: 20_000 },
    );
  const interrupt = async () => {
    child.kill('SIGINT');
    return (await once(child, 'exit')) as [number | null, string | null];
  };
  return { next, interrupt };
}

test('a deck is checked at the start and at each save of data and text, until Ctrl-C', async () => {
  write('data/trade/deck.json', JSON.stringify(smallDeck));
  write('data/trade/source.txt', smallSource);
  const { next, interrupt } = startWatch();
  expect(await next()).toBe(`${told}No errors. Waiting for changes; Ctrl-C ends.\n`);
  write('data/trade/source.txt', '# One\n\nTrade rises trust.\n');
  const faulty = await next();
  expect(faulty).toMatch(/^Changed: data\/trade\/source\.txt\nE_QUOTE_NOT_VERBATIM /u);
  expect(faulty).toMatch(/\n\d errors?, \d warnings?\nWaiting for changes; Ctrl-C ends\.\n$/u);
  write(
    'data/trade/deck.json',
    JSON.stringify(smallDeck).replaceAll(' raises ', ' rises ').replace('"raises"', '"rises"'),
  );
  expect(await next()).toBe(`Changed: data/trade/deck.json\n${told}No errors. Waiting for changes; Ctrl-C ends.\n`);
  // Vim tests whether it may make files, keeps a swap file and a copy, and moves the new file to its place.
  for (const temporary of ['4913', '.deck.json.swp', 'deck.json~', '.#deck.json', '#deck.json#', 'sedP3EjNc'])
    write(`data/trade/${temporary}`, '{');
  write('data/trade/deck.json___jb_tmp___', JSON.stringify(smallDeck));
  renameSync(path.join(root, 'data/trade/deck.json___jb_tmp___'), path.join(root, 'data/trade/deck.json'));
  expect(await next()).toContain('Changed: data/trade/deck.json\nE_QUOTE_NOT_VERBATIM');
  expect(await interrupt()).toEqual([null, 'SIGINT']);
});

test('a module that deck.ts imports is evaluated again when it changes, and only then', async () => {
  const [section] = smallDeck.sections;
  write('package.json', '{ "type": "module" }');
  write('data/trade/source.txt', smallSource);
  write('data/trade/sections/01.ts', `export default ${JSON.stringify(section)};`);
  const others = JSON.stringify({ ...smallDeck, sections: 0 }).replace('"sections":0', '"sections":[one]');
  write('data/trade/kept.ts', "process.stdout.write('kept.ts is evaluated\\n');\nexport default 1;");
  write('data/trade/deck.ts', `import './kept.ts';\nimport one from './sections/01.ts';\nexport default ${others};`);
  const { next, interrupt } = startWatch();
  expect(await next()).toBe(`kept.ts is evaluated\n${told}No errors. Waiting for changes; Ctrl-C ends.\n`);
  for (const word of ['rises', 'lifts']) {
    write('data/trade/sections/01.ts', `export default ${JSON.stringify(section).replaceAll('raises', word)};`);
    expect(await next()).toContain(
      `E_QUOTE_NOT_VERBATIM data/trade/sections/01.ts:claims[0].evidence[0].quote\n  Quote not found in source.txt. It differs after`,
    );
  }
  write('data/trade/sections/01.ts', `export default ${JSON.stringify(section)};`);
  expect(await next()).toBe(
    `Changed: data/trade/sections/01.ts\n${told}No errors. Waiting for changes; Ctrl-C ends.\n`,
  );
  write('data/trade/deck.ts', `import './new.ts';\nimport one from './sections/01.ts';\nexport default ${others};`);
  expect(await next()).toContain('E_DATA_BROKEN data/trade/deck.ts\n  The file does not load: Cannot find module');
  write('data/trade/new.ts', 'export default 1;');
  expect(await next()).toContain(`${told}No errors.`);
  await interrupt();
});

test('--watch with --json is wrong usage', () => {
  const { status, stderr } = spawnSync(process.execPath, [command, 'check', '--watch', '--json'], { encoding: 'utf8' });
  expect([status, stderr.split('\n')[0]]).toEqual([2, 'E_USAGE -']);
});
