/** The script that measures slides in a page: the functions of `in-page/` as source text. */
import { pageAddresses } from './in-page/addresses.ts';
import { contrastTools } from './in-page/contrast.ts';
import { pageDrawings } from './in-page/drawings.ts';
import { pageLayout } from './in-page/layout.ts';
import { pageSteering } from './in-page/steering.ts';
import { pageTexts } from './in-page/texts.ts';
import { pageTools } from './in-page/tools.ts';

/** Type of `globalThis.claimdeck` in the page. */
export type PageMeasure = ReturnType<typeof pageSteering>;

/** Sets `globalThis.claimdeck`. Must run before the scripts of the deck. */
export const measureScript = `globalThis.claimdeck = (${pageSteering})((slide, layout, slideCount) => {
  const tools = (${pageTools})(slide);
  const contrast = (${contrastTools})(tools);
  const texts = (${pageTexts})(tools, contrast, layout);
  const { blocks, ...words } = texts;
  return { ...words, ...(${pageLayout})(tools, texts), ...(${pageDrawings})(tools, contrast), ...(${pageAddresses})(tools, slideCount) };
});`;
