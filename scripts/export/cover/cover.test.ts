import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { talkFiles } from '../../project/slides/talk-files.ts';
import { withNeighbours, withoutNeighbours } from '../web-talk.ts';
import { coverHtml } from './cover-html.ts';
import { exportCover } from './export-cover.ts';

const checkout = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const browser = lazyBrowser(undefined, checkout);
afterAll(() => browser.close());
const out = nodeEffects(temporaryFolder());
const { model } = await requireModel('malthus-population', checkout);
const files = talkFiles('malthus-population', 'short');

test('a cover has 1200 by 630 pixels, and is taken once', async () => {
  await out.write(files.markdown, (await checkout.readText(files.markdown))!);
  const effects = { ...out, root: checkout.root, list: checkout.list };
  await exportCover(model, files, files.cover, browser, effects);
  const png = Buffer.from((await out.readBytes(files.cover))!);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  // Text and map are more than a page of one colour.
  expect(png.length).toBeGreaterThan(20_000);
  const none = { printPage: () => Promise.reject(new Error('No browser is needed.')) };
  await exportCover(model, files, files.cover, none, effects);
});

test('the page of a cover escapes its texts, and sets a long title smaller', () => {
  const look = { colours: {}, faces: '' };
  const cover = { title: '<b> & "x"', citation: '</style>', language: 'ar', map: undefined };
  const html = coverHtml(cover, look);
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<h1 dir="auto">&lt;b&gt; &amp; &quot;x&quot;</h1><p dir="auto">&lt;/style&gt;</p>');
  expect(html).toContain('600 58px/');
  expect(coverHtml({ ...cover, title: '同盟的凝聚力'.repeat(8) }, look)).toContain('600 32px/');
});

test('a web deck names the reader, and the cover as its preview unless it has one of its own', () => {
  const page = '<html><head><title>T</title></head><body></body></html>';
  const named = withNeighbours(page, 'dist/rain/short');
  expect(named).toContain('<meta property="og:image" content="../short.cover.png">');
  expect(named).toContain('<link rel="up" href="../index.html"></head>');
  expect(withoutNeighbours(named, 'dist/rain/short')).toBe(page);
  const own = page.replace('<title>', '<meta property="og:image" content="own.png"><title>');
  expect(withNeighbours(own, 'dist/rain/short')).toBe(
    own.replace('</head>', '<link rel="up" href="../index.html"></head>'),
  );
});
