import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import { lazyBrowser } from '../render/index.ts';
import { buildAndPrint, printTalk, renderTalks, talkFiles, writeReader } from './build.ts';
import { chooseTalks } from './choose-talks.ts';
import type { Command } from './command.ts';
import { chooseDeck, requireModel } from './load-deck.ts';

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
    const browser = lazyBrowser(choice, effects);
    try {
      const { diagnostics } = await renderTalks(talks, browser, effects);
      await buildAndPrint(talks, diagnostics, browser, effects, async (files) => {
        const target = out ?? files.pdf;
        const pages = await printTalk(model, files, target, browser, effects);
        effects.print(`${target} (${pages} pages)`);
      });
      await writeReader(model, effects);
      return 0;
    } finally {
      await browser.close();
    }
  },
};
