/** The pages around the web decks, from records and files in a folder; the search in a real browser. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { digestPlaces, writeStamp } from '../cache/stamp.ts';
import { nodeEffects } from '../effects.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import type { DeckRecord } from './deck-record.ts';
import { recordOutput, removeGoneTalks } from './remove-gone.ts';
import { writeIndex } from './write-index.ts';

const effects = nodeEffects(temporaryFolder());
const browser = lazyBrowser(undefined, nodeEffects(path.resolve(import.meta.dirname, '../..')));
afterAll(() => browser.close());

const record = (id: string, fields: Partial<DeckRecord> = {}): DeckRecord => ({
  claimdeck: 1,
  id,
  title: `Deck ${id}`,
  language: 'en',
  authors: ['Malthus, Thomas'],
  citation: 'Malthus 1798',
  coverage: '1 of 1',
  talks: [
    { id: 'talk', title: 'A talk', minutes: 20, slides: 12 },
    { id: 'talk-long', title: 'A long talk', minutes: 50, slides: 40 },
  ],
  sections: [{ title: '1. S', claims: [{ place: '§1', assertion: 'Food limits population.', quote: 'food' }] }],
  ...fields,
});

/** The page of a deck as another machine made it, where the long talk alone had a web deck. */
const page =
  '<ul id="talks"><li>Old</li></ul><a class="slide" hidden href="talk/index.html#/claim/c">talk</a><a class="slide" href="talk-long/index.html#/claim/c">long</a>';

async function addDeck(id: string, fields: Partial<DeckRecord> = {}): Promise<void> {
  await effects.write(`data/${id}/deck.ts`, '');
  await effects.write(`dist/${id}/deck.json`, JSON.stringify(record(id, fields)));
  await effects.write(`dist/${id}/index.html`, page);
}

/** Writes a file as an output of Claimdeck. */
async function make(stamp: string, place: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) await effects.write(file, text);
  await writeStamp(stamp, { inputs: '', outputs: await digestPlaces([place], effects) }, effects);
}

const index = async () => (await effects.readText('dist/index.html'))?.replace(/<style>[\s\S]*<\/style>/u, '') ?? '';

test('the page lists the talks that have files, with their files', async () => {
  await addDeck('a');
  for (const file of ['talk/index.html', 'talk.pdf', 'talk.notes.md', 'talk-long.pdf', 'talk-png/1.png', 'talk.tmp'])
    await effects.write(`dist/a/${file}`, '');
  expect(await writeIndex(effects)).toEqual([]);
  const page = await index();
  expect(page.match(/<ul><li>[\s\S]*?<\/ul>/u)?.[0]).toBe(
    `<ul><li><a href="a/talk/index.html">A talk</a> <span class="quiet"><span>20 minutes, 12 slides</span> · <a href="a/talk.notes.md">notes MD</a> · <a href="a/talk.pdf">PDF</a></span></li>
<li>A long talk <span class="quiet"><span>50 minutes, 40 slides</span> · <a href="a/talk-long.pdf">PDF</a></span></li></ul>`,
  );
  expect(await effects.readText('dist/a/index.html')).toBe(
    `<ul id="talks"><li><a href="talk/index.html">A talk</a> <span class="quiet"><span>20 minutes, 12 slides</span> · <a href="talk.notes.md">notes MD</a> · <a href="talk.pdf">PDF</a></span></li>
<li>A long talk <span class="quiet"><span>50 minutes, 40 slides</span> · <a href="talk-long.pdf">PDF</a></span></li></ul><a class="slide" href="talk/index.html#/claim/c">talk</a><a class="slide" hidden href="talk-long/index.html#/claim/c">long</a>`,
  );
});

test('titles are text, and each deck has its language', async () => {
  await addDeck('a', { title: '</script><b>"T"', language: 'ko' });
  await addDeck('b', { authors: [] });
  await writeIndex(effects);
  const page = await index();
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('<header lang="ko"><h2><a href="a/index.html">&lt;/script&gt;&lt;b&gt;&quot;T&quot;</a></h2>');
});

test('the same records and files give the same pages, whichever folder came first', async () => {
  await addDeck('a');
  await addDeck('b');
  await writeIndex(effects);
  const first = await effects.digests('dist');
  await effects.remove('dist/index.html');
  await effects.remove('.claimdeck');
  await writeIndex(effects);
  expect(await effects.digests('dist')).toEqual(first);
});

test('folders from other machines are listed where there is no data', async () => {
  await addDeck('a');
  await effects.remove('data');
  await writeIndex(effects);
  expect(await index()).toContain('Deck a');
});

test('a deck that is gone is removed with the files made for it, and other files stay', async () => {
  await addDeck('a');
  await addDeck('gone');
  await make('gone/talk-web', 'dist/gone/talk', { 'dist/gone/talk/index.html': 'page' });
  await make('gone/talk-pdf', 'dist/gone/talk.pdf', { 'dist/gone/talk.pdf': 'pdf' });
  await writeIndex(effects);
  await effects.write('dist/gone/talk.pdf', 'signed by hand');
  await effects.write('dist/own/notes.txt', 'mine');
  await effects.remove('data/gone');
  expect((await writeIndex(effects)).map((d) => [d.code, d.file])).toEqual([['W_FILE_KEPT', 'dist/gone']]);
  expect([...(await effects.digests('dist')).keys()]).toEqual([
    'dist/a/deck.json',
    'dist/a/index.html',
    'dist/gone/talk.pdf',
    'dist/index.html',
    'dist/own/notes.txt',
  ]);
  expect(await index()).not.toContain('Deck gone');
  await effects.remove('dist/gone');
  expect(await writeIndex(effects)).toEqual([]);
});

