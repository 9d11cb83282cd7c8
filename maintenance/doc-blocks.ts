/**
 * Reads the pages of the docs and their fenced code blocks, for those who run them: tests, and the script of the tutorial.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const checkout = path.resolve(import.meta.dirname, '..');

/** A page of the docs. */
export interface DocPage {
  /** Path in the checkout. */
  readonly file: string;
  /** Markdown, with LF line breaks. */
  readonly text: string;
  /** Code blocks in their order. */
  readonly blocks: readonly DocBlock[];
}

/** A fenced code block. */
export interface DocBlock {
  /** Path of the page, and 1-based line of the opening fence: `docs/data.md:12`. */
  readonly place: string;
  /** Language behind the opening fence; empty if there is none. */
  readonly language: string;
  /** The code, with a final line break. */
  readonly code: string;
  /** Path of the file that the block is: inline code at the end of the line above the block, before a colon. */
  readonly file?: string;
  /** Whether the page tells to replace the contents of the file, which is there already. */
  readonly replaces: boolean;
}

/** README.md, CONTRIBUTING.md and the pages of docs/, sorted. */
export function readDocs(): DocPage[] {
  const names = readdirSync(path.join(checkout, 'docs')).filter((name) => name.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', ...names.map((name) => `docs/${name}`)].sort().map(readDocPage);
}

/** A page by its path in the checkout. */
export function readDocPage(file: string): DocPage {
  const text = readFileSync(path.join(checkout, file), 'utf8').replaceAll('\r\n', '\n');
  return { file, text, blocks: readDocBlocks(file, text) };
}

/** The code blocks of a page. Each stands behind a blank line. */
export function readDocBlocks(page: string, text: string): DocBlock[] {
  return [...text.matchAll(/(.*)\n\n```(\w*)\n([\s\S]*?\n)```$/gmu)].map((match) => {
    const [, above = '', language = '', code = ''] = match;
    const file = /`([^`\s]+\.\w+)`:$/u.exec(above)?.[1];
    const line = text.slice(0, match.index).split('\n').length + 2;
    const replaces = /\bReplace the contents of `[^`]+`:$/u.test(above);
    return { place: `${page}:${line}`, language, code, ...(file === undefined ? {} : { file }), replaces };
  });
}

/**
 * Writes the file that a block is, below a folder; nothing for another block.
 * @throws if the page tells to replace a file that does not exist
 */
export function writeFileOf({ place, file, replaces, code }: DocBlock, folder: string): void {
  if (file === undefined) return;
  const target = path.join(folder, file);
  if (replaces && !existsSync(target)) throw new Error(`${place}: there is no ${file} to replace`);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, code);
}

/** The commands of a block of the language `sh`, one a line, without comments; empty for any other block. */
export function commandsOf({ language, code }: DocBlock): string[] {
  if (language !== 'sh') return [];
  const lines = code.split('\n').map((line) => line.replace(/\s+#.*$/u, '').trim());
  return lines.filter((line) => line !== '');
}
