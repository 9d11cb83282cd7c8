/**
 * Checks of a deck whose shape is broken somewhere: what can still be read of its sections is checked as well, so that
 * one run lists all faults.
 */
import { type Diagnostic, diagnose, nearestName } from '../diagnostics/index.ts';
import { quoteFinder } from './anchor-evidence.ts';
import { toSearchable } from './anchor-quote.ts';
import { type DataFiles, type DataPath, placeOf } from './parse-deck.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Faults of claim ids, quotes and factor ids of a deck of any shape, in the order of the data. */
export function checkBrokenDeck(data: unknown, sourceText: string, files: DataFiles): Diagnostic[] {
  const found: Diagnostic[] = [];
  const find = quoteFinder(toSearchable(sourceText), files, (d) => void found.push(d));
  const factorIds = listOf(fieldsOf(data)['factors']).flatMap((factor) => textOf(fieldsOf(factor)['id']) ?? []);
  const claimIds = new Set<string>();
  const checkClaim = (claim: Fields, path: DataPath) => {
    const id = textOf(claim['id']);
    if (id !== undefined && claimIds.has(id))
      found.push(
        diagnose('E_ID_DUPLICATE', placeOf(files, [...path, 'id']), 'Two claims have this id.', {
          actual: id,
          expected: 'a unique id',
        }),
      );
    if (id !== undefined) claimIds.add(id);
    listOf(claim['evidence']).forEach((value, i) => {
      const { quote, prefix, suffix } = fieldsOf(value);
      if (typeof quote === 'string' && quote.trim() !== '')
        find({ quote, prefix: textOf(prefix), suffix: textOf(suffix) }, [...path, 'evidence', i]);
    });
    listOf(claim['links']).forEach((link, i) => {
      for (const end of ['from', 'to']) {
        const factor = textOf(fieldsOf(link)[end]);
        if (factor === undefined || factorIds.length === 0 || factorIds.includes(factor)) continue;
        const nearest = nearestName(factor, factorIds);
        found.push(
          diagnose('E_FACTOR_UNKNOWN', placeOf(files, [...path, 'links', i, end]), 'No factor has this id.', {
            actual: factor,
            alike: nearest,
            expected: `${nearest ?? 'an id of factors.ts'} (nearest)`,
          }),
        );
      }
    });
  };
  listOf(fieldsOf(data)['sections']).forEach((section, i) => {
    listOf(fieldsOf(section)['claims']).forEach((claim, j) => {
      checkClaim(fieldsOf(claim), ['sections', i, 'claims', j]);
    });
  });
  return found;
}
