/** Finds the quotes of imported links in a source, by their words. Offsets only decide between several places. */
import { onlyDifference } from '../../diagnostics/index.ts';
import {
  findRanges,
  foldSpace,
  nearestDetail,
  type ReadSource,
  type Source,
  type Span,
  type Statement,
} from '../../model/index.ts';
import { partitionPoint } from '../../partition-point.ts';
import type { ImportedLink, Reject } from '../imported-map.ts';

/** A quote in the source, and the links that rest on it. */
export interface AnchoredLinks extends Span {
  /** The statements that the quote touches, in order; at least one. */
  readonly statements: readonly Statement[];
  /** Stretches of the quote, one in each statement. */
  readonly parts: readonly Span[];
  /** In the order of the file. */
  readonly links: readonly ImportedLink[];
}

/** Links by quote, and those whose quote has no place. */
export interface Anchoring {
  /** In the order of the source. */
  readonly anchored: readonly AnchoredLinks[];
  /** In the order of the file. */
  readonly rejects: readonly Reject[];
}

/** Quotes whose nearest passage is looked up, at most: each takes a pass over the source. */
const maxNearest = 200;

/** The reject of a link. */
export const rejectLink = (link: ImportedLink, reason: Omit<Reject, 'place' | 'cells'>): Reject => ({
  ...reason,
  place: link.place,
  file: link.file,
  cells: [link.from, link.to, link.polarity, link.quote ?? ''],
  details: link,
});

/** All places of a link's quote, in code points; without the words around it where these are not in the source. */
function placesOf({ quote = '', prefix, suffix }: ImportedLink, { searchable }: ReadSource): Span[] {
  const selected = findRanges(searchable, {
    quote,
    prefix: prefix?.trim() || undefined,
    suffix: suffix?.trim() || undefined,
  });
  const ranges = selected.length > 0 ? selected : findRanges(searchable, { quote });
  return ranges.map(({ from, to }) => ({ start: searchable.toCodePoints(from), end: searchable.toCodePoints(to) }));
}

/** The place of several that is nearest to the offset of the file; `undefined` where the file has none. */
function choosePlace(places: readonly Span[], start: number | undefined): Span | undefined {
  if (places.length < 2 || start === undefined) return places.length === 1 ? places[0] : undefined;
  return places.reduce((a, b) => (Math.abs(b.start - start) < Math.abs(a.start - start) ? b : a));
}

/** The statements or headings that a stretch touches. They are sorted by start and do not overlap. */
function touchedBy<T extends Span>({ start, end }: Span, spans: readonly T[]): T[] {
  const touched: T[] = [];
  for (let i = partitionPoint(spans, (s) => s.end <= start); i < spans.length && spans[i]!.start < end; i += 1)
    touched.push(spans[i]!);
  return touched;
}

/** Why a quote that touches these statements makes no claim; `undefined` where it makes one. */
function faultOf(place: Span, touched: readonly Statement[], { headings }: Source): string | undefined {
  if (touched.length > 0)
    return touched.every((s) => s.heading === touched[0]!.heading)
      ? undefined
      : 'The quote goes on below another heading. Code the part below each heading by itself.';
  return touchedBy(place, headings).length > 0
    ? 'The quote is a heading. Code a statement below it, and quote the heading as further evidence in the deck.'
    : 'The quote is in no statement of the source.';
}

/** The links of a map by the place of their quotes in a source. */
export function anchorLinks(links: readonly ImportedLink[], source: ReadSource): Anchoring {
  const groups = new Map<string, AnchoredLinks & { links: ImportedLink[] }>();
  const rejects: Reject[] = [];
  let misses = 0;
  for (const link of links) {
    const reject = (reason: Omit<Reject, 'place' | 'cells'>) => rejects.push(rejectLink(link, reason));
    if (foldSpace(link.quote ?? '') === '') {
      reject({ code: 'W_IMPORT_LEFT_OUT', reason: 'The link has no quote.' });
      continue;
    }
    const places = placesOf(link, source);
    const place = choosePlace(places, link.start);
    if (!place) {
      const isMissing = places.length === 0;
      misses += Number(isMissing);
      const nearest = isMissing && misses <= maxNearest ? nearestDetail(source.searchable, link.quote!) : undefined;
      const difference = nearest?.alike && onlyDifference(foldSpace(link.quote!), nearest.alike);
      const only = difference === undefined ? '' : ` It and the nearest passage differ only in ${difference}.`;
      reject({
        code: isMissing ? 'E_QUOTE_NOT_VERBATIM' : 'E_QUOTE_AMBIGUOUS',
        reason: isMissing
          ? `The quote is not in the source, letter for letter.${only}`
          : 'The quote is in the source more than once.',
        actual: foldSpace(link.quote!),
        ...(nearest ? { expected: nearest.expected } : {}),
      });
      continue;
    }
    const statements = touchedBy(place, source.source.statements);
    const fault = faultOf(place, statements, source.source);
    if (fault !== undefined) {
      reject({ code: 'E_QUOTE_ACROSS_STATEMENTS', reason: fault, actual: foldSpace(link.quote!) });
      continue;
    }
    const parts = statements.map((s) => ({ start: Math.max(s.start, place.start), end: Math.min(s.end, place.end) }));
    const key = `${place.start} ${place.end}`;
    const group = groups.get(key) ?? { ...place, statements, parts, links: [] };
    group.links.push(link);
    groups.set(key, group);
  }
  return { anchored: [...groups.values()].sort((a, b) => a.start - b.start || a.end - b.end), rejects };
}
