/** A talk as one Markdown text: the speaker's notes with the clock, or an essay of what the slides say. Pure. */
import type { SlideInfo as ParsedSlide } from '@slidev/types';
import { parseDiagram, toPlainMarkdown } from '../../emit/index.ts';
import { clockTime } from '../../plan/index.ts';
import { wordingOf } from '../../wording/index.ts';

/** A slide as its file has it, with hand edits. */
export type FileSlide = Pick<ParsedSlide, 'title' | 'content' | 'note' | 'frontmatter'>;

/** What a text says about its talk. */
export interface TalkHead {
  /** Title of the talk. */
  readonly title: string;
  /** Full citation of the work. */
  readonly citation: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Length of the talk, in minutes. */
  readonly minutes: number;
}

/** Kinds of slides that say nothing of the text's argument, or ask the audience what other slides say. */
export const frameKinds: ReadonlySet<unknown> = new Set([
  'title',
  'roadmap',
  'method',
  'sign',
  'vote',
  'references',
  'appendix',
]);

/**
 * Markdown without the backslashes that keep Slidev's typographer from quotation marks and dots. Inline code stays as it is,
 * and so does a number before a dot, which would begin a list.
 */
const withoutBackslashes = (markdown: string): string =>
  markdown.replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)|(?<![\\\d])\\(?=['".,?!])/gu, (found) =>
    found.startsWith('`') ? found : '',
  );

/** Headline of a slide, as Markdown without the element that hides braces from Vue. */
const headlineOf = ({ content, title }: FileSlide) =>
  withoutBackslashes(/^#\s+(.+)$/mu.exec(content.replace(/^```[\s\S]*?^```/gmu, ''))?.[1] ?? title ?? '').replace(
    /<span v-pre>(.*?)<\/span>/gu,
    '$1',
  );

const headOf = ({ title, citation }: TalkHead) => [`# ${toPlainMarkdown(title)}`, toPlainMarkdown(citation)];

/** The text without empty lines at its ends, and with one final newline. */
const finished = (blocks: readonly string[]) => `${blocks.filter((b) => b.trim() !== '').join('\n\n')}\n`;

/** Whether a text has a slide: those at `chosen` 0-based positions, or all but the appendix. */
const isTold = (slide: FileSlide, position: number, chosen: readonly number[] | undefined) =>
  chosen?.includes(position) ?? slide.frontmatter['layout'] !== 'appendix';

/**
 * The speaker's notes of a talk: each slide with its number, its time and the time reached. A click is a line of its own.
 * `slides` are those that the talk shows; `chosen` are 0-based positions, `undefined` for all but the appendix.
 */
export function notesText(head: TalkHead, slides: readonly FileSlide[], chosen?: readonly number[]): string {
  const { frame } = wordingOf(head.language);
  const total = clockTime(head.minutes * 60);
  let reached = 0;
  const parts = slides.flatMap((slide, i) => {
    const seconds = Number(slide.frontmatter['seconds'] ?? 0);
    reached += seconds;
    if (!isTold(slide, i, chosen)) return [];
    return [
      `## ${i + 1}. ${headlineOf(slide)}`,
      `*${frame.clock(seconds, clockTime(reached), total)}*`,
      withoutBackslashes(slide.note ?? '')
        .replace(/^\[click(?::\d+)?\]\s*/gmu, '▸\n\n')
        .trim(),
    ];
  });
  return finished([...headOf(head), ...parts]);
}

/**
 * The replacement of `<mark>`: strong emphasis. CommonMark takes no `**` between a letter and the punctuation mark that the
 * emphasis begins or ends with, as where Chinese or Korean marks a quotation: there the HTML element stands.
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function strong(mark: string, text: string, at: number, whole: string): string {
  const letterBefore = /[^\s\p{P}\p{S}]$/u.test(whole.slice(0, at));
  const letterAfter = /^[^\s\p{P}\p{S}]/u.test(whole.slice(at + mark.length));
  const refused = (letterBefore && /^[\p{P}\p{S}]/u.test(text)) || (letterAfter && /[\p{P}\p{S}]$/u.test(text));
  return refused ? `<strong>${text}</strong>` : `**${text}**`;
}

/** Markdown without components, outside of code. */
const withoutComponents = (markdown: string): string =>
  withoutBackslashes(markdown)
    .replace(/^<p class="label">.*<\/p>$/gmu, '')
    // A line in an element is HTML on the slide: without the element its words would be Markdown.
    .replace(/^(<p\b[^>]*>)(\d*)(.*<\/p>)$/gmu, (_, tag: string, number: string, words: string) =>
      [tag, number, words.replace(/[\\`*_[\]~]|^[-+#.)]/gu, '\\$&')].join(''),
    )
    .replace(/\s*<cite>(.*?)<\/cite>/gu, ' ($1)')
    .replace(/<br\s*\/?>/gu, '\n')
    .replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gu, '')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gu, '$1')
    .replace(/<\/?(?!mark\b)[a-zA-Z][^>]*>/gu, '')
    .replace(/<mark>(.*?)<\/mark>/gu, strong)
    .replace(/(?<=\S)[^\S\n]{2,}/gu, ' ');

/** Markdown of a slide's body that needs no component: a map is the sentences of its links, other code stays as it is. */
function bodyText(content: string): string {
  const blocks = content.split(/^(```[\s\S]*?^```[^\S\n]*$)/mu);
  const headline = blocks.findIndex((block, i) => i % 2 === 0 && /^#\s/mu.test(block));
  return blocks
    .map((block, i) => {
      if (i % 2 === 0) return withoutComponents(i === headline ? block.replace(/^#\s.*$/mu, '') : block);
      const [, code] = /^```mermaid[^\n]*\n([\s\S]*?)^```/mu.exec(block) ?? [];
      const map = code === undefined ? undefined : parseDiagram(code);
      return map === undefined ? block : map.kind === 'map' ? toPlainMarkdown(map.twin) : '';
    })
    .join('')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/**
 * An essay of a talk: its sections as headings, and of each slide the assertion, its links in words and its quotes.
 * `slides` and `chosen` as for `notesText`; slides that say nothing of the argument are left out.
 */
export function essayText(head: TalkHead, slides: readonly FileSlide[], chosen?: readonly number[]): string {
  const parts = slides
    .filter((slide, i) => isTold(slide, i, chosen) && !frameKinds.has(slide.frontmatter['layout']))
    .flatMap((slide) => {
      const headline = headlineOf(slide);
      const isSection = slide.frontmatter['layout'] === 'section';
      return [isSection ? `## ${headline}` : `**${headline}**`, bodyText(slide.content)];
    });
  return finished([...headOf(head), ...parts]);
}
