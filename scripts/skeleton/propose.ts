/** Proposes which paragraphs of a plain text are headings, and which stretches of any text are no statements. */
import {
  findRanges,
  foldSpace,
  type IgnoreInput,
  type ReadSource,
  readSource,
  type Statement,
} from '../model/index.ts';
import { selectOnce } from './select-once.ts';

/** Code points of a line that can be a heading. */
const headingLimit = 70;

const endsSentence = /[\p{Sentence_Terminal},;:]["'”’»)\]]*$/u;
const chapterWord =
  /^(?:chapter|book|part|section|letter|act|scene|kapitel|buch|teil|abschnitt|chapitre|livre|partie|cap[ií]tulo|parte)\b|^[IVXLC]+\.?$|^第.{1,4}[章节節回部編]|^제\s*\d+\s*[장절부편]/iu;

/** The caption of a table or figure: a name and a number. */
const caption =
  /^(?:table|tab\.|figure|fig\.|chart|box|plate|map|tabelle|abbildung|abb\.|karte|tableau|cuadro|tabla|figura|таблица|рисунок)\s*(?:\d|[IVXLC]+\b)|^[表圖图図]\s*[\d一二三四五六七八九十]|^(?:표|그림)\s*\d/iu;

/** What is proposed for a text. */
export interface Proposal {
  /** Paragraphs of prose that are probably headings, in their order. */
  readonly headings: readonly string[];
  /** Stretches that are probably no statements. */
  readonly ignore: readonly (string | IgnoreInput)[];
}

/** Marks of pages and comments of note programs, each once. */
const marksOf = (text: string): string[] => [
  ...new Set(
    text.match(/\[(?:Pg|Page|S\.|Seite|p\.)\s*[\divxlc]+\]|\{\d{1,4}\}|^%%[^%]*%%$|^(?:Page|Seite)\s+\d+$/gimu) ?? [],
  ),
];

/** The licence around a text of Project Gutenberg, up to its first and from its last line of stars. */
function licenceOf(text: string): (string | IgnoreInput)[] {
  const start = /^.*\*\*\* ?START OF .*\*\*\*/mu.exec(text);
  const end = /^.*\*\*\* ?END OF .*\*\*\*/mu.exec(text);
  const words = foldSpace(text).split(' ');
  const isFirst = start !== null && text.slice(0, start.index).trim() === '';
  const isLast = end !== null && text.slice(end.index + end[0].length).trim() === '';
  const lead = { quote: words.slice(0, 8).join(' '), through: start?.[0].trim() ?? '' };
  const trail = { quote: end?.[0].trim() ?? '', through: words.slice(-8).join(' ') };
  return [...(start ? [isFirst ? start[0].trim() : lead] : []), ...(end ? [isLast ? end[0].trim() : trail] : [])];
}

const isShort = (text: string) =>
  [...text].length <= headingLimit && !/[\r\n]/u.test(text) && (chapterWord.test(text) || !endsSentence.test(text));

/** A line of a text: a statement or a heading. */
type TextLine = Pick<Statement, 'text' | 'start' | 'end'>;

/** Lines to be left out, each once: the words alone, or with words beside them where other stretches have the same words. */
function ignoreLines(lines: readonly TextLine[], { source, searchable }: ReadSource): (string | IgnoreInput)[] {
  // What is to be left out is looked up in the text as it is.
  const whole = { source: { ...source, ignored: [] }, searchable: searchable.verbatim ?? searchable };
  const selectorOf = selectOnce(whole);
  const byWords = Map.groupBy(lines, ({ text }) => foldSpace(text));
  return [...byWords].flatMap(([quote, places]): (string | IgnoreInput)[] => {
    const isEverywhere = findRanges(whole.searchable, { quote }).length === places.length;
    return isEverywhere ? [quote] : places.map(selectorOf);
  });
}

/**
 * Short lines of prose by their place: the last one before a longer paragraph is a heading; those before it are title
 * lines, and those after the last paragraph signatures. A text of short lines only has none.
 */
function shortLines(statements: readonly TextLine[]): { headings: string[]; others: TextLine[] } {
  const headings: string[] = [];
  const others: TextLine[] = [];
  if (statements.every(({ text }) => isShort(text))) return { headings, others };
  statements.forEach((line, i) => {
    const next = statements[i + 1];
    if (!isShort(line.text)) return;
    if (next && !isShort(next.text)) headings.push(line.text);
    else others.push(line);
  });
  return { headings, others: others.filter(({ text }) => !headings.includes(text)) };
}

/** The proposal for a text. */
export function proposeFor(text: string): Proposal {
  const marks = [...licenceOf(text), ...marksOf(text)];
  const read = readSource(text, { headings: [], ignore: marks });
  const { form, headings, statements } = read.source;
  const captions = [...headings, ...statements].filter((line) => isShort(line.text) && caption.test(line.text));
  const { headings: chapters, others } =
    form === 'prose' ? shortLines(statements.filter((line) => !captions.includes(line))) : { headings: [], others: [] };
  const left = [...captions, ...others].sort((a, b) => a.start - b.start);
  return { headings: chapters, ignore: [...marks, ...ignoreLines(left, read)] };
}
