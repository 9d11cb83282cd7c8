/** Names for the sentences of findings, and the sentences in the language of the deck. */
import { lookupOf } from '../../model/index.ts';
import { type Wording, wordingOf } from '../../wording/index.ts';
import type { FindingInput } from './finding.ts';

/** Label of a factor; its id where it is unknown. */
export const labelOf = (e: Pick<FindingInput, 'model'>, id: string) => lookupOf(e.model).factors.get(id)?.label ?? id;
/** Short title of a section; its id where it is unknown. */
export const shortOf = (e: FindingInput, id: string) => lookupOf(e.model).sections.get(id)?.short ?? id;
/** Number of a section, 1-based; 0 where it is unknown. */
export const numberOf = (e: FindingInput, id: string) => lookupOf(e.model).sections.get(id)?.number ?? 0;
/** Sentences of findings in the language of the deck. */
export const sentencesOf = (e: Pick<FindingInput, 'model'>): Wording['findings'] =>
  wordingOf(e.model.language).findings;
