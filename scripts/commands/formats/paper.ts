/** `export --format handout` and `export --format notes-pdf`. */
import type { FormatOptions, TalkFormat } from './format.ts';

const paperFormat = (
  place: TalkFormat['place'],
  help: string,
  takes: readonly (keyof FormatOptions)[],
  isNotes: boolean,
): TalkFormat => ({
  help,
  scope: 'talk',
  needsWeb: true,
  takes,
  place,
  async write({ model, files, chosen, options: { paper = 'a4', perPage = '3' }, out, browser }, effects) {
    const { exportHandout } = await import('../../export/handout/export-handout.ts');
    const options = { paper, kind: isNotes ? 'notes' : perPage, chosen, out } as const;
    return { lines: [out], warnings: await exportHandout(model, files, options, browser, effects) };
  },
});

/** Slides and quotes on paper. */
export const handout = paperFormat(
  (files) => `${files.web}.handout.pdf`,
  'slides and quotes on paper',
  ['range', 'paper', 'perPage'],
  false,
);

/** The speaker's notes on paper. */
export const notesPdf = paperFormat(
  (files) => `${files.web}.notes.pdf`,
  'the speaker’s notes as PDF, with pictures',
  ['range', 'paper'],
  true,
);
