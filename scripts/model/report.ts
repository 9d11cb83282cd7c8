/** Reports faults of a coding at their place in its files. */
import { type Diagnostic, type DiagnosticCode, diagnose, nearestName } from '../diagnostics/index.ts';
import { type DataFiles, type DataPath, placeOf } from './parse-deck.ts';

/** Takes a fault: its code, the path of the value in the deck, a message, and what was found and expected. */
export type Report = (
  code: DiagnosticCode,
  path: DataPath,
  message: string,
  detail?: Parameters<typeof diagnose>[3],
) => void;

/** Ids that can be referred to. */
export type KnownIds = Pick<ReadonlySet<string>, 'has' | 'keys'>;

/** An id and its path in the deck. */
export type PlacedId = readonly [id: string, path: DataPath];

/** Reports the faults of a deck. */
export interface Reporter {
  /** Adds one fault. */
  readonly report: Report;
  /** Reports an id that no `noun` has, with the nearest that one has. */
  requireKnown(code: DiagnosticCode, noun: string, id: string, known: KnownIds, path: DataPath): void;
  /** The ids, each with its path. Reports each that occurs again. */
  requireUnique(noun: string, list: () => Iterable<PlacedId>): KnownIds;
}

/** A reporter that adds the faults to `found`. */
export function reporterOf(files: DataFiles, found: Diagnostic[]): Reporter {
  const report: Report = (code, path, message, detail) =>
    void found.push(diagnose(code, placeOf(files, path), message, detail));
  return {
    report,
    requireKnown(code, noun, id, known, path) {
      if (known.has(id)) return;
      const nearest = nearestName(id, [...known.keys()]);
      const expected = nearest === undefined ? {} : { expected: `${nearest} (nearest)` };
      report(code, path, `No ${noun} has this id.`, { actual: id, alike: nearest, ...expected });
    },
    requireUnique(noun, list) {
      const known = new Set<string>();
      const repeated: PlacedId[] = [];
      for (const placed of list()) {
        if (known.has(placed[0])) repeated.push(placed);
        known.add(placed[0]);
      }
      // Listed again, since the paths of 100,000 ids take 20 MB.
      const first = new Map(repeated.length > 0 ? [...list()].reverse() : []);
      for (const [id, path] of repeated) {
        const place = placeOf(files, first.get(id)!);
        const message = `Two ${noun}s have this id. The first is at ${place.file}:${place.path}.`;
        report('E_ID_DUPLICATE', path, message, { actual: id, expected: 'a unique id' });
      }
      return known;
    },
  };
}
