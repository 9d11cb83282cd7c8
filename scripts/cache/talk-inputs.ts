/** What a talk's web deck depends on: the tools, its markdown, files beside it, and files that the markdown includes. */
import path from 'node:path';
import type { SourceSlideInfo } from '@slidev/types';
import type { Effects } from '../effects.ts';
import { snippetLine } from '../slidev/snippets.ts';
import { digestBeside, digestOf } from './stamp.ts';
import { readCache, writeCache } from './store.ts';

/** A slide's script may import any Markdown file, so it stands for all slides. */
const script = /<script\b/iu;

/** A call of `import.meta.glob` up to its patterns. */
const globCall = /\bimport\.meta\.glob\b[^(]*\(\s*(\[[^\]]*\]|"[^"]*"|'[^']*')/gu;

/** Folders in which a script looks for files by `import.meta.glob`, as it names them. */
const globFolders = (content: string): string[] =>
  [...content.matchAll(globCall)].flatMap(([, patterns = '']) =>
    [...patterns.matchAll(/["'](\.?[./][^"']*)["']/gu)].map(([, pattern = '']) =>
      pattern.replace(/\/?[^/]*[*?{[(].*$/u, ''),
    ),
  );

/** Paths that one slide includes. `folder` is the folder of its file, `userRoot` that of the talk. */
function includedBySlide({ frontmatter, content }: SourceSlideInfo, folder: string, userRoot: string): string[] {
  const places: string[] = [];
  const { src } = frontmatter as { src?: unknown };
  if (typeof src === 'string') {
    const file = src.split('#')[0] as string;
    places.push(file.startsWith('/') ? path.posix.join(userRoot, file) : path.posix.join(folder, file));
  }
  for (const [, file = ''] of content.matchAll(new RegExp(snippetLine, 'gmu')))
    places.push(file.startsWith('@/') ? path.posix.join(userRoot, file.slice(2)) : path.posix.join(folder, file));
  if (script.test(content)) {
    places.push('slides');
    for (const found of globFolders(content))
      places.push(path.posix.join(found.startsWith('/') ? userRoot : folder, found));
  }
  return places;
}

/** Paths that a file includes itself. Cached by the file's text. */
async function includedByFile(file: string, userRoot: string, tools: string, effects: Effects): Promise<string[]> {
  const text = await effects.readText(file).catch(() => undefined);
  if (text === undefined) return [];
  const key = digestOf(tools, file, userRoot, text);
  const cached = await readCache('includes', key, effects);
  if (cached !== undefined) return JSON.parse(cached) as string[];
  // Loaded on demand, since it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(text, file);
  const places = slides.flatMap((slide) => includedBySlide(slide, path.posix.dirname(file), userRoot));
  await writeCache('includes', key, JSON.stringify(places), effects);
  return places;
}

/**
 * Files and folders that a talk's markdown includes, directly or through other markdown, sorted; POSIX paths relative to
 * the root. They come from Slidev's parser, so that prose never counts.
 */
export async function includedFiles(markdown: string, tools: string, effects: Effects): Promise<string[]> {
  const userRoot = path.posix.dirname(markdown);
  const found = new Set<string>();
  const open = [markdown];
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const place of await includedByFile(file, userRoot, tools, effects))
      if (!found.has(place)) {
        found.add(place);
        if (place.endsWith('.md')) open.push(place);
      }
  return [...found].sort();
}

/** Markdown of talks: it counts only where it is included. */
const talkMarkdown = /^slides\/[^/]+\/[^/]+\.md$/u;

const isSkipped = (name: string) => name.startsWith('.') || name === 'node_modules';

/**
 * Digest of everything that decides a talk's web deck. Pictures, styles and components of all decks count, since a slide may
 * name any of them.
 */
export async function digestTalk(markdown: string, tools: string, effects: Effects): Promise<string> {
  const text = await effects.readText(markdown);
  const beside = await digestBeside(path.posix.dirname(markdown), effects);
  const elsewhere = [...(await effects.digests('slides', isSkipped))].filter(([file]) => !talkMarkdown.test(file));
  const included = [];
  for (const place of await includedFiles(markdown, tools, effects))
    included.push([place, ...(await effects.digests(place, isSkipped))]);
  return digestOf(tools, text, beside, elsewhere, included);
}
