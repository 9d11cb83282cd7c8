/** German sentences about links, paths and claims. */
import { inQuotationMarks } from '../../typography/index.ts';
import { withFullStop } from '../full-stop.ts';
import type { MarksInWords, Sign, Voices } from '../kinds.ts';
import { countOf, listed, plural } from './numbers.ts';

const quoted = (text: string) => inQuotationMarks(text, 'de');

const clauses: Record<Sign, (from: string, to: string) => string> = {
  '+': (from, to) => `${from} erhöht ${to}`,
  '-': (from, to) => `${from} senkt ${to}`,
  '?': (from, to) => `${from} wirkt in offener Richtung auf ${to}`,
};
const denials: Record<Sign, (from: string, to: string) => string> = {
  '+': (from, to) => `${from} erhöht ${to} nicht`,
  '-': (from, to) => `${from} senkt ${to} nicht`,
  '?': (from, to) => `${from} wirkt nicht auf ${to}`,
};

// The data do not say whether an author is a man or a woman: the text speaks, whatever the number of authors.
/** All who say or deny something, as a list in the nominative. */
export const namesOf = ({ authors, actors }: Voices): string =>
  listed([...(authors === undefined ? [] : ['der Text']), ...actors]);

/** A clause with all who say it. */
export const saidBy = (clause: string, voices: Voices): string =>
  voices.authors !== undefined && voices.actors.length === 0
    ? `${clause}, laut Text`
    : `${clause} (so ${namesOf(voices)})`;

/** Sentences about links, paths and claims. */
export const links = {
  clause: (from: string, sign: Sign, to: string) => clauses[sign](quoted(from), quoted(to)),
  denied: (from: string, sign: Sign, to: string, voices: Voices) =>
    saidBy(denials[sign](quoted(from), quoted(to)), voices),
  sides: (clauses: readonly string[]) => clauses.join('; '),
  underCondition: (clause: string, conditions: readonly (string | true)[]) => {
    const words = conditions.filter((c) => c !== true);
    return words.length === 0
      ? `${clause}, unter einer Bedingung`
      : `${clause} (der Text schränkt dies ein: ${words.map(quoted).join('; ')})`;
  },
  marked: (clause: string, { implied, held, lowPole }: MarksInWords) => {
    const marks = [
      implied ? 'mitgemeint' : '',
      held ? 'Überzeugung oder Ziel eines Akteurs' : '',
      lowPole === undefined ? '' : `der Text spricht von niedriger Ursache${lowPole === '' ? '' : `: ${lowPole}`}`,
    ].filter((m) => m !== '');
    return marks.length === 0 ? clause : `${clause} (${marks.join('; ')})`;
  },
  sentence: withFullStop,
  text: (sentences: readonly string[]) => sentences.join(' '),
  path: (parts: readonly string[]) => parts.join(', '),
  lowPole: (word: string | true) =>
    `Der Text spricht von der Ursache an ihrem unteren Pol${word === true ? '' : `: ${quoted(word)}`}.`,
  // In brackets a name keeps its nominative: “die Kammer” is no dative.
  heldBy: (holders: readonly string[]) => `Laut Text Überzeugung oder Ziel (${holders.join('; ')}).`,
  heldAndDenied: (holders: readonly string[], deniers: readonly string[] | number, clause: string) =>
    withFullStop(
      `Überzeugung (${listed(holders)}), verneint ${typeof deniers === 'number' ? 'vom Text' : `(${listed(deniers)})`}: ${clause}`,
    ),
  stance: {
    headline: (assertion: string) => `Verneint: ${assertion}`,
    denied: () => 'Der Text berichtet dies und verneint es.',
    deniedBy: (deniers: readonly string[]) => `Verneint, wie der Text berichtet (${deniers.join('; ')}).`,
    conditional: (condition: string | true) =>
      condition === true ? 'Gilt nur unter einer Bedingung.' : `Der Text schränkt dies ein: ${quoted(condition)}.`,
    answered: (place: string) => `Beantwortet in ${place}.`,
    answer: (place: string, assertion: string) => `Der Text beantwortet dies in ${place}: ${assertion}`,
  },
  confidence: { explicit: 'ausdrücklich', implied: 'mitgemeint' },
  repeated: (clause: string, passages: number, confidence: string) =>
    `${clause}, gesagt an ${plural(passages, 'einer Stelle', `${passages} Stellen`)} (${confidence}).`,
  note: (clause: string, cue: string, confidence: string) =>
    `${clause}, gestützt auf die Worte ${quoted(cue)} (${confidence}).`,
  cue: (cue: string, confidence: string) => `Gestützt auf ${quoted(cue)} (${confidence}).`,
  quote: (place: string, quote: string) => `Zitat (${place}): ${quoted(quote)}`,
  withoutLinks: {
    descriptive: 'Beschreibt; behauptet keine Ursache.',
    normative: 'Sagt, was sein soll; behauptet keine Ursache.',
    predictive: 'Sagt voraus; behauptet keine Ursache.',
    causal: 'Behauptet keine Verknüpfung der Faktoren.',
  },
  noLink: 'Keine kausale Verknüpfung wird behauptet.',
  told: {
    onePassage: (sections: readonly (number | string)[]) =>
      `in einer Textstelle von Abschnitt ${sections.join(', ')} erzählt`,
    stitched: (sections: readonly (number | string)[]) =>
      `zusammengesetzt aus Textstellen ${plural(sections.length, 'von Abschnitt', 'der Abschnitte')} ${listed(sections.map(String))}`,
  },
  robustness: (passages: number, removed: number, exact: boolean) =>
    `Beruht auf ${countOf(passages, 'passage')}; ohne ${removed} ${plural(removed, 'Verknüpfung', 'Verknüpfungen')} ${exact ? 'gälte der Befund nicht mehr' : 'gälte der Befund weiterhin'}.`,
};
