import { lazyBrowser } from '../browser/index.ts';
import { printDiagnostics } from '../diagnostics/index.ts';
import { buildTalks, renderTalks } from './build.ts';
import { chooseTalks } from './choose-talks.ts';
import type { Command } from './command.ts';
import { chooseDeck, requireModel } from './load-deck.ts';
import { talkFiles } from './talk-files.ts';
import { withTools } from './tools.ts';
import { writeBoard } from './write-board.ts';
import { writeReader } from './write-reader.ts';

/** Builds the web decks from the slides as they stand, and the reader page. */
export const build: Command = {
  async run({ deck, talk, browser: choice }, effects) {
    const { model } = await requireModel(await chooseDeck(deck, effects), effects);
    const talks = chooseTalks(model, talk).map((t) => talkFiles(model.deck, t.id));
    return withTools(lazyBrowser(choice, effects), effects, async ({ browser, builder }) => {
      const rendered = await renderTalks(talks, browser, effects);
      const { drawn, cached } = rendered;
      const diagnostics = [...rendered.diagnostics, ...rendered.labels()];
      if (diagnostics.length > 0) effects.tell(printDiagnostics(diagnostics, effects.isTerminal));
      effects.tell(`diagrams: ${drawn} drawn, ${cached} from the cache`);
      await buildTalks(talks, rendered, builder, effects);
      await writeReader(model, effects);
      await writeBoard(model, effects);
      for (const { web } of talks) effects.print(`${web}/index.html`);
      effects.print(`dist/${model.deck}/index.html`);
      return 0;
    });
  },
};
