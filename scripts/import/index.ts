/** Maps and codings of other programs: the public functions and types of this stage. */
export { buildDeck, type FactorKeys } from './build-deck.ts';
export type { ImportedMap, Reject } from './imported-map.ts';
export { type IdsOf, type KeptRejects, keepTyped } from './keep-typed.ts';
export { linkSentences, openHeadline } from './link-sentences.ts';
export { parseLinkText } from './parse-link-text.ts';
export { parseSign } from './parse-sign.ts';
export { readMap } from './read-map.ts';
export { rejectsByLink, toRejectsCsv } from './rejects-csv.ts';
export { reportRejects } from './report-rejects.ts';
export { findClaimFaults } from './settle-claims.ts';
export { checkNames, toGraph } from './to-graph.ts';
