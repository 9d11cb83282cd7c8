import { lazyBrowser } from '../browser/index.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { listDecks } from '../project/list-decks.ts';
import type { Command } from './command.ts';

/** Whether some talk of a deck has slides and no PDF, as far as the names of files tell. */
async function lacksPdf(deck: string | undefined, effects: Effects): Promise<boolean> {
  const chosen = deck ?? (await listDecks(effects))[0];
  if (chosen === undefined) return false;
  const names = async (folder: string, end: string) =>
    (await effects.list(`${folder}/${chosen}`)).filter((f) => f.endsWith(end)).map((f) => f.slice(0, -end.length));
  const made = await names('dist', '.pdf');
  return (await names('slides', '.md')).some((talk) => !made.includes(talk));
}

/** Exports talks to PDF. */
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
    const browser = lazyBrowser(choice, effects);
    // It starts while the rest of Claimdeck is loaded and the deck is read.
    if (await lacksPdf(deck, effects)) await browser.prepare();
    const { exportTalks } = await import('./export-talks.ts');
    await exportTalks({ deck, talk, out }, browser, effects);
    return 0;
  },
};
