/** `export --format pdf`. */
import type { TalkFormat } from './format.ts';

/** The slides as PDF. */
export const pdf: TalkFormat = {
  help: 'the slides',
  scope: 'talk',
  needsWeb: true,
  place: (files) => files.pdf,
  async write(job, effects) {
    const { printTalk } = await import('../../export/print-talk.ts');
    const { pages, warnings } = await printTalk(job, effects);
    return { lines: [`${job.out} (${pages === undefined ? 'pages not counted' : `${pages} pages`})`], warnings };
  },
};
