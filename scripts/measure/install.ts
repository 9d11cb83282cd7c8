/** The script that measures slides in a page: the functions of `in-page/` as source text. */
import { pageAddresses } from './in-page/addresses.ts';
import { pageBlocks } from './in-page/blocks.ts';
import { pageBrokenWords } from './in-page/broken-words.ts';
import { contrastTools } from './in-page/contrast.ts';
import { pageDrawings } from './in-page/drawings.ts';
import { pageLayout } from './in-page/layout.ts';
import { lineTools } from './in-page/lines.ts';
import { pageMaps } from './in-page/maps.ts';
import { pageSteering } from './in-page/steering.ts';
import { pageTexts } from './in-page/texts.ts';
import { pageTools } from './in-page/tools.ts';

/** Type of `globalThis.claimdeck` in the page. */
export type PageMeasure = ReturnType<typeof pageSteering>;

/** Sets `globalThis.claimdeck`. Must run before the scripts of the deck. */
export const measureScript = `globalThis.claimdeck = (${pageSteering})((slide, layout, names) => {
  const tools = (${pageTools})(slide);
  const contrast = (${contrastTools})(tools);
  const lines = (${lineTools})(tools);
  const texts = (${pageBlocks})(tools, lines);
  return { ...(${pageTexts})(tools, contrast, texts, layout), brokenWords: (${pageBrokenWords})(tools, lines, texts.blocks), ...(${pageLayout})(tools, texts), maps: (${pageMaps})(tools, contrast), ...(${pageDrawings})(tools, contrast), ...(${pageAddresses})(tools, names) };
});`;
