import { lazyBrowser } from '../browser/index.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Command } from './command.ts';

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
    const { exportTalks } = await import('./export-talks.ts');
    await exportTalks({ deck, talk, out }, browser, effects);
    return 0;
  },
};
