/** Builds slides with hostile text and reads them in a real browser. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { emitSlides, joinSlides } from '../emit/index.ts';
import { watchPolicy } from '../fixtures/watch-policy.ts';
import type { SlidePlan } from '../plan/index.ts';
import { joinDeck } from './single/join-deck.ts';
import { serveFolder } from './static-server.ts';
import { webBuilder } from './web-builder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-hostile';
const out = '.claimdeck/test-hostile-web';

afterAll(async () => {
  await browser.close();
  await effects.remove(folder);
  await effects.remove(out);
});

const deckTitle = 'A {{ 1 + 1 }} b </script> <i>c</i> <!-- d';

const texts = [
  `{{ 1 + 1 }} <script>document.title = 'bad'</script> it's`,
  '--- "q" `b` # | $a$ & $b$ ... (c)',
  '::right:: <!-- x --> &amp; [l](u) *b* 1. x #',
];

test('hostile headlines, quotes and labels are shown as written, and the content policy lets every view work', async () => {
  const slides = texts.map(
    (text, i): SlidePlan => ({
      id: `claim/c${i}`,
      headline: text,
      section: 1,
      seconds: 10,
      appendix: false,
      notes: [{ kind: 'text', text }],
      content: {
        kind: 'claim',
        remark: text,
        clicks: 0,
        isShort: false,
        left: 0,
        quotes: [
          {
            parts: [
              { text: 'a ', cue: false },
              { text, cue: true },
            ],
            place: '§1',
          },
        ],
        diagram: {
          title: text,
          twin: text,
          ghosts: [],
          steps: [],
          nodes: [
            { id: 'n1', label: text, outcome: false },
            { id: 'n2', label: 'B', outcome: true },
          ],
          links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '+' }],
        },
      },
    }),
  );
  const markdown = joinSlides(
    emitSlides({
      deck: 'd',
      talk: 't',
      title: deckTitle,
      subtitle: '',
      language: 'en',
      presenter: '',
      shortCitation: 'A',
      minutes: 5,
      canvasWidth: 980,
      sections: ['S'],
      slides,
      omitted: [],
    }),
  );
  const entry = `${folder}/talk.md`;
  // Drawing is on: it must work under the policy.
  await effects.write(entry, markdown.replace('enabled: false', 'enabled: true'));
  const builder = webBuilder(effects);
  await builder.build({ entry, out });
  await builder.close();
  const server = await serveFolder(path.join(root, path.dirname(out)));
  const address = `${server.origin}/${path.basename(out)}/index.html`;
  const context = await (await browser.get()).browser.newContext();
  const refused = await watchPolicy(context);
  const page = await context.newPage();
  const fold = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();
  for (const [i, text] of texts.entries()) {
    await page.goto(`${address}#/${i + 1}`);
    const slide = page.locator(`.slidev-page-${i + 1}`);
    await slide.locator('svg.causal-map').waitFor();
    expect(fold(await slide.locator('h1').textContent())).toBe(text);
    expect(fold(await slide.locator('mark').textContent())).toBe(text);
    expect(fold(await slide.locator('blockquote cite').textContent())).toBe(`A, §1 · ${text}`);
    expect(fold(await slide.locator('.node[data-id=n1] text').textContent())).toBe(text);
    expect((await page.title()).replaceAll('\u2060', '')).toContain(deckTitle);
  }
  await page.getByTitle('drawing').first().click();
  await page.mouse.move(200, 200);
  await page.mouse.down();
  await page.mouse.move(300, 260, { steps: 5 });
  await page.mouse.up();
  await page
    .locator('svg[data-drauu-id] path, .slidev-slide-content > svg path')
    .first()
    .waitFor({ state: 'attached' });
  const single = `${folder}/single.html`;
  await effects.write(single, (await joinDeck(out, effects))!);
  for (const from of [address, pathToFileURL(path.join(root, single)).href])
    for (const view of ['3', 'presenter/2', 'overview', 'notes', 'print']) {
      await page.goto('about:blank');
      await page.goto(`${from}#/${view}`);
      await page.getByText("it's").first().waitFor({ state: 'attached' });
    }
  expect(refused).toEqual([]);
  // A script that a text would bring in, and one from another host.
  const planted = `<script>document.title = 'bad'</script><script src="//host.invalid/x.js"></script></head>`;
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</head>', planted) });
  });
  await page.goto('about:blank');
  await page.goto(`${address}#/2`);
  await page.locator('.slidev-page-2 mark').waitFor();
  expect((await page.title()).replaceAll('\u2060', '')).toContain(deckTitle);
  expect(refused).toEqual(['script-src-elem inline', 'script-src-elem http://host.invalid/x.js']);
  await context.close();
  await server.close();
}, 240_000);
