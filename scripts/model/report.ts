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

/** Reports the faults of a deck. */
export interface Reporter {
  /** Adds one fault. */
  readonly report: Report;
  /** Reports an id that no `noun` has, with the nearest that one has. */
  requireKnown(code: DiagnosticCode, noun: string, id: string, known: KnownIds, path: DataPath): void;
  /** The ids, each with its path. Reports each that occurs again. */
  requireUnique(noun: string, ids: Iterable<readonly [id: string, path: DataPath]>): KnownIds;
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
    requireUnique(noun, ids) {
      const first = new Map<string, DataPath>();
      for (const [id, path] of ids) {
        const before = first.get(id);
        if (before === undefined) {
          first.set(id, path);
          continue;
        }
        const place = placeOf(files, before);
        const message = `Two ${noun}s have this id. The first is at ${place.file}:${place.path}.`;
        report('E_ID_DUPLICATE', path, message, { actual: id, expected: 'a unique id' });
      }
      return first;
    },
  };
}
