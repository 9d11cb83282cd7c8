/** The model of a coded text: the public functions and types of this stage. */
export { buildModel, type ModelInput } from './build-model.ts';
export { fullCitation, shortCitation } from './citation.ts';
export { conditionsOf } from './conditions.ts';
export { labelInSentence, labelOf, upperFirst } from './labels.ts';
export { linkId } from './link-id.ts';
export { lookupOf } from './lookup.ts';
export type * from './model.ts';
export { type DataFiles, parseTalk } from './parse-deck.ts';
