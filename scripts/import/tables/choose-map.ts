/** Finds the maps of a table that holds several, and takes the one that is chosen. */
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { ReadOptions } from '../imported-map.ts';
import { cellAt, findColumn, headerOf, type Row, type Table } from '../table.ts';

/** Columns that name the map of a row. */
const mapNames = ['map', 'map id', 'map name', 'diagram', 'diagram id', 'model', 'graph', 'network', 'cld'];

/** Maps named in a message, at most. */
const shownMaps = 20;

/**
 * The rows of the chosen map, and the column that names it; all rows and -1 for a table of one map.
 * @throws DiagnosticError E_LINKS_MAPS where there are several maps and none of them is chosen
 */
export function chooseMap(
  table: Table,
  { map }: ReadOptions,
): { readonly rows: readonly Row[]; readonly column: number } {
  const header = headerOf(table);
  const body = table.rows.slice(1);
  const column = findColumn(header, mapNames);
  const maps = column === -1 ? [] : [...new Set(body.map((row) => cellAt(row, column)))];
  if (map !== undefined && maps.includes(map)) return { rows: body.filter((r) => cellAt(r, column) === map), column };
  if (map === undefined && maps.length < 2) return { rows: body, column };
  const isOfCoders = maps.length === 0 && table.coders !== undefined && table.coders.length > 0;
  const named = isOfCoders ? table.coders : maps;
  const shown = [...named.slice(0, shownMaps), ...(named.length > shownMaps ? ['…'] : [])];
  const place = { file: table.file, path: column === -1 ? '' : `column ${header[column]}` };
  const unknown = isOfCoders ? 'Nobody of this name coded the passages.' : 'The table has no map of this name.';
  const several = `The table holds ${maps.length} maps: see column \`${header[column]}\`.`;
  throw new DiagnosticError([
    diagnose('E_LINKS_MAPS', place, map === undefined ? several : unknown, {
      actual: map ?? shown.join(', '),
      expected: `--map ${map === undefined ? maps[0] : shown.join(' | ') || 'is left out'}`,
    }),
  ]);
}
