/** Reads the work that `--work` names, from BibTeX or from CSL-JSON as Zotero exports it. */
import { parseBibtex } from '../../bibtex/index.ts';
import { shortCitation } from '../../citations/index.ts';
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { parseJson } from '../../files/parse-json.ts';
import { type CslItem, normaliseWork } from '../../model/index.ts';
import { missingFile } from '../data/missing-file.ts';

const fail = (file: string, message: string, actual?: string) =>
  new DiagnosticError([diagnose('E_WORK_BROKEN', { file }, message, actual === undefined ? {} : { actual })]);

/** The works of a file, what of the file is not read, and remarks for the user on one of them. */
function worksOf(
  text: string,
  file: string,
): { works: readonly CslItem[]; unread?: string | undefined; remarksOn: (work: CslItem) => string[] } {
  if (file.endsWith('.bib')) {
    const { works, unclosed, unknownCommands, withOthers, unreadFields, joinedNames, unknownMonths } =
      parseBibtex(text);
    const commands = unknownCommands.join(', ');
    const unread = unclosed && `The braces of “${unclosed}” are not closed: it and what follows are not read.`;
    return {
      works,
      unread,
      remarksOn: ({ id }) => [
        ...(unread === undefined ? [] : [`${file}: ${unread}`]),
        ...(commands === '' ? [] : [`${file}: commands of LaTeX are kept as they are: ${commands}`]),
        ...(withOthers.includes(id) ? [`${file}: “and others” is left out of ${id}: add the names in the deck`] : []),
        ...(unreadFields.has(id)
          ? [`${file}: ${id} is not read from here on, where a field should begin: ${unreadFields.get(id)}`]
          : []),
        ...(joinedNames.has(id)
          ? [`${file}: names of ${id} are divided by “and” in BibTeX, and this is read as one: ${joinedNames.get(id)}`]
          : []),
        ...(unknownMonths.has(id) ? [`${file}: the month of ${id} is left out: ${unknownMonths.get(id)}`] : []),
      ],
    };
  }
  try {
    const items = [parseJson(text)].flat().filter((item) => typeof item === 'object' && item !== null);
    const works = items.map(normaliseWork);
    return { works, remarksOn: () => [] };
  } catch (error) {
    throw fail(file, `The file is not JSON: ${(error as Error).message}`);
  }
}

/** The key by which a work is chosen: the end of the address that Zotero gives as `id`. */
const keyOf = ({ id }: CslItem) => String(id).split('/').at(-1)!;

/** Most works that a message names. */
const namedWorks = 12;

/** The works with what one knows them by: `#ABCD1234 (Miller 1798, On Bread)`. */
function listed(works: readonly CslItem[]): string {
  const named = works.slice(0, namedWorks).map((work) => {
    const citation = shortCitation(work, { language: 'en' });
    const title = work.title !== undefined && !citation.startsWith(work.title) ? `, ${work.title}` : '';
    return `#${keyOf(work)} (${citation}${title})`;
  });
  const left = works.length - named.length;
  return `${named.join(', ')}${left > 0 ? `, and ${left} more` : ''}`;
}

/** A work, and where it is from. */
export interface GivenWork {
  /** The work. */
  readonly work: CslItem;
  /** Its file; `undefined` for a work to be described. */
  readonly file: string | undefined;
  /** Remarks for the user, as sentences. */
  readonly remarks: readonly string[];
}

/** The result of a function that makes a deck of a work. Faults of the work name its file. */
export function blameWork<T>({ file, work }: GivenWork, use: () => T): T {
  // The titles of deck and talks are that of the work.
  const pattern = work.title === undefined ? /^work\.?/u : /^(?:work\.?|(?:talks\[\d+\]\.)?(?=title$))/u;
  try {
    return use();
  } catch (error) {
    if (!(error instanceof DiagnosticError) || file === undefined) throw error;
    const blamed = error.diagnostics.map((d) =>
      pattern.test(d.path) ? { ...d, file, path: d.path.replace(pattern, '') } : d,
    );
    const once = new Map(blamed.map((d) => [JSON.stringify(d), d]));
    throw new DiagnosticError([...once.values()], error.exitCode);
  }
}

/** The work of --work, or one to be described. @throws DiagnosticError E_WORK_BROKEN */
export async function readWork(id: string, work: string | undefined, effects: Effects): Promise<GivenWork> {
  if (work === undefined) return { work: { id, type: 'document' }, file: undefined, remarks: [] };
  const [file = '', ...behind] = work.split('#');
  const key = behind.length > 0 ? behind.join('#') : undefined;
  const text = await effects.readText(file);
  if (text === undefined) throw await missingFile('E_WORK_BROKEN', file, effects);
  const { works, unread, remarksOn } = worksOf(text, file);
  const usable = works.filter((w) => w.id !== undefined && w.type !== undefined);
  const chosen = key === undefined ? usable : usable.filter((w) => w.id === key || keyOf(w) === key);
  const [only] = chosen;
  if (only && chosen.length === 1) return { work: only, file, remarks: remarksOn(only) };
  const message =
    chosen.length > 1 ? `The file has ${works.length} works.` : 'The file has no such work with `id` and `type`.';
  throw fail(
    file,
    [message, unread].filter(Boolean).join(' '),
    listed(chosen.length > 1 ? chosen : usable) || undefined,
  );
}
