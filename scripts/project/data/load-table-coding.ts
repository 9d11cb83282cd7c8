/** Loads the coding of a file of another program. A module of its own: the readers of all formats are loaded with it. */
import { requireValue } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { buildDeck, reportRejects } from '../../import/index.ts';
import { buildModel, filesOfDeck, type Model } from '../../model/index.ts';
import { readMapFiles } from './read-map-files.ts';

/** A file, and the map in it that is meant: `FILE#NAME` names one of several maps of a table. */
export interface MapInFile {
  /** The file, relative to the root. */
  readonly file: string;
  /** Name of the map; `undefined` for the only one. */
  readonly map?: string;
}

/**
 * The coding of a file of another program, W_CODING_LEFT_OUT for links that are not taken, and how the file was read, as
 * sentences. Quotes are found in the source of the first coding.
 * @throws DiagnosticError E_IMPORT_*, or all faults of the coding (exit code 1)
 */
export async function loadTableCoding({ file, map: chosen }: MapInFile, first: Model, effects: Effects) {
  const map = await readMapFiles([file], { map: chosen }, effects);
  const { text } = first.source;
  const { deck, rejects } = buildDeck(map, { text, work: first.work, language: first.language });
  const files = filesOfDeck(file);
  const model = requireValue(buildModel({ deck: first.deck, data: deck, sourceText: text, files }));
  return { model, diagnostics: reportRejects(rejects, file, 'W_CODING_LEFT_OUT'), remarks: map.remarks };
}
