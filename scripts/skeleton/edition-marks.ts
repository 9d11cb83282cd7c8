/** Finds stretches of a text that an edition adds: marks of pages, pictures and notes, and the licence. */
import { endsSentence, foldSpace, type IgnoreInput, loneNumberOf, type Statement } from '../model/index.ts';
import { isShort } from './short-lines.ts';

/** Marks of pages and pictures, references to footnotes of Markdown, and comments of note programs, each once. */
const marksOf = (text: string): string[] => [
  ...new Set(
    text.match(
      /\[\^[^\]\s]+\](?!:)|\[(?:Pg|Page|S\.|Seite|p\.)\s*[\divxlc]+\]|\{\d{1,4}\}|\[Illustration(?::[^\]]*)?\]|^%%[^%]*%%$|^(?:Page|Seite)\s+\d+$/gimu,
    ) ?? [],
  ),
];

/** Code of Markdown: fences, and words between backticks that are neither `quotation marks' nor letters of a name, as in Ka`ba. */
const code = /^```[^`]*^```|(?<![\p{L}`])`[^`'’\r\n]+`(?![\p{L}`])/gmu;

/**
 * Marks of footnotes as `[1]` and `[2, 3]`, each once: those directly behind a word or its punctuation, but for `a[1]` and
 * code, and those that begin a note. Numbers that begin lines are marks of notes where most of them occur before the first
 * such line, which is behind the first quarter of the text; else they are numbers of paragraphs, and no marks.
 */
function noteMarksOf(text: string): string[] {
  const behindWords =
    text
      .replace(code, '')
      .match(
        /(?<!(?<![\p{L}\p{N}’'])\p{Ll})(?<=[\p{L}\p{N}][.,;:!?。，]?[”’"»)]?(?:\[\d{1,3}\])*)\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]/gu,
      ) ?? [];
  const lines = [...text.matchAll(/(?<=^[^\S\r\n]*)\[\d{1,3}\](?=[^\S\r\n]+\S)/gmu)];
  const numbers = new Set(lines.map(([number]) => number));
  const before = text.slice(0, lines[0]?.index);
  const isNamed = [...numbers].filter((number) => before.includes(number)).length * 2 > numbers.size;
  const areNotes = isNamed && before.length * 4 > text.length;
  return [...new Set(areNotes ? [...behindWords, ...numbers] : behindWords.filter((mark) => !numbers.has(mark)))];
}

/** The first line of stars of Project Gutenberg, and the paragraph on who produced the file. */
const licenceStart = /^.*\*\*\* ?START OF .*\*\*\*(?:\s+(?:Produced|E-text prepared) by .*(?:\r?\n.*\S.*)*)?/mu;

/** Its last line of stars, and the line before it with the title. */
const licenceEnd = /(?:^End of (?:the |this )?Project Gutenberg[^*]{1,300}?)?^.*\*\*\* ?END OF .*\*\*\*/mu;

/** The title in the head of a text of Project Gutenberg; `undefined` without such a head. */
export function licenceTitle(text: string): string | undefined {
  const start = licenceStart.exec(text);
  return start ? /^Title:[^\S\r\n]*(\S.*)$/mu.exec(text.slice(0, start.index))?.[1]?.trim() : undefined;
}

/** The licence around a text of Project Gutenberg. */
function licenceOf(text: string): (string | IgnoreInput)[] {
  const start = licenceStart.exec(text);
  const end = licenceEnd.exec(text);
  if (start === null && end === null) return [];
  const words = foldSpace(text).split(' ');
  const isFirst = start !== null && text.slice(0, start.index).trim() === '';
  const isLast = end !== null && text.slice(end.index + end[0].length).trim() === '';
  const [lead, trail] = [foldSpace(start?.[0] ?? ''), foldSpace(end?.[0] ?? '')];
  return [
    ...(start ? [isFirst ? lead : { quote: words.slice(0, 8).join(' '), through: lead }] : []),
    ...(end ? [isLast ? trail : { quote: trail, through: words.slice(-8).join(' ') }] : []),
  ];
}

/** Stretches of a text that an edition adds, each mark once. */
export const editionMarks = (text: string): (string | IgnoreInput)[] => [
  ...licenceOf(text),
  ...marksOf(text),
  ...noteMarksOf(text),
];

/**
 * The numbers of pages: those alone in their lines, if each is one more than the one before, and one of them stands within a
 * sentence, which no heading does, or there are three or more, of which the first is above 2 and stands behind a sentence:
 * chapters would begin with an earlier one. Numbers of four digits there are years.
 */
export function pageNumbers(statements: readonly Statement[]): readonly Statement[] {
  const lines = statements.filter(({ text }) => loneNumberOf(text) !== undefined);
  const numbers = lines.map(({ text }) => loneNumberOf(text)!);
  const isCounted = numbers.every((number, i) => number === numbers[0]! + i);
  const isWithin = (line: Statement) => {
    const at = statements.indexOf(line);
    const [before, after] = [statements[at - 1]?.text ?? '', statements[at + 1]?.text ?? ''];
    const isSentence = !isShort(before) || /\p{Sentence_Terminal}\s/u.test(before);
    return isSentence && !endsSentence(before) && /^\p{Ll}/u.test(after);
  };
  const isLater = () =>
    numbers.length >= 3 &&
    numbers[0]! > 2 &&
    numbers.at(-1)! < 1000 &&
    statements.slice(0, statements.indexOf(lines[0]!)).some((s) => endsSentence(s.text));
  return isCounted && (lines.some(isWithin) || isLater()) ? lines : [];
}
