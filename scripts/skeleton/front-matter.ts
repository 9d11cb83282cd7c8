/** Recognises the title of a text, the lines of its front (authors, court, parties, citation, date), and those of a letter. */
import { codePointSlicer, endsSentence, type Heading, type Source, type Statement } from '../model/index.ts';

/** Code points of a paragraph of the front. */
const frontLimit = 200;

/** The title of a Markdown text: its only heading of the first level, with nothing before it. */
export function titleHeading({ form, text, headings, statements }: Source): Heading | undefined {
  if (form !== 'markdown' || statements[0]?.heading === -1) return undefined;
  const slice = codePointSlicer(text);
  const isTop = ({ start, end }: Heading) =>
    /(?<!#)#[ \t]+$/u.test(slice(Math.max(0, start - 6), start)) ||
    /^[ \t]*(?:\r\n?|\n) {0,3}=+[ \t]*(?=\r|\n|$)/u.test(slice(end, end + frontLimit));
  const tops = headings.filter(isTop);
  return tops.length === 1 && tops[0] === headings[0] ? tops[0] : undefined;
}

/** A test whether a statement of a text is a paragraph, and no item. */
function paragraphTest(text: string): (statement: Statement) => boolean {
  const slice = codePointSlicer(text);
  return ({ start }) => /(?:^|[\r\n\uFEFF])[ \t\u3000]*$/u.test(slice(Math.max(0, start - 40), start));
}

/** The lines of a paragraph, without white space around them. */
export const linesOf = ({ text }: Pick<Statement, 'text'>): string[] =>
  text.split(/\r\n?|\n/u).map((line) => line.trim());

/** Code points of a line of a letter that is no part of its text. */
const letterLimit = 70;

/**
 * The salutation of a letter and its end: a line that stands before the first sentence and ends with a comma or colon, and
 * what comes after the last sentence, from a line on that ends with a comma.
 */
export function letterLines(text: string, statements: readonly Statement[]): readonly Statement[] {
  const isParagraph = paragraphTest(text);
  const isText = (s: Statement) =>
    !isParagraph(s) || linesOf(s).some((line) => endsSentence(line) || [...line].length > letterLimit);
  const [first, last] = [statements.findIndex(isText), statements.findLastIndex(isText)];
  if (first === -1 || !isParagraph(statements[first]!)) return [];
  const after = statements.slice(last + 1);
  const end = after.findIndex((s) => /[,،，]$/u.test(linesOf(s)[0]!));
  return [
    ...statements.slice(0, first).filter((s) => linesOf(s).length === 1 && /[,،，:：]$/u.test(s.text)),
    ...(end === -1 ? [] : after.slice(end)),
  ];
}

/** The parties of a case, with `v.` in a line of its own, and a date in brackets. */
const caseHead = /^\s*vs?\.\s*$|^[[(][^\r\n]*\d{4}\.?[\])]$/imu;

/**
 * The paragraphs with which a text begins, up to the first that ends a sentence, has more than 200 letters, is an item, or is
 * an end.
 */
export function frontLines(
  text: string,
  statements: readonly Statement[],
  isEnd: (statement: Statement) => boolean,
): readonly Statement[] {
  const isParagraph = paragraphTest(text);
  const isFront = (line: Statement) =>
    isParagraph(line) &&
    [...line.text].length <= frontLimit &&
    (caseHead.test(line.text) || linesOf(line).every((part) => !endsSentence(part)));
  const end = statements.findIndex((line) => isEnd(line) || !isFront(line));
  return end === -1 ? statements : statements.slice(0, end);
}
