/** Tells which short lines of a text are its title, headings, speakers, title lines and signatures. */
import {
  endsClause,
  endsSentence,
  leastNumbers,
  numberedStatements,
  numbersBefore,
  type Source,
  type Statement,
  speakersOf,
  turnName,
} from '../model/index.ts';
import { frontLines, linesOf, titleHeading } from './front-matter.ts';

/** A line of a text: a statement or a heading. */
export type TextLine = Pick<Statement, 'text' | 'start' | 'end'>;

/** Code points of a line that can be a heading. */
const headingLimit = 70;

/** Whether a text is one line that can be a heading. */
export const isShort = (text: string): boolean => [...text].length <= headingLimit && !/[\r\n]/u.test(text);

/** Words that name chapters and nothing else. */
const chapter = 'chapter|kapitel|chapitre|cap[ií]tulo|capitolo|hoofdstuk|rozdział|глава|κεφάλαιο|الباب|الفصل|פרק';

/** Words that name chapters, and other things too. */
const part =
  'book|part|section|letter|act|scene|buch|teil|abschnitt|livre|partie|parte|libro|deel|книга|часть|действие|явление';

const chapterWord = new RegExp(
  String.raw`^(?:${chapter}|${part})(?!\p{L})|^[IVXLC]+\.?$|^第.{1,4}[章节節回部編]|^제\s*\d+\s*[장절부편]`,
  'iu',
);

/** The number of a chapter, which no sentence such as “Part of it failed.” has. */
const chapterNumber = new RegExp(
  String.raw`^(?:${chapter})(?:\s+\p{L}+){1,2}[.:]?$|^\p{L}+\.?\s+(?:the\s+)?(?:[IVXLC]+|\d+|one|two|three|four|five|first|second|third|fourth|fifth|last)(?![\p{L}\p{N}])|^[IVXLC]+\.?$|^第|^제`,
  'iu',
);

