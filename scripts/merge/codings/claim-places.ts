/** Where the quotes of claims are in the source: by their places claims of two codings are the same. */
import { type DeckInput, findRanges, foldSpace, isTodo, readDeckSource, type Span } from '../../model/index.ts';
import { partitionPoint } from '../../partition-point.ts';
import type { PlacedClaim } from './coding.ts';

/** Where the claims of a deck are. */
export interface ClaimPlaces {
  /** Stretches of the quotes in code points, in the order of the evidence. A quote that the source does not have has none. */
  readonly spans: (claim: PlacedClaim) => readonly Span[];
  /** The places of all quotes as a key; the words of a quote that the source does not have. */
  readonly key: (claim: PlacedClaim) => string;
  /** 0-based indices of the statements that stretches touch, in their order, each once. */
  readonly statementsAt: (spans: readonly Span[]) => readonly number[];
}

/** Fields that a claim to be coded has. */
const openFields = new Set(['id', 'section', 'assertion', 'type', 'evidence', 'links', 'place']);

/** Whether a claim is still to be coded: what `new` and `import` write for a statement without links. */
export const isOpen = (claim: PlacedClaim): boolean =>
  isTodo(claim.assertion) && claim.links.length === 0 && Object.keys(claim).every((field) => openFields.has(field));

/** Places of the claims of a deck. `deck` says which stretches of the text are headings and which are ignored. */
export function claimPlaces(deck: Pick<DeckInput, 'sections' | 'ignore'>, text: string): ClaimPlaces {
  const { source, searchable } = readDeckSource(text, deck);
  const found = new Map<string, Span | undefined>();
  const spanOf = ({ quote, prefix, suffix }: PlacedClaim['evidence'][number]) => {
    const key = JSON.stringify([quote, prefix, suffix]);
    if (!found.has(key)) {
      const [range] = findRanges(searchable, { quote, prefix, suffix });
      const place = range && { start: searchable.toCodePoints(range.from), end: searchable.toCodePoints(range.to) };
      found.set(key, place);
    }
    return found.get(key);
  };
  const spans = ({ evidence }: PlacedClaim) => evidence.flatMap((e) => spanOf(e) ?? []);
  /** Index of the last statement that begins at or before a place. */
  const statementAt = (place: number) => Math.max(0, partitionPoint(source.statements, (s) => s.start <= place) - 1);
  const touched = ({ start, end }: Span) => {
    const first = statementAt(start);
    const last = statementAt(end - 1);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  };
  return {
    spans,
    key: ({ evidence }) =>
      evidence
        .map((e) => {
          const span = spanOf(e);
          return span ? `${span.start}-${span.end}` : foldSpace(e.quote);
        })
        .join(' '),
    statementsAt: (stretches) => [...new Set(stretches.flatMap(touched))],
  };
}
