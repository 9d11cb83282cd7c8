/** Recognises the title of a text, and the lines of its front: authors, court, parties, citation, date. */
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

/**
 * The paragraphs with which a text begins, up to the first that ends a sentence, has more than 200 letters, is an item, or is
 * an end.
 */
export function frontLines(
  text: string,
  statements: readonly Statement[],
  isEnd: (statement: Statement) => boolean,
): readonly Statement[] {
  const slice = codePointSlicer(text);
  const isParagraph = ({ start }: Statement) =>
    /(?:^|[\r\n\uFEFF])[ \t\u3000]*$/u.test(slice(Math.max(0, start - 40), start));
  const isFront = (line: Statement) =>
    isParagraph(line) &&
    [...line.text].length <= frontLimit &&
    line.text.split(/\r\n?|\n/u).every((part) => !endsSentence(part.trim()));
  const end = statements.findIndex((line) => isEnd(line) || !isFront(line));
  return end === -1 ? statements : statements.slice(0, end);
}
