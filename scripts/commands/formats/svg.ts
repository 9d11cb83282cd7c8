/** `export --format svg`. */
import type { TalkFormat } from './format.ts';

/** The maps of the slides. */
export const svg: TalkFormat = {
  help: 'the map of each slide that has one',
  scope: 'talk',
  needsWeb: false,
  drawsMaps: true,
  isFolder: true,
  takes: ['range'],
  place: (files) => `${files.web}-svg`,
  async write({ model, files, chosen, out }, effects) {
    const { exportMaps } = await import('../../export/maps/export-maps.ts');
    return { lines: await exportMaps(model, files, { chosen, out }, effects), warnings: [] };
  },
};
