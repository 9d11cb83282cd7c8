/** The remix board in `dev`: rejected requests, and a talk composed in a browser by mouse and keyboard. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parse } from '@slidev/parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import vitePlugins from '../../setup/vite-plugins.ts';
import { lazyBrowser } from '../browser/index.ts';
import { type Effects, nodeEffects } from '../effects.ts';
import { axeViolations } from '../fixtures/axe.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { generatedText, planTalks } from '../project/slides/generate-talks.ts';
import { boardFor } from './deck-board.ts';
import { answerRemix, bodyLimit } from './endpoint.ts';
import { findLacking } from './talk-list.ts';
import { devBoardFiles, writeDevBoard } from './write-board.ts';

const root = path.resolve(import.meta.dirname, '../..');
const deck = 'north-korea-china-alliance';
const real = nodeEffects(root);
const token = 'token-of-this-run';
const files = new Map<string, string>();
const effects: Effects = {
  ...real,
  readText: async (name) => files.get(name) ?? real.readText(name),
  size: async (name) => files.get(name)?.length ?? real.size(name),
  isBelow: async (name, folder) => files.has(name) || real.isBelow(name, folder),
  write: async (name, content) => void files.set(name, [content].flat().join('')),
};
/** Where the browser test saves: a folder of its own. */
const scratch = '.claimdeck/test-remix';
const talk = { id: 'short', title: 'Short', minutes: 5, slides: ['title', 'claim/value-kept'] };
const good = {
  host: 'localhost:3030',
  origin: 'http://localhost:3030',
  'content-type': 'application/json',
  'x-claimdeck-token': token,
};

const ask = (change: {
  url?: string;
  method?: string;
  headers?: Record<string, string | undefined>;
  body?: unknown;
  text?: string | undefined;
}) =>
  answerRemix(
    {
      method: change.method ?? 'POST',
      url: change.url ?? '/remix/talks',
      headers: { ...good, ...change.headers },
      body: async () => ('text' in change ? change.text : JSON.stringify(change.body ?? talk)),
    },
    { deck, token, effects },
  );
const refusal = async (change: Parameters<typeof ask>[0]) => {
  const before = new Map(files);
  const { status, body } = await ask(change);
  expect(files).toEqual(before);
  const { ok, diagnostics } = JSON.parse(body) as { ok: boolean; diagnostics: { code: string }[] };
  expect(ok).toBe(false);
  return [status, ...new Set(diagnostics.map((d) => d.code))];
};

beforeAll(async () => {
  const { model } = await requireModel(deck, effects);
  await writeDevBoard(model, effects);
}, 60_000);

afterAll(() => rmSync(path.join(root, scratch), { recursive: true, force: true }));

test('only the page of this server run on this machine may save', async () => {
  const refused = [403, 'E_REMIX_REFUSED'];
  expect(await refusal({ headers: { host: 'evil.example' } })).toEqual(refused);
  expect(await refusal({ headers: { host: 'localhost.evil.example:3030' } })).toEqual(refused);
  expect(await refusal({ headers: { host: undefined } })).toEqual(refused);
  expect(await refusal({ headers: { origin: 'http://evil.example' } })).toEqual(refused);
  expect(await refusal({ headers: { origin: 'http://localhost:3031' } })).toEqual(refused);
  expect(await refusal({ headers: { origin: 'null' } })).toEqual(refused);
  expect(await refusal({ headers: { origin: undefined } })).toEqual(refused);
  expect(await refusal({ headers: { 'x-claimdeck-token': 'another-token-run' } })).toEqual(refused);
  expect(await refusal({ headers: { 'x-claimdeck-token': undefined } })).toEqual(refused);
  expect(await refusal({ method: 'GET', url: '/remix/', headers: { host: 'evil.example' } })).toEqual(refused);
});

test('other addresses, methods, content types and sizes are rejected', async () => {
  expect(await refusal({ url: '/remix/talks/../../x' })).toEqual([404, 'E_REMIX_REFUSED']);
  expect(await refusal({ url: '/remix/known.json', method: 'GET' })).toEqual([404, 'E_REMIX_REFUSED']);
  expect(await refusal({ method: 'PUT' })).toEqual([405, 'E_REMIX_REFUSED']);
  expect(await refusal({ method: 'GET' })).toEqual([405, 'E_REMIX_REFUSED']);
  expect(await refusal({ method: 'POST', url: '/remix/' })).toEqual([405, 'E_REMIX_REFUSED']);
  expect(await refusal({ headers: { 'content-type': 'text/plain' } })).toEqual([415, 'E_REMIX_REFUSED']);
  expect(await refusal({ text: undefined })).toEqual([413, 'E_REMIX_REFUSED']);
  expect(bodyLimit).toBe(262_144);
});

