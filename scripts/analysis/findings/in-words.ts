/** Names for the sentences of findings, and the sentences in the language of the deck. */
import { labelInSentence, labelOf as labelOfModel, lookupOf, upperFirst } from '../../model/index.ts';
import { isolate, type Wording, wordingOf } from '../../wording/index.ts';
import type { FindingInput } from './finding.ts';

/** Label of a factor; its id where it is unknown. */
export const labelOf = (e: Pick<FindingInput, 'model'>, id: string) => labelOfModel(e.model, id);
/** Label of a factor at the start of a sentence. */
export const atStart = (e: Pick<FindingInput, 'model'>, id: string) => upperFirst(labelOfModel(e.model, id));
/** Label of a factor inside a sentence. */
export const inside = (e: Pick<FindingInput, 'model'>, id: string) => labelInSentence(e.model, id);
/** Label of the outcome inside a sentence. */
export const outcomeOf = (e: Pick<FindingInput, 'model' | 'outcome'>) =>
  isolate(inside(e, e.outcome), e.model.language);
/** Whether the data say that the label of a factor is plural; `undefined` where they do not say. */
export const isPlural = (e: Pick<FindingInput, 'model'>, id: string) => lookupOf(e.model).factors.get(id)?.plural;
/** Short title of a section; its id where it is unknown. */
export const shortOf = (e: FindingInput, id: string) =>
  isolate(lookupOf(e.model).sections.get(id)?.short ?? id, e.model.language);
/** Number of a section, 1-based; 0 where it is unknown. */
export const numberOf = (e: FindingInput, id: string) => lookupOf(e.model).sections.get(id)?.number ?? 0;
/** Sentences of findings in the language of the deck. */
export const sentencesOf = (e: Pick<FindingInput, 'model'>): Wording['findings'] =>
  wordingOf(e.model.language).findings;
