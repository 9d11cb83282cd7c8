/** The command `index`. Writes the pages over talks and decks from what is in dist/, also where several machines made it. */
import { tellDiagnostics } from '../diagnostics/index.ts';
import { writeIndex } from '../export/write-index.ts';
import { listDecks } from '../project/data/find-deck.ts';
import { writeReader } from '../reader/write-reader.ts';
import type { Command, DecksArguments } from './command.ts';
import { chooseTasks, runTasks } from './deck-tasks.ts';

/** Runs `index`. */
export const indexCommand: Command<DecksArguments> = async ({ debug }, effects) => {
  const made = await effects.list('dist');
  const decks = (await listDecks(effects)).filter((deck) => made.includes(deck));
  const tasks = decks.length === 0 ? [] : await chooseTasks({ decks }, effects);
  const exitCode = await runTasks(tasks, { debug }, effects, async ({ deck, load }) => {
    tellDiagnostics(await writeReader((await load()).model, effects), effects);
    effects.print(`dist/${deck}/index.html`);
    return 0;
  });
  tellDiagnostics(await writeIndex(effects), effects);
  effects.print('dist/index.html');
  return exitCode;
};
