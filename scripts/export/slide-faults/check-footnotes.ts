/**
 * Marks of footnotes without a note, which Markdown prints as they are, marks that it reads as part of an alternative text or
 * address, notes without a mark, which it leaves out, and notes whose name a later note has, which take its place.
 */
import type MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { type Diagnostic, diagnose, nearestName } from '../../diagnostics/index.ts';
import { fromSlidev } from '../../slidev/from-slidev.ts';

/** Expressions and formulas, which may have what looks like a mark. */
const noText = /\{\{.*?\}\}|\$\$[\s\S]*?\$\$|(?<![\\$])\$(?!\s)(?:[^$\n]|\n(?!\s*\n))*\$/gu;

/** Slidev's plugin for footnotes; `undefined` where Slidev has another one. */
function footnotePlugin(): ((parser: MarkdownIt) => void) | undefined {
  try {
    return fromSlidev()('markdown-it-footnote') as (parser: MarkdownIt) => void;
  } catch {
    return undefined;
  }
}

/**
 * Reads footnotes as Slidev does, but leaves notes in their places, and has tokens for marks without a note. `undefined`
 * without the plugin.
 */
async function footnoteParser(): Promise<MarkdownIt | undefined> {
  const plugin = footnotePlugin();
  if (!plugin) return undefined;
  // Loaded on demand: few slides have footnotes.
  const { default: Parser } = await import('markdown-it');
  const parser = new Parser({ html: true, linkify: true }).use(plugin);
  parser.linkify.set({ fuzzyLink: false });
  parser.inline.ruler.after('footnote_ref', 'lost_mark', (state, silent) => {
    const [mark, label] = /^\[\^([^\]\s]+)\]/u.exec(state.src.slice(state.pos, state.posMax)) ?? [];
    if (mark === undefined) return false;
    if (!silent) state.push('lost_mark', '', 0).meta = { label };
    state.pos += mark.length;
    return true;
  });
  // Notes in the line, whose marks are told as those of the text, and the list of notes at the end.
  return parser.disable(['footnote_inline', 'footnote_tail']);
}

type FootnoteToken = 'footnote_reference_open' | 'footnote_ref' | 'lost_mark';

const labelsOf = (tokens: readonly Token[], type: FootnoteToken): string[] =>
  tokens.filter((token) => token.type === type).map(({ meta }) => (meta as { label: string }).label);

const namesOf = (tokens: readonly Token[], type: FootnoteToken): string[] => [...new Set(labelsOf(tokens, type))];

/** Marks that are read as part of the alternative text of a picture, or of an address before them, by name with a message. */
const swallowedMarks = (tokens: readonly Token[]): Map<string, string> =>
  new Map(
    tokens.flatMap(({ type, markup, content }, i): [string, string][] => {
      const isAddress = type === 'link_open' && markup === 'linkify';
      if (!isAddress && type !== 'image') return [];
      const message = isAddress
        ? 'The mark is read as part of the address before it. Put a space between them.'
        : 'The mark stands in the alternative text of a picture, which has no footnotes.';
      const text = isAddress ? (tokens[i + 1]?.content ?? '') : content;
      return Array.from(text.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/gu), ([, name = '']) => [name, message]);
    }),
  );

/**
 * E_SLIDES_FOOTNOTE for each mark that is none, each mark without its note, each note without its mark and each name of several
 * notes, of the slide at a place. `prose` is its Markdown with empty fences; with `hasSpans`, the option `comark` of Slidev, no
 * mark is one. None where Slidev reads footnotes by another plugin.
 */
export async function checkFootnotes(
  at: Pick<Diagnostic, 'file' | 'path'>,
  prose: string,
  hasSpans = false,
): Promise<Diagnostic[]> {
  if (!prose.includes('[^')) return [];
  const parser = await footnoteParser();
  if (!parser) return [];
  const parse = (text: string) => parser.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const tokens = parse(prose);
  const html = tokens.map(({ type, content }) => (type === 'html_block' ? content : '')).join('\n');
  const notes = namesOf(tokens, 'footnote_reference_open');
  const marks = namesOf(tokens, 'footnote_ref');
  const [first] = hasSpans ? [...marks, ...notes] : [];
  if (first !== undefined) {
    const message =
      'With `comark` or `mdc` in the headmatter, Slidev shows no footnotes: it reads their marks as spans.';
    return [diagnose('E_SLIDES_FOOTNOTE', at, message, { actual: `[^${first}]` })];
  }
  // `$5[^2], $6[^3]` may be a formula: its marks count where they have notes, and are no faults where they have none.
  const text = parse(prose.replaceAll(noText, ''));
  const lost = namesOf(text, 'lost_mark').filter((name) => !notes.includes(name));
  const swallowed = swallowedMarks(text);
  const unused = notes.filter((name) => !marks.includes(name) && !swallowed.has(name));
  const meant = lost.map((name) => nearestName(name, unused));
  const labels = labelsOf(tokens, 'footnote_reference_open');
  const repeated = notes.filter((name) => labels.indexOf(name) < labels.lastIndexOf(name));
  return [
    ...[...swallowed].map(([name, message]) => diagnose('E_SLIDES_FOOTNOTE', at, message, { actual: `[^${name}]` })),
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
    ...repeated.map((name) =>
      diagnose('E_SLIDES_FOOTNOTE', at, 'Several notes have this name. Only the last would be shown.', {
        actual: `[^${name}]:`,
      }),
    ),
  ];
}
