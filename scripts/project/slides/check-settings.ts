/** Settings of Slidev in the headmatter that Claimdeck's outputs do without, and titles that Slidev reads otherwise. */
import { defined } from '../../defined.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { slideName } from '../../merge/index.ts';
import { type LoadedSlide, loadSlides } from './read-slides.ts';
import type { TalkFiles } from './talk-files.ts';

/** What a setting lacks in the outputs, and what to write; `undefined` where its value is the one they have. */
type CheckedSetting = (
  value: unknown,
  files: TalkFiles,
) => { readonly lacks: string; readonly expected?: string } | undefined;

const settings: Readonly<Record<string, CheckedSetting>> = {
  routerMode: (value) =>
    value === 'hash' ? undefined : { lacks: 'Web decks have addresses with a hash, such as #/12.', expected: 'hash' },
  download: (value, { pdf }) =>
    // YAML 1.2 reads `yes` as text, and Slidev takes text for the address of the file.
    /^(?:yes|on|true)$/iu.test(String(value))
      ? { lacks: 'The web deck has no PDF for its button.', expected: `../${pdf.replace(/^.*\//u, '')}` }
      : undefined,
  exportFilename: () => ({ lacks: 'Files have the name of the talk.', expected: '--out FILE of `export`' }),
  export: () => ({ lacks: 'The headmatter has no options of exports.', expected: 'options of `export`' }),
};

/** E_SLIDES_TITLE for a title that is no text, such as a year: Slidev would end with an error of its own code. */
function checkTitle(title: unknown, file: string): Diagnostic[] {
  if (title === undefined || title === null || typeof title === 'string') return [];
  return [
    diagnose('E_SLIDES_TITLE', { file, path: 'title' }, 'The title of the deck is no text.', { actual: String(title) }),
  ];
}

/** W_SLIDES_TITLE for each slide whose title is a heading within a comment. */
async function checkComments(slides: readonly LoadedSlide[], file: string): Promise<Diagnostic[]> {
  const commented = slides.filter(({ frontmatter, content }) => !('title' in frontmatter) && content.includes('<!--'));
  if (commented.length === 0) return [];
  const { parseSlide } = await import('@slidev/parser');
  return commented.flatMap(({ frontmatter, content, title }) => {
    const shown = parseSlide(content.replaceAll(/<!--.*?-->/gsu, '')).title;
    if (shown === title) return [];
    const place = { file, path: slideName({ id: String(frontmatter['id'] ?? ''), body: content }) };
    const detail = defined({ actual: title, expected: shown });
    return [diagnose('W_SLIDES_TITLE', place, 'The title of the slide is a heading in a comment.', detail)];
  });
}

/**
 * E_SLIDES_TITLE, W_SLIDES_TITLE, and W_SLIDES_SETTING for each setting that has no effect.
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function checkSettings(files: TalkFiles, effects: Effects): Promise<Diagnostic[]> {
  const { slides } = await loadSlides(files, effects);
  const headmatter = slides[0]?.frontmatter ?? {};
  const unread = Object.entries(settings).flatMap(([name, check]) => {
    const value: unknown = headmatter[name];
    const found = value === undefined || value === null ? undefined : check(value, files);
    if (!found) return [];
    const detail = { actual: `${name}: ${JSON.stringify(value)}`, ...(found.expected && { expected: found.expected }) };
    return [diagnose('W_SLIDES_SETTING', { file: files.markdown, path: name }, found.lacks, detail)];
  });
  return [
    ...checkTitle(headmatter['title'], files.markdown),
    ...(await checkComments(slides, files.markdown)),
    ...unread,
  ];
}
