/** `export --format html`. */
import { usageError } from '../command.ts';
import type { TalkFormat } from './format.ts';

/** The web deck as one file. */
export const html: TalkFormat = {
  help: 'the web deck as one file, which opens without a server',
  scope: 'talk',
  needsWeb: true,
  place: (files) => files.html,
  async write({ files, out, browser }, effects) {
    if (out === `dist/${files.deck}/index.html`)
      throw usageError('The file of the talk index would replace the page of the deck: name another file with --out.');
    const { exportSingle } = await import('../../export/single/export-single.ts');
    return { lines: [await exportSingle({ files, out, browser }, effects)], warnings: [] };
  },
};
