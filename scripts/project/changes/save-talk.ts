/** Saves a talk beside the deck, for `talk --save` and for the remix board. */
import { digestOf } from '../../cache/stamp.ts';
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { reservedTalk } from '../../model/index.ts';
import { overwriteFiles } from '../former-files.ts';

/** Path of a saved talk, relative to the root. */
export const talkFile = (deck: string, id: string): string => `data/${deck}/talks/${id}.json`;

/** Digest of the text of a saved talk; `undefined` where there is none. */
export async function digestOfTalk(deck: string, id: string, effects: Effects): Promise<string | undefined> {
  const text = await effects.readText(talkFile(deck, id));
  return text === undefined ? undefined : digestOf(text);
}

/** Result of saving a talk. */
export interface SavedTalk {
  /** Relative to the root. */
  readonly file: string;
  /** Whether the file was created, left alone or replaced. */
  readonly state: 'new' | 'unchanged' | 'written over';
}

/**
 * Writes a talk as JSON. `talks` are the ids of the deck's talks; `replace` allows to replace a saved talk.
 * @throws DiagnosticError E_TALK_EXISTS: the deck lists a talk with this id, or another talk is saved under it (exit code 1);
 * E_ID_RESERVED (exit code 1)
 */
export async function saveTalk(
  { deck, talks }: { readonly deck: string; readonly talks: readonly string[] },
  talk: { readonly id: string },
  replace: boolean,
  effects: Effects,
): Promise<SavedTalk> {
  const file = talkFile(deck, talk.id);
  const text = `${JSON.stringify(talk, undefined, 2)}\n`;
  const ids = [talk.id, ...talks];
  for (const id of ids) {
    const message = reservedTalk(id, ids);
    if (message !== undefined)
      throw new DiagnosticError([diagnose('E_ID_RESERVED', { file, path: 'id' }, message, { actual: id })]);
  }
  const before = await effects.readText(file);
  const fail = (
    place: { file: string; path?: string },
    message: string,
    detail: { actual?: string; lines?: string[] },
  ) => new DiagnosticError([diagnose('E_TALK_EXISTS', place, message, detail)]);
  if (before === undefined && talks.includes(talk.id))
    throw fail({ file: `data/${deck}`, path: talk.id }, 'The deck lists a talk with this id.', { actual: talk.id });
  if (before !== undefined && before !== text && !replace)
    throw fail({ file }, 'Another talk is saved under this id.', { lines: before.trimEnd().split('\n') });
  // Somebody saved the file meanwhile.
  if (!(await overwriteFiles({ deck, act: 'talk' }, [{ file, former: before, text }], effects)))
    return saveTalk({ deck, talks }, talk, replace, effects);
  return { file, state: before === undefined ? 'new' : before === text ? 'unchanged' : 'written over' };
}
