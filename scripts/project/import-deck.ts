/** Makes the folder of a deck from maps and codings of other programs. */
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildDeck, checkNames, reportRejects, toRejectsCsv } from '../import/index.ts';
import { guessLanguage } from '../skeleton/index.ts';
import { assertNewDeck, writeNewDeck } from './new-deck.ts';
import { readMapFiles } from './read-map-files.ts';
import { readWork } from './read-work.ts';

/** What is imported, and how. */
export interface ImportDeckOptions {
  /** Name of the folder below data/. */
  readonly id: string;
  /** Files of the map: one file, or several tables. */
  readonly files: readonly string[];
  /** File of the text; the text in the map by default. */
  readonly source?: string | undefined;
  /** Format of the files; recognised by default. */
  readonly format?: string | undefined;
  /** One of several maps in a table. */
  readonly map?: string | undefined;
  /** Name of the outcome; the factor with most causes by default. */
  readonly outcome?: string | undefined;
  /** File with the work, `.bib` or CSL `.json`; `FILE#KEY` selects one of several works. */
  readonly work?: string | undefined;
  /** BCP 47 tag of the slides; guessed from the text by default. */
  readonly language?: string | undefined;
  /** Whether to write TypeScript instead of deck.json. */
  readonly typescript: boolean;
}

/** What was imported. */
export interface ImportReport {
  /** Files written, relative to the root. */
  readonly files: readonly string[];
  /** Warnings: links that are left out, names that look alike. */
  readonly diagnostics: readonly Diagnostic[];
  /** Remarks for the user, as sentences. */
  readonly remarks: readonly string[];
}

const fail = (code: 'E_SOURCE_MISSING' | 'E_IMPORT_SOURCE' | 'E_SOURCE_EMPTY', file: string, message: string) =>
  new DiagnosticError([diagnose(code, { file }, message)]);

/** The text of --source, or that of the map. */
async function readSourceText(source: string | undefined, own: string | undefined, file: string, effects: Effects) {
  const text = source === undefined ? own : await effects.readText(source);
  if (text !== undefined) return text;
  throw source === undefined
    ? fail('E_IMPORT_SOURCE', file, 'The file does not hold the text that was coded.')
    : fail('E_SOURCE_MISSING', source, 'There is no such file.');
}

/**
 * Writes data/ID from a map and its text: all files or none. Links that are in no claim are listed in import-rejects.csv.
 * @throws DiagnosticError E_DECK_EXISTS, E_LINKS_*, E_IMPORT_*, E_SOURCE_MISSING, E_WORK_BROKEN (exit code 1);
 * exit code 2 where `format`, `map` or `outcome` is none of the files
 */
export async function importDeck(options: ImportDeckOptions, effects: Effects): Promise<ImportReport> {
  const { id, files, source, typescript } = options;
  await assertNewDeck(id, effects);
  const map = await readMapFiles(files, options, effects);
  const file = files.join(', ');
  if (map.factors.length === 0 && map.rejects.length > 0) throw new DiagnosticError(reportRejects(map.rejects, file));
  const text = await readSourceText(source, map.text, file, effects);
  if (text.trim() === '') throw fail('E_SOURCE_EMPTY', source ?? file, 'The text has no statements.');
  const { work, remarks } = await readWork(id, options.work, effects);
  const guess = options.language === undefined ? guessLanguage(text) : undefined;
  const language = options.language ?? guess!.language;
  const { deck, rejects, taken, outcome } = buildDeck(map, { text, work, language, outcome: options.outcome });
  if (deck.sections.length === 0) throw fail('E_SOURCE_EMPTY', source ?? file, 'The text has no statements.');
  const others = new Map(rejects.length === 0 ? [] : [['import-rejects.csv', toRejectsCsv(rejects)]]);
  const written = await writeNewDeck({ id, deck, text, json: !typescript, others }, effects);
  return {
    files: written.files,
    diagnostics: [...reportRejects(rejects, file, 'W_IMPORT_LEFT_OUT'), ...checkNames(map, file)],
    remarks: [
      ...map.remarks,
      ...remarks,
      ...(guess ? [guess.remark] : []),
      ...written.remarks,
      ...(map.leftOut.length === 0 ? [] : [`Not taken from the file: ${map.leftOut.join(', ')}.`]),
      ...(options.outcome === undefined ? [`The outcome is “${outcome}”; \`--outcome NAME\` sets another one.`] : []),
      `Factors: ${map.factors.length}. Links in claims: ${taken}. Links left out: ${rejects.length}. Next: npx claimdeck check ${id}`,
    ],
  };
}
