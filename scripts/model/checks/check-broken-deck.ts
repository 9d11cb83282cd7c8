/**
 * Checks of a deck whose shape is broken somewhere: what can still be read of its sections is checked as well, so that
 * one run lists all faults.
 */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { DataFiles, DataPath } from '../parse-deck.ts';
import { quoteFinder } from '../quotes/anchor-evidence.ts';
import { toSearchable } from '../quotes/anchor-quote.ts';
import { reporterOf } from '../report.ts';

type Fields = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Entries of a list of objects, each with its path; entries of another shape have no fields. */
const entriesOf = (value: unknown, list: DataPath): [Fields, DataPath][] =>
  listOf(value).map((entry, i) => [typeof entry === 'object' && entry !== null ? (entry as Fields) : {}, [...list, i]]);

/** Faults of claim ids, quotes and factor ids of a deck of any shape. */
export function checkBrokenDeck(data: unknown, sourceText: string, files: DataFiles): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { report, requireKnown, requireUnique } = reporterOf(files, found);
  const find = quoteFinder(toSearchable(sourceText), report);
  const [[deck]] = entriesOf([data], []) as [[Fields, DataPath]];
  const factors = new Set(entriesOf(deck['factors'], ['factors']).flatMap(([factor]) => textOf(factor['id']) ?? []));
  const claims = entriesOf(deck['sections'], ['sections']).flatMap(([section, path]) =>
    entriesOf(section['claims'], [...path, 'claims']),
  );
  requireUnique('claim', () =>
    claims.flatMap(([{ id }, path]) => (typeof id === 'string' ? [[id, [...path, 'id']] as const] : [])),
  );
  for (const [claim, path] of claims) {
    for (const [{ quote, prefix, suffix }, at] of entriesOf(claim['evidence'], [...path, 'evidence']))
      if (typeof quote === 'string' && quote.trim() !== '')
        find({ quote, prefix: textOf(prefix), suffix: textOf(suffix) }, at);
    for (const [link, at] of entriesOf(claim['links'], [...path, 'links']))
      for (const end of ['from', 'to']) {
        const factor = link[end];
        if (typeof factor === 'string' && factors.size > 0)
          requireKnown('E_FACTOR_UNKNOWN', 'factor', factor, factors, [...at, end]);
      }
  }
  return found;
}