/** A line that names a speaker alone: a name, a remark, and a colon, as in “Lord Justice Keel (dissenting):”. */
const speaker =
  /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:(?:and|of|de|van|von|der)\s+)*\p{Lu}[\p{L}.’'-]*)+(?:,\s[\p{L}\s]+|\s*\([^()]*\))?:$/u;

/** A heading between dashes, as `— II —`. */
const framed = /^[-–—]+\s+[^.,;:!?]+\s+[-–—]+$/u;

function turnTest(statements: readonly Statement[]): (line: Statement) => boolean {
  const speakers = speakersOf(statements.map(({ text }) => turnName(text)));
  return ({ text }) => speakers.has(turnName(text) ?? '');
}

const beginsChapter = (line: string): boolean => chapterWord.test(line) && chapterNumber.test(line);

const isChapter = (text: string): boolean =>
  beginsChapter(text) || (chapterWord.test(text) && text === text.toUpperCase());

/** Whether a paragraph is the number of a chapter above its name, on up to three lines: `CHAPTER I`, `OF CORN`. */
function isChapterAbove(text: string): boolean {
  const [first = '', ...names] = linesOf({ text });
  const isNumber = isShort(first) && beginsChapter(first);
  return isNumber && names.length <= 2 && names.every((name) => isShort(name) && !endsClause(name));
}

/** A test whether a line of prose can be a heading. A turn and a numbered paragraph that ends with punctuation cannot. */
function headingTest(
  numbers: ReturnType<typeof numbersBefore>,
  isTurn: ReturnType<typeof turnTest>,
): (line: Statement) => boolean {
  const hasSpeakers = numbers.filter((n) => n !== undefined).length >= leastNumbers;
  return (line) => {
    const { text, index } = line;
    if (isTurn(line)) return false;
    if (!isShort(text)) return isChapterAbove(text);
    if (!endsClause(text) || framed.test(text)) return true;
    if (numbers[index] !== undefined) return false;
    return (hasSpeakers && speaker.test(text)) || (isChapter(text) && !/[,;:]$/u.test(text));
  };
}

/**
 * The title of a text above a line with its author, place or date: the first of two or three short lines that end no clause
 * and begin with no small letter. None where the next paragraph has short lines, as the stanza of a poem, or ends no
 * sentence and is no heading.
 */
function titleAbove(statements: readonly Statement[], headings: readonly Statement[]): TextLine | undefined {
  const [first, second] = statements;
  if (!first || !second || !(endsSentence(second.text) || headings.includes(second))) return undefined;
  const [head, next] = [linesOf(first), linesOf(second)];
  const isHead =
    !beginsChapter(head[0]!) && head.every((line) => isShort(line) && !endsClause(line) && !/^\p{Ll}/u.test(line));
  if (!isHead || head.length === 1 || head.length > 3 || (next.length > 1 && next.every(isShort))) return undefined;
  const [text = ''] = head;
  return { text, start: first.start, end: first.start + [...text].length };
}

/** What the short lines of a text are. */
export interface ShortLines {
  /** The title; `undefined` if none is certain. */
  readonly title?: TextLine | undefined;
  /** Headings of plain prose. */
  readonly headings: readonly string[];
  /** Speakers above headings, by the code point at which the heading starts. */
  readonly speakers?: ReadonlyMap<number, string>;
  /** Lines that are neither headings nor statements. */
  readonly others: readonly TextLine[];
}

/**
 * Short lines of prose by their place: the last one before a longer paragraph is a heading; those before it are title
 * lines, and those after the last paragraph signatures. A line alone at the beginning is the title, also with a name below
 * it, but no line that names a speaker. A text of short lines only has none.
 */
export function shortLines(source: Source, statements: readonly Statement[]): ShortLines {
  const numbers = numbersBefore(source);
  const isTurn = turnTest(statements);
  const isHeadingLine = headingTest(numbers, isTurn);
  const short = statements.filter(isHeadingLine);
  if (short.length === statements.length) return { headings: [], others: [] };
  const isNumbered = numberedStatements(source).size > 0;
  const front = frontLines(
    source.text,
    statements,
    (line) => isTurn(line) || (isNumbered && numbers[line.index] !== undefined),
  );
  const found = short.filter((line) => {
    const next = statements[statements.indexOf(line) + 1];
    return next !== undefined && !isHeadingLine(next) && (!front.includes(line) || line === front.at(-1));
  });
  const [first] = statements;
  const isSpeaker = ({ text }: TextLine) => speaker.test(text);
  const canBeTitle = isHeadingLine(first!) && !chapterWord.test(first!.text) && !isSpeaker(first!);
  const isTitle = canBeTitle && found.length === 1 && !chapterWord.test(found[0]!.text) && !short.some(isSpeaker);
  const headings = isTitle ? [] : found;
  const topLine = titleAbove(statements, headings);
  const left = headings.length > 0 || isNumbered ? front.filter((line) => !headings.includes(line)) : [];
  const speakers = headings.flatMap((heading) => {
    const before = statements.slice(0, statements.indexOf(heading));
    const above = before.slice(before.findLastIndex((line) => !isHeadingLine(line)) + 1);
    const named = isSpeaker(heading) ? undefined : above.findLast(isSpeaker);
    return named ? [[heading.start, named.text] as const] : [];
  });
  return {
    speakers: new Map(speakers),
    title: isTitle || (canBeTitle && left.filter((line) => !isSpeaker(line)).length === 1) ? first : topLine,
    headings: headings.map(({ text }) => text),
    others: statements.filter(
      (line) =>
        !headings.includes(line) && (short.includes(line) || left.includes(line) || line.start === topLine?.start),
    ),
  };
}

/**
 * The title of a Markdown text, and the lines of its front below the title or before the first heading. A title that is the
 * only heading stays one.
 */
export function markdownLines(source: Source, captions: readonly TextLine[]): ShortLines {
  const title = titleHeading(source);
  const isOnly = source.headings.every((heading) => heading === title || captions.includes(heading));
  if (isOnly) return { title, headings: [], others: [] };
  const before = source.statements.filter(({ heading }) => heading <= (title ? 0 : -1));
  const front = before.length < source.statements.length ? frontLines(source.text, before, () => false) : [];
  return { title, headings: [], others: [...(title ? [title] : []), ...front] };
}
