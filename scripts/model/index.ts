/** The model of a coded text: the public functions and types of this stage. */
export { findRanges, foldSpace, joinRanges, leavesNoSpace, toSearchable } from './anchor-quote.ts';
export { buildModel, type ModelInput } from './build-model.ts';
export { checkFoot, checkLookColours, lookTokens, type Scheme, type Tokens } from './check-look.ts';
export { isTodo } from './check-todos.ts';
export { findControlCharacter } from './check-values.ts';
export { normaliseWork } from './csl.ts';
export type { ClaimInput, DeckInput, FactorInput, IgnoreInput, LinkInput, PictureInput, QuoteInput } from './define.ts';
export { type HeadingSize, headingSizeOf, isSubtitleFitting, titleSizeOf } from './heading-size.ts';
export { findHeadlineFault } from './headline.ts';
export { labelCase, labelInSentence, labelOf, upperFirst } from './labels.ts';
export {
  conditionsOf,
  deniersOf,
  holdersOf,
  isDeniedByAuthor,
  isHeldOnly,
  linkId,
  lowPoleOf,
  sidesOf,
} from './links.ts';
export type { FontFilesInput, LogoInput, LookInput } from './look-input.ts';
export { lookSchema } from './look-schema.ts';
export { lookupOf } from './lookup.ts';
export type * from './model.ts';
export { missingQuote, nearestDetail } from './nearest-passage.ts';
export { leastNumbers, numberedStatements, numbersBefore } from './paragraph-numbers.ts';
export { parseDate } from './parse-date.ts';
export { type DataFiles, filesOfDeck, parseDeck, parseTalk } from './parse-deck.ts';
export { type ReadSource, readDeckSource, readSource } from './read-source.ts';
export { reporterOf } from './report.ts';
export { reservedTalk } from './reserved-talks.ts';
export { citationStyles, idForm, isLanguageTag, isReservedName } from './schema.ts';
export { type Segment, segmentsOf } from './segments.ts';
export { shownOrTrue, shownText, shownWords } from './shown-text.ts';
export { codePointSlicer, codePointsBefore } from './source/code-points.ts';
export { frontMatterValue } from './source/read-markdown.ts';
export { endsClause, endsSentence } from './source/sentence-end.ts';
export { speakersOf, turnName } from './source/split-turns.ts';
