/** Files whose text is known to be whole: its digest stands before it. */
import { createHash } from 'node:crypto';
import type { Effects } from '../effects.ts';

const seal = (text: string) => createHash('sha256').update(text).digest('hex');

/** The text of a file as it was written; `undefined` where there is none, or it was cut or changed since. */
export async function readSealed(file: string, effects: Effects): Promise<string | undefined> {
  const found = (await effects.readText(file)) ?? '';
  const end = found.indexOf('\n');
  const text = found.slice(end + 1);
  return end !== -1 && found.slice(0, end) === seal(text) ? text : undefined;
}

export const writeSealed = (file: string, text: string, effects: Effects): Promise<void> =>
  effects.write(file, `${seal(text)}\n${text}`);
