/** Where a talk stands: its markdown, its web deck, its PDF, their stamps; and the slides in it. */

import { digestOf } from '../cache/stamp.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { ownDigest } from './own-digest.ts';

/** POSIX paths relative to the root. */
export interface TalkFiles {
  readonly talk: string;
  readonly markdown: string;
  readonly web: string;
  readonly pdf: string;
}

/** A slide as its frontmatter and headline tell. */
export interface SlideInfo {
  readonly id: string;
  readonly title: string;
  readonly section: number;
  readonly appendix: boolean;
}

/** Where a talk of a deck stands. */
export const talkFiles = (deck: string, talk: string): TalkFiles => ({
  talk,
  markdown: `slides/${deck}/${talk}.md`,
  web: `dist/${deck}/${talk}`,
  pdf: `dist/${deck}/${talk}.pdf`,
});

/** @throws DiagnosticError E_SLIDES_MISSING */
export async function readMarkdown(files: TalkFiles, effects: Effects): Promise<string> {
  const text = await effects.readText(files.markdown);
  if (text !== undefined) return text;
  throw new DiagnosticError(
    [diagnose('E_SLIDES_MISSING', { file: files.markdown }, 'The talk has not been generated.')],
    1,
  );
}

/** Lists of slides by what they were read from and by; the number of those that are kept. */
const [lists, listsKept] = ['.claimdeck/slides', 200];

/** The slides of a talk as they stand in its file, hidden ones left out. */
export async function readSlides(files: TalkFiles, effects: Effects): Promise<readonly SlideInfo[]> {
  const text = await readMarkdown(files, effects);
  const known = `${lists}/${digestOf(await ownDigest(effects), text)}.json`;
  const before = readList(await effects.readText(known));
  if (before) return before;
  const slides = await parseSlides(text, files.markdown);
  await effects.write(known, JSON.stringify({ seal: digestOf(slides), slides }));
  await effects.prune(lists, listsKept);
  return slides;
}

/** A list as it was kept; `undefined` where there is none or it is damaged. */
function readList(text: string | undefined): readonly SlideInfo[] | undefined {
  try {
    const { seal, slides } = JSON.parse(text ?? '') as { seal: string; slides: readonly SlideInfo[] };
    return seal === digestOf(slides) ? slides : undefined;
  } catch {
    return undefined;
  }
}

async function parseSlides(text: string, file: string): Promise<SlideInfo[]> {
  // Loaded only here: with its YAML parser it takes as long as the parsing.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(text, file);
  return slides
    .filter((s) => !s.frontmatter['hide'] && !s.frontmatter['disabled'])
    .map((s) => ({
      id: String(s.frontmatter['id'] ?? ''),
      title: (s.title ?? '').replace(/\\(?=[!-/:-@[-`{-~])/gu, ''),
      section: Number(s.frontmatter['section'] ?? 0),
      appendix: s.frontmatter['layout'] === 'appendix',
    }));
}

/** Name of the stamp of a talk's web deck or PDF. */
export const stampName = (files: TalkFiles, output: 'web' | 'pdf') => `${files.web.slice('dist/'.length)}-${output}`;
