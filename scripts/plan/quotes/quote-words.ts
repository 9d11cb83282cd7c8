/** The words of passages with marked parts. */
import { splitWords } from '../../typography/index.ts';
import type { QuotePart } from '../slide-content.ts';

/** A word of a passage, with the punctuation and white space behind it. */
export interface MarkedWord {
  /** Its text; words joined are the passage. */
  readonly text: string;
  /** Whether it is marked. */
  readonly cue: boolean;
}

/** Punctuation that belongs to the words before it, at the start of a part. */
const leading = /^[\p{Pe}\p{Pf},;:.!?،؛。、，；：！？]+\s*/u;

/** The words of a passage, in order. */
export const markedWords = (parts: readonly QuotePart[]): MarkedWord[] =>
  parts.flatMap(({ text, cue }, i) => {
    const punctuation = i === 0 ? '' : (leading.exec(text)?.[0] ?? '');
    const words = [punctuation, ...splitWords(text.slice(punctuation.length))];
    return words.filter((word) => word !== '').map((word) => ({ text: word, cue }));
  });

/** Words as parts again: neighbours that are marked alike are one part; two spaces are one. */
export function partsOfWords(words: readonly MarkedWord[]): QuotePart[] {
  const parts: { readonly texts: string[]; readonly cue: boolean }[] = [];
  for (const { text, cue } of words) {
    const last = parts.at(-1);
    if (last?.cue === cue) last.texts.push(text);
    else parts.push({ texts: [text], cue });
  }
  return parts.map(({ texts, cue }) => ({ text: texts.join('').replace(/ {2,}/gu, ' '), cue }));
}

/** The parts of the words that are kept, with “…” for each stretch left out. */
export function keptParts(words: readonly MarkedWord[], isKept: readonly boolean[]): QuotePart[] {
  const last = isKept.lastIndexOf(true);
  const shown = words.flatMap((word, i): MarkedWord[] => {
    if (isKept[i]) return [i === last && last < words.length - 1 ? { ...word, text: word.text.trimEnd() } : word];
    const isFirst = i === 0 || isKept[i - 1];
    if (!isFirst) return [];
    const isSpaced = i > 0 && /\s$/u.test(words[i - 1]!.text);
    return [{ text: i === 0 ? '… ' : i > last ? ' …' : isSpaced ? '… ' : ' … ', cue: false }];
  });
  return partsOfWords(shown);
}
