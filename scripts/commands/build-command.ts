/** The command `build`. Builds web decks, reader page and board from the existing slides. */
import { writeBoard } from '../board/write-board.ts';
import { lazyBrowser } from '../browser/index.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import { buildTalks, checkTalks } from '../export/build-talks.ts';
import { withTools } from '../export/tools.ts';
import { writeIndex } from '../export/write-index.ts';
import { checkSlidesCurrent } from '../project/slides/check-slides-current.ts';
import { chooseTalkFiles } from '../project/slides/slide-files.ts';
import { writeReader } from '../reader/write-reader.ts';
import type { Command, TalkArguments } from './command.ts';
import { chooseTasks, runTasks } from './deck-tasks.ts';

/** Runs `build`. */
export const build: Command<TalkArguments> = async (args, effects) => {
  const tasks = await chooseTasks(args, effects);
  const exitCode = await withTools(lazyBrowser(undefined, effects), effects, ({ builder }) =>
    runTasks(tasks, args, effects, async (task, progress) => {
      const { model } = await task.load();
      const talks = await chooseTalkFiles(model, task.talks, effects);
      tellDiagnostics(await checkSlidesCurrent(model, talks, effects), effects);
      const checked = await checkTalks(talks, effects);
      const diagnostics = [...checked.diagnostics, ...checked.labels()];
      tellDiagnostics(diagnostics, effects);
      try {
        let done = 0;
        await buildTalks(talks, checked, builder, effects, ({ talk }) => progress(++done, talks.length, talk));
      } finally {
        tellDiagnostics(await writeReader(model, effects), effects);
        await writeBoard(model, effects);
      }
      for (const { web } of talks) effects.print(`${web}/index.html`);
      effects.print(`dist/${model.deck}/index.html`);
      return 0;
    }),
  );
  tellDiagnostics(await writeIndex(effects), effects);
  effects.print('dist/index.html');
  return exitCode;
};
