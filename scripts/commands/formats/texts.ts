/** `export --format notes` and `export --format essay`. */
import type { TextFormat } from '../../export/text/export-text.ts';
import type { TalkFormat } from './format.ts';

const textFormat = (format: TextFormat, help: string): TalkFormat => ({
  help,
  scope: 'talk',
  needsWeb: false,
  takes: ['range'],
  place: (files) => `${files.web}.${format}.md`,
  async write({ model, files, chosen, out }, effects) {
    const { exportText } = await import('../../export/text/export-text.ts');
    await exportText(model, files, { format, chosen, out }, effects);
    return { lines: [out], warnings: [] };
  },
});

/** The speaker's notes as Markdown. */
export const notes = textFormat('notes', 'the speaker’s notes as Markdown');

/** The talk as Markdown. */
export const essay = textFormat('essay', 'the talk as Markdown');
