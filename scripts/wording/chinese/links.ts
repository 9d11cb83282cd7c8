/** Chinese sentences about links, paths and claims. */
import { inQuotationMarks } from '../../typography/index.ts';
import type { MarksInWords, Sign, Voices } from '../kinds.ts';
import { listed } from './lists.ts';

const quoted = (text: string) => inQuotationMarks(text, 'zh-Hans');

const clauses: Record<Sign, (from: string, to: string) => string> = {
  '+': (from, to) => `${from}使${to}上升`,
  '-': (from, to) => `${from}使${to}下降`,
  '?': (from, to) => `${from}影响${to}（方向未定）`,
};
const denials: Record<Sign, (from: string, to: string) => string> = {
  '+': (from, to) => `${from}并不使${to}上升`,
  '-': (from, to) => `${from}并不使${to}下降`,
  '?': (from, to) => `${from}并不影响${to}`,
};

/** Who speaks: the author or authors, or the text where it has none. */
export const voiceOf = (authors: number): string => (authors === 0 ? '文本' : '作者');

/** A clause with all who say it. */
export function saidBy(clause: string, { authors, actors }: Voices): string {
  if (authors === undefined) return `据${listed(actors)}所说，${clause}`;
  return `${listed([voiceOf(authors), ...actors])}${actors.length === 0 ? '' : '都'}认为，${clause}`;
}

/** Sentences about links, paths and claims. */
export const links = {
  clause: (from: string, sign: Sign, to: string) => clauses[sign](from, to),
  denied: (from: string, sign: Sign, to: string, voices: Voices) => saidBy(denials[sign](from, to), voices),
  sides: (clauses: readonly string[]) => clauses.join('；'),
  underCondition: (clause: string, conditions: readonly (string | true)[]) => {
    const words = conditions.filter((c) => c !== true);
    return words.length === 0
      ? `在一定条件下，${clause}`
      : `${clause}（文本对此有所限定：${words.map(quoted).join('；')}）`;
  },
  marked: (clause: string, { implied, held, lowPole }: MarksInWords) => {
    const marks = [
      implied ? '暗示' : '',
      held ? '行为者的看法或目标' : '',
      lowPole === undefined ? '' : `说的是原因处于低位${lowPole === '' ? '' : `：${lowPole}`}`,
    ].filter((m) => m !== '');
    return marks.length === 0 ? clause : `${clause}（${marks.join('；')}）`;
  },
  sentence: (clause: string) => `${clause}。`,
  text: (sentences: readonly string[]) => sentences.join(''),
  path: (parts: readonly string[]) => parts.join('，'),
  lowPole: (word: string | true) => `文本所说的是该原因处于低位时的情形${word === true ? '' : `：${quoted(word)}`}。`,
  heldBy: (holders: readonly string[]) => `据文本所述，这是${listed(holders)}的看法。`,
  heldAndDenied: (holders: readonly string[], deniers: readonly string[] | number, clause: string) =>
    `${listed(holders)}持此看法，${typeof deniers === 'number' ? voiceOf(deniers) : listed(deniers)}予以否定：${clause}。`,
  stance: {
    headline: (assertion: string) => `被否定：${assertion}`,
    denied: (authors: number) => `${voiceOf(authors)}转述此说并予以否定。`,
    deniedBy: (deniers: readonly string[]) => `据文本所述，${listed(deniers)}予以否定。`,
    conditional: (condition: string | true) =>
      condition === true ? '仅在一定条件下成立。' : `文本对此有所限定：${quoted(condition)}。`,
    answered: (place: string) => `${place}作出回答。`,
    answer: (place: string, assertion: string) => `文本在${place}回答了这一点：${assertion}`,
  },
  confidence: { explicit: '明示', implied: '暗示' },
  repeated: (clause: string, passages: number, confidence: string) =>
    `${clause}，见于${passages}个段落（${confidence}）。`,
  note: (clause: string, cue: string, confidence: string) => `${clause}，依据原文${quoted(cue)}（${confidence}）。`,
  cue: (cue: string, confidence: string) => `依据原文${quoted(cue)}（${confidence}）。`,
  quote: (place: string, quote: string) => `引文（${place}）：${quoted(quote)}`,
  withoutLinks: {
    descriptive: '描述性论点，未断言原因。',
    normative: '规范性论点，未断言原因。',
    predictive: '预测性论点，未断言原因。',
    causal: '未断言因素之间的联系。',
  },
  noLink: '未断言任何因果联系。',
  told: {
    onePassage: (sections: readonly (number | string)[]) => `见于第${sections.join('、')}节的同一段落`,
    stitched: (sections: readonly (number | string)[]) => `由第${sections.join('、')}节的多个段落拼接而成`,
  },
  robustness: (passages: number, removed: number, exact: boolean) =>
    `依据${passages}个段落；去掉${removed}条联系，结论${exact ? '即不成立' : '仍然成立'}。`,
};
