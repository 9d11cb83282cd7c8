/** `export --format pptx`. */
import type { TalkFormat } from './format.ts';

/** The slides for PowerPoint. */
export const pptx: TalkFormat = {
  help: 'the slides for PowerPoint, to be edited',
  scope: 'talk',
  needsWeb: false,
  drawsMaps: true,
  takes: ['range', 'withClicks', 'template'],
  place: (files) => `${files.web}.pptx`,
  async write({ model, files, options: { withClicks = false, template }, chosen, out }, effects) {
    const { exportPptx } = await import('../../export/pptx/export-pptx.ts');
    const warnings = await exportPptx(model, files, { chosen, withClicks, out, template }, effects);
    return { lines: [out], warnings };
  },
};
