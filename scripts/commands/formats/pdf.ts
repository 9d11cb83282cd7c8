/** `export --format pdf`. */
import type { TalkFormat } from './format.ts';

/** The slides as PDF, and beside it the notes for pdfpc. A part of the slides, or their clicks, have files of their own. */
export const pdf: TalkFormat = {
  help: 'the slides',
  scope: 'talk',
  needsWeb: true,
  takes: ['range', 'withClicks'],
  place: ({ web }, { range, withClicks }) =>
    `${web}${range === undefined ? '' : '.range'}${withClicks ? '.clicks' : ''}.pdf`,
  async write(job, effects) {
    const { pdfpcFile, printTalk } = await import('../../export/print-talk.ts');
    const { pages, warnings } = await printTalk({ ...job, withClicks: job.options.withClicks }, effects);
    const line = `${job.out} (${pages === undefined ? 'pages not counted' : `${pages} pages`})`;
    return { lines: [line], warnings, beside: [pdfpcFile(job.out)] };
  },
};
