import { lazyBrowser } from '../browser/index.ts';
import type { BrowserArguments, Command, TalkArguments } from './command.ts';

/** Arguments of `export`. */
export interface ExportArguments extends TalkArguments, BrowserArguments {
  /** File of the one talk named, relative to the root. */
  readonly out?: string | undefined;
}

/** `export`: prints talks to PDF. */
export const exportCommand: Command<ExportArguments> = {
  async run({ deck, talk, out, browser: choice }, effects) {
    const browser = lazyBrowser(choice, effects);
    const { exportTalks } = await import('./export-talks.ts');
    await exportTalks({ deck, talk, out }, browser, effects);
    return 0;
  },
};
