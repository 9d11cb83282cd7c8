/** Finds the cue of a link in the quotes of its claim. */
import { diagnose } from '../diagnostics/index.ts';
import type { Report } from './anchor-evidence.ts';
import { type Anchor, excerptAround, findRanges, type SearchableText, toSearchable } from './anchor-quote.ts';
import type { Evidence, Source } from './model.ts';
import { nearestPassage } from './nearest-passage.ts';
import { type DataFiles, type DataPath, placeOf } from './parse-deck.ts';
import type { ParsedLink } from './schema.ts';

/** Code points shown on each side of a cue in a hint. */
const excerptMargin = 20;

interface CuePlace {
  readonly anchor: Anchor;
  /** The cue with the words around it. Built for hints only. */
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

/** Places of a cue in the source, in the order of the quotes; once for each place that several quotes contain. */
function findPlaces(
  link: Pick<ParsedLink, 'cue' | 'cuePrefix' | 'cueSuffix'>,
  evidence: readonly SearchableEvidence[],
): CuePlace[] {
  const places = new Map<number, CuePlace>();
  for (const { start, searchable } of evidence)
    for (const range of findRanges(searchable, { quote: link.cue, prefix: link.cuePrefix, suffix: link.cueSuffix })) {
      const anchor: Anchor = {
        exact: searchable.text.slice(range.from, range.to),
        start: start + searchable.toCodePoints(range.from),
        end: start + searchable.toCodePoints(range.to),
      };
      if (!places.has(anchor.start))
        places.set(anchor.start, { anchor, excerpt: () => excerptAround(searchable.text, range, excerptMargin) });
    }
  return [...places.values()];
}

const listPlaces = (places: readonly CuePlace[]) => places.map((p) => `“${p.excerpt()}”`).join(' or ');

/**
 * The place of a link's cue in the source, in code points. `undefined`, with a diagnostic reported, where the quotes
 * contain it more than once (E_CUE_AMBIGUOUS) or not at all (E_CUE_NOT_IN_EVIDENCE).
 */
export function anchorCue(
  link: ParsedLink,
  path: DataPath,
  evidence: readonly SearchableEvidence[],
  { files, report }: { readonly files: DataFiles; readonly report: Report },
): Anchor | undefined {
  const places = findPlaces(link, evidence);
  if (places.length === 1) return places[0]!.anchor;
  const place = placeOf(files, [...path, 'cue']);
  if (places.length > 1) {
    report(
      diagnose('E_CUE_AMBIGUOUS', place, `Cue found ${places.length} times in the quotes of its claim.`, {
        actual: link.cue,
        expected: `a cuePrefix or cueSuffix that leaves one of ${listPlaces(places)}`,
      }),
    );
    return undefined;
  }
  const unselected = findPlaces({ cue: link.cue }, evidence);
  const nearest = nearestPassage(toSearchable(evidence.map((e) => e.searchable.text).join('\n')), link.cue);
  report(
    unselected.length > 0
      ? diagnose(
          'E_CUE_NOT_IN_EVIDENCE',
          place,
          'Cue found in the quotes of its claim, but not with this cuePrefix and cueSuffix.',
          {
            actual: `${link.cuePrefix ?? ''}|${link.cue}|${link.cueSuffix ?? ''}`,
            expected: listPlaces(unselected),
          },
        )
      : diagnose('E_CUE_NOT_IN_EVIDENCE', place, 'Cue not found in the quotes of its claim.', {
          actual: link.cue,
          alike: nearest,
          expected: `${nearest} (nearest passage)`,
        }),
  );
  return undefined;
}

/** Reports E_CONDITION_NOT_IN_EVIDENCE for a condition whose words no quote of the claim contains. */
export function checkCondition(
  condition: ParsedLink['conditional'],
  path: DataPath,
  evidence: readonly SearchableEvidence[],
  { files, report }: { readonly files: DataFiles; readonly report: Report },
): void {
  if (typeof condition !== 'string' || evidence.some((e) => findRanges(e.searchable, { quote: condition }).length > 0))
    return;
  const nearest = nearestPassage(toSearchable(evidence.map((e) => e.searchable.text).join('\n')), condition);
  report(
    diagnose('E_CONDITION_NOT_IN_EVIDENCE', placeOf(files, path), 'Condition not found in the quotes of its claim.', {
      actual: condition,
      alike: nearest,
      expected: `${nearest} (nearest passage)`,
    }),
  );
}
