/**
 * What the content policy of a web deck refuses in slides that were edited by hand: pictures, films, pages and fonts of other
 * hosts, and code that an editor runs. Their place on the slide is empty or has an error.
 */
import type { SourceSlideInfo } from '@slidev/types';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { lineInFile } from '../../slidev/line-in-file.ts';
import { readMarkdown } from './read-slides.ts';
import type { TalkFiles } from './talk-files.ts';

/** Attributes whose address an element loads, with the elements where they are no mere link. */
const loadingAttributes: readonly (readonly [attribute: RegExp, elements: RegExp])[] = [
  [/^(?:src|srcset|poster)$/u, /./u],
  [/^data$/u, /^object$/u],
  [/^(?:xlink:)?href$/u, /^(?:image|use|link)$/u],
];

/** Beginnings of components of Slidev that load a page of another host, by the names that HTML gives them. */
const loadingComponents: Readonly<Record<string, string>> = { tweet: '<Tweet', youtube: '<Youtube' };

/** Fences of diagrams that a server draws. */
const drawnElsewhere = /^`{3,}\s*plantuml\b/gmu;

/** First lines, without their marks, of fences whose code Slidev runs by `new Function`. */
const runByFunction = /^\s*(?:ts|typescript|js|javascript)\b.*\{monaco-run\b/u;

/** Whether an address is that of another host. */
export const isForeign = (address: string): boolean => /^(?:https?:)?\/\//iu.test(address);

/** Addresses of other hosts in an attribute: several in that of a picture in several sizes, one in quotes in that of Vue. */
const addressesIn = (value: string): string[] =>
  value
    .split(/,\s+/u)
    .map((part) => part.trim().replace(/^['"`]|['"`]$|\s.*$/gu, ''))
    .filter(isForeign);

/** The addresses of other hosts that the elements and components of Markdown load, in their order. */
async function loadedByMarkdown(markdown: string): Promise<string[]> {
  const [{ default: MarkdownIt }, { JSDOM }] = await Promise.all([import('markdown-it'), import('jsdom')]);
  // What stands in a template is no part of the tree.
  const html = new MarkdownIt({ html: true }).render(markdown).replaceAll(/<template\b/giu, '<div');
  return [...JSDOM.fragment(html).querySelectorAll('*')].flatMap((element) => {
    const addresses = [...element.attributes].flatMap(({ name, value }) => {
      const attribute = name.replace(/^(?:v-bind)?:/u, '');
      const isLoaded = loadingAttributes.some(([a, e]) => a.test(attribute) && e.test(element.localName));
      return isLoaded ? addressesIn(value) : [];
    });
    return [
      ...(Object.hasOwn(loadingComponents, element.localName) ? [loadingComponents[element.localName]!] : []),
      ...addresses,
    ];
  });
}

/** What a slide loads from other hosts: addresses, or the beginning of a component or a fence, each once. */
async function loadedBy({ content, frontmatter, images = [] }: SourceSlideInfo): Promise<string[]> {
  // Slidev counts pictures in code and comments too; those of the frontmatter are not in the content.
  const pictures = images.filter((address) => !content.includes(address));
  const page = /^iframe/u.test(String(frontmatter['layout'])) ? [String(frontmatter['url'])] : [];
  return [
    ...new Set([
      ...[...pictures, ...page].filter(isForeign),
      ...(await loadedByMarkdown(content)),
      ...[...content.matchAll(drawnElsewhere)].map(([start]) => start),
    ]),
  ];
}

/** W_SLIDES_HOST for fonts that the headmatter of slides asks another host for. */
async function checkFonts(file: string, headmatter: Record<string, unknown>): Promise<Diagnostic[]> {
  const { resolveConfig } = await import('@slidev/parser');
  const { provider, webfonts } = resolveConfig(headmatter).fonts;
  if (provider === 'none' || webfonts.length === 0) return [];
  const place = { file, path: 'fonts' };
  return [diagnose('W_SLIDES_HOST', place, 'The fonts are loaded from another host.', { actual: webfonts.join(', ') })];
}

/** W_SLIDES_RUN for each fence whose code an editor runs; none where the deck that is built has no editors. */
async function checkRunCode(file: string, slides: readonly SourceSlideInfo[]): Promise<Diagnostic[]> {
  const { monaco } = slides[0]?.frontmatter ?? {};
  if (monaco === false || monaco === 'dev' || !slides.some(({ content }) => content.includes('{monaco-run'))) return [];
  const { default: MarkdownIt } = await import('markdown-it');
  const parser = new MarkdownIt({ html: true });
  const message = 'The code runs in `dev` and `present` only.';
  return slides.flatMap((slide) => {
    const first = lineInFile(slide, slide.raw.indexOf(slide.content));
    return parser.parse(slide.content, {}).flatMap(({ type, info, markup, map }) => {
      const [start] = (type === 'fence' && runByFunction.exec(info)) || [];
      if (start === undefined) return [];
      return [diagnose('W_SLIDES_RUN', { file, path: `line ${first + map![0]}` }, message, { actual: markup + start })];
    });
  });
}

/** Whether the page of a talk has a content policy of the project. */
async function hasOwnPolicy(markdown: string, effects: Effects): Promise<boolean> {
  const page = await effects.readText(markdown.replace(/[^/]*$/u, 'index.html'));
  return page?.includes('Content-Security-Policy') === true;
}

/** W_SLIDES_HOST for each address of another host that slides edited by hand load, and W_SLIDES_RUN for code that they run. */
export async function checkPolicy(files: TalkFiles, effects: Effects): Promise<Diagnostic[]> {
  const { markdown: file, record } = files;
  const text = await readMarkdown(files, effects);
  if (text === (await effects.readText(record)) || (await hasOwnPolicy(file, effects))) return [];
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(text, file);
  const message = 'The slide loads something from another host.';
  const found = await Promise.all(
    slides.map(async (slide) =>
      (await loadedBy(slide)).map((actual) => {
        // An address is looked for by its host, since Markdown may write its other letters in another way.
        const [host] = /^[^/]*\/\/[^/]*/u.exec(actual) ?? [actual];
        const start = [actual, host!].map((words) => slide.raw.indexOf(words)).find((at) => at >= 0) ?? 0;
        return diagnose('W_SLIDES_HOST', { file, path: `line ${lineInFile(slide, start)}` }, message, { actual });
      }),
    ),
  );
  const fonts = await checkFonts(file, slides[0]?.frontmatter ?? {});
  return [...fonts, ...found.flat(), ...(await checkRunCode(file, slides))];
}
