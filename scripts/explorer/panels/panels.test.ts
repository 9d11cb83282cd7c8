/** The panels in a real browser, opened from disk: each question by mouse and by keyboard, against the analysis. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Analysis, analyse, findPaths, furtherPaths, stepsAlong, whatIf } from '../../analysis/index.ts';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { axeViolations } from '../../fixtures/axe.ts';
import { explorerHtml } from '../../fixtures/explorer-html.ts';
import type { ClaimInput, DeckInput, Model } from '../../model/index.ts';
import { loadCodings } from '../../project/data/load-codings.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { panelWordsOf } from '../../wording/panels.ts';
import { explorerData } from '../explorer-data.ts';
import type { ExplorerData } from '../explorer-types.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-panels';
const words = panelWordsOf('en');

let open: Browser;
let model: Model;
let analysis: Analysis;
let data: ExplorerData;
let page: Page;
const faults: string[] = [];

async function newPage(options: BrowserContextOptions = {}, hash = ''): Promise<Page> {
  const opened = await open.newPage(options);
  opened.on('pageerror', (error) => faults.push(String(error)));
  await opened.goto(pathToFileURL(path.join(root, folder, 'page.html')).href + hash);
  return opened;
}

beforeAll(async () => {
  ({ model } = await requireModel('malthus-population', effects));
  analysis = analyse(model);
  const second = JSON.parse((await effects.readText('data/malthus-population/second-coding.json'))!);
  const flipped = second.sections
    .flatMap((s: DeckInput['sections'][number]) => s.claims)
    .find((c: ClaimInput) => c.links.length > 0);
  flipped.links[0].polarity = flipped.links[0].polarity === '+' ? '-' : '+';
  const held = second.sections
    .flatMap((s: DeckInput['sections'][number]) => s.claims)
    .flatMap((c: ClaimInput) => c.links)
    .findLast((l: { from: string; to: string }) => model.links.some((m) => m.from === l.from && m.to === l.to));
  held.attributedTo = 'the farmers';
  await effects.write(`${folder}/second-coding.json`, JSON.stringify(second));
  const { codings } = await loadCodings([`${folder}/second-coding.json`], model, effects);
  data = explorerData(model, analysis, { others: codings });
  await effects.write(`${folder}/page.html`, await explorerHtml(data));
  open = (await browser.get()).browser;
  page = await newPage();
}, 60_000);

afterAll(async () => {
  expect(faults).toEqual([]);
  await browser.close();
  await effects.remove(folder);
});

const label = (id: string) => model.factors.find((f) => f.id === id)!.label;
const idOf = (text: string | null) => model.factors.find((f) => f.label === text)!.id;
const chain = (links: readonly string[]) => {
  const ends = links.map((id) => data.links.find((l) => l.id === id)!);
  return [ends[0]!.from, ...ends.map((l) => l.to)].map(label).join(' › ');
};
/** Opens a tab by mouse. */
async function openTab(name: string, of: Page = page): Promise<Locator> {
  await of.getByRole('tab', { name }).click();
  return of.getByRole('tabpanel', { name });
}
const said = () => page.getByRole('status').textContent();

/** Ids of the links and factors that the map lights, sorted. */
const lit = async (): Promise<string[]> => {
  const names = await page
    .locator('.explorer-map [data-id]:not(.ghost)')
    .evaluateAll((groups) => groups.map((g) => g.getAttribute('data-id')!));
  return names.map((n) => (n.startsWith('n') ? data.factors : data.links)[Number(n.slice(1)) - 1]!.id).sort();
};
const litLinks = async () => (await lit()).filter((id) => id.includes('>'));
/** The badges on factors. */
const badges = async () => (await page.locator('.explorer-map .effects text').allTextContents()).sort();

