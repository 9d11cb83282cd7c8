/** Marks and notes of footnotes that do not find each other: Markdown prints such a mark as it is, and leaves out such a note. */
import { nearestName } from '../../diagnostics/index.ts';

/** A mark or note without its counterpart. */
export interface FootnoteFault {
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** The mark, or the beginning of the note, as the slide has it. */
  readonly actual: string;
  /** The nearest name of a note. */
  readonly expected: string | undefined;
}

/** The beginning of a note, also in a list or quote. */
const noteStart = /^[ \t>*+-]*\[\^([^\]\s]+)\]:/gmu;

/** Expressions and formulas, which may have what looks like a mark. */
const noText = /\{\{.*?\}\}|\$\$[\s\S]*?\$\$|(?<![\\$])\$(?!\s)[^$\n]*\$/gu;

const namesIn = (text: string, pattern = /\[\^([^\]\s]+)\]/gu) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** Text of Markdown, and that of its blocks of HTML, without code. */
async function textsOf(markdown: string): Promise<{ text: string; html: string }> {
  // Loaded on demand: few slides have footnotes.
  const { default: MarkdownIt } = await import('markdown-it');
  // Without this rule, escaped signs are tokens of their own.
  const tokens = new MarkdownIt({ html: true }).disable('text_join').parse(markdown, {});
  const texts = tokens.flatMap(({ children }) => children ?? []).map((t) => (t.type === 'text' ? t.content : ' '));
  const html = tokens.map(({ type, content }) => (type === 'html_block' ? content : ''));
  return { text: texts.join('\n'), html: html.join('\n') };
}

/** Faults of the footnotes of a slide, given as Markdown; in `prose` its fences are empty. */
export async function footnoteFaults(prose: string): Promise<FootnoteFault[]> {
  if (!prose.includes('[^')) return [];
  const written = prose.replaceAll(/<!--[\s\S]*?-->/gu, '');
  const notes = namesIn(written, noteStart);
  const body = written.replaceAll(noteStart, '');
  const { text, html } = await textsOf(body);
  // `$5[^2], $6[^3]` may be a formula: its marks count where they have notes, and are no faults where they have none.
  const lost = namesIn((await textsOf(body.replaceAll(noText, ''))).text).filter((name) => !notes.includes(name));
  const marks = namesIn(text);
  const unused = notes.filter((name) => !marks.includes(name));
  const meant = lost.map((name) => nearestName(name, unused));
  return [
    ...lost.map((name, i) => ({ message: 'The mark has no note.', actual: `[^${name}]`, expected: meant[i] })),
    ...unused
      .filter((name) => !meant.includes(name))
      .map((name) => {
        const message = namesIn(html).includes(name)
          ? 'The mark of the note stands in HTML, where Markdown is not read.'
          : 'The note has no mark.';
        return { message, actual: `[^${name}]:`, expected: undefined };
      }),
  ];
}
