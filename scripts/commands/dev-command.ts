import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { DiagnosticError, printDiagnostics } from '../diagnostics/index.ts';
import { lazyBrowser } from '../render/index.ts';
import { renderTalks, talkFiles } from './build.ts';
import type { Command } from './command.ts';
import { planTalks } from './generate.ts';
import { chooseDeck, requireModel } from './load-deck.ts';

/** Slidev's dev server on a talk; the slides are generated anew when a file of the deck changes. */
export const dev: Command = {
  async run({ deck: name, talk, browser: choice }, effects) {
    const deck = await chooseDeck(name, effects);
    // In a process of its own each time: modules of data/ are loaded anew only there.
    const generate = () =>
      new Promise<number>((resolve) => {
        const cli = path.join(effects.root, 'scripts/cli.ts');
        spawn(process.execPath, [cli, 'generate', deck, ...(talk ? ['--talk', talk] : [])], {
          stdio: 'inherit',
          cwd: effects.root,
        }).on('exit', (code) => resolve(code ?? 70));
      });
    const first = await generate();
    if (first !== 0) return first;
    const { model } = await requireModel(deck, effects);
    const files = planTalks(model, talk).map((p) => talkFiles(deck, p.talk))[0];
    if (!files) return 1;
    const draw = async () => {
      const browser = lazyBrowser(choice, effects);
      try {
        const { diagnostics } = await renderTalks([files], browser, effects);
        if (diagnostics.length > 0) effects.tell(printDiagnostics(diagnostics, effects.isTerminal));
      } catch (error) {
        if (!(error instanceof DiagnosticError)) throw error;
        effects.tell(printDiagnostics(error.diagnostics, effects.isTerminal));
      } finally {
        await browser.close();
      }
    };
    await draw();
    let waiting: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    watch(path.join(effects.root, 'data', deck), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        running = running.then(async () => {
          if ((await generate()) === 0) await draw();
        });
      }, 150);
    });
    const slidev = path.join(effects.root, 'node_modules/@slidev/cli/bin/slidev.mjs');
    return new Promise((resolve) => {
      spawn(process.execPath, [slidev, files.markdown], { stdio: 'inherit', cwd: effects.root }).on('exit', (code) =>
        resolve(code ?? 0),
      );
    });
  },
};