test('a body that is not a talk of the deck is rejected', async () => {
  expect(await refusal({ text: '{' })).toEqual([400, 'E_REMIX_REFUSED']);
  expect(await refusal({ body: [] })).toEqual([422, 'E_DATA_SHAPE']);
  expect(await refusal({ body: { ...talk, extra: 1 } })).toEqual([422, 'E_DATA_SHAPE']);
  expect(await refusal({ body: { ...talk, minutes: -1 } })).toEqual([422, 'E_DATA_SHAPE']);
  expect(await refusal({ body: { ...talk, id: '../../etc/passwd' } })).toEqual([422, 'E_DATA_SHAPE']);
  expect(await refusal({ body: { ...talk, slides: [] } })).toEqual([422, 'E_DATA_SHAPE']);
  expect(await refusal({ body: { ...talk, exclude: ['title'] } })).toEqual([422, 'E_DATA_SHAPE']);
  expect(await refusal({ body: { ...talk, slides: ['claim/nope'] } })).toEqual([422, 'E_SLIDE_UNKNOWN']);
  expect(await refusal({ body: { ...talk, id: 'lecture' } })).toEqual([409, 'E_TALK_EXISTS']);
  expect(await refusal({ body: { ...talk, id: 'remix' } })).toEqual([409, 'E_ID_RESERVED']);
  expect(await refusal({ body: { ...talk, id: 'lecture' }, url: '/remix/talks?replace' })).toEqual([
    409,
    'E_TALK_EXISTS',
  ]);
});

test('a talk is saved once, and written over only when told so; the page carries the token, the file does not', async () => {
  const file = `data/${deck}/talks/short.json`;
  const { saved, ...answer } = JSON.parse((await ask({})).body) as { saved: string };
  expect(answer).toEqual({ ok: true, file, state: 'new', isGenerated: true });
  expect(JSON.parse(files.get(file) as string)).toEqual(talk);
  const longer = { ...talk, minutes: 6 };
  expect(await refusal({ body: longer })).toEqual([409, 'E_TALK_EXISTS']);
  // A second window, or one that was loaded before, writes over what it does not know when it saves again.
  const replace = (known: string) =>
    ask({ body: longer, url: '/remix/talks?replace', headers: { 'x-claimdeck-saved': known } });
  const stale = await replace('');
  expect([stale.status, JSON.parse(stale.body)]).toMatchObject([
    409,
    { saved, diagnostics: [{ code: 'E_TALK_EXISTS' }] },
  ]);
  expect(JSON.parse(files.get(file) as string)).toEqual(talk);
  expect((await replace(saved)).status).toBe(200);
  expect((await replace(saved)).status).toBe(409);
  files.delete(file);
  const { body } = await ask({ method: 'GET', url: '/remix/' });
  expect(body).toContain(`content="${token}"`);
  expect(files.get(devBoardFiles(deck).page)).not.toContain(token);
});

test('talks that are planned lack nothing on the board', async () => {
  const { model } = await requireModel(deck, real);
  const { slides, talks } = await boardFor(model, real);
  const known = new Map(slides.map((slide) => [slide.id, slide]));
  const planned = talks.filter(({ id }) => model.talks.find((t) => t.id === id)!.slides === undefined);
  expect(planned.map((start) => [start.id, ...findLacking(start.slides, known, start)])).toEqual([
    ['lecture'],
    ['seminar'],
  ]);
});

test('the answer says that the slides of a saved talk are not generated while the data have errors', async () => {
  const broken = `data/${deck}/talks/broken.json`;
  files.set(broken, '{');
  const list = async (folder: string) => [
    ...(await real.list(folder)),
    ...(folder.endsWith('/talks') ? ['broken.json'] : []),
  ];
  const request = { method: 'POST', url: '/remix/talks', headers: good, body: async () => JSON.stringify(talk) };
  const { body } = await answerRemix(request, { deck, token, effects: { ...effects, list } });
  expect(JSON.parse(body)).toMatchObject({ ok: true, isGenerated: false });
  for (const id of ['broken', talk.id]) files.delete(`data/${deck}/talks/${id}.json`);
});

