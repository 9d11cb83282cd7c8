/** Formats of `export` that write each talk: PDF, HTML, PowerPoint, maps as SVG, and the cover. */
import { usageError } from '../command.ts';
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

/** The web deck as one file. */
export const html: TalkFormat = {
  help: 'the web deck as one file, which opens without a server',
  scope: 'talk',
  needsWeb: true,
  place: (files) => files.html,
  async write({ files, out }, effects) {
    if (out === `dist/${files.deck}/index.html`)
      throw usageError('The file of the talk index would replace the page of the deck: name another file with --out.');
    const { exportSingle } = await import('../../export/single/export-single.ts');
    await exportSingle(files, out, effects);
    return { lines: [out], warnings: [] };
  },
};

/** The slides as PDF, and beside it the notes for pdfpc. A part of the slides, or their clicks, have files of their own. */
export const pdf: TalkFormat = {
  help: 'the slides',
  scope: 'talk',
  needsWeb: true,
  takes: ['range', 'withClicks'],
  place: ({ web }, { range, withClicks }) =>
    `${web}${range === undefined ? '' : '.range'}${withClicks ? '.clicks' : ''}.pdf`,
  async write(job, effects) {
    const { pdfpcFile, printTalk } = await import('../../export/pdf/print-talk.ts');
    const { pages, warnings } = await printTalk({ ...job, withClicks: job.options.withClicks }, effects);
    const line = `${job.out} (${pages === undefined ? 'pages not counted' : `${pages} pages`})`;
    return { lines: [line], warnings, beside: [pdfpcFile(job.out)] };
  },
};
