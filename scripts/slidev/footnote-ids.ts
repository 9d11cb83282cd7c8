/**
 * Ids of footnotes that differ from slide to slide: Markdown numbers them by slide, and a deck is one page. Their links back
 * have an arrow of Claimdeck's fonts.
 */
import type { Plugin } from 'vite';

const footnoteTag =
  /<(?:sup class="footnote-ref"><a href="#fn[^>]*|li id="fn[^>]*class="footnote-item"|a href="#fnref[^>]*class="footnote-backref")/gu;
/** U+21A9 with the variation selector of text: the plugin's sign, which no font of Claimdeck has. */
const backSign = /(?<=class="footnote-backref">)\u21a9\ufe0e/gu;
const footnoteId = /(?<=["#]fn(?:ref)?)(?=\d)/gu;

/** The compiled Markdown of a slide with its number in the ids of its footnotes: `fn1` of slide 3 is `fn3-1`; `↑` leads back. */
export const withSlideIds = (code: string, slide: string): string =>
  code.replaceAll(footnoteTag, (tag) => tag.replaceAll(footnoteId, `${slide}-`)).replaceAll(backSign, '↑');

const slideModule = /__slidev_(\d+)\.md$/u;

/** A Vite plugin that follows Slidev's compiler of Markdown. */
export const footnoteIds = (): Plugin => ({
  name: 'claimdeck:footnote-ids',
  enforce: 'pre',
  transform: {
    filter: { id: slideModule },
    handler: (code, id) => ({ code: withSlideIds(code, slideModule.exec(id)?.[1] ?? ''), map: null }),
  },
});
