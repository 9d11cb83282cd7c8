/** Proposes which paragraphs of a plain text are headings, and which stretches of any text are no statements. */
import { foldSpace, type IgnoreInput, readSource, type Source } from '../model/index.ts';

/** Code points of a line that can be a heading. */
const headingLimit = 70;

const endsSentence = /[\p{Sentence_Terminal},;:]["'”’»)\]]*$/u;
const chapterWord =
  /^(?:chapter|book|part|section|letter|act|scene|kapitel|buch|teil|abschnitt|chapitre|livre|partie|cap[ií]tulo|parte)\b|^[IVXLC]+\.?$|^第.{1,4}[章节節回部編]|^제\s*\d+\s*[장절부편]/iu;

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

/**
 * Short lines of prose by their place: the last one before a longer paragraph is a heading; those before it are title
 * lines, and those after the last paragraph signatures. A text of short lines only has none.
 */
function shortLines({ statements }: Source): Proposal {
  const headings: string[] = [];
  const ignore: string[] = [];
  if (statements.every(({ text }) => isShort(text))) return { headings, ignore };
  statements.forEach(({ text }, i) => {
    const next = statements[i + 1];
    if (isShort(text)) (next && !isShort(next.text) ? headings : ignore).push(text);
  });
  return { headings, ignore: ignore.filter((line) => !headings.includes(line)) };
}

/** The proposal for a text. */
export function proposeFor(text: string): Proposal {
  const marks = [...licenceOf(text), ...marksOf(text)];
  const { source } = readSource(text, { headings: [], ignore: marks });
  if (source.form !== 'prose') return { headings: [], ignore: marks };
  const { headings, ignore } = shortLines(source);
  return { headings, ignore: [...marks, ...ignore] };
}
