/** Proposes which paragraphs of a plain text are headings, and which stretches of any text are no statements. */
import {
  endsClause,
  findRanges,
  foldSpace,
  type IgnoreInput,
  type ReadSource,
  readSource,
  shownText,
} from '../model/index.ts';
import { editionMarks, pageNumbers } from './edition-marks.ts';
import { letterLines, linesOf } from './front-matter.ts';
import { selectOnce } from './select-once.ts';
import { isShort, markdownLines, shortLines, type TextLine } from './short-lines.ts';

/** The caption of a table or figure: a name and a number. */
const caption =
  /^(?:table|tab\.|figure|fig\.|chart|box|plate|map|tabelle|abbildung|abb\.|karte|tableau|cuadro|tabla|figura|таблица|рисунок)\s*(?:\d|[IVXLC]+\b)|^[表圖图図]\s*[\d一二三四五六七八九十]|^(?:표|그림)\s*\d/iu;

/** What is proposed for a text. */
export interface Proposal {
  /** The title in the text; `undefined` if none is certain. */
  readonly title: string | undefined;
  /** Paragraphs of prose that are probably headings, in their order. */
  readonly headings: readonly string[];
  /** Speakers that lines of their own name directly above a heading, by the code point at which the heading starts. */
  readonly speakers: ReadonlyMap<number, string>;
  /** Stretches that are probably no statements. */
  readonly ignore: readonly (string | IgnoreInput)[];
}

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

/** The first line above a letter that is no title: an address, as `12 Mill Lane` or `Mühlgasse 12`, or place and date. */
const addressLine = /^\d|\p{L}\s\d{1,3}\s?\p{Ll}?,?$|,.*(?:\d\.?\s\p{L}+\.?|\p{L}\s\d{1,2}),?\s\d{4}\.?$/u;

/** Whether most lines of a paragraph have columns, as those of a table. */
function isTable(line: TextLine): boolean {
  const lines = linesOf(line);
  return lines.length > 2 && lines.filter((text) => /\S(?:\t| {2,})\S/u.test(text)).length * 2 > lines.length;
}

/** A long stretch, by its first and last words. */
const stretchOf = ({ text }: TextLine): IgnoreInput => {
  const words = foldSpace(text).split(' ');
  return { quote: words.slice(0, 8).join(' '), through: words.slice(-8).join(' ') };
};

/** The proposal for a text. */
export function proposeFor(text: string): Proposal {
  const marks = editionMarks(text);
  const withPages = readSource(text, { headings: [], ignore: marks });
  const pages = withPages.source.form === 'prose' ? pageNumbers(withPages.source.statements) : [];
  const edition = [...marks, ...ignoreLines(pages, withPages)];
  const read = readSource(text, { headings: [], ignore: edition });
  const { form, headings, statements } = read.source;
  const captions = [...headings, ...statements].filter(
    ({ text: line }) => isShort(line) && caption.test(line) && !endsClause(line),
  );
  const tables = form === 'prose' ? statements.filter(isTable) : [];
  const noText = [...captions, ...tables];
  const letter = letterLines(
    read.source.text,
    statements.filter((line) => !noText.includes(line)),
  );
  const prose = statements.filter((line) => !noText.includes(line) && !letter.includes(line));
  const short = form === 'prose' ? shortLines(read.source, prose) : markdownLines(read.source, captions);
  const isAddress = letter.length > 0 && addressLine.test(short.title?.text ?? '');
  const title = isAddress ? undefined : short.title;
  const left = [...new Set([...captions, ...letter, ...short.others])].sort((a, b) => a.start - b.start);
  return {
    title: title && foldSpace(shownText(read.source, title.text, title.start)),
    headings: short.headings,
    speakers: short.speakers ?? new Map(),
    ignore: [...edition, ...ignoreLines(left, read), ...tables.map(stretchOf)],
  };
}
