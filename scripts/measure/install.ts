/** Puts the measuring functions into a page, as source text, and steers Slidev's own navigation there. */
import { pageAddresses } from './in-page/addresses.ts';
import { contrastTools } from './in-page/contrast.ts';
import { pageDrawings } from './in-page/drawings.ts';
import { pageLayout } from './in-page/layout.ts';
import { pageSteering } from './in-page/steering.ts';
import { pageTexts } from './in-page/texts.ts';
import { pageTools } from './in-page/tools.ts';

/** What `globalThis.claimdeck` offers in the page. */
export type PageMeasure = ReturnType<typeof pageSteering>;

/** A script to be run before the deck's own: `globalThis.claimdeck` with `start` and `visit`. */
export const measureScript = `globalThis.claimdeck = (${pageSteering})((slide, layout, slideCount) => {
  const tools = (${pageTools})(slide);
  const contrast = (${contrastTools})(tools);
  const texts = (${pageTexts})(tools, contrast, layout);
  const { blocks, ...words } = texts;
  return { ...words, ...(${pageLayout})(tools, texts), ...(${pageDrawings})(tools, contrast), ...(${pageAddresses})(tools, slideCount) };
});`;
