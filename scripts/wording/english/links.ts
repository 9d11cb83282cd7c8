/** English sentences about links, paths and claims. */
import type { Sign } from '../kinds.ts';
import { plural } from './numbers.ts';

const verbs: Record<Sign, string> = { '+': 'raises', '-': 'lowers', '?': 'affects, in a direction left open,' };

/** Sentences about links, paths and claims. */
export const links = {
  /** A link as a clause, without full stop. */
  clause: (from: string, sign: Sign, to: string) => `${from} ${verbs[sign]} ${to}`,
  /** A clause as a sentence. */
  sentence: (clause: string) => `${clause}.`,
  /** Sentences one after another. */
  text: (sentences: readonly string[]) => sentences.join(' '),
  /** The clauses of a path in one, without full stop. */
  path: (clauses: readonly string[]) => clauses.join(', '),
  lowPole: 'The text speaks of the cause at its low pole.',
  /** Who holds a belief; at least one name. */
  heldBy: (holders: readonly string[]) => `${holders.map((h) => `Held by ${h}, as the text reports`).join('; ')}.`,
  confidence: { explicit: 'explicit', implied: 'implied' },
  /** A link in the notes, with the words that license it. */
  note: (clause: string, cue: string, confidence: string) => `${clause}, on the words “${cue}” (${confidence}).`,
  /** A link in the appendix, with the words that license it. */
  cue: (cue: string, confidence: string) => `On “${cue}” (${confidence}).`,
  /** A quote in the notes. */
  quote: (place: string, quote: string) => `Quote (${place}): “${quote}”`,
  /** Place of a heading. */
  headingOf: (place: string) => `heading of ${place}`,
  /** What a claim without links does, by its type. */
  withoutLinks: {
    descriptive: 'Describes; asserts no cause.',
    normative: 'Says what ought to be; asserts no cause.',
    predictive: 'Foretells; asserts no cause.',
    causal: 'Asserts no link between the factors.',
  },
  noLink: 'No causal link is asserted.',
  /** Which passages tell a path, without full stop. */
  told: {
    onePassage: (sections: readonly (number | string)[]) => `told in one passage of section ${sections.join(', ')}`,
    stitched: (sections: readonly (number | string)[]) =>
      `stitched from passages of ${plural(sections.length, 'section')} ${sections.join(', ')}`,
  },
  /** On what a finding rests. `exact` is false if `removed` links would not undo it. */
  robustness: (passages: number, removed: number, exact: boolean) => {
    const rests = `Rests on ${passages} ${plural(passages, 'passage')}`;
    return exact
      ? `${rests}; removing ${removed} ${plural(removed, 'link')} would undo it.`
      : `${rests}; removing ${removed} links would not undo it.`;
  },
};
