/** The model of a coded text: the public functions and types of this stage. */
export { buildModel, type ModelInput } from './build-model.ts';
export { isTodo } from './checks/check-todos.ts';
export { findControlCharacter } from './checks/check-values.ts';
export { type HeadingSize, headingSizeOf, isSubtitleFitting, titleSizeOf } from './checks/heading-size.ts';
export { findHeadlineFault } from './checks/headline.ts';
export { reservedTalk } from './checks/reserved-talks.ts';
export { codePointSlicer, codePointsBefore } from './code-points.ts';
export { normaliseWork } from './csl.ts';
export type { ClaimInput, DeckInput, FactorInput, IgnoreInput, LinkInput, PictureInput, QuoteInput } from './define.ts';
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
export { checkFoot, checkLookColours, lookTokens, type Scheme, type Tokens } from './look/check-look-colours.ts';
export type { FontFilesInput, LogoInput, LookInput } from './look/look-input.ts';
export { lookSchema } from './look/look-schema.ts';
export { lookupOf } from './lookup.ts';
export type * from './model.ts';
export { leastNumbers, numberedStatements, numbersBefore } from './paragraph-numbers.ts';
export { parseDate } from './parse-date.ts';
export { type DataFiles, filesOfDeck, parseDeck, parseTalk } from './parse-deck.ts';
export { findRanges, foldSpace, joinRanges, leavesNoSpace, toSearchable } from './quotes/anchor-quote.ts';
export { missingQuote, nearestDetail } from './quotes/nearest-passage.ts';
export { type Segment, segmentsOf } from './quotes/segments.ts';
export { loneNumberOf, shownOrTrue, shownText, shownWords } from './quotes/shown-text.ts';
export { type ReadSource, readDeckSource, readSource } from './read-source.ts';
export { reporterOf } from './report.ts';
export { citationStyles, idForm, isLanguageTag, isReservedName } from './schema.ts';
export { frontMatterValue } from './source/read-markdown.ts';
export { endsClause, endsSentence } from './source/sentence-end.ts';
export { speakersOf, turnName } from './source/split-turns.ts';
