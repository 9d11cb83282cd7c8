/** Reads a Slidev file into slides and writes it back byte for byte, so that a merge changes only what it must. */
import { parseSync } from '@slidev/parser';
import { parse as parseYaml } from 'yaml';

/** A top-level key of a frontmatter with its value, or a comment or blank line. */
export interface FrontmatterBlock {
  /** Name of the key; `undefined` for a comment or blank line. */
  readonly key: string | undefined;
  /** Whole lines with their line endings. */
  readonly text: string;
}

/** A slide of a file. `separator + open + blocks + close + body` is its text. */
export interface FileSlide {
  /** `id` of the frontmatter; empty if there is none. */
  readonly id: string;
  /** Lines before the slide that belong to no slide: the `---` line of a slide without frontmatter. */
  readonly separator: string;
  /** The `---` line before the frontmatter; empty if there is no frontmatter. */
  readonly open: string;
  /** The frontmatter, in the order of the file. */
  readonly blocks: readonly FrontmatterBlock[];
  /** The `---` line after the frontmatter; empty if there is no frontmatter. */
  readonly close: string;
  /** Content, notes and blank lines after the frontmatter. */
  readonly body: string;
}

const keyLine = /^(?:"([^"]+)"|'([^']+)'|([^\s#'"[\]{}&*!|>%@`,-][^:#]*?))\s*:(?=\s|$)/u;

/** Blocks of the lines of a frontmatter. The lines that continue a value belong to its key. */
function toBlocks(lines: readonly string[]): FrontmatterBlock[] {
  const blocks: { key: string | undefined; text: string }[] = [];
  const seen = new Set<string>();
  // A blank or comment line belongs to a value only if an indented line follows.
  let pending: string[] = [];
  const flush = () => {
    for (const text of pending) blocks.push({ key: undefined, text });
    pending = [];
  };
  for (const line of lines) {
    const match = keyLine.exec(line);
    const key = match?.[1] ?? match?.[2] ?? match?.[3];
    const last = blocks.at(-1);
    if (key !== undefined && !seen.has(key)) {
      flush();
      seen.add(key);
      blocks.push({ key, text: line });
    } else if (line.trim() === '' || line.startsWith('#')) pending.push(line);
    else if (last?.key !== undefined) {
      last.text += pending.join('') + line;
      pending = [];
    } else {
      flush();
      blocks.push({ key: undefined, text: line });
    }
  }
  flush();
  return blocks;
}

function idOf(blocks: readonly FrontmatterBlock[]): string {
  const block = blocks.find((b) => b.key === 'id');
  if (!block) return '';
  // Generated ids need no YAML parser, which takes most of the time.
  const [, plain] = /^id: ([a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\n$/u.exec(block.text) ?? [];
  if (plain !== undefined) return plain;
  try {
    const value = (parseYaml(block.text) as { id?: unknown } | null)?.id;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  } catch {
    return '';
  }
}

/** Slides of a file, separated as Slidev's parser separates them; empty for a blank file. */
export function readSlideFile(text: string): FileSlide[] {
  if (text.trim() === '') return [];
  const lines = text.split(/(?<=\n)/u);
  const { slides } = parseSync(text, 'slides.md', { noParseYAML: true });
  const linesBetween = (from: number, to: number) => lines.slice(from, to).join('');
  let previousEnd = 0;
  return slides.map((slide, i) => {
    const end = i === slides.length - 1 ? lines.length : slide.end;
    const separator = linesBetween(previousEnd, slide.start);
    previousEnd = end;
    const { start, contentStart } = slide;
    // A frontmatter without closing line reaches the end of the file: it stays in the body.
    if (contentStart <= start + 1 || contentStart > lines.length)
      return { id: '', separator, open: '', blocks: [], close: '', body: linesBetween(start, end) };
    const blocks = toBlocks(lines.slice(start + 1, contentStart - 1));
    return {
      id: idOf(blocks),
      separator,
      open: lines[start] ?? '',
      blocks,
      close: lines[contentStart - 1] ?? '',
      body: linesBetween(contentStart, end),
    };
  });
}

/** Text of a slide as in its file. */
export const textOf = (slide: FileSlide): string =>
  slide.separator + slide.open + slide.blocks.map((b) => b.text).join('') + slide.close + slide.body;

/** Text of a file with these slides, unchanged. */
export const writeSlideFile = (slides: readonly FileSlide[]): string => slides.map(textOf).join('');

/**
 * A text without the differences that are no edits: LF line endings, no blank lines at both ends, no trailing spaces.
 * Two trailing spaces within a paragraph stay: they are a Markdown line break.
 */
export function normaliseText(text: string): string {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  return lines
    .map((line, i) => {
      const trimmed = line.replace(/[ \t]+$/u, '');
      const isBreak = trimmed !== '' && / {2,}$/u.test(line) && (lines[i + 1]?.trim() ?? '') !== '';
      return isBreak ? `${trimmed}  ` : trimmed;
    })
    .join('\n')
    .replace(/^\n+|\n+$/gu, '');
}

/** Whether two texts are equal after `normaliseText`; `undefined`, for no text, equals only itself. */
export const isSameText = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && normaliseText(a) === normaliseText(b));

/** Heading of a slide or else its first line, at most 70 characters; `(empty)` for an empty one. */
export function titleOf(slide: Pick<FileSlide, 'body'>): string {
  const lines = normaliseText(slide.body).split('\n');
  const line = lines.find((l) => /^#{1,6} /u.test(l)) ?? lines.find((l) => l.trim() !== '') ?? '(empty)';
  const title = line.replace(/^#+ /u, '').replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
  return title.length > 70 ? `${title.slice(0, 69)}…` : title;
}

/** Name of a slide: its id, or its title in quotation marks. */
export const slideName = (slide: Pick<FileSlide, 'id' | 'body'>): string => slide.id || `“${titleOf(slide)}”`;
