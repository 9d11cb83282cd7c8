/** Marks of footnotes without a note, which Markdown prints as they are, and notes without a mark, which it leaves out. */
import { type Diagnostic, diagnose, nearestName } from '../../diagnostics/index.ts';

/** The beginning of a note, also in a list or quote: the first group is its name. */
const noteStart = /(?<=^(?:[ \t>*+-]|\d+[.)][ \t])*)\[\^([^\]\s]+)\]:[ \t]*/gmu;

/** An item of a list, whose text begins where that of a note does: its later paragraphs are no code. */
const item = '*   ';

/** Expressions and formulas, which may have what looks like a mark. */
const noText = /\{\{.*?\}\}|\$\$[\s\S]*?\$\$|(?<![\\$])\$(?!\s)(?:[^$\n]|\n(?!\s*\n))*\$/gu;

/** Names of the marks in Markdown, and the text of its blocks of HTML; neither has code. */
async function readMarks(markdown: string): Promise<{ marks: string[]; html: string }> {
  // Loaded on demand: few slides have footnotes.
  const { default: MarkdownIt } = await import('markdown-it');
  const parser = new MarkdownIt({ html: true });
  parser.inline.ruler.after('image', 'mark', (state, silent) => {
    const [mark, name = ''] = /^\[\^([^\]\s]+)\]/u.exec(state.src.slice(state.pos, state.posMax)) ?? [];
    if (mark === undefined) return false;
    if (!silent) state.push('mark', '', 0).content = name;
    state.pos += mark.length;
    return true;
  });
  const tokens = parser.parse(markdown, {});
  const marks = tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'mark');
  const html = tokens.map(({ type, content }) => (type === 'html_block' ? content : ''));
  return { marks: [...new Set(marks.map(({ content }) => content))], html: html.join('\n') };
}

/**
 * E_SLIDES_FOOTNOTE for each mark without its note and each note without its mark of the slide at a place. `prose` is its
 * Markdown with empty fences.
 */
export async function checkFootnotes(at: Pick<Diagnostic, 'file' | 'path'>, prose: string): Promise<Diagnostic[]> {
  if (!prose.includes('[^')) return [];
  const written = prose.replaceAll(/<!--[\s\S]*?-->/gu, '');
  const notes = [...new Set([...written.matchAll(noteStart)].map(([, name = '']) => name))];
  const body = written.replaceAll(noteStart, item);
  const { marks, html } = await readMarks(body);
  // `$5[^2], $6[^3]` may be a formula: its marks count where they have notes, and are no faults where they have none.
  const lost = (await readMarks(body.replaceAll(noText, ''))).marks.filter((name) => !notes.includes(name));
  const unused = notes.filter((name) => !marks.includes(name));
  const meant = lost.map((name) => nearestName(name, unused));
  return [
    ...lost.map((name, i) =>
      diagnose('E_SLIDES_FOOTNOTE', at, 'The mark has no note.', { actual: `[^${name}]`, expected: meant[i] }),
    ),
    ...unused
      .filter((name) => !meant.includes(name))
      .map((name) => {
        const message = html.includes(`[^${name}]`)
          ? 'The mark of the note stands in HTML, where Markdown is not read.'
          : 'The note has no mark.';
        return diagnose('E_SLIDES_FOOTNOTE', at, message, { actual: `[^${name}]:` });
      }),
  ];
}
