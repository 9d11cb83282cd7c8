/** What slides of one's own show on the page that is printed: what moves, lines that are drawn, what is for paper alone. */
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { App, Directive } from 'vue';
import { reduceMotion } from '../../../setup/reduce-motion.ts';
import { lazyBrowser } from '../../browser/index.ts';
import { nodeEffects } from '../../effects.ts';
import { serveFolder } from '../static-server.ts';
import { webBuilder } from '../web-builder.ts';
import { printStyle } from './print-deck.ts';
import { evaluate, withPrintPage } from './print-page.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const effects = nodeEffects(root);
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-motion';
const entry = `${folder}/talk.md`;
const out = `${folder}-web`;

afterAll(async () => {
  await browser.close();
  for (const place of [folder, out, `.claimdeck/modules/${folder}`]) await effects.remove(place);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A talk whose print page is large: of a small one, Chromium knows all places at once. */
const talk = 'slides/north-korea-china-alliance/lightning.md';
const ownSlide = `
---
id: two
---

# Two

![Field](data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=)

<div v-motion :initial="{ x: -400, opacity: 0 }" :enter="{ x: 0, opacity: 1 }" :click-1="{ x: 100 }">Moved</div>

<div v-click v-motion :initial="{ x: 40 }" :enter="{ x: 0 }">Second</div>

<RenderWhen context="print">On paper</RenderWhen>

<span v-mark.underline.red="1">marked</span> and <span v-mark.circle.orange>circled</span> <b v-mark.highlight.yellow="2">high</b>
`;

/** In the page: by page of the slide the places of “Moved” and “Second”, in px from the paragraph, and the lines that are drawn. */
const observe = () =>
  [...document.querySelectorAll('.print-slide-container:has(.rough-annotation)')].map((slide) => {
    const left = slide.querySelector('p')!.getBoundingClientRect().left;
    const [moved, second] = [...slide.querySelectorAll('div')].filter((d) => /^(?:Moved|Second)$/u.test(d.textContent));
    const placeOf = (element: Element) => Math.round(element.getBoundingClientRect().left - left);
    const lines = [...slide.querySelectorAll('.rough-annotation path')];
    const isDrawn = (line: Element) =>
      line.getBoundingClientRect().width > 20 && /^(?:0px|none)$/u.test(getComputedStyle(line).strokeDashoffset);
    return {
      places: [placeOf(moved!), placeOf(second!)],
      opacities: [moved!, slide.querySelector('h1 + p:has(img)')!].map((shown) => getComputedStyle(shown).opacity),
      isOnPaper: slide.textContent.includes('On paper'),
      lines: lines.filter(isDrawn).map((line) => line.getAttribute('d')),
    };
  });

test('what moves is where it is at each click, and lines are drawn, the same ones in each run', async () => {
  await effects.write(entry, (await effects.readText(talk)) + ownSlide);
  const builder = webBuilder(effects);
  await builder.build({ entry, out });
  await builder.close();
  const page = `${out}/index.html`;
  const html = (await effects.readText(page))!;
  await effects.write(page, html.replace('</head>', `<style>${printStyle}</style></head>`));
  const server = await serveFolder(path.join(root, out));
  const shown = (withClicks: boolean) =>
    withPrintPage({ origin: server.origin, range: undefined, slides: 14, withClicks, out: 'x.pdf' }, browser, (page) =>
      evaluate(page, observe, []),
    );
  const [last, again, each] = [await shown(false), await shown(false), await shown(true)];
  await server.close();
  expect(last.map(({ places, opacities }) => [...places, ...opacities])).toEqual([[100, 0, '1', '1']]);
  expect(last[0]!.lines).toHaveLength(6);
  expect([...last, ...each].every(({ isOnPaper }) => isOnPaper)).toBe(true);
  expect(again).toEqual(last);
  expect(each.map(({ places, opacities, lines }) => [places[0], opacities[0], lines.length])).toEqual([
    [0, '1', 0],
    [100, '1', 2],
    [100, '1', 6],
  ]);
});

/** An app with a directive `v-motion` whose `mounted` keeps `instance` at the element. */
function withMotion(instance: unknown): { app: App; mount: () => void } {
  const directive = {
    mounted: (element: { motionInstance?: unknown }) => {
      element.motionInstance = instance;
    },
  };
  const app = { directive: () => directive as Directive } as unknown as App;
  const binding = { instance: { $props: { clicksContext: { current: 1 } } } };
  const props = { enter: { x: 0 }, 'click-1': { x: 1 } };
  return { app, mount: () => Reflect.apply(directive.mounted, undefined, [{}, binding, { props }, null]) };
}

test('without what Slidev keeps at an element, or where motion is wanted, Slidev moves it', () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-reduced-motion: reduce)' }));
  const set = vi.fn();
  for (const instance of [undefined, { set, stop: set }]) {
    const { app, mount } = withMotion(instance);
    reduceMotion(app);
    mount();
  }
  expect(set).not.toHaveBeenCalled();
  const whole = { set, stop: vi.fn(), watchStopHandle: vi.fn() };
  const reduced = withMotion(whole);
  reduceMotion(reduced.app);
  reduced.mount();
  expect(set.mock.calls).toEqual([[{ x: 1 }]]);
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  const free = withMotion(whole);
  reduceMotion(free.app);
  free.mount();
  expect(set).toHaveBeenCalledTimes(1);
});
