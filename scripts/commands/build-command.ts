/** The command `build`. Builds web decks, reader page and board from the existing slides. */
import { writeBoard } from '../board/write-board.ts';
import { lazyBrowser } from '../browser/index.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import { buildTalks, renderTalks } from '../export/build-talks.ts';
import { withTools } from '../export/tools.ts';
import { writeReader } from '../export/write-reader.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import type { BrowserArguments, Command, TalkArguments } from './command.ts';

/** Runs `build`. */
export const build: Command<TalkArguments & BrowserArguments> = async ({ deck, talk, browser: choice }, effects) => {
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const talks = await chooseTalkFiles(model, talk, effects);
  return withTools(lazyBrowser(choice, effects), effects, async ({ browser, builder }) => {
    const rendered = await renderTalks(talks, browser, effects);
    const { drawn, cached } = rendered;
    const diagnostics = [...rendered.diagnostics, ...rendered.labels()];
    tellDiagnostics(diagnostics, effects);
    effects.tell(`diagrams: ${drawn} drawn, ${cached} from the cache`);
    await buildTalks(talks, rendered, builder, effects);
    await writeReader(model, effects);
    await writeBoard(model, effects);
    for (const { web } of talks) effects.print(`${web}/index.html`);
    effects.print(`dist/${model.deck}/index.html`);
    return 0;
  });
};