/** Types a name into the field that has the focus, as with the keyboard alone. */
async function typeName(text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Presses Tab until an element with this text has the focus. */
async function tabTo(text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const own = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (own.startsWith(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No focus on ${text}.`);
}

const signWords = { '+': 'raises', '-': 'lowers', '?': 'left open' } as const;

test('paths have the signs of the analysis, by mouse', async () => {
  const paths = await openTab('Paths');
  const [from, to] = ['Price of labour', 'Number of people'];
  await paths.getByLabel('From').fill(from);
  await paths.getByLabel('To').fill(to);
  const expected = findPaths(analysis.graph, idOf(from), idOf(to));
  expect([expected.sign, expected.truncated]).toEqual(['indeterminate', false]);
  expect(await paths.locator('.path').allTextContents()).toEqual(
    expected.items.map(({ links, sign }) => {
      const head = links.length === 1 ? 'by one link' : `by ${links.length} links`;
      return `${signWords[sign]}, ${head}: ${chain(links)}`;
    }),
  );
  expect(await said()).toBe(
    `${expected.items.length} paths from ${from} to ${to}. Total effect: indeterminate. Some paths raise, others lower.`,
  );
  expect(await litLinks()).toEqual([...new Set(expected.items.flatMap((p) => p.links))].sort());

  await paths.locator('.path').nth(1).click();
  const { links, sign } = expected.items[1]!;
  const steps = stepsAlong(analysis.graph, links);
  expect(await lit()).toEqual([...links, idOf(from), ...steps.map((s) => s.link.to)].sort());
  expect(await badges()).toEqual(['↑', ...steps.map((s) => (s.sign === '+' ? '↑' : '↓'))].sort());
  expect(steps.at(-1)!.sign).toBe(sign);
  expect(await paths.locator('.told').textContent()).toMatch(
    /^(?:Told in one passage, in|No single passage tells it)/u,
  );
  expect(await paths.locator('.sentence').allTextContents()).toEqual(
    links.map((id) => data.links.find((l) => l.id === id)!.sentence),
  );
  const { place, quote } = data.links.find((l) => l.id === links[0])!.assertions[0]!;
  expect(await paths.locator('.said').first().textContent()).toContain(`The text says (${place}): “${quote}”`);
  await paths.locator('.sentence').first().click();
  const details = page.getByRole('tabpanel', { name: 'Details' });
  expect(await details.locator('blockquote').first().textContent()).toContain(quote);
});

test('paths are asked for and opened by the keyboard alone', async () => {
  await tabTo('Details');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typeName('Parish laws');
  await typeName('price of provisions');
  const expected = findPaths(analysis.graph, idOf('Parish laws'), idOf('Price of provisions'));
  expect(expected.items.length).toBeGreaterThan(0);
  const first = chain(expected.items[0]!.links);
  await tabTo(signWords[expected.items[0]!.sign]);
  await page.keyboard.press('Enter');
  expect(await litLinks()).toEqual(expected.items[0]!.links.toSorted());
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(first);
  expect(await page.locator('.path[aria-pressed=true]').count()).toBe(1);
  await page.keyboard.press('Space');
  expect(await page.locator('.path[aria-pressed=true]').count()).toBe(0);
});

test('a name of no factor, one factor twice and a pair without a path are told', async () => {
  const paths = await openTab('Paths');
  await paths.getByLabel('From').fill('Nothing');
  await paths.getByLabel('From').blur();
  expect(await paths.getByRole('alert').first().textContent()).toBe(words.unknown);
  await openTab('Details');
  await openTab('Paths');
  expect(await paths.getByRole('alert').first().textContent()).toBe(words.unknown);
  await paths.getByLabel('From').fill('price of');
  expect(await paths.getByRole('alert').first().textContent()).toBe('');
  await paths.getByLabel('From').blur();
  const several = data.factors.filter((f) => f.label.toLowerCase().includes('price of')).length;
  expect(await paths.getByRole('alert').first().textContent()).toBe(`${several} factors found.`);
  await paths.getByLabel('From').fill('arish l');
  await paths.getByLabel('From').press('Enter');
  expect(await paths.getByLabel('From').inputValue()).toBe('Parish laws');
  await paths.getByLabel('To').fill('Parish laws');
  expect(await said()).toBe(words.paths.same);
  await paths.getByLabel('From').fill('Number of people');
  expect(await said()).toBe('No path leads from Number of people to Parish laws.');
  await paths.getByRole('button', { name: 'Swap' }).click();
  expect(await said()).toMatch(/paths from Parish laws to Number of people/u);
});

test('a denied link from the one factor to the other is told beside the paths, with its quote', async () => {
  const paths = await openTab('Paths');
  const denied = data.links.find((l) => l.denied)!;
  await paths.getByLabel('From').fill(label(denied.from));
  await paths.getByLabel('To').fill(label(denied.to));
  expect(await said()).toMatch(/The text denies the direct link:$/u);
  expect(await paths.locator('.link-line .sentence').first().textContent()).toBe(denied.sentence);
  expect(await paths.locator('.link-line .said').first().textContent()).toContain(denied.assertions[0]!.quote);
  await paths.getByRole('button', { name: 'Swap' }).click();
  expect(await paths.locator('.link-line').count()).toBe(0);
});

test('a loop is stepped through by mouse and by keys, with the sign after each link', async () => {
  const loops = await openTab('Loops');
  const at = analysis.loops.items.findIndex((l) => l.kind === 'balancing');
  const loop = analysis.loops.items[at]!;
  await loops.getByLabel('Feedback loop').selectOption(String(at));
  await loops.getByRole('button', { name: 'Forward' }).click();
  expect(await litLinks()).toEqual(loop.links.slice(0, 1));
  await page.keyboard.press('ArrowRight');
  expect(await litLinks()).toEqual(loop.links.slice(0, 2).sort());
  expect(await loops.locator('[aria-current=step] .sentence').textContent()).toBe(
    data.links.find((l) => l.id === loop.links[1])!.sentence,
  );
  await page.keyboard.press('End');
  expect(await litLinks()).toEqual(loop.links.toSorted());
  expect(await badges()).toHaveLength(loop.factors.length);
  expect(await loops.locator('.so-far').last().textContent()).toBe('Up to here: a fall.');
  expect(await loops.locator('.verdict').textContent()).toBe(words.loops.results.balancing);
  expect(await said()).toContain(words.loops.results.balancing);
  await page.keyboard.press('ArrowLeft');
  expect(await loops.locator('.step').textContent()).toBe(`Step ${loop.links.length - 1} of ${loop.links.length}`);
  await page.keyboard.press('Home');
  expect(await loops.locator('.begin').textContent()).toBe(`Suppose that this rises: ${label(loop.factors[0]!)}.`);
});

test('a factor chosen on the map is that of the question, until another one is typed there', async () => {
  const own = await newPage();
  const choose = (name: string) => own.locator(`[data-area][aria-label="${name}"]`).press('Enter');
  const valueIn = async (tab: string, field: string) => (await openTab(tab, own)).getByLabel(field).inputValue();
  await choose('Parish laws');
  expect(await valueIn('What if', 'Factor')).toBe('Parish laws');
  expect(await valueIn('Paths', 'From')).toBe('Parish laws');
  await choose('Price of labour');
  expect(await valueIn('What if', 'Factor')).toBe('Price of labour');
  expect(await valueIn('Paths', 'From')).toBe('Price of labour');
  const to = await valueIn('Paths', 'To');
  await choose(to);
  expect([await valueIn('Paths', 'From'), await valueIn('Paths', 'To')]).toEqual(['Price of labour', to]);
  await (await openTab('What if', own)).getByLabel('Factor').fill('Parish laws');
  await openTab('Details', own);
  expect(await valueIn('What if', 'Factor')).toBe('Parish laws');
  await choose('Parish laws');
  await choose(to);
  expect(await valueIn('What if', 'Factor')).toBe(to);
  await own.close();
});

/** The address that “Copy the link” gives. */
async function addressOf(of: Page): Promise<string> {
  await of.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await of.getByRole('button', { name: 'Copy the link' }).click();
  const address = await of.locator('.explorer-take input').inputValue();
  return decodeURIComponent(address.replace(/^[^#]*/u, ''));
}

test('an answer has an address, which opens it again', async () => {
  const own = await newPage();
  const again: [hash: string, tab: string, check: (page: Page) => Promise<unknown>][] = [];
  const paths = await openTab('Paths', own);
  await paths.getByLabel('From').fill('Price of labour');
  await paths.getByLabel('To').fill('Number of people');
  await paths.locator('.path').nth(1).click();
  const [from, to] = [idOf('Price of labour'), idOf('Number of people')];
  again.push([await addressOf(own), 'Paths', (page) => page.locator('.path[aria-pressed=true] ~ .told').textContent()]);
  expect(again[0]![0]).toBe(`#/map?tab=paths&from=${from}&to=${to}&path=2`);
  const loops = await openTab('Loops', own);
  await loops.getByLabel('Feedback loop').selectOption('1');
  await loops.getByRole('button', { name: 'Forward' }).click();
  again.push([await addressOf(own), 'Loops', (page) => page.locator('.step:visible').textContent()]);
  expect(again[1]![0]).toBe('#/map?tab=loops&loop=2&step=1');
  const what = await openTab('What if', own);
  await what.getByLabel('Factor').fill('Parish laws');
  await what.getByRole('radio', { name: 'falls' }).check();
  await what.getByRole('button', { name: 'Forward' }).click();
  await what.getByRole('button', { name: 'Forward' }).click();
  again.push([await addressOf(own), 'What if', (page) => page.locator('.consequences').textContent()]);
  expect(again[2]![0]).toBe(`#/map?tab=what-if&fall=${idOf('Parish laws')}&step=2`);
  const compare = await openTab('Compare', own);
  await compare.getByLabel('Show').selectOption('other sign');
  await compare.locator('.pair').first().click();
  again.push([await addressOf(own), 'Compare', (page) => page.locator('.side').allTextContents()]);
  expect(again[3]![0]).toMatch(/^#\/map\?tab=compare&show=other\+sign&pair=[a-z-]+>[a-z-]+$/u);
  for (const [hash, tab, check] of again) {
    await openTab(tab, own);
    const opened = await newPage({}, hash);
    expect(await check(opened)).toEqual(await check(own));
    expect(await addressOf(opened)).toBe(hash);
    await opened.close();
  }
  await own.close();
});

test('an address with an unknown factor does not turn a rise into a fall', async () => {
  const own = await newPage({}, '#/map?tab=what-if&rise=parish-lows&step=1');
  expect(await own.getByRole('radio', { name: 'rises' }).isChecked()).toBe(true);
  await own.close();
});

test('an address with an unknown name takes the place of a former answer, and names what is unknown', async () => {
  const own = await newPage({}, `#/map?tab=what-if&rise=${idOf('Parish laws')}&step=1`);
  const goTo = (query: string) => own.evaluate((hash) => void location.assign(hash), `#/map?${query}`);
  const table = own.locator('.consequences');
  await table.waitFor();
  await goTo('tab=what-if&rise=parish-lows');
  await table.waitFor({ state: 'hidden' });
  expect(await own.getByLabel('Factor', { exact: true }).inputValue()).toBe('parish-lows');
  expect(await own.locator('.explorer-caption').textContent()).toMatch(
    /The map has no factor, link or coding “parish-lows”\. The nearest is “Parish laws”\.$/u,
  );
  await goTo('tab=compare&with=Nobody');
  await own.locator('.explorer-caption', { hasText: /no factor, link or coding “Nobody”\.$/u }).waitFor();
  await own.close();
});

test('a factor that is chosen after an answer takes its place in the address', async () => {
  const own = await newPage({}, `#/map?tab=what-if&rise=${idOf('Parish laws')}&step=1`);
  expect(await own.getByLabel('Factor', { exact: true }).inputValue()).toBe('Parish laws');
  await own.locator('[data-area][aria-label="Price of labour"]').press('Enter');
  expect(await addressOf(own)).toBe(`#/map?factor=${idOf('Price of labour')}`);
  await openTab('What if', own);
  expect(await addressOf(own)).toBe(
    `#/map?factor=${idOf('Price of labour')}&tab=what-if&rise=${idOf('Price of labour')}`,
  );
  await own.close();
});

/** The rows of the table as `factor: direction`, sorted. */
const rowsOf = () =>
  page
    .locator('.consequences tbody tr')
    .evaluateAll((rows) =>
      rows.map((r) => `${(r as HTMLElement).dataset['factor']}: ${(r as HTMLElement).dataset['direction']}`).sort(),
    );

const expectedAfter = (factor: string, change: 'rises' | 'falls', steps: number) => {
  const changes = whatIf(analysis.graph, factor, change)
    .steps.slice(0, steps)
    .flatMap((s) => s.changes);
  return [...new Map(changes.map((c) => [c.factor, c.direction]))].map(([id, d]) => `${id}: ${d}`).sort();
};

test('what follows from a rise is stepped through to the total effects, by mouse', async () => {
  const what = await openTab('What if');
  const factor = idOf('Price of provisions');
  await what.getByLabel('Factor').fill('Price of provisions');
  const { steps } = whatIf(analysis.graph, factor, 'rises');
  for (let step = 1; step <= steps.length; step += 1) {
    await what.getByRole('button', { name: 'Forward' }).click();
    expect(await rowsOf()).toEqual(expectedAfter(factor, 'rises', step));
  }
  // Further paths are lit and told: no link between factors that it leads through stays grey without a reason.
  const answer = whatIf(analysis.graph, factor, 'rises');
  const further = [...furtherPaths(analysis.graph, answer, steps.length)];
  expect(further.length).toBeGreaterThan(3);
  const brought = steps.flatMap((s) => s.changes.flatMap((c) => c.paths.flat()));
  expect(await litLinks()).toEqual([...new Set([...brought, ...further.flatMap(([, paths]) => paths.flat())])].sort());
  const [also, paths] = further[0]!;
  const ofFactor = what.locator(`tr[data-factor="${also}"] details`);
  await ofFactor.locator('summary').press('Enter');
  expect(await ofFactor.locator('summary').textContent()).toBe(
    paths.length === 1 ? 'Also by another path' : `Also by ${paths.length} other paths`,
  );
  expect(await ofFactor.locator('.chain:visible').allTextContents()).toEqual(
    paths.filter((path) => path.length > 1).map(chain),
  );
  const last = await rowsOf();
  const effects = analysis.effects.filter((e) => e.from === factor);
  const asDirection = { '+': 'up', '-': 'down', indeterminate: 'indeterminate', unclear: 'unclear', unsettled: '' };
  expect(last).toEqual(effects.map((e) => `${e.to}: ${asDirection[e.sign]}`).sort());
  expect(last.some((row) => row.endsWith('indeterminate'))).toBe(true);
  const both = what.locator('tr[data-direction=indeterminate]').first();
  expect(await both.locator('td').first().textContent()).toMatch(/^both ways(?:, before: (?:up|down))?$/u);
  // Each row rests on a sentence of the text.
  expect(await what.locator('tbody tr:not(:has(.said))').count()).toBe(0);
  expect(await what.locator('.note').textContent()).toContain('a path visits no factor twice');
  const marks = { up: '↑', down: '↓' } as Readonly<Record<string, string>>;
  expect(await badges()).toEqual(['↑', ...last.map((r) => marks[r.replace(/^.*: /u, '')] ?? '?')].sort());
  expect((await lit()).filter((id) => !id.includes('>'))).toHaveLength(last.length + 1);
});

test('what follows from a fall is asked for and stepped through by the keyboard alone', async () => {
  const what = await openTab('What if');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await typeName('Parish laws');
  await page.keyboard.press('ArrowDown');
  expect(await what.getByRole('radio', { name: 'falls' }).isChecked()).toBe(true);
  await tabTo('Forward');
  await page.keyboard.press('Enter');
  expect(await rowsOf()).toEqual(expectedAfter(idOf('Parish laws'), 'falls', 1));
  await page.keyboard.press('ArrowRight');
  expect(await rowsOf()).toEqual(expectedAfter(idOf('Parish laws'), 'falls', 2));
  expect(await said()).toMatch(/^Step 2 of \d+\. By paths of up to 2 links\. .+: (?:up|down|both ways)/u);
});

test('a filter limits the links of which questions are answered, and is told', async () => {
  const what = await openTab('What if');
  await what.getByLabel('Factor').fill('Price of provisions');
  await what.getByRole('radio', { name: 'rises' }).check();
  await page.getByLabel('Sign').selectOption('+');
  await what.getByRole('button', { name: 'End' }).click();
  expect((await rowsOf()).every((row) => row.endsWith(': up'))).toBe(true);
  const plus = analysis.graph.links.filter((l) => l.polarity === '+').length;
  expect(await what.locator('.note').textContent()).toContain(`${plus} of ${analysis.graph.links.length}`);
  await page.getByLabel('Sign').selectOption('all');
  expect(await what.locator('.note').textContent()).not.toContain('Only the links');
});

const signsIn = (links: readonly { readonly polarity: string }[]) =>
  [...new Set(links.map((l) => l.polarity))].sort().join('');

/** What the second coding says of each pair of the text, from the readings of the analysis. */
function comparedByHand(): Record<string, number> {
  const byPair = Map.groupBy(data.comparison!.readings, (r) => `${r.from} ${r.to}`);
  const kinds: string[] = [];
  for (const readings of byPair.values()) {
    const [here, there] = [0, 1].map((coder) =>
      readings.flatMap((r) => (r.coders[coder]!.links ?? []).filter((l) => !l.denied)),
    );
    if (here!.length + there!.length === 0) continue;
    const holders = [here!, there!].map((links) => [...new Set(links.map((l) => l.attributedTo ?? ''))].sort().join());
    const same = holders[0] === holders[1] ? 'both' : 'other holder';
    const having = signsIn(here!) === signsIn(there!) ? same : 'other sign';
    kinds.push(here!.length === 0 ? 'only there' : there!.length === 0 ? 'only here' : having);
  }
  const count = (kind: string) => kinds.filter((k) => k === kind).length;
  return {
    differences: kinds.length - count('both'),
    ...Object.fromEntries([...new Set(kinds)].map((kind) => [kind, count(kind)])),
  };
}

test('the second coding is compared link by link, by mouse and by keyboard', async () => {
  const compare = await openTab('Compare');
  const expected = comparedByHand();
  expect(Object.keys(expected).sort()).toEqual([
    'both',
    'differences',
    'only here',
    'only there',
    'other holder',
    'other sign',
  ]);
  expect(await compare.getByLabel('Show').inputValue()).toBe('differences');
  expect(await compare.locator('.pairs > li').count()).toBe(expected['differences']);
  for (const [kind, n] of Object.entries(expected)) {
    await compare.getByLabel('Show').selectOption(kind);
    expect([kind, await compare.locator('.pairs > li').count()]).toEqual([kind, n]);
  }
  await compare.getByLabel('Show').selectOption('other sign');
  await tabTo((await compare.locator('.pair').first().textContent())!);
  await page.keyboard.press('Enter');
  expect(await compare.locator('.side > p').allTextContents()).toEqual([
    expect.stringMatching(/^This coding: (?:raises|lowers|open)/u),
    expect.stringMatching(/^second-coding: (?:raises|lowers|open)/u),
  ]);
  expect(await compare.locator('.side blockquote').count()).toBeGreaterThanOrEqual(2);
  expect((await lit()).filter((id) => !id.includes('>'))).toHaveLength(2);
  await compare.getByLabel('Show').selectOption('other holder');
  await compare.locator('.pair').filter({ hasText: 'other holder' }).last().click();
  expect(await compare.locator('.side > p').last().textContent()).toMatch(
    /^second-coding: (?:raises|lowers|left open), held by .*the farmers$/u,
  );
  await compare.getByLabel('Show').selectOption('only there');
  await compare.locator('.pair').first().click();
  expect(await compare.locator('.side').first().textContent()).toBe('This coding: asserts no such link');
});

test('the map of another text is read from a file, and its factors are matched by id or label', async () => {
  const compare = await openTab('Compare');
  const [a, b] = analysis.graph.links;
  const graph = {
    factors: [
      { id: a!.from, label: 'x' },
      { id: 'other', label: label(a!.to).toUpperCase() },
      { id: 'new', label: 'New factor' },
    ],
    links: [
      { id: '1', from: a!.from, to: 'other', polarity: a!.polarity, claims: [] },
      { id: '2', from: 'new', to: 'other', polarity: '-', claims: [] },
    ],
  };
  const file = (text: string) => ({ name: 'other text.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await compare.locator('input[type=file]').setInputFiles(file('{"factors": [], "links": [{}]}'));
  await compare.getByText(words.compare.wrong).waitFor();
  await compare.locator('input[type=file]').setInputFiles(file(JSON.stringify(graph)));
  await compare.getByText('Factors that only other text has: New factor.').waitFor();
  await compare
    .getByText('other text is a file of yours: the address of the page does not lead to this comparison.')
    .waitFor();
  await compare.getByLabel('Show').selectOption('all');
  const texts = await compare.locator('.pair').allTextContents();
  expect(texts.filter((t) => !t.endsWith('only in this coding'))).toEqual([
    `${label(a!.from)} › ${label(a!.to)}: in both`,
    `New factor › ${label(a!.to)}: only in other text`,
  ]);
  expect(texts).toContain(`${label(b!.from)} › ${label(b!.to)}: only in this coding`);
});

test.each(['light', 'dark'] as const)('in %s colours, with answers open, axe finds nothing', async (colorScheme) => {
  const own = await newPage({ colorScheme, viewport: { width: 390, height: 800 } });
  const answers: readonly ((panel: Locator) => Promise<void>)[] = [
    async (paths) => {
      await paths.getByLabel('From').fill('Price of labour');
      await paths.locator('.path').first().click();
    },
    async (loops) => loops.getByRole('button', { name: 'End' }).click(),
    async (what) => {
      await what.getByLabel('Factor').fill('Parish laws');
      // A phone shows a part of the map, which comes to the factor.
      const factor = own.locator('.explorer-map [data-id]').filter({ hasText: 'Parish laws' }).first();
      const [inner, outer] = [(await factor.boundingBox())!, (await own.locator('.explorer-map').boundingBox())!];
      expect(inner.x).toBeGreaterThanOrEqual(outer.x);
      expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
      await what.getByRole('button', { name: 'End' }).click();
    },
    async (compare) => compare.locator('.pair').first().click(),
  ];
  for (const [i, name] of ['Paths', 'Loops', 'What if', 'Compare'].entries()) {
    await answers[i]!(await openTab(name, own));
    expect(await axeViolations(own, '.explorer-panels'), name).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
  const ids = await own.locator('[id]').evaluateAll((elements) => elements.map((e) => e.id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  await own.close();
});
