/** English sentences about links, paths and claims. */
import { inQuotationMarks } from '../../typography/index.ts';
import { withFullStop } from '../full-stop.ts';
import type { MarksInWords, Sign, Voices } from '../kinds.ts';
import { countOf, listed, plural, upper } from './numbers.ts';
import { isPluralPhrase } from './plural.ts';

const verbs: Record<Sign, readonly [singular: string, plural: string]> = {
  '+': ['raises', 'raise'],
  '-': ['lowers', 'lower'],
  '?': ['affects, in a direction left open,', 'affect, in a direction left open,'],
};
const infinitives: Record<Sign, string> = { '+': 'raise', '-': 'lower', '?': 'affect' };

/** Who speaks, by the number of authors; none: the text. */
const voices = [
  { who: 'the text', say: 'says', report: 'reports', deny: 'denies' },
  { who: 'the author', say: 'says', report: 'reports', deny: 'denies' },
  { who: 'the authors', say: 'say', report: 'report', deny: 'deny' },
] as const;

/** Who speaks, with verbs in its number. */
export const voiceOf = (authors: number): (typeof voices)[number] => voices[Math.min(authors, 2)]!;

/** All who say or deny something, as a list. */
export const namesOf = ({ authors, actors }: Voices): string =>
  listed([...(authors === undefined ? [] : [voiceOf(authors).who]), ...actors]);

/** A clause with all who say it. */
export function saidBy(clause: string, voices: Voices): string {
  if (voices.authors === undefined || voices.actors.length > 0) return `${clause}, according to ${namesOf(voices)}`;
  const { who, say } = voiceOf(voices.authors);
  return `${clause}, ${who} ${say}`;
}

const quoted = (text: string) => inQuotationMarks(text, 'en');
const quotedList = (words: readonly string[]) => words.map(quoted).join('; ');

/** Sentences about links, paths and claims. */
export const links = {
  /** A link as a clause, without full stop. */
  clause: (from: string, sign: Sign, to: string, isPlural = isPluralPhrase(from)) =>
    `${from} ${verbs[sign][isPlural ? 1 : 0]} ${to}`,
  /** A link that is denied as a clause, with all who deny it, without full stop. */
  denied: (from: string, sign: Sign, to: string, voices: Voices, isPlural = isPluralPhrase(from)) =>
    saidBy(`${from} ${isPlural ? 'do' : 'does'} not ${infinitives[sign]} ${to}`, voices),
  /** What several say of one link, without full stop. */
  sides: (clauses: readonly string[]) => clauses.join('; '),
  /** A clause that holds under any of some conditions, each in words of the text or `true`; at least one. */
  underCondition: (clause: string, conditions: readonly (string | true)[]) => {
    const words = conditions.filter((c) => c !== true);
    return words.length === 0
      ? `${clause}, under a condition`
      : `${clause} (the text limits this: ${quotedList(words)})`;
  },
  /** A clause with the marks of its link that the words do not tell, for the text of a diagram. */
  marked: (clause: string, { implied, held, lowPole }: MarksInWords) => {
    const marks = [
      implied ? 'implied' : '',
      held ? 'a belief or aim of an actor' : '',
      lowPole === undefined ? '' : `the text speaks of the cause when low${lowPole === '' ? '' : `: ${lowPole}`}`,
    ].filter((m) => m !== '');
    return marks.length === 0 ? clause : `${clause} (${marks.join('; ')})`;
  },
  /** A clause as a sentence. */
  sentence: withFullStop,
  /** Sentences one after another. */
  text: (sentences: readonly string[]) => sentences.join(' '),
  /** The clauses of a path in one, without full stop. */
  path: (clauses: readonly string[]) => clauses.join(', '),
  /** `word` of the text for the low pole; \`true\` where the coder gives none. */
  lowPole: (word: string | true) =>
    `The text speaks of the cause at its low pole${word === true ? '' : `: ${quoted(word)}`}.`,
  /** Who holds a belief; at least one name. */
  heldBy: (holders: readonly string[]) => `Held by ${listed(holders)}, as the text reports.`,
  /** A clause that actors hold and others deny: actors, or the authors by their number. */
  heldAndDenied: (holders: readonly string[], deniers: readonly string[] | number, clause: string) =>
    withFullStop(
      `Held by ${listed(holders)} and denied by ${typeof deniers === 'number' ? voiceOf(deniers).who : listed(deniers)}: ${clause}`,
    ),
  /** What the authors do with a claim besides asserting it, as sentences; `headline` is its headline where they deny it. */
  stance: {
    headline: (assertion: string) => `Denied: ${assertion}`,
    denied: (authors: number) => {
      const { who, report, deny } = voiceOf(authors);
      return `${upper(who)} ${report} this and ${deny} it.`;
    },
    /** Who denies a link; at least one name. */
    deniedBy: (deniers: readonly string[]) => `Denied by ${listed(deniers)}, as the text reports.`,
    conditional: (condition: string | true) =>
      condition === true ? 'Holds only under a condition.' : `The text limits this: ${quoted(condition)}.`,
    answered: (place: string) => `Answered in ${place}.`,
    answer: (place: string, assertion: string) => `The text answers this in ${place}: ${assertion}`,
  },
  confidence: { explicit: 'explicit', implied: 'implied' },
  /** A link in the notes, with the words that license it. */
  note: (clause: string, cue: string, confidence: string) => `${clause}, on the words ${quoted(cue)} (${confidence}).`,
  /** A link of the argument that several passages assert, in the notes. */
  repeated: (clause: string, passages: number, confidence: string) =>
    `${clause}, told in ${countOf(passages, 'passage')} (${confidence}).`,
  /** A link in the appendix, with the words that license it. */
  cue: (cue: string, confidence: string) => `On ${quoted(cue)} (${confidence}).`,
  /** A quote in the notes. */
  quote: (place: string, quote: string) => `Quote (${place}): ${quoted(quote)}`,
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
  robustness: (passages: number, removed: number, exact: boolean) =>
    `Rests on ${countOf(passages, 'passage')}; removing ${countOf(removed, 'link')} would ${exact ? '' : 'not '}undo the headline.`,
};
