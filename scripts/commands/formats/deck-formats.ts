/** Formats of `export` that write a deck: the poster, and the coding for other programs. */
import type { CodingFormat } from '../../export/codings/coding-writers.ts';
import type { DeckFormat } from './format.ts';

/** A coding as one file, with the extension of the format. */
const codingFormat = (format: CodingFormat, extension: string, help: string): DeckFormat => ({
  help,
  scope: 'deck',
  places: (deck) => [`dist/${deck}/coding${extension}`],
  extensions: [extension.slice(extension.lastIndexOf('.'))],
  async write({ model, outs }, effects) {
    const { codingWriters } = await import('../../export/codings/coding-writers.ts');
    for (const out of outs) await effects.write(out, codingWriters[format](model));
    return { lines: outs, warnings: [] };
  },
});

/**
 * The coding of a deck for other programs, by the name of the format. `import` reads them again; XMILE has no quotes and is
 * read by `analyse --links`.
 */
export const codings = {
  csv: codingFormat('csv', '.csv', 'the coding as a table'),
  graphml: codingFormat('graphml', '.graphml', 'the coding as GraphML'),
  kumu: codingFormat('kumu', '.kumu.json', 'the coding for Kumu'),
  'causal-map': codingFormat('causal-map', '.causal-map.xlsx', 'the coding for Causal Map'),
  annotations: codingFormat('annotations', '.jsonld', 'the coding as W3C annotations of the text'),
  xmile: codingFormat('xmile', '.xmile', 'the map as a causal loop diagram for Stella'),
};

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
