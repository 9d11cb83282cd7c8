/** Maps and codings of other programs: the public functions and types of this stage. */
export { buildDeck, type FactorKeys } from './claims/build-deck.ts';
export { linkSentences, openHeadline } from './claims/link-sentences.ts';
export { findClaimFaults } from './claims/settle-claims.ts';
export type { ImportedMap, Reject } from './imported-map.ts';
export { parseLinkText } from './parse-link-text.ts';
export { parseSign } from './parse-sign.ts';
export { readMap } from './read-map.ts';
export { reportRejects } from './report-rejects.ts';
export { type IdsOf, type KeptRejects, keepTyped } from './tables/keep-typed.ts';
export { rejectsByLink, toRejectsCsv } from './tables/rejects-csv.ts';
export { checkNames, toGraph } from './to-graph.ts';
