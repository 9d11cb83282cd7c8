/** `export --format svg`. */
import type { TalkFormat } from './format.ts';

/** The maps of the slides. */
export const svg: TalkFormat = {
  help: 'the map of each slide that has one',
  scope: 'talk',
  needsWeb: false,
  isFolder: true,
  takes: ['range'],
  place: (files) => `${files.web}-svg`,
  async write({ model, files, chosen, out }, effects) {
    const { exportMaps } = await import('../../export/maps/export-maps.ts');
    const { recallLayouts } = await import('../../project/kept-layouts.ts');
    await recallLayouts(model.deck, effects);
    return { lines: await exportMaps(model, files, { chosen, out }, effects), warnings: [] };
  },
};
