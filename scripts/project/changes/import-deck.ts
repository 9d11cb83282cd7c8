/** Imports maps and codings of other programs: makes the folder of a deck, or merges into one that exists. */
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { assertPlainText } from '../../files/decode-text.ts';
import { buildDeck, checkNames, type Reject, rejectsByLink, reportRejects } from '../../import/index.ts';
import type { Differences } from '../../merge/codings/index.ts';
import { type DeckInput, type LinkInput, linkId } from '../../model/index.ts';
import { guessLanguage } from '../../skeleton/index.ts';
import { missingFile } from '../data/missing-file.ts';
import { readMapFiles } from '../data/read-map-files.ts';
import { filesOfImport } from './import-record.ts';
import { mergeIntoDeck, readImportedDeck } from './merge-into-deck.ts';
import { writeNewDeck } from './new-deck.ts';
import { blameWork, readWork } from './read-work.ts';

/** What is imported, and how. */
export interface ImportDeckOptions {
  /** Name of the folder below data/. */
  readonly id: string;
  /** Files of the map: one file, or several tables. */
  readonly files: readonly string[];
  /** File of the text; the text in the map by default, else that of the deck. */
  readonly source?: string | undefined;
  /** Format of the files; recognised by default. */
  readonly format?: string | undefined;
  /** One of several maps in a table. */
  readonly map?: string | undefined;
  /** Name of the outcome; by default that of the deck, in a new one the factor with most causes. */
  readonly outcome?: string | undefined;
  /** File with the work, `.bib` or CSL `.json`; `FILE#KEY` selects one of several works. */
  readonly work?: string | undefined;
  /** BCP 47 tag of the slides; by default that of the deck, in a new one guessed from the text. */
  readonly language?: string | undefined;
  /** Whether to write TypeScript instead of deck.json. */
  readonly typescript: boolean;
  /** Whether an import into a deck only adds: nothing is changed or removed. */
  readonly addsOnly: boolean;
}

/** What was imported. */
export interface ImportReport {
  /** Files written, relative to the root; without the record of the import. */
  readonly files: readonly string[];
  /** Warnings: links that are left out, names that look alike, conflicts. */
  readonly diagnostics: readonly Diagnostic[];
  /** Remarks for the user, as sentences. */
  readonly remarks: readonly string[];
  /** What changed in a deck that existed; `undefined` for a new deck. */
  readonly differences?: Differences;
}

const fail = (code: 'E_IMPORT_SOURCE' | 'E_SOURCE_EMPTY', file: string, message: string) =>
  new DiagnosticError([diagnose(code, { file }, message)]);

/** The text of --source, that of the map, or that of the deck. */
async function readSourceText(
  { source, files }: ImportDeckOptions,
  texts: { readonly map: string | undefined; readonly deck: string | undefined },
  effects: Effects,
) {
  const text = source === undefined ? (texts.map ?? texts.deck) : await effects.readText(source);
  const file = source ?? files.join(', ');
  if (text === undefined && source !== undefined) throw await missingFile('E_SOURCE_MISSING', source, effects);
  if (text !== undefined && source !== undefined) assertPlainText(text, source);
  if (text === undefined) throw fail('E_IMPORT_SOURCE', file, 'The file does not hold the text that was coded.');
  if (text.trim() === '') throw fail('E_SOURCE_EMPTY', file, 'The text has no statements.');
  return text;
}

/** What was written of an import. */
interface Written extends Pick<ImportReport, 'files' | 'differences'> {
  readonly diagnostics?: readonly Diagnostic[];
  /** Remarks for the user, as sentences. */
  readonly remarks?: readonly string[];
  /** Links that are left out, where these are not all rejects of the file. */
  readonly rejects?: readonly Reject[];
}

