/** The markdown of a talk, and the list of its slides. */
import { digestOf, ownDigest } from '../cache/stamp.ts';
import { readCache, writeCache } from '../cache/store.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { isShown } from '../shown-slides.ts';
import type { TalkFiles } from './talk-files.ts';

/** A slide, from its frontmatter and headline. */
export interface SlideInfo {
  /** Permanent id; empty where the frontmatter has none. */
  readonly id: string;
  /** Headline without Markdown escapes; empty where there is none. */
  readonly title: string;
  /** 1-based number of the section; 0 outside of sections. */
  readonly section: number;
  /** Whether the slide belongs to the appendix, which is not counted. */
  readonly appendix: boolean;
  /** Ids of the claims that share it; empty on other slides. */
  readonly tells: readonly string[];
  /** Speaker's notes as Markdown, with marks of clicks; empty where there are none. */
  readonly note: string;
}

/** The markdown of a talk. @throws DiagnosticError E_SLIDES_MISSING */
export async function readMarkdown(files: TalkFiles, effects: Effects): Promise<string> {
  const text = await effects.readText(files.markdown);
  if (text !== undefined) return text;
  throw new DiagnosticError([
    diagnose('E_SLIDES_MISSING', { file: files.markdown }, 'The talk has not been generated.'),
  ]);
}

/**
 * Slides of a talk's file, in order, without hidden ones. Cached by the file's text.
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function readSlides(files: TalkFiles, effects: Effects): Promise<readonly SlideInfo[]> {
  const text = await readMarkdown(files, effects);
  const key = digestOf(await ownDigest(effects), text);
  const cached = await readCache('slides', key, effects);
  if (cached !== undefined) return JSON.parse(cached) as readonly SlideInfo[];
  const slides = await parseSlides(text, files.markdown);
  await writeCache('slides', key, JSON.stringify(slides), effects);
  return slides;
}

async function parseSlides(text: string, file: string): Promise<SlideInfo[]> {
  // Loaded on demand, since it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(text, file);
  return slides.filter(isShown).map((s) => ({
    id: String(s.frontmatter['id'] ?? ''),
    title: (s.title ?? '').replace(/\\(?=[!-/:-@[-`{-~])/gu, ''),
    section: Number(s.frontmatter['section'] ?? 0),
    appendix: s.frontmatter['layout'] === 'appendix',
    tells: (s.frontmatter['tells'] as string[] | undefined) ?? [],
    note: s.note ?? '',
  }));
}
