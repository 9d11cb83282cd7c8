/** Ids of footnotes that differ from slide to slide: Markdown numbers them by slide, and a deck is one page. */
import type { Plugin } from 'vite';

const footnoteTag =
  /<(?:sup class="footnote-ref"><a href="#fn[^>]*|li id="fn[^>]*class="footnote-item"|a href="#fnref[^>]*class="footnote-backref")/gu;
const footnoteId = /(?<=["#]fn(?:ref)?)(?=\d)/gu;

/** The compiled Markdown of a slide with its number in the ids of its footnotes: `fn1` of slide 3 is `fn3-1`. */
export const withSlideIds = (code: string, slide: string): string =>
  code.replaceAll(footnoteTag, (tag) => tag.replaceAll(footnoteId, `${slide}-`));

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
