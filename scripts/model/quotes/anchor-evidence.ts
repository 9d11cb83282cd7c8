/** Finds the quotes and headings of a coding in the source, and reports each that is not where it should be. */
import { alikeKey } from '../../diagnostics/index.ts';
import { partitionPoint } from '../../partition-point.ts';
import type { Evidence, Heading, Source, Span } from '../model.ts';
import type { DataPath } from '../parse-deck.ts';
import type { Report } from '../report.ts';
import type { ParsedClaim, ParsedSection } from '../schema.ts';
import {
  type Anchor,
  excerptAround,
  findQuote,
  findRanges,
  foldSpace,
  type QuoteSelector,
  type SearchableText,
  selectorText,
  toAnchor,
} from './anchor-quote.ts';
import { missingQuote, nearestDetail } from './nearest-passage.ts';
import { toWholeWords } from './whole-words.ts';

/** What anchoring needs: the source, and where faults go. */
export interface Anchoring {
  /** The source with its headings and statements. */
  readonly source: Source;
  /** The only place of a quote; `undefined`, with a diagnostic reported, where it has none or several. */
  readonly find: QuoteFinder;
  /** Our own number of a section or statement as slides print it. */
  readonly printNumber: (number: string) => string;
  /** Form of the places of all statements, with `{n}` for the number; `undefined` where they are numbered by section. */
  readonly statementPlace: string | undefined;
  /** BCP 47 tag of the deck. */
  readonly language: string;
  /** Places that rejected quotes of claims may mean; added to. */
  readonly meant: Span[];
  /** Takes each fault found. */
  readonly report: Report;
}

/** Finds a quote whose object is at `path` in the data. `meant` takes the places that a quote without one of its own may mean. */
export type QuoteFinder = (
  quote: QuoteSelector,
  path: DataPath,
  meant?: (places: readonly Span[]) => void,
) => Anchor | undefined;

/** Code points shown on each side of a quote in a hint. */
const excerptMargin = 30;
/** Places shown in a hint, at most. */
const excerptLimit = 4;

/**
 * Reports that a source does not have a quote (E_QUOTE_NOT_VERBATIM), and returns the words that it has instead, empty
 * where it has none like them. `path` is that of the quote's words in the data.
 */
export function reportMissingQuote(
  source: SearchableText,
  selector: QuoteSelector,
  path: DataPath,
  report: Report,
): string {
  const { quote } = selector;
  const unselected = findRanges(source, { quote });
  if (unselected.length > 0) {
    const expected = unselected.slice(0, excerptLimit).map((range) => excerptAround(source.text, range, excerptMargin));
    const detail = { actual: selectorText(selector), expected: expected.join(' | ') };
    report('E_QUOTE_NOT_VERBATIM', path, 'Quote found in source.txt, but not with this prefix and suffix.', detail);
    return quote;
  }
  const detail = nearestDetail(source, quote);
  report('E_QUOTE_NOT_VERBATIM', path, missingQuote(quote, detail.alike), detail);
  return detail.alike ?? '';
}

/** A finder of quotes in a source. Reports E_QUOTE_AMBIGUOUS, E_QUOTE_NOT_VERBATIM and W_QUOTE_WITHIN_WORD. */
export function quoteFinder(searchable: SearchableText, report: Report): QuoteFinder {
  const { text } = searchable;
  return (selector, path, meant) => {
    const ranges = findRanges(searchable, selector);
    const wordsPath = [...path, 'quote'];
    const [first] = ranges;
    if (first && ranges.length === 1) {
      const whole = toWholeWords(text, first);
      if (whole !== first) {
        const detail = { actual: selector.quote, expected: foldSpace(text.slice(whole.from, whole.to)) };
        report('W_QUOTE_WITHIN_WORD', wordsPath, 'The quote begins or ends within a word.', detail);
      }
      return toAnchor(searchable, first);
    }
    if (ranges.length === 0) {
      const quote = reportMissingQuote(searchable, selector, wordsPath, report);
      if (quote !== '') meant?.(findQuote(searchable, { quote }));
      return undefined;
    }
    meant?.(ranges.map((range) => toAnchor(searchable, range)));
    const excerpts = ranges.slice(0, excerptLimit).map((range) => `“${excerptAround(text, range, excerptMargin)}”`);
    const others = ranges.length - excerpts.length;
    report('E_QUOTE_AMBIGUOUS', wordsPath, `Quote found ${ranges.length} times in source.txt.`, {
      actual: selector.quote,
      expected: `a prefix or suffix that leaves one of ${excerpts.join(' or ')}${others > 0 ? `, or of ${others} more` : ''}`,
    });
    return undefined;
  };
}

/** The last of some stretches, sorted by start, that begins at or before a code point. */
const lastBefore = <T extends { readonly start: number }>(stretches: readonly T[], point: number): T | undefined =>
  stretches[partitionPoint(stretches, (s) => s.start <= point) - 1];

/** Indices of the statements of which a stretch has words. */
export function statementsIn({ statements }: Source, { start, end }: Span): number[] {
  const first = partitionPoint(statements, (s) => s.end <= start);
  return statements
    .slice(
      first,
      partitionPoint(statements, (s) => s.start < end),
    )
    .map((s) => s.index);
}

