import { lazyBrowser } from '../browser/index.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import { buildAndPrint, renderTalks } from '../export/build-talks.ts';
import { printTalk } from '../export/print-talk.ts';
import { withTools } from '../export/tools.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import type { TalkFiles } from '../project/talk-files.ts';
import { type BrowserArguments, type Command, type TalkArguments, usageError } from './command.ts';

/** Arguments of `export`. */
export interface ExportArguments extends TalkArguments, BrowserArguments {
  /** File of the one talk named, relative to the root. */
  readonly out?: string | undefined;
}

/** `export`: prints talks to PDF. */
export const exportCommand: Command<ExportArguments> = {
  async run({ deck, talk, out, browser: choice }, effects) {
    const browser = lazyBrowser(choice, effects);
    await withTools(browser, effects, async (tools) => {
      const { model } = await requireModel(await chooseDeck(deck, effects), effects);
      const talks = await chooseTalkFiles(model, talk, effects);
      if (out !== undefined && talks.length > 1) throw usageError('With --out, name one talk with --talk.');
      const rendered = await renderTalks(talks, browser, effects);
      // Results are printed in the order of the talks, each as early as that order allows.
      const lines: string[] = [];
      let printed = 0;
      const print = async (files: TalkFiles, onWait: () => void) => {
        const target = out ?? files.pdf;
        const { pages, warnings } = await printTalk(model, files, target, browser, effects, onWait);
        tellDiagnostics(warnings, effects);
        lines[talks.indexOf(files)] = `${target} (${pages === undefined ? 'pages not counted' : `${pages} pages`})`;
        for (; lines[printed] !== undefined; printed += 1) effects.print(lines[printed] as string);
      };
      try {
        await buildAndPrint(talks, rendered, tools, effects, print, async () => {
          // Loaded while the browser prints.
          const { writeBoard } = await import('../board/write-board.ts');
          await writeBoard(model, effects);
        });
      } finally {
        // After a failed talk, the finished ones behind it.
        for (const line of lines.slice(printed)) if (line !== undefined) effects.print(line);
      }
      const { writeReader } = await import('../export/write-reader.ts');
      await writeReader(model, effects);
    });
    return 0;
  },
};
