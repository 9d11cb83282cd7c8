/** Builds the web decks of talks that are not current and prints them. */
import type { LazyBrowser } from '../browser/index.ts';
import { DiagnosticError, diagnose, printDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildAndPrint, renderTalks } from '../export/build-talks.ts';
import { printTalk } from '../export/print-talk.ts';
import { withTools } from '../export/tools.ts';
import { chooseTalks } from '../project/choose-talks.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { assertSlideFiles } from '../project/slide-files.ts';
import { type TalkFiles, talkFiles } from '../project/talk-files.ts';

export interface ExportChoice {
  readonly deck: string | undefined;
  /** One talk of the deck; all where none is named. */
  readonly talk: string | undefined;
  /** The file of the one talk's PDF, relative to the root; `dist/<deck>/<talk>.pdf` where none is named. */
  readonly out: string | undefined;
}

/** Prints talks to PDF and tells each; closes the browser. @throws DiagnosticError of every kind that a deck may have */
export async function exportTalks(
  { deck, talk, out }: ExportChoice,
  browser: LazyBrowser,
  effects: Effects,
): Promise<void> {
  await withTools(browser, effects, async (tools) => {
    const { model } = await requireModel(await chooseDeck(deck, effects), effects);
    const talks = chooseTalks(model, talk).map((t) => talkFiles(model.deck, t.id));
    if (out !== undefined && talks.length > 1)
      throw new DiagnosticError([diagnose('E_USAGE', { file: '-' }, 'With --out, name one talk with --talk.')], 2);
    await assertSlideFiles(
      model.deck,
      talks.map((t) => t.talk),
      effects,
    );
    const rendered = await renderTalks(talks, browser, effects);
    // Told in the order of the talks, each as soon as it is its turn.
    const lines: string[] = [];
    let told = 0;
    const print = async (files: TalkFiles, onWait: () => void) => {
      const target = out ?? files.pdf;
      const { pages, warnings } = await printTalk(model, files, target, browser, effects, onWait);
      if (warnings.length > 0) effects.tell(printDiagnostics(warnings, effects.isTerminal));
      lines[talks.indexOf(files)] = `${target} (${pages === undefined ? 'pages not counted' : `${pages} pages`})`;
      for (; lines[told] !== undefined; told += 1) effects.print(lines[told] as string);
    };
    try {
      await buildAndPrint(talks, rendered, tools, effects, print, async () => {
        // While the browser prints: what they load takes as long as what they do.
        const [{ writeBoard }] = await Promise.all([
          import('../board/write-board.ts'),
          import('../export/write-reader.ts'),
        ]);
        await writeBoard(model, effects);
      });
    } finally {
      // Where one has failed, those after it that are there.
      for (const line of lines.slice(told)) if (line !== undefined) effects.print(line);
    }
    const { writeReader } = await import('../export/write-reader.ts');
    await writeReader(model, effects);
  });
}