/** Index of the statement that contains a stretch; -1 where a heading contains it, `undefined` where neither does. */
export function statementOf(source: Source, span: Anchor): number | undefined {
  const contains = (s: { start: number; end: number } | undefined) =>
    s !== undefined && s.start <= span.start && span.end <= s.end;
  const statement = lastBefore(source.statements, span.start);
  if (contains(statement)) return statement?.index;
  return contains(lastBefore(source.headings, span.start)) ? -1 : undefined;
}

/**
 * The headings of the sections in the source, by section. Sections of the same heading take its places in turn; places
 * without statements, such as those in a table of contents, come last. `undefined` where the source has none of these
 * words.
 */
export function findHeadings(
  sections: readonly ParsedSection[],
  { headings, statements }: Source,
): (Heading | undefined)[] {
  const withStatements = new Set(statements.map((s) => s.heading));
  const remaining = Map.groupBy(
    [...headings].sort((a, b) => Number(withStatements.has(b.index)) - Number(withStatements.has(a.index))),
    (h) => foldSpace(h.text),
  );
  return sections.map((section) => {
    const places = remaining.get(foldSpace(section.heading));
    if (!places) return undefined;
    return places.length > 1 ? places.shift() : places[0];
  });
}

/** Reports W_SECTION_ORDER for the first section whose heading is before that of the section above it. */
export function checkSectionOrder(headings: readonly (Heading | undefined)[], report: Report): void {
  let above: Heading | undefined;
  for (const [index, heading] of headings.entries()) {
    if (!heading) continue;
    if (above && heading.index < above.index) {
      const detail = { actual: heading.text, expected: `before “${above.text}”` };
      report('W_SECTION_ORDER', ['sections', index, 'heading'], 'The text has this section earlier.', detail);
      return;
    }
    above = heading;
  }
}

/**
 * Reports a section whose heading the source does not have: E_HEADING_NOT_VERBATIM, or W_HEADING_ALIKE where a paragraph
 * of prose looks like it. A text without headings has none to miss.
 */
export function reportMissingHeading({ heading }: ParsedSection, index: number, anchoring: Anchoring): void {
  const { headings, statements, form } = anchoring.source;
  const path = ['sections', index, 'heading'];
  const isAlike = ({ text }: { readonly text: string }) => alikeKey(text) === alikeKey(heading);
  if (form === 'prose') {
    const expected = statements.find(isAlike)?.text;
    const message = 'A paragraph of source.txt looks like this heading, but is not equal to it.';
    if (expected) anchoring.report('W_HEADING_ALIKE', path, message, { actual: heading, expected });
    return;
  }
  if (headings.length === 0) return;
  const alike = headings.find(isAlike);
  const nearest = alike ?? headings[index];
  anchoring.report('E_HEADING_NOT_VERBATIM', path, 'Heading not found in source.txt.', {
    actual: heading,
    alike: alike?.text,
    expected: nearest ? `${nearest.text} (heading ${nearest.index + 1})` : headings.map((h) => h.text).join(' | '),
  });
}

/** Whether one entry of `ignore` leaves out the whole stretch. */
const isIgnored = ({ ignored }: Source, { start, end }: Span): boolean =>
  ignored.some((left) => left.start <= start && end <= left.end);

/** A quote at its place in the source, with the place of the edition that the data give. */
export type AnchoredQuote = Omit<Evidence, 'place'> & Pick<ParsedClaim['evidence'][number], 'place'>;

/** The quotes of a claim that are at a valid place, in their order; each other one is reported. */
export function anchorEvidence(
  claim: ParsedClaim,
  heading: Heading | undefined,
  path: DataPath,
  { source, find, report, meant }: Anchoring,
): AnchoredQuote[] {
  const stretches = new Set<string>();
  return claim.evidence.flatMap((quote, i): AnchoredQuote[] => {
    const anchor = find(quote, [...path, 'evidence', i], (places) => void meant.push(...places));
    if (!anchor) return [];
    const statement = statementOf(source, anchor);
    const place = [...path, 'evidence', i, 'quote'];
    const { exact: actual, start, end } = anchor;
    const stretch = `${start} ${end}`;
    if (stretches.has(stretch)) report('E_QUOTE_DUPLICATE', place, 'The claim has this quote twice.', { actual });
    stretches.add(stretch);
    if (statement === undefined && isIgnored(source, anchor)) {
      report('E_QUOTE_IGNORED', place, 'The quote is from words that `ignore` leaves out of the text.', { actual });
      return [];
    }
    if (statement === undefined) {
      report('E_QUOTE_ACROSS_STATEMENTS', place, 'The quote is not within one statement of source.txt.', { actual });
      meant.push(anchor);
      return [];
    }
    if (statement === -1 && i === 0) {
      const message = 'The first quote of a claim must be from a statement, not from a heading.';
      report('E_QUOTE_ACROSS_STATEMENTS', place, message, { actual });
      meant.push(anchor);
      return [];
    }
    const headingIndex = statement === -1 ? heading?.index : source.statements[statement]?.heading;
    if (heading && headingIndex !== heading.index) {
      report('E_QUOTE_OUTSIDE_SECTION', place, 'The quote is under another heading of source.txt.', {
        actual: source.headings[headingIndex ?? -1]?.text ?? 'before the first heading',
        expected: heading.text,
      });
      meant.push(anchor);
      return [];
    }
    return [{ ...anchor, statement, place: quote.place, ...(quote.lang === undefined ? {} : { lang: quote.lang }) }];
  });
}
