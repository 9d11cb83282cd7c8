/** Code of the data cannot end a command without a message, and cannot end or block `dev`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { claimdeckProgram, miniatureProject } from '../fixtures/miniatures/miniature-project.ts';
import { smallDeck, smallSource, writerIn } from '../fixtures/small-deck.ts';

const { folder } = await miniatureProject([]);
const write = writerIn(folder);
const started: ReturnType<typeof spawn>[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGTERM');
});

/** Saves deck.ts as an editor does, in one step. */
function save(first: string, title = smallDeck.title): void {
  write('data/trade/deck.ts.new', `${first}\nexport default ${JSON.stringify({ ...smallDeck, title })};\n`);
  renameSync(path.join(folder, 'data/trade/deck.ts.new'), path.join(folder, 'data/trade/deck.ts'));
}

function run(...args: string[]) {
  const child = spawn(process.execPath, [claimdeckProgram, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
  started.push(child);
  const output = { told: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output.told += text;
    });
  return { child, output };
}

write('data/trade/source.txt', smallSource);
const rejection = "Promise.reject(new Error('lost'));";
const rejected = 'Nothing handles the rejection of a promise: lost (data/trade/deck.ts:1:16)';
const exit = 'process.exit(0);';
const exited = 'The file does not load: It calls process.exit.';

test.each([
  [rejection, rejected],
  [exit, exited],
])('`check` tells of %s in the data', async (line, message) => {
  save(line);
  const { child, output } = run('check', 'trade');
  const [code] = await once(child, 'close');
  expect([code, output.told]).toEqual([1, expect.stringContaining(message)]);
});

test('`dev` tells of each, goes on, and shows the slides when it is mended', async () => {
  save('');
  const { child, output } = run('dev', 'trade');
  const soon = { timeout: 150_000, interval: 500 };
  const told = (text: string) => vi.waitFor(() => expect(output.told).toContain(text), soon);
  await told('slides/trade/talk.md');
  // The folder is watched some time after the start.
  await vi.waitFor(() => {
    save(rejection);
    expect(output.told).toContain(rejected);
  }, soon);
  save(exit);
  await told(exited);
  save("setTimeout(() => Promise.reject(new Error('late')), 50);");
  await told('Nothing handles the rejection of a promise: late');
  save('await new Promise(() => {});');
  await told('The file does not load: It waits for something that has not come in 20 s.');
  save('', 'Mended');
  const slides = () => readFileSync(path.join(folder, 'slides/trade/talk.md'), 'utf8');
  await vi.waitFor(() => expect(slides()).toContain('Mended'), soon);
  expect(child.exitCode).toBeNull();
  child.kill('SIGTERM');
  await once(child, 'exit');
}, 600_000);
