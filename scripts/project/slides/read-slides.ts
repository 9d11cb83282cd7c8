/** Reads the markdown of a talk, and the list of its slides. */
import path from 'node:path';
import type { SourceSlideInfo } from '@slidev/types';
import { digestOf, ownDigest } from '../../cache/stamp.ts';
import { readCache, writeCache } from '../../cache/store.ts';
import { DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { slideName } from '../../merge/index.ts';
import { isShown } from '../../slidev/shown-slides.ts';
import { addedFolders, addonsOf } from './check-loads.ts';
import { preparserFile, type TalkFiles } from './talk-files.ts';

/** A slide as Slidev's parser gives it. */
export type LoadedSlide = Pick<SourceSlideInfo, 'frontmatter' | 'title' | 'note' | 'content' | 'raw'>;

/** A slide, from its frontmatter and headline. */
export interface SlideInfo {
  /** Permanent id; empty where the frontmatter has none. */
  readonly id: string;
  /** Second address of the slide in a web deck; empty where the frontmatter has none. */
  readonly alias: string;
  /** Id, or the title in quotation marks as `generate` names the slide. */
  readonly name: string;
  /** Headline as text, without Markdown and tags; empty where there is none. */
  readonly title: string;
  /** 1-based number of the section; 0 outside of sections. */
  readonly section: number;
  /** Whether the slide belongs to the appendix, which is counted by itself. */
  readonly appendix: boolean;
  /** 1-based number in the talk, or in the appendix. */
  readonly number: number;
  /** Ids of the claims that share it; empty on other slides. */
  readonly tells: readonly string[];
  /** Speaker's notes as Markdown, with marks of clicks; empty where there are none. */
  readonly note: string;
}

/** The number of a slide as its foot has it, such as `16`, or `A3` in the appendix. */
export const slideLabel = ({ appendix, number }: Pick<SlideInfo, 'appendix' | 'number'>): string =>
  `${appendix ? 'A' : ''}${number}`;

/** The markdown of a talk. @throws DiagnosticError E_SLIDES_MISSING */
export async function readMarkdown(files: Pick<TalkFiles, 'markdown'>, effects: Effects): Promise<string> {
  const text = await effects.readText(files.markdown);
  if (text !== undefined) return text;
  throw new DiagnosticError([
    diagnose('E_SLIDES_MISSING', { file: files.markdown }, 'The talk has not been generated.'),
  ]);
}

/** Whether a preparser setup beside a talk, or an addon that package.json names, decides its slides. */
const hasPreparser = async ({ markdown }: Pick<TalkFiles, 'markdown'>, effects: Effects): Promise<boolean> =>
  (await effects.size(preparserFile(path.posix.dirname(markdown)))) !== undefined ||
  (await addonsOf(effects)).length > 0;

/**
 * Slides of a talk, in order, without hidden ones, those of files that it includes in their places. Cached by the talk's text
 * where no other file decides them.
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function readSlides(files: TalkFiles, effects: Effects): Promise<readonly SlideInfo[]> {
  const text = await readMarkdown(files, effects);
  const key = digestOf(await ownDigest(effects), text);
  const cached = (await hasPreparser(files, effects)) ? undefined : await readCache('slides', key, effects);
  if (cached !== undefined) return JSON.parse(cached) as readonly SlideInfo[];
  const { slides, includes } = await loadSlides(files, effects);
  const infos = await infosOf(slides);
  if (!includes) await writeCache('slides', key, JSON.stringify(infos), effects);
  return infos;
}

/**
 * Slides of a talk, without hidden ones, those of included files in their places, as the preparser setups beside it, of its
 * theme and of its addons change them; and whether other files than the talk decide them.
 * @throws DiagnosticError E_SLIDES_MISSING
 */
export async function loadSlides(
  files: Pick<TalkFiles, 'markdown'>,
  effects: Effects,
): Promise<{ slides: readonly LoadedSlide[]; includes: boolean }> {
  const text = await readMarkdown(files, effects);
  // Loaded on demand, since it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const parsed = (await parse(text, files.markdown)).slides;
  const slides = parsed.filter(isShown);
  const entry = path.join(effects.root, files.markdown);
  const userRoot = path.dirname(entry);
  const added = await addedFolders(parsed[0]?.frontmatter ?? {}, path.posix.dirname(files.markdown), effects);
  const isOwn = added.length === 0 && slides.every(({ frontmatter }) => frontmatter['src'] === undefined);
  if (isOwn && !(await hasPreparser(files, effects))) return { slides, includes: false };
  const [{ load }, { usePreparsers }] = await Promise.all([import('@slidev/parser/fs'), import('./preparsers.ts')]);
  usePreparsers();
  const loaded = await load({ userRoot, roots: [...added, userRoot] }, entry);
  return { slides: loaded.slides.map((slide) => ({ ...slide, raw: slide.source.raw })), includes: true };
}

/** The mark of a footnote, or a note in the line. */
const footnote = /(?<!\\)(?:\[\^[^\]\s]+\]|\^\[[^\]]*\])/gu;

async function textOf(headline: string): Promise<string> {
  const unescaped = headline.replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
  if (!/[*_<`[&~]/u.test(unescaped)) return unescaped;
  // Loaded on demand: few headlines have more than words.
  const { default: MarkdownIt } = await import('markdown-it');
  const [inline] = new MarkdownIt({ html: true }).parseInline(headline.replaceAll(footnote, ''), {});
  const texts = (inline?.children ?? []).map(({ type, content }) => (type === 'html_inline' ? ' ' : content));
  return texts.join('').replaceAll(/\s+/gu, ' ').trim();
}

async function infosOf(slides: readonly LoadedSlide[]): Promise<readonly SlideInfo[]> {
  const titles = await Promise.all(slides.map((s) => textOf(String(s.title ?? ''))));
  const last = { talk: 0, appendix: 0 };
  return slides.map(({ frontmatter, content, note }, i) => {
    const id = String(frontmatter['id'] ?? '');
    const appendix = frontmatter['layout'] === 'appendix';
    return {
      id,
      alias: String(frontmatter['routeAlias'] ?? ''),
      name: slideName({ id, body: content }),
      title: titles[i]!,
      section: Number(frontmatter['section'] ?? 0),
      appendix,
      number: ++last[appendix ? 'appendix' : 'talk'],
      tells: (frontmatter['tells'] as string[] | undefined) ?? [],
      note: note ?? '',
    };
  });
}
