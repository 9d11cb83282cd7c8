/** Finds the cue of a link in the quotes of its claim. */
import type { Evidence, Source } from '../model.ts';
import type { DataPath } from '../parse-deck.ts';
import type { Report } from '../report.ts';
import type { ParsedLink } from '../schema.ts';
import {
  type Anchor,
  excerptAround,
  findRanges,
  type QuoteSelector,
  type SearchableText,
  selectorText,
  toSearchable,
  type UnitRange,
} from './anchor-quote.ts';
import { nearestDetail } from './nearest-passage.ts';

/** Code points shown on each side of a cue in a hint. */
const excerptMargin = 20;

interface CuePlace {
  readonly anchor: Anchor;
  /** The cue between bars, with the words around it. Built for hints only. */
  readonly excerpt: () => string;
}

/** A quote of a claim, prepared for the search of its cues. */
export interface SearchableEvidence {
  /** Code point in the source at which the quote begins. */
  readonly start: number;
  /** The quote. */
  readonly searchable: SearchableText;
}

/** The quotes of a claim, prepared for the search of its cues, which may go over ignored stretches. */
export const toSearchableEvidence = (
  evidence: readonly Pick<Evidence, 'exact' | 'start' | 'end'>[],
  ignored: Source['ignored'],
): SearchableEvidence[] =>
  evidence.map(({ exact, start, end }) => {
    const inside = ignored.filter((s) => s.start < end && s.end > start);
    const points = inside.length > 0 ? [...exact] : [];
    const unitsBefore = (point: number) => points.slice(0, Math.max(0, point - start)).join('').length;
    const ranges = inside.map((s) => ({ from: unitsBefore(s.start), to: unitsBefore(s.end) }));
    return { start, searchable: toSearchable(exact, ranges) };
  });

/** A cue between bars, which tell two cues of a short quote apart, with the words around it. */
function excerptOf(text: string, { from, to }: UnitRange): string {
  const marked = `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
  return excerptAround(marked, { from, to: to + 2 }, excerptMargin);
}

/** Places of a cue in the source, in the order of the quotes; once for each place that several quotes contain. */
function findPlaces(cue: QuoteSelector, evidence: readonly SearchableEvidence[]): CuePlace[] {
  const places = new Map<number, CuePlace>();
  for (const { start, searchable } of evidence)
    for (const range of findRanges(searchable, cue)) {
      const anchor: Anchor = {
        exact: searchable.text.slice(range.from, range.to),
        start: start + searchable.toCodePoints(range.from),
        end: start + searchable.toCodePoints(range.to),
      };
      if (!places.has(anchor.start))
        places.set(anchor.start, { anchor, excerpt: () => excerptOf(searchable.text, range) });
    }
  return [...places.values()];
}

const listPlaces = (places: readonly CuePlace[]) => places.map((p) => `“${p.excerpt()}”`).join(' or ');

/** The nearest passage of the quotes, for a diagnostic about words that none of them has. */
const nearestInEvidence = (evidence: readonly SearchableEvidence[], words: string) =>
  nearestDetail(toSearchable(evidence.map((e) => e.searchable.text).join('\n')), words);

/**
 * The place of a link's cue in the source, in code points. `undefined`, with a diagnostic reported, where the quotes
 * contain it more than once (E_CUE_AMBIGUOUS) or not at all (E_CUE_NOT_IN_EVIDENCE).
 */
export function anchorCue(
  { cue, cuePrefix, cueSuffix }: ParsedLink,
  path: DataPath,
  evidence: readonly SearchableEvidence[],
  report: Report,
): Anchor | undefined {
  const selector = { quote: cue, prefix: cuePrefix, suffix: cueSuffix };
  const places = findPlaces(selector, evidence);
  if (places.length === 1) return places[0]!.anchor;
  const cuePath = [...path, 'cue'];
  const unselected = findPlaces({ quote: cue }, evidence);
  if (places.length > 1)
    report('E_CUE_AMBIGUOUS', cuePath, `Cue found ${places.length} times in the quotes of its claim.`, {
      actual: cue,
      expected: `a cuePrefix or cueSuffix that leaves one of ${listPlaces(places)}`,
    });
  else if (unselected.length > 0) {
    const message = 'Cue found in the quotes of its claim, but not with this cuePrefix and cueSuffix.';
    const detail = { actual: selectorText(selector), expected: listPlaces(unselected) };
    report('E_CUE_NOT_IN_EVIDENCE', cuePath, message, detail);
  } else {
    const message = 'Cue not found in the quotes of its claim.';
    report('E_CUE_NOT_IN_EVIDENCE', cuePath, message, nearestInEvidence(evidence, cue));
  }
  return undefined;
}

const missing = {
  conditional: ['E_CONDITION_NOT_IN_EVIDENCE', 'Condition not found in the quotes of its claim.'],
  lowPole: ['E_LOW_POLE_NOT_IN_EVIDENCE', 'Word of the low pole not found in the quotes of its claim.'],
} as const;

/** Reports words of a condition or a low pole that no quote of the claim contains. */
export function checkWordsOf(
  field: keyof typeof missing,
  words: string | true | undefined,
  path: DataPath,
  evidence: readonly SearchableEvidence[],
  report: Report,
): void {
  if (typeof words !== 'string' || findPlaces({ quote: words }, evidence).length > 0) return;
  const [code, message] = missing[field];
  report(code, [...path, field], message, nearestInEvidence(evidence, words));
}
