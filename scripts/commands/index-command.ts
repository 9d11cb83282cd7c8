/** The command `index`. Writes the pages around the web decks again, for `dist/` folders of several machines put together. */
import { tellDiagnostics } from '../diagnostics/index.ts';
import { writeIndex } from '../export/write-index.ts';
import type { Command } from './command.ts';

/** Runs `index`. */
export const indexCommand: Command<object> = async (_, effects) => {
  tellDiagnostics(await writeIndex(effects), effects);
  effects.print('dist/index.html');
  return 0;
};
