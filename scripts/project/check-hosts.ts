/**
 * Pictures and pages of other hosts in slides that were edited by hand. The content policy of a web deck refuses them, so
 * that their place on the slide is empty.
 */
import type { SourceSlideInfo } from '@slidev/types';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { TalkFiles } from './talk-files.ts';
import { readMarkdown } from './talk-slides.ts';

const foreign = String.raw`((?:https?:)?\/\/[^\s"'<>)]+)`;

/** Elements that load what they name. */
const loadingElement = new RegExp(
  String.raw`<(?:img|image|iframe|video|audio|source|track|embed|object|script|link)\b[^>]*?\s(?::|xlink:)?(?:src|srcset|href|poster|data)=["']*${foreign}`,
  'giu',
);

/** Components of Slidev that load a page of another host. */
const loadingComponent = /<(?:Tweet|Youtube)\b/gu;

/** Fences of diagrams that a server draws. */
const drawnElsewhere = /^`{3,}\s*plantuml\b/gmu;

const withoutCode = (markdown: string) =>
  markdown.replaceAll(/^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\1|<!--[\s\S]*?-->|(`+)(?!`).+?\2/gmu, '');

/** Whether an address is that of another host. */
export const isForeign = (address: string): boolean => /^(?:https?:)?\/\//iu.test(address);

/** What a slide loads from other hosts: addresses, or the beginning of a component, each once. */
function loadedBy({ content, frontmatter, images = [] }: SourceSlideInfo): string[] {
  const text = withoutCode(content);
  // Slidev counts pictures in code and comments too; those of the frontmatter are not in the content.
  const pictures = images.filter((a) => text.includes(a) || !content.includes(a));
  const page = /^iframe/u.test(String(frontmatter['layout'])) ? [String(frontmatter['url'])] : [];
  return [
    ...new Set([
      ...[...pictures, ...page].filter(isForeign),
      ...[...text.matchAll(loadingElement)].map(([, address]) => address!),
      ...[...text.matchAll(loadingComponent)].map(([start]) => start),
      ...[...content.matchAll(drawnElsewhere)].map(([start]) => start),
    ]),
  ];
}

/** Whether the page of a talk has a content policy of the project. */
async function hasOwnPolicy(markdown: string, effects: Effects): Promise<boolean> {
  const page = await effects.readText(markdown.replace(/[^/]*$/u, 'index.html'));
  return page?.includes('Content-Security-Policy') === true;
}

/** W_SLIDES_HOST for each address of another host that slides edited by hand load, with its line. */
export async function checkHosts(files: TalkFiles, effects: Effects): Promise<Diagnostic[]> {
  const { markdown, record } = files;
  const text = await readMarkdown(files, effects);
  if (text === (await effects.readText(record)) || (await hasOwnPolicy(markdown, effects))) return [];
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(text, markdown);
  return slides.flatMap((slide) =>
    loadedBy(slide).map((actual) => {
      const before = slide.raw.slice(0, slide.raw.indexOf(actual));
      const path = `line ${slide.start + before.split('\n').length}`;
      return diagnose('W_SLIDES_HOST', { file: markdown, path }, 'The slide loads something from another host.', {
        actual,
      });
    }),
  );
}
