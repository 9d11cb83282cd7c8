/** Paths of a talk's files and stamps, and the list of its slides. */
import { digestOf, ownDigest } from '../cache/stamp.ts';
import { readCache, writeCache } from '../cache/store.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { isShown } from '../shown-slides.ts';

/** Files of a talk; paths are POSIX and relative to the root. */
export interface TalkFiles {
  /** Name of the deck. */
  readonly deck: string;
  /** Id of the talk. */
  readonly talk: string;
  /** The slides as presented, with hand edits. */
  readonly markdown: string;
  /** The slides as last generated, the base of the next merge; committed, so that every clone can merge. */
  readonly record: string;
  /** Folder of the web deck. */
  readonly web: string;
  /** The PDF. */
  readonly pdf: string;
  /** The talk as one HTML file. */
  readonly html: string;
  /** The picture that stands for the talk where its address is shared. */
  readonly cover: string;
}

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

/** Paths of the files of a talk. */
export const talkFiles = (deck: string, talk: string): TalkFiles => ({
  deck,
  talk,
  markdown: `slides/${deck}/${talk}.md`,
  record: `slides/${deck}/.generated/${talk}.md`,
  web: `dist/${deck}/${talk}`,
  pdf: `dist/${deck}/${talk}.pdf`,
  html: `dist/${deck}/${talk}.html`,
  cover: `dist/${deck}/${talk}.cover.png`,
});

/** Style sheet of a deck's look, written by `generate`; POSIX and relative to the root. */
export const lookFile = (deck: string): string => `slides/${deck}/.generated/look.css`;

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

/**
 * Name of the stamp of an output of a talk, such as `deck/talk-pdf`. An output at another place than its own has a stamp of
 * its own. `out` is the path of the output, relative to the root.
 */
export const stampName = (files: TalkFiles, output: 'web' | 'pdf' | 'html' | 'cover', out = files[output]): string =>
  `${files.deck}/${files.talk}-${output}${out === files[output] ? '' : `-${digestOf(out).slice(0, 12)}`}`;
