/** `export --format poster`. */
import type { DeckFormat } from './format.ts';

/** The map of the whole text. */
export const poster: DeckFormat = {
  help: 'the whole map as SVG and A3 PDF',
  scope: 'deck',
  places: (deck) => [`dist/${deck}/poster.svg`, `dist/${deck}/poster.pdf`],
  extensions: ['.svg', '.pdf'],
  async write({ model, outs, browser }, effects) {
    const { exportPoster } = await import('../../export/poster/export-poster.ts');
    return { lines: outs, warnings: await exportPoster(model, outs, browser, effects) };
  },
};
