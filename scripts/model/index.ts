/** The model of a coded text: the public functions and types of this stage. */
export { findRanges, foldSpace, toSearchable } from './anchor-quote.ts';
export { buildModel, type ModelInput } from './build-model.ts';
export { checkFoot, checkLookColours, lookTokens, type Scheme, type Tokens } from './check-look.ts';
export { isTodo } from './check-todos.ts';
export {
  authorsOf,
  type CitationRun,
  type Citing,
  citationRuns,
  fullCitation,
  shortCitation,
} from './citations/index.ts';
export { conditionsOf } from './conditions.ts';
export { normaliseWork } from './csl.ts';
export type { ClaimInput, DeckInput, FactorInput, IgnoreInput, LinkInput, QuoteInput } from './define.ts';
export { deniersOf } from './deniers.ts';
export { type HeadingSize, headingSizeOf, titleSizeOf } from './heading-size.ts';
export { findHeadlineFault } from './headline.ts';
export { isHeldOnly } from './holders.ts';
export { labelCase, labelInSentence, labelOf, upperFirst } from './labels.ts';
export { linkId } from './link-id.ts';
export type { LogoInput, LookInput } from './look-input.ts';
export { lookSchema } from './look-schema.ts';
export { lookupOf } from './lookup.ts';
export type * from './model.ts';
export { describeDifference, nearestDetail } from './nearest-passage.ts';
export { parseDate } from './parse-date.ts';
export { type DataFiles, parseTalk } from './parse-deck.ts';
export { type ReadSource, readSource } from './read-source.ts';
export { reporterOf } from './report.ts';
export { reservedTalk } from './reserved-talks.ts';
export { idForm, isLanguageTag } from './schema.ts';
export { type Segment, segmentsOf } from './segments.ts';
export { shownText } from './shown-text.ts';
export { codePointSlicer } from './source/code-points.ts';
export { frontMatterValue } from './source/read-markdown.ts';
