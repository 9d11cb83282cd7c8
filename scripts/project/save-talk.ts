/** Saves a talk beside the deck: the one way, for `talk --save` and for the remix board. */
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

export const talkFile = (deck: string, id: string): string => `data/${deck}/talks/${id}.json`;

export interface SavedTalk {
  readonly file: string;
  readonly state: 'new' | 'unchanged' | 'written over';
}

/**
 * Writes a talk whole or not at all; never over one that the deck lists itself.
 * @throws DiagnosticError E_TALK_EXISTS where its id is taken
 */
export async function saveTalk(
  { deck, talks }: { readonly deck: string; readonly talks: readonly string[] },
  talk: { readonly id: string },
  replace: boolean,
  effects: Effects,
): Promise<SavedTalk> {
  const file = talkFile(deck, talk.id);
  const text = `${JSON.stringify(talk, undefined, 2)}\n`;
  const before = await effects.readText(file);
  const isListed = before === undefined && talks.includes(talk.id);
  if (isListed || (before !== undefined && before !== text && !replace))
    throw new DiagnosticError(
      [
        diagnose(
          'E_TALK_EXISTS',
          isListed ? { file: `data/${deck}`, path: talk.id } : { file },
          isListed ? 'The deck itself has a talk of this id.' : 'A talk was saved under this id before.',
          { ...(before === undefined ? { actual: talk.id } : { lines: before.trimEnd().split('\n') }) },
        ),
      ],
      1,
    );
  if (before !== text) await effects.write(file, text);
  return { file, state: before === undefined ? 'new' : before === text ? 'unchanged' : 'written over' };
}
