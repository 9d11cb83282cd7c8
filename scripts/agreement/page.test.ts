/** The page of differences, opened from disk in a real browser: decisions by mouse and keyboard, and hostile text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Coding, compareCodings } from '../analysis/index.ts';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { axeViolations } from '../fixtures/axe.ts';
import { builtModel } from '../fixtures/built-model.ts';
import { type Decisions, parseDecisions } from './decisions.ts';
import { writeAgreementPage } from './settle-differences.ts';

const root = path.resolve(import.meta.dirname, '../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-agreement';
const file = `${folder}/page é.html`;
const address = pathToFileURL(path.join(root, file)).href;

const hostile = `</script><script>document.title='bad'</script><img src=x onerror="document.title='bad'"> <!-- {{ x }} $& "'`;
const sentences = [`Trade raises trust ${hostile}.`, 'Fear lowers trust.', 'Fear lowers trade.', 'No link is here.'];
type Said = readonly [from: string, to: string, polarity: string, cue: string, rest?: object];

function codingOf(name: string, links: readonly (Said | undefined)[]): Coding {
  const claims = sentences.map((quote, i) => ({
    ...{ id: `c${i}`, assertion: `Claim ${i}.`, type: 'causal', evidence: [{ quote }] },
    links: [links[i] ?? []]
      .filter((said) => said.length > 0)
      .map(([from, to, polarity, cue, rest]) => ({
        ...{ from, to, polarity, cue, confidence: 'explicit' },
        ...(rest as object | undefined),
      })),
  }));
  const data = {
    ...{ title: `Trade ${hostile}`, work: { id: 'w', type: 'book' }, outcome: 'trust', talks: [] },
    factors: ['trade', 'trust', 'fear'].map((id) => ({ id, label: `${id} ${hostile}` })),
    sections: [{ id: 's', heading: 'One', title: hostile, claims }],
  };
  return { name, model: builtModel(data, `# One\n\n${sentences.join('\n\n')}\n`, 'trade') };
}

const codings = [
  codingOf('first', [
    ['trade', 'trust', '+', 'raises', { note: hostile, attributedTo: hostile }],
    ['fear', 'trust', '-', 'lowers'],
    ['fear', 'trade', '-', 'lowers'],
  ]),
  codingOf(hostile, [
    ['trade', 'trust', '-', 'raises trust', { attributedTo: hostile }],
    undefined,
    ['fear', 'trade', '-', 'lowers'],
  ]),
];
const decided: Decisions = {
  deck: 'trade',
  coders: ['first', hostile],
  decisions: [{ statement: 1, words: sentences[1]!, from: 'fear', to: 'trust', choice: 'neither', remark: hostile }],
};

let open: Browser;
const faults: string[] = [];

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open.newPage(options);
  page.on('request', (request) => {
    if (!/^(?:data|blob):/u.test(request.url()) && request.url() !== address) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(address);
  return page;
}

beforeAll(async () => {
  const comparison = compareCodings(codings[0]!, codings.slice(1));
  await writeAgreementPage(file, { codings, comparison, decisions: decided }, effects);
  open = (await browser.get()).browser;
}, 60_000);

afterAll(async () => {
  expect(faults).toEqual([]);
  await browser.close();
  await effects.remove(folder);
});

const savedBy = async (page: Page) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save decisions.json' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('decisions.json');
  return parseDecisions(readFileSync(await download.path(), 'utf8')) as Decisions;
};

/** A decision on a pair on which the codings agree by now. */
const settled = { statement: 90, words: 'As it was.', from: 'trade', to: 'cost', choice: 'neither' } as const;

test('differences are decided by keys and by mouse, saved as a file, and opened again', async () => {
  const page = await newPage();
  const status = page.getByRole('status');
  expect(await status.textContent()).toBe('1 of 2 decided.');
  await page.keyboard.press('n');
  await page.keyboard.press('2');
  expect(await status.textContent()).toBe('2 of 2 decided, not saved.');
  await page.keyboard.press('r');
  await page.keyboard.type('no 1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('o');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  expect(await status.textContent()).toBe('2 of 2 decided, not saved.');
  const own = { statement: 0, words: [...sentences[0]!].slice(0, 80).join(''), from: 'trade', to: 'trust' };
  expect(await savedBy(page)).toEqual({
    ...decided,
    decisions: [
      { ...own, choice: 'coder', coder: hostile, remark: 'no 1' },
      { ...decided.decisions[0], choice: 'open' },
    ],
  });
  expect(await status.textContent()).toBe('2 of 2 decided.');
  await page.locator('.differs').first().getByRole('button', { name: 'Clear' }).click();
  await page.locator('.differs').first().getByRole('radio', { name: 'first' }).check();
  expect((await savedBy(page)).decisions[0]).toEqual({ ...own, choice: 'coder', coder: 'first' });
  await page.locator('#open').setInputFiles({
    name: 'decisions.json',
    mimeType: 'application/json',
    // As decided before a paragraph was added at the beginning.
    buffer: Buffer.from(
      JSON.stringify({ ...decided, decisions: [{ ...own, statement: 7, choice: 'neither' }, settled] }),
    ),
  });
  await page.getByText('1 decision of the file taken.').waitFor();
  const saved = (await savedBy(page)).decisions;
  expect([saved[0], saved.at(-1)]).toEqual([{ ...own, choice: 'neither' }, settled]);
  await page.locator('#open').setInputFiles({ name: 'x', mimeType: 'text/plain', buffer: Buffer.from('{}') });
  await page.getByText('The file has no `deck`, `coders` and `decisions`.').waitFor();
  await page.close();
});

test('the filter shows the differences of a kind only, and steps stay within them', async () => {
  const page = await newPage();
  const shown = () => page.locator('.pair:visible').count();
  expect([await shown(), await page.locator('article:visible').count()]).toEqual([3, 4]);
  await page.locator('#filter').selectOption('sign');
  expect([await shown(), await page.locator('article:visible').count()]).toEqual([1, 1]);
  await page.locator('#filter').selectOption('undecided');
  expect(await shown()).toBe(1);
  await page.locator('#keys').uncheck();
  await page.locator('#next').click();
  await page.keyboard.press('o');
  expect(await page.getByRole('status').textContent()).toBe('1 of 2 decided.');
  await page.close();
});

test.each(['light', 'dark'] as const)(
  'in %s colours, on a desk and on a phone, axe finds nothing',
  async (colorScheme) => {
    for (const width of [1280, 390]) {
      const page = await newPage({ colorScheme, viewport: { width, height: 800 } });
      await page.locator('summary').click();
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
  },
);

test('without JavaScript text, codings and decisions can be read, letter for letter', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  expect(await page.locator('h1').textContent()).toBe(`Trade ${hostile}`);
  expect(await page.locator('.text').first().textContent()).toContain(hostile);
  expect(await page.locator('.decided:visible').allTextContents()).toEqual([
    'Not decided.',
    `Decided: neither. ${hostile}`,
  ]);
  expect(await page.locator('nav:visible, fieldset:visible').count()).toBe(0);
  expect(await page.title()).toBe(`Differences between codings: Trade ${hostile}`);
  await page.close();
});

test('on paper there are decisions, and no controls', async () => {
  const page = await newPage();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav:visible, fieldset:visible, #help:visible').count()).toBe(0);
  expect(await page.locator('.decided:visible').count()).toBe(2);
  await page.close();
});