test('a talk built by mouse and by keyboard and saved has just those slides in that order', async () => {
  const here = nodeEffects(path.join(root, scratch));
  mkdirSync(here.root, { recursive: true });
  for (const file of Object.values(devBoardFiles(deck))) await here.write(file, files.get(file) as string);
  Object.assign(process.env, {
    CLAIMDECK_REMIX_DECK: deck,
    CLAIMDECK_REMIX_TOKEN: token,
    CLAIMDECK_REMIX_ROOT: here.root,
  });
  const { createServer } = await import('vite');
  const server = await createServer({
    root: here.root,
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false },
    plugins: await vitePlugins({
      ...{ userRoot: import.meta.dirname, entry: 'slides.md', clientRoot: '', roots: [] },
      data: { features: { monaco: false } },
    }),
  });
  for (const name of ['DECK', 'TOKEN', 'ROOT']) delete process.env[`CLAIMDECK_REMIX_${name}`];
  const browser = lazyBrowser(undefined, real);
  try {
    await server.listen();
    const port = (server.httpServer?.address() as AddressInfo | undefined)?.port;
    const page = await (await browser.get()).browser.newPage({ viewport: { width: 1280, height: 900 } });
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(e.message));
    await page.goto(`http://127.0.0.1:${port}/remix`);
    const order = () => page.locator('#chosen > li').evaluateAll((all) => all.map((e) => e.getAttribute('data-id')));
    for (const id of ['title', 'claim/value-kept', 'claim/order-reorganized', 'balance'])
      await page.locator(`[data-slide="${id}"]`).check();
    expect(await order()).toEqual(['title', 'claim/order-reorganized', 'claim/value-kept', 'balance']);
    expect(await page.locator('.needs').first().textContent()).toMatch(/Needs: /u);
    // By mouse: the last card to the second place.
    const card = (id: string) => page.locator(`#chosen [data-id="${id}"]`);
    await card('balance').dragTo(card('claim/order-reorganized'), { targetPosition: { x: 60, y: 4 } });
    expect(await order()).toEqual(['title', 'balance', 'claim/order-reorganized', 'claim/value-kept']);
    // By keyboard: tick, move, take out.
    await page.locator('[data-slide="method"]').focus();
    await page.keyboard.press('Space');
    await card('claim/value-kept').locator('.handle').focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#said').textContent()).toMatch(/now 2 of 5\. \d+:\d\d of 20:00/u);
    await card('method').locator('.handle').focus();
    await page.keyboard.press('Delete');
    const expected = ['title', 'claim/value-kept', 'balance', 'claim/order-reorganized'];
    expect(await order()).toEqual(expected);
    await page.locator('#id').fill('by-hand');
    await page.locator('#title').fill('By <hand>: "a talk"');
    const waiting = page.waitForEvent('download');
    await page.locator('#markdown').click();
    const downloaded = readFileSync(await (await waiting).path(), 'utf8');
    await page.locator('#save').focus();
    await page.keyboard.press('Enter');
    await page.locator('.saved').waitFor();
    // New data: the words change, and what was composed, the focus and the result of saving stay.
    const headline = (await card('claim/value-kept').locator('strong').textContent()) as string;
    await card('claim/value-kept').locator('.handle').focus();
    const html = files.get(devBoardFiles(deck).page) as string;
    await here.write(devBoardFiles(deck).page, html.replaceAll(headline, 'The new headline'));
    await card('claim/value-kept').getByText('The new headline', { exact: true }).waitFor();
    expect(await page.locator('#deck li:has([data-slide="claim/value-kept"]) strong').allTextContents()).toEqual([
      'The new headline',
    ]);
    expect(await order()).toEqual(expected);
    expect(await page.locator('.saved').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.dataset['id'])).toBe('claim/value-kept');
    expect(errors).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    const file = `data/${deck}/talks/by-hand.json`;
    expect(existsSync(path.join(here.root, file))).toBe(true);
    const saved = JSON.parse(readFileSync(path.join(here.root, file), 'utf8')) as typeof talk;
    expect(saved.slides).toEqual(expected);
    files.set(file, JSON.stringify(saved));
    const withSaved: Effects = {
      ...effects,
      list: async (folder) => (folder === `data/${deck}/talks` ? ['by-hand.json'] : real.list(folder)),
    };
    const { model } = await requireModel(deck, withSaved);
    const [plan] = planTalks(model, ['by-hand'], effects);
    const idsOf = async (text: string) =>
      (await parse(text, 'x.md')).slides.map((s) => (s.frontmatter as { id?: string }).id);
    expect(await idsOf(await generatedText(plan as NonNullable<typeof plan>, effects))).toEqual(expected);
    expect(await idsOf(downloaded)).toEqual(expected);
    expect(downloaded).toContain('\n# By &lt;hand>: \\"a talk\\"\n');
    expect((await parse(downloaded, 'x.md')).slides[0]).toMatchObject({
      frontmatter: { title: 'By <hand>: "a talk"', addons: ['claimdeck'], duration: '20min' },
    });
  } finally {
    await browser.close();
    await server.close();
  }
}, 90_000);
