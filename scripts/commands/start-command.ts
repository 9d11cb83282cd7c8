import { printDiagnostics } from '../diagnostics/index.ts';
import { lazyBrowser } from '../render/index.ts';
import { buildTalks, printTalk, renderTalks, talkFiles, writeReader } from './build.ts';
import type { Command } from './command.ts';
import { generateTalks } from './generate.ts';
import { tellGenerated } from './generate-command.ts';
import { listDecks, requireModel } from './load-deck.ts';
import { toTable } from './table.ts';

const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

/** check, generate, build and the PDF of every talk of a deck or of all; ends with a table of what it made. */
export const start: Command = {
  async run({ deck, browser: choice }, effects) {
    const browser = lazyBrowser(choice, effects);
    const made: string[] = [];
    const times: [string, number][] = [];
    const stage = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const before = effects.now();
      effects.tell(`${name} …`);
      const value = await work();
      times.push([name, effects.now() - before]);
      return value;
    };
    try {
      for (const id of deck === undefined ? await listDecks(effects) : [deck]) {
        const { model, warnings } = await stage('check', () => requireModel(id, effects));
        if (warnings.length > 0) effects.tell(printDiagnostics(warnings, effects.isTerminal));
        const generated = await stage('generate', () => generateTalks(model, undefined, effects));
        for (const talk of generated) tellGenerated(talk, effects);
        const talks = model.talks.map((t) => talkFiles(id, t.id));
        const { diagnostics } = await stage('draw', () => renderTalks(talks, browser, effects));
        if (diagnostics.length > 0) effects.tell(printDiagnostics(diagnostics, effects.isTerminal));
        await stage('build', () => buildTalks(talks, diagnostics, effects));
        await stage('print', async () => {
          for (const files of talks) await printTalk(model, files, files.pdf, browser, effects);
        });
        await writeReader(model, effects);
        made.push(`dist/${id}/index.html`);
        for (const files of talks) made.push(files.markdown, `${files.web}/index.html`, files.pdf);
      }
    } finally {
      await browser.close();
    }
    const sizes = await Promise.all(made.map(async (file) => [file, size((await effects.size(file)) ?? 0)]));
    effects.print(
      toTable([['stage', 'time'], ...times.map(([name, ms]) => [name, `${(ms / 1000).toFixed(1)} s`])], [1]),
    );
    effects.print('');
    effects.print(toTable([['made', 'size'], ...sizes], [1]));
    return 0;
  },
};
