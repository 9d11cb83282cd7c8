/** Splits a Slidev file into slides and frontmatter blocks. The joined parts are the file, byte for byte. */
import { parseSync } from '@slidev/parser';
import { parse as parseYaml } from 'yaml';

/** A top-level key of a frontmatter with its value, or a comment or blank line. */
export interface FrontmatterBlock {
  /** Name of the key; `undefined` for a comment or blank line. */
  readonly key: string | undefined;
  /** Whole lines, with their line endings. */
  readonly text: string;
}

/** A slide of a file. `separator + open + blocks + close + body` is its text. */
export interface FileSlide {
  /** `id` of the frontmatter; empty where there is none. */
  readonly id: string;
  /** Lines between the slide before and this one, such as a `---` of its own. */
  readonly separator: string;
  /** The `---` line before the frontmatter; empty where there is none. */
  readonly open: string;
  /** Blocks of the frontmatter in file order; empty where there is none. */
  readonly blocks: readonly FrontmatterBlock[];
  /** The `---` line after the frontmatter; empty where there is none. */
  readonly close: string;
  /** Content, notes and blank lines after the frontmatter. */
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
  // The generated form without the YAML parser, for speed.
  const [, plain] = /^id: ([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\n$/u.exec(block.text) ?? [];
  if (plain !== undefined) return plain;
  try {
    const value = (parseYaml(block.text) as { id?: unknown } | null)?.id;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  } catch {
    return '';
  }
}

/** The slides of a file, split where Slidev's parser splits them; empty for a blank file. */
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
    // An unclosed frontmatter reaches the end of the file and counts as body.
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

/** The text of a slide, byte for byte. */
export const textOf = (slide: FileSlide): string =>
  slide.separator + slide.open + slide.blocks.map((b) => b.text).join('') + slide.close + slide.body;

/** The texts of the slides joined. */
export const writeSlideFile = (slides: readonly FileSlide[]): string => slides.map(textOf).join('');

/**
 * The text in normal form: LF, no blank lines at either end, no trailing blanks. A Markdown line break (two trailing
 * blanks within a paragraph) stays.
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

/** Whether two texts have the same normal form. `undefined`, an absent text, equals only itself. */
export const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && settle(a) === settle(b));

/** Name of a slide without id: its heading or first line, at most 70 UTF-16 units; `(empty)` without text. */
export function titleOf(slide: FileSlide): string {
  const lines = settle(slide.body).split('\n');
  const line = lines.find((l) => /^#{1,6} /u.test(l)) ?? lines.find((l) => l.trim() !== '') ?? '(empty)';
  const bare = line.replace(/^#+ /u, '').replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
  return bare.length > 70 ? `${bare.slice(0, 69)}…` : bare;
}