test('files of a talk that is gone are removed, and files that may be of others stay', async () => {
  await addDeck('a');
  await make('a/old-web', 'dist/a/old', { 'dist/a/old/index.html': 'page' });
  await make('a/old-pdf', 'dist/a/old.pdf', { 'dist/a/old.pdf': 'pdf' });
  await make('a/old-pdf-1f', 'elsewhere/old.pdf', { 'elsewhere/old.pdf': 'pdf' });
  await make('a/talk-pdf', 'dist/a/talk.pdf', { 'dist/a/talk.pdf': 'pdf' });
  await make('a/old-new-pdf', 'dist/a/old-new.pdf', { 'dist/a/old-new.pdf': 'pdf' });
  await make('a/old-cover', 'dist/a/old.cover.png', { 'dist/a/old.cover.png': 'picture' });
  for (const file of ['old.essay.md', 'old.notes.md', 'old-new.notes.md', 'old-png/1.png', 'old-png/2.png'])
    await effects.write(`dist/a/${file}`, file);
  const record = (talk: string, place: string, written: readonly string[] = []) =>
    recordOutput('a', talk, { places: [`dist/a/${place}`], written: written.map((f) => `dist/a/${f}`) }, effects);
  await record('old', 'old.notes.md');
  await effects.write('dist/a/old-png/my.txt', 'written by a user');
  await record('old', 'old-png', ['old-png/1.png']);
  await record('old', 'old-png', ['old-png/2.png']);
  await record('old-new', 'old-new.notes.md');
  await effects.write('dist/a/old-png/2.png', 'edited by hand');
  expect((await removeGoneTalks('a', ['talk', 'old-new'], effects)).map((d) => d.file)).toEqual([
    'dist/a/old-png',
    'dist/a/old.essay.md',
  ]);
  expect([...(await effects.digests('dist/a')).keys()].map((file) => file.slice('dist/a/'.length))).toEqual([
    'deck.json',
    'index.html',
    'old-new.notes.md',
    'old-new.pdf',
    'old-png/2.png',
    'old-png/my.txt',
    'old.essay.md',
    'talk.pdf',
  ]);
  expect(await effects.size('elsewhere/old.pdf')).toBe(3);
});

test('unchanged files of earlier runs that are no longer current are removed from the folder of an output', async () => {
  await addDeck('a');
  const [place, files] = ['dist/a/talk-png', ['1-a', '2-b', '3-b', '4-c'].map((name) => `dist/a/talk-png/${name}.png`)];
  for (const file of [...files, `${place}/0-mine.png`]) await effects.write(file, file);
  await recordOutput('a', 'talk', { places: [place], written: files }, effects);
  await effects.write(files[3]!, 'edited by hand');
  const isCurrent = (file: string) => file === files[0];
  await recordOutput('a', 'talk', { places: [place], written: [files[1]!], isCurrent }, effects);
  expect(await effects.list(place)).toEqual(['0-mine.png', '1-a.png', '2-b.png', '4-c.png']);
});

test('a page that is not Claimdeck’s is not written over', async () => {
  await addDeck('a');
  await effects.write('dist/index.html', '<h1>My site</h1>');
  expect((await writeIndex(effects)).map((d) => [d.code, d.file])).toEqual([['W_FILE_KEPT', 'dist/index.html']]);
  expect(await index()).toBe('<h1>My site</h1>');
});

test('the search finds words of title, author and claim together, and opens the claims that have them', async () => {
  await addDeck('a', { title: 'Éssay on population' });
  await addDeck('b', {
    title: 'Alliances',
    authors: ['Zheng, Jiyong'],
    sections: [
      {
        title: 'S',
        claims: ['War formed sympathy.', 'Trade raised trust.'].map((assertion) => ({
          place: '',
          assertion,
          quote: '',
        })),
      },
    ],
  });
  await writeIndex(effects);
  const page = await (await browser.get()).browser.newPage();
  await page.goto(pathToFileURL(`${effects.root}/dist/index.html`).href);
  const found = async (query: string) => {
    await page.getByRole('searchbox').fill(query);
    const titles = await page.locator('article:visible h2').allTextContents();
    return [...titles, ...(await page.locator('article li:visible').allTextContents())];
  };
  expect(await found('')).toEqual(['Éssay on population', 'Alliances']);
  expect(await found('essay')).toEqual(['Éssay on population']);
  expect(await found('zheng  WAR')).toEqual(['Alliances', 'War formed sympathy.']);
  expect(await found('zheng food')).toEqual([]);
  expect(await page.getByText('Nothing found.').isVisible()).toBe(true);
  await page.close();
});
