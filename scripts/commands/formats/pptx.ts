/** `export --format pptx`. */
import type { TalkFormat } from './format.ts';

/** The slides for PowerPoint. */
export const pptx: TalkFormat = {
  help: 'the slides for PowerPoint, to be edited',
  scope: 'talk',
  needsWeb: false,
  takes: ['range'],
  place: (files) => `${files.web}.pptx`,
  async write({ model, files, options, out }, effects) {
    const { exportPptx } = await import('../../export/pptx/export-pptx.ts');
    const { recallLayouts } = await import('../../project/kept-layouts.ts');
    await recallLayouts(model.deck, effects);
    return { lines: [await exportPptx(model, files, { range: options.range, out }, effects)], warnings: [] };
  },
};
