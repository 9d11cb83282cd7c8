/** Reads maps of other programs from files, for `analyse --links` and `import`. */
import { type Diagnostic, DiagnosticError } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { type ImportedMap, readMap } from '../../import/index.ts';
import { missingFile } from './missing-file.ts';

/** What the command line says of the files. */
export interface MapChoice {
  /** Value of `--as`; `undefined` where the format is recognised. */
  readonly format?: string | undefined;
  /** Value of `--map`; `undefined` for the only map. */
  readonly map?: string | undefined;
}

async function readInput(file: string, effects: Effects) {
  const bytes = await effects.readBytes(file);
  if (bytes !== undefined) return { file, bytes };
  throw await missingFile('E_LINKS_MISSING', file, effects);
}

/**
 * The map of one file, or of several files of tables.
 * @throws DiagnosticError E_LINKS_*, E_IMPORT_* (exit code 1); exit code 2 where `--as` or `--map` is wrong or missing
 */
export async function readMapFiles(
  files: readonly string[],
  choice: MapChoice,
  effects: Effects,
): Promise<ImportedMap> {
  const read = await readMap(await Promise.all(files.map((file) => readInput(file, effects))), choice);
  if (read.ok) return read.value;
  const isWrongChoice = ({ code }: Diagnostic) =>
    code === 'E_LINKS_MAPS' || (code === 'E_IMPORT_FORMAT' && choice.format !== undefined);
  throw new DiagnosticError(read.diagnostics, read.diagnostics.some(isWrongChoice) ? 2 : 1);
}
