import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import { buildAndPrint, printTalk, renderTalks, type TalkFiles, talkFiles, writeReader } from './build.ts';
import { chooseTalks } from './choose-talks.ts';
import type { Command } from './command.ts';
import { chooseDeck, requireModel } from './load-deck.ts';
import { withTools } from './tools.ts';
import { writeBoard } from './write-board.ts';

/** Exports talks: builds the web decks that are not current and prints them. */
export const exportCommand: Command = {
  async run({ deck, talk, format, out, browser: choice }, effects) {
    if (format !== 'pdf')
      throw new DiagnosticError(
        [
          diagnose('E_USAGE', { file: '-' }, 'Say which format.', {
            actual: format ?? '(none)',
            expected: '--format pdf',
          }),
        ],
        2,
      );
    const { model } = await requireModel(await chooseDeck(deck, effects), effects);
    const talks = chooseTalks(model, talk).map((t) => talkFiles(model.deck, t.id));
    if (out !== undefined && talks.length > 1)
      throw new DiagnosticError([diagnose('E_USAGE', { file: '-' }, 'With --out, name one talk with --talk.')], 2);
    return withTools(choice, effects, async (tools) => {
      const { browser } = tools;
      // It takes a second to start, and is surely needed where there is nothing yet.
      const sizes = await Promise.all(talks.map((files) => effects.size(out ?? files.pdf)));
      if (sizes.includes(undefined)) browser.prepare();
      const { diagnostics } = await renderTalks(talks, browser, effects);
      const print = async (files: TalkFiles) => {
        const target = out ?? files.pdf;
        const pages = await printTalk(model, files, target, browser, effects);
        effects.print(`${target} (${pages} pages)`);
      };
      await buildAndPrint(talks, diagnostics, tools, effects, print, () => writeBoard(model, effects));
      await writeReader(model, effects);
      return 0;
    });
  },
};
