/** Korean sentences about links, paths and claims. */
import { inQuotationMarks } from '../../typography/index.ts';
import { withFullStop } from '../full-stop.ts';
import type { MarksInWords, Sign, Voices } from '../kinds.ts';
import { listed, object, topic } from './particles.ts';

/** Ends of clauses: the last one of a sentence, and one before another. */
const ends = {
  '+': ['높인다', '높이고'],
  '-': ['낮춘다', '낮추고'],
  '?': ['방향이 열려 있다', '방향이 열려 있고'],
  denied: ['않는다', '않고'],
  said: ['말한다', '말하고'],
} as const;
const clauses: Record<Sign, (from: string, to: string) => string> = {
  '+': (from, to) => `${topic(from)} ${object(to)} ${ends['+'][0]}`,
  '-': (from, to) => `${topic(from)} ${object(to)} ${ends['-'][0]}`,
  '?': (from, to) => `${topic(from)} ${to}에 영향을 주되 ${ends['?'][0]}`,
};
const denials: Record<Sign, (from: string, to: string) => string> = {
  '+': (from, to) => `${topic(from)} ${object(to)} 높이지 않는다`,
  '-': (from, to) => `${topic(from)} ${object(to)} 낮추지 않는다`,
  '?': (from, to) => `${topic(from)} ${to}에 영향을 주지 않는다`,
};

/** Who speaks, as a topic, by the number of authors; none: the text. */
export const voiceOf = (authors: number): string => ['텍스트는', '저자는', '저자들은'][Math.min(authors, 2)]!;

/** A clause with all who say it. */
export function saidBy(clause: string, { authors, actors }: Voices): string {
  if (authors === undefined) return `${listed(actors)}에 따르면 ${clause}`;
  return actors.length === 0
    ? `${clause}고 ${voiceOf(authors)} 말한다`
    : `${clause}고 ${voiceOf(authors)} 말하며, ${listed(actors)}도 그렇게 말한다`;
}

const quoted = (text: string) => inQuotationMarks(text, 'ko');

/** Sentences about links, paths and claims. */
export const links = {
  clause: (from: string, sign: Sign, to: string) => clauses[sign](from, to),
  denied: (from: string, sign: Sign, to: string, voices: Voices) => saidBy(denials[sign](from, to), voices),
  sides: (clauses: readonly string[]) => clauses.join('; '),
  underCondition: (clause: string, conditions: readonly (string | true)[]) => {
    const words = conditions.filter((c) => c !== true);
    return words.length === 0
      ? `특정 조건 아래에서 ${clause}`
      : `${clause} (텍스트가 이를 한정한다: ${words.map(quoted).join('; ')})`;
  },
  marked: (clause: string, { implied, held, lowPole }: MarksInWords) => {
    const marks = [
      implied ? '함축적' : '',
      held ? '행위자의 믿음이나 목표' : '',
      lowPole === undefined ? '' : `원인이 낮을 때를 말함${lowPole === '' ? '' : `: ${lowPole}`}`,
    ].filter((m) => m !== '');
    return marks.length === 0 ? clause : `${clause} (${marks.join('; ')})`;
  },
  sentence: withFullStop,
  text: (sentences: readonly string[]) => sentences.join(' '),
  path: (parts: readonly string[]) =>
    parts
      .map((part, i) => {
        const end = i < parts.length - 1 ? Object.values(ends).find(([last]) => part.endsWith(last)) : undefined;
        return end ? part.slice(0, -end[0].length) + end[1] : part;
      })
      .join(', '),
  lowPole: (word: string | true) =>
    `텍스트는 이 원인이 낮은 상태일 때를 말한다${word === true ? '' : `: ${quoted(word)}`}.`,
  heldBy: (holders: readonly string[]) => `텍스트가 전하는 ${listed(holders)}의 믿음이다.`,
  heldAndDenied: (holders: readonly string[], deniers: readonly string[] | number, clause: string) =>
    withFullStop(
      `${listed(holders)}의 믿음이며, ${typeof deniers === 'number' ? voiceOf(deniers) : `${listed(deniers)} 측이`} 부정한다: ${clause}`,
    ),
  stance: {
    headline: (assertion: string) => `부정됨: ${assertion}`,
    denied: (authors: number) => `${voiceOf(authors)} 이를 전하되 부정한다.`,
    deniedBy: (deniers: readonly string[]) => `텍스트에 따르면 ${listed(deniers)} 측이 부정한다.`,
    conditional: (condition: string | true) =>
      condition === true ? '특정 조건 아래에서만 성립한다.' : `텍스트가 이를 한정한다: ${quoted(condition)}.`,
    answered: (place: string) => `${place}에서 답한다.`,
    answer: (place: string, assertion: string) => `텍스트는 ${place}에서 이에 답한다: ${assertion}`,
  },
  confidence: { explicit: '명시적', implied: '함축적' },
  repeated: (clause: string, passages: number, confidence: string) =>
    `${clause}. 대목 ${passages}곳에서 말한다 (${confidence}).`,
  note: (clause: string, cue: string, confidence: string) =>
    `${clause}. 근거가 되는 말: ${quoted(cue)} (${confidence}).`,
  cue: (cue: string, confidence: string) => `근거가 되는 말: ${quoted(cue)} (${confidence}).`,
  quote: (place: string, quote: string) => `인용 (${place}): ${quoted(quote)}`,
  withoutLinks: {
    descriptive: '서술할 뿐, 원인을 주장하지 않는다.',
    normative: '당위를 말할 뿐, 원인을 주장하지 않는다.',
    predictive: '예측할 뿐, 원인을 주장하지 않는다.',
    causal: '요인 사이의 연결을 주장하지 않는다.',
  },
  noLink: '인과 연결을 주장하지 않는다.',
  told: {
    onePassage: (sections: readonly (number | string)[]) => `${sections.join(', ')}절의 한 대목에 모두 나온다`,
    stitched: (sections: readonly (number | string)[]) => `${sections.join(', ')}절의 여러 대목을 이은 것이다`,
  },
  robustness: (passages: number, removed: number, exact: boolean) =>
    `대목 ${passages}개에 근거한다. 연결 ${removed}개를 빼면 ${exact ? '성립하지 않는다' : '여전히 성립한다'}.`,
};
