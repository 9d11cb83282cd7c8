/** The model of a coded text: the public functions and types of this stage. */
export { findRanges, foldSpace } from './anchor-quote.ts';
export { buildModel, type ModelInput } from './build-model.ts';
export { authorsOf, fullCitation, shortCitation } from './citation.ts';
export { conditionsOf } from './conditions.ts';
export type { DeckInput, IgnoreInput, QuoteInput } from './define.ts';
export { deniersOf } from './deniers.ts';
export { type HeadingSize, headingSizeOf, titleSizeOf } from './heading-size.ts';
export { isHeldOnly } from './holders.ts';
export { labelInSentence, labelOf, upperFirst } from './labels.ts';
export { linkId } from './link-id.ts';
export { lookupOf } from './lookup.ts';
export type * from './model.ts';
export { nearestDetail } from './nearest-passage.ts';
export { type DataFiles, parseTalk } from './parse-deck.ts';
export { type ReadSource, readSource } from './read-source.ts';
export { isLanguageTag } from './schema.ts';
export { shownText } from './shown-text.ts';
export { frontMatterValue } from './source/read-markdown.ts';
