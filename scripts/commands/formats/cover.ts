/** `export --format cover`. */
import type { TalkFormat } from './format.ts';

/** A picture that stands for the talk where its address is shared. */
export const cover: TalkFormat = {
  help: 'a picture of title and map for previews',
  scope: 'talk',
  needsWeb: false,
  drawsMaps: true,
  place: (files) => files.cover,
  async write({ model, files, out, browser }, effects) {
    const { exportCover } = await import('../../export/cover/export-cover.ts');
    await exportCover(model, files, out, browser, effects);
    return { lines: [out], warnings: [] };
  },
};
