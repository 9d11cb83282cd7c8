/** Words of a text in any script. Scripts that write no spaces between words are split by the dictionaries of ICU. */

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/** The words of a run of letters without spaces. Punctuation belongs to the word before it, an opening mark to the next. */
function segment(run: string): string[] {
  // The first segmenter of a process takes 15 ms or more to load its data. ICU chooses the dictionary by the script.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  let isOpen = true;
  for (const { segment: part, isWordLike } of segmenter.segment(run)) {
    const isOpening = /^[\p{Ps}\p{Pi}]/u.test(part);
    if (words.length === 0 || (!isOpen && (isWordLike || isOpening))) words.push(part);
    else words[words.length - 1] += part;
    isOpen = isOpening || (isOpen && !isWordLike);
  }
  return words;
}

/** Most characters of a Korean word; a longer run is Chinese or Japanese that quotes Korean. */
const longestKoreanWord = 40;

/** Whether a run is split by dictionary. Korean such as `환곡(還穀)의` is not: unlike Chinese, it begins or ends in Hangul. */
const needsDictionary = (run: string) =>
  unspaced.test(run) &&
  !(run.length <= longestKoreanWord && /^\P{L}*\p{Script=Hangul}|\p{Script=Hangul}\P{L}*$/u.test(run));

/**
 * The words of a text in order, each with the punctuation and white space behind it. Joined they are the text. No-break spaces
 * between two letters or marks belong to a word: no line ends there.
 */
export function splitWords(text: string): string[] {
  const runs = text.match(/^\s+|\S+(?:[\u00a0\u202f]+\S+)*\s*/gu) ?? [];
  return unspaced.test(text) ? runs.flatMap((run) => (needsDictionary(run) ? segment(run) : [run])) : runs;
}

/** Number of words that have a letter or a digit. No-break spaces, which some copies of a text have throughout, part words. */
export const countWords = (text: string): number =>
  splitWords(text.replace(/[\u00a0\u202f]/gu, ' ')).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether the text has letters of a script that is written without spaces between words. */
export const isUnspaced = (text: string): boolean => unspaced.test(text);