/** Number of links as `check` counts them: those with equal ends, sign and denial once. */
function countLinks({ sections }: DeckInput): number {
  const links = sections.flatMap((s) => s.claims.flatMap((c) => c.links));
  const isDenied = ({ denied, deniedBy }: LinkInput) => denied === true || deniedBy !== undefined;
  return new Set(links.map((l) => linkId(l.from, l.to, l.polarity, isDenied(l)))).size;
}

/**
 * Writes data/ID from a map and its text, or merges the map into data/ID/deck.json: all files or none. Links that are in no
 * claim are listed in import-rejects.csv.
 * @throws DiagnosticError E_DECK_EXISTS, E_DECK_NOT_JSON, E_LINKS_*, E_IMPORT_*, E_SOURCE_MISSING, E_WORK_BROKEN, faults of
 * the deck as it would become (exit code 1); exit code 2 where `format`, `map` or `outcome` is none of the files
 */
export async function importDeck(options: ImportDeckOptions, effects: Effects): Promise<ImportReport> {
  const { id, files, source, typescript } = options;
  const existing = await readImportedDeck(id, typescript, effects);
  const map = await readMapFiles(files, options, effects);
  const file = files.join(', ');
  if (map.factors.length === 0 && map.rejects.length > 0) throw new DiagnosticError(reportRejects(map.rejects, file));
  const given = await readSourceText(options, { map: map.text, deck: existing?.text }, effects);
  const text = existing?.text ?? given;
  const read = existing && options.work === undefined ? undefined : await readWork(id, options.work, effects);
  const guess = existing || options.language !== undefined ? undefined : guessLanguage(text);
  const language = options.language ?? (existing ? (existing.data.language ?? 'en') : guess!.language);
  const work = read?.work ?? existing!.data.work;
  const build = () => buildDeck(map, { text, work, language, outcome: options.outcome });
  const built = read ? blameWork(read, build) : build();
  const { deck, taken, outcome } = built;
  if (deck.sections.length === 0) throw fail('E_SOURCE_EMPTY', source ?? file, 'The text has no statements.');
  const written: Written | undefined = existing
    ? await mergeIntoDeck(
        existing,
        {
          ...built,
          ...{ files, sourceFile: source ?? file, sourceText: given },
          addsOnly: options.addsOnly || map.isPartial === true,
          settings: {
            ...(options.outcome === undefined ? {} : { outcome: deck.outcome }),
            ...(options.work === undefined ? {} : { work }),
            ...(options.language === undefined ? {} : { language }),
          },
        },
        effects,
      )
    : await writeNewDeck({ id, deck, text, json: !typescript, others: filesOfImport(built, !typescript) }, effects);
  const different = countLinks(deck);
  const once = different === taken ? '' : `, without repetitions ${different}`;
  if (!written) return importDeck(options, effects);
  const { rejects = built.rejects, ...report } = written;
  const answered = rejectsByLink(built.rejects).length - rejectsByLink(rejects).length;
  return {
    ...report,
    diagnostics: [
      ...reportRejects(rejects, file, 'W_IMPORT_LEFT_OUT'),
      ...checkNames(map, file),
      ...(report.diagnostics ?? []),
    ],
    remarks: [
      ...map.remarks,
      ...(read?.remarks ?? []),
      ...(guess ? [guess.remark] : []),
      ...(report.remarks ?? []),
      ...(map.leftOut.length === 0 ? [] : [`Not taken from the file: ${map.leftOut.join(', ')}.`]),
      ...(options.outcome === undefined
        ? existing
          ? []
          : [`The outcome is “${outcome}”; \`--outcome NAME\` sets another one.`]
        : [`The outcome is “${outcome}”.`]),
      ...(answered === 0
        ? []
        : [`Links that the file has without a quote of the text, and the deck with one: ${answered}.`]),
      `Factors: ${map.factors.length}. Links in claims: ${taken}${once}. Links left out: ${rejectsByLink(rejects).length}. Next: npx claimdeck check ${id}`,
    ],
  };
}
