/**
 * What may be left out of a quote, in the order in which it is: what stays must say what the text says. Whole sentences
 * first, then words behind the last cue, then words before a cue. No language is known here: clauses end at punctuation.
 */
import { splitSentences } from '../../typography/index.ts';
import type { MarkedWord } from './quote-words.ts';

/** Words of a quote, `to` exclusive, that are left out together. */
export interface QuoteCut {
  /** Index of the first word. */
  readonly from: number;
  /** Index behind the last word. */
  readonly to: number;
}

/** Ranges in the order in which they are left out, by how much the quote loses. */
export interface QuoteCuts {
  /** Sentences without a cue. */
  readonly sentences: readonly QuoteCut[];
  /** Words behind the last cue in its sentence, from a clause’s punctuation on. */
  readonly behind: readonly QuoteCut[];
  /** Words before the first cue in its sentence, up to a clause’s punctuation, and between two cues. */
  readonly before: readonly QuoteCut[];
  /** The same without regard to clauses, then the last cues, then the middle of the first one. */
  readonly words: readonly QuoteCut[];
}

/** Fewer words are not left out of a sentence, and fewer are not left of a quote without a cue. */
const leastWords = 8;

/** Whether a clause ends with the word: at a comma, semicolon, colon or dash of any script. */
const endsClause = ({ text }: MarkedWord) => /[\p{Pd},;:،؛、，；：][\s\p{Pe}\p{Pf}"'”’]*$/u.test(text);

function sentencesOf(words: readonly MarkedWord[], language: string): number[] {
  const text = words.map((w) => w.text).join('');
  let at = 0;
  const starts = splitSentences(text, language).map((sentence) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return start;
  });
  let offset = 0;
  return words.map((word) => {
    const index = starts.findLastIndex((start) => start <= offset + /^\s*/u.exec(word.text)![0].length);
    offset += word.text.length;
    return Math.max(0, index);
  });
}

/** Stretches of marked words. A quote without a cue has its first words as one. */
function cuesOf(words: readonly MarkedWord[]): QuoteCut[] {
  const cues: QuoteCut[] = [];
  words.forEach(({ cue }, i) => {
    if (!cue) return;
    const last = cues.at(-1);
    if (last?.to === i) cues[cues.length - 1] = { from: last.from, to: i + 1 };
    else cues.push({ from: i, to: i + 1 });
  });
  return cues.length > 0 ? cues : [{ from: 0, to: Math.min(leastWords, words.length) }];
}

/** The words between two neighbouring cues that whole clauses hold; empty where they are few. */
function between(words: readonly MarkedWord[], { to: from }: QuoteCut, { from: to }: QuoteCut): QuoteCut[] {
  const ends = words.flatMap((word, i) => (i >= from && i < to && endsClause(word) ? [i + 1] : []));
  const [first = to, last = from] = [ends[0], ends.at(-1)];
  return last - first >= leastWords ? [{ from: first, to: last }] : [];
}

/** Ever longer stretches in the middle of a cue: the last resort for a cue that has no room on its slide. */
const middles = ({ from, to }: QuoteCut): QuoteCut[] => {
  const middle = Math.ceil((from + to) / 2);
  return Array.from({ length: Math.max(0, to - middle - 1) }, (_, i) => ({ from: middle - i, to: middle + i + 1 }));
};

/** What may be left out of a quote. `language` is a BCP 47 tag. */
export function cutsOf(words: readonly MarkedWord[], language: string): QuoteCuts {
  const sentence = sentencesOf(words, language);
  const cues = cuesOf(words);
  const [first, last] = [cues[0]!, cues.at(-1)!];
  const range = (index: number): QuoteCut => ({ from: sentence.indexOf(index), to: sentence.lastIndexOf(index) + 1 });
  const others = [...new Set(sentence)].map(range).filter((s) => !cues.some((c) => c.from < s.to && s.from < c.to));
  const { from: start } = range(sentence[first.from]!);
  const { to: end } = range(sentence[last.to - 1]!);
  const indices = words.map((_, i) => i);
  const clauseStarts = indices.filter((i) => i > 0 && endsClause(words[i - 1]!));
  return {
    sentences: [
      ...others.filter((s) => s.from >= last.to).reverse(),
      ...others.filter((s) => s.to <= first.from),
      ...others.filter((s) => s.from >= first.to && s.to <= last.from),
    ],
    behind: clauseStarts
      .filter((i) => i >= last.to && end - i >= leastWords)
      .map((from) => ({ from, to: end }))
      .reverse(),
    before: [
      ...clauseStarts.filter((i) => i <= first.from && i - start >= leastWords).map((to) => ({ from: start, to })),
      ...cues.slice(1).flatMap((cue, i) => between(words, cues[i]!, cue)),
    ],
    words: [
      ...indices
        .filter((i) => i >= last.to)
        .map((from) => ({ from, to: words.length }))
        .reverse(),
      ...indices.filter((i) => i <= first.from).map((to) => ({ from: 0, to })),
      ...cues.slice(1).map(({ from }, i) => ({ from: cues[i]!.to, to: from })),
      ...cues
        .slice(1)
        .map(({ from }) => ({ from, to: words.length }))
        .reverse(),
      ...middles(first),
    ],
  };
}
