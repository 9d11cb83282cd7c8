/** Builds slides with hostile text and reads them in a real browser. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { findDiagrams, renderDiagrams } from '../diagrams/index.ts';
import { nodeEffects } from '../effects.ts';
import { emitSlides, joinSlides } from '../emit/index.ts';
import type { SlidePlan } from '../plan/index.ts';
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

test('hostile headlines, quotes and labels are shown as written', async () => {
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
        label: '',
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
  await effects.write(entry, markdown);
  await renderDiagrams(await findDiagrams(entry, markdown), browser.get, effects);
  const builder = webBuilder(effects);
  await builder.build({ entry, out, allDrawn: true });
  await builder.close();
  const server = await serveFolder(path.join(root, out));
  const page = await (await browser.get()).browser.newPage();
  const fold = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim();
  for (const [i, text] of texts.entries()) {
    await page.goto(`${server.origin}/index.html#/${i + 1}`);
    const slide = page.locator(`.slidev-page-${i + 1}`);
    await slide.locator('svg.causal-map').waitFor();
    expect(fold(await slide.locator('h1').textContent())).toBe(text);
    expect(fold(await slide.locator('mark').textContent())).toBe(text);
    expect(fold(await slide.locator('blockquote cite').textContent())).toBe(`A, §1 · ${text}`);
    expect(fold(await slide.locator('.node[data-id=n1] text').textContent())).toBe(text);
    expect((await page.title()).replaceAll('\u2060', '')).toContain(deckTitle);
  }
  await page.close();
  await server.close();
}, 120_000);
