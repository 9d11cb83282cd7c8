/** A Slidev file in pieces that, put together again, give the file byte for byte. */
import { parseSync } from '@slidev/parser';
import { parse as parseYaml } from 'yaml';

/** A top-level key of a frontmatter with its value, or a comment or blank line (`key` undefined). */
export interface FrontmatterBlock {
  readonly key: string | undefined;
  /** Whole lines, with their line endings. */
  readonly text: string;
}

/** A slide as it stands in a file. `separator + open + blocks + close + body` is its text. */
export interface FileSlide {
  /** `id` of the frontmatter; empty where there is none. */
  readonly id: string;
  /** Lines between the slide before and this one, such as a `---` of its own. */
  readonly separator: string;
  /** The `---` lines around the frontmatter; empty where there is none. */
  readonly open: string;
  readonly blocks: readonly FrontmatterBlock[];
  readonly close: string;
  /** All after the frontmatter: content, notes and blank lines. */
  readonly body: string;
}

const keyLine = /^(?:"([^"]+)"|'([^']+)'|([^\s#'"[\]{}&*!|>%@`,-][^:#]*?))\s*:(?=\s|$)/u;

/** The blocks of a frontmatter's lines: a key with the lines that continue it; comments and blank lines apart. */
function toBlocks(lines: readonly string[]): FrontmatterBlock[] {
  const blocks: { key: string | undefined; text: string }[] = [];
  const seen = new Set<string>();
  // Blank and comment lines belong to a value only where an indented line follows.
  let waiting: string[] = [];
  const release = () => {
    for (const text of waiting) blocks.push({ key: undefined, text });
    waiting = [];
  };
  for (const line of lines) {
    const match = keyLine.exec(line);
    const key = match?.[1] ?? match?.[2] ?? match?.[3];
    const last = blocks.at(-1);
    if (key !== undefined && !seen.has(key)) {
      release();
      seen.add(key);
      blocks.push({ key, text: line });
    } else if (line.trim() === '' || line.startsWith('#')) waiting.push(line);
    else if (last?.key !== undefined) {
      last.text += waiting.join('') + line;
      waiting = [];
    } else {
      release();
      blocks.push({ key: undefined, text: line });
    }
  }
  release();
  return blocks;
}

function idOf(blocks: readonly FrontmatterBlock[]): string {
  const block = blocks.find((b) => b.key === 'id');
  if (!block) return '';
  // As it is generated; whatever else YAML allows is left to its parser.
  const [, plain] = /^id: ([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\n$/u.exec(block.text) ?? [];
  if (plain !== undefined) return plain;
  try {
    const value = (parseYaml(block.text) as { id?: unknown } | null)?.id;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  } catch {
    return '';
  }
}

/** The slides of a file, cut where Slidev's own parser cuts them. */
export function readSlideFile(text: string): FileSlide[] {
  if (text.trim() === '') return [];
  const lines = text.split(/(?<=\n)/u);
  const { slides } = parseSync(text, 'slides.md', { noParseYAML: true });
  const cut = (from: number, to: number) => lines.slice(from, to).join('');
  let before = 0;
  return slides.map((slide, i) => {
    const end = i === slides.length - 1 ? lines.length : slide.end;
    const separator = cut(before, slide.start);
    before = end;
    const { start, contentStart } = slide;
    // A frontmatter that is never closed reaches the end of the file: it is left whole, as body.
    if (contentStart <= start + 1 || contentStart > lines.length)
      return { id: '', separator, open: '', blocks: [], close: '', body: cut(start, end) };
    const blocks = toBlocks(lines.slice(start + 1, contentStart - 1));
    return {
      id: idOf(blocks),
      separator,
      open: lines[start] ?? '',
      blocks,
      close: lines[contentStart - 1] ?? '',
      body: cut(contentStart, end),
    };
  });
}

/** The text of a slide. */
export const textOf = (slide: FileSlide): string =>
  slide.separator + slide.open + slide.blocks.map((b) => b.text).join('') + slide.close + slide.body;

/** The file of these slides, as they are. */
export const writeSlideFile = (slides: readonly FileSlide[]): string => slides.map(textOf).join('');

/**
 * A text without what is no edit: line endings, blank lines at both ends, blanks at the end of a line. Two blanks
 * before another line of the paragraph are a line break in Markdown, and stay.
 */
export function settle(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  return lines
    .map((line, i) => {
      const bare = line.replace(/[ \t]+$/u, '');
      const breaks = bare !== '' && / {2,}$/u.test(line) && (lines[i + 1]?.trim() ?? '') !== '';
      return breaks ? `${bare}  ` : bare;
    })
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** Whether two texts differ in nothing that counts as an edit; `undefined` is the absence of a text. */
export const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && settle(a) === settle(b));

/** What a slide is called where it has no id: its heading, or its first words. */
export function titleOf(slide: FileSlide): string {
  const lines = settle(slide.body).split('\n');
  const line = lines.find((l) => /^#{1,6} /u.test(l)) ?? lines.find((l) => l.trim() !== '') ?? '(empty)';
  const bare = line.replace(/^#+ /u, '').replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
  return bare.length > 70 ? `${bare.slice(0, 69)}…` : bare;
}
