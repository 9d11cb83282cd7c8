/** The order to build one web deck, its result, and what the plain and the fast path share of Slidev's public API. */
import path from 'node:path';
import type { ResolvedSlidevOptions } from '@slidev/types';
import type { InlineConfig, Plugin } from 'vite';
import { type Digests, digestMoved } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import { packageRoot } from '../files/package-files.ts';
import { relativePath } from '../files/relative-path.ts';
import { isForeign } from '../project/slides/check-policy.ts';
import { usePreparsers } from '../project/slides/preparsers.ts';
import { frameText } from '../wording/index.ts';
import { withPolicy } from './deck-policy.ts';
import type { DeckTexts } from './font-sheets.ts';
import { globModules } from './glob-modules.ts';
import { checkDeckSlides } from './slide-faults/check-slides.ts';

/** Order to build the web deck of a talk. */
export interface WebTalk {
  /** Markdown file of the talk, relative to the root. */
  readonly entry: string;
  /** Folder to replace, relative to the root. */
  readonly out: string;
  /** Digest of Claimdeck itself, where the caller knows it. */
  readonly tools?: string;
}

/** Files of a web deck in its folder, and what it was made from. */
export interface DeckFiles {
  /** SHA-256 of every file of the deck, by path relative to the root. */
  readonly made: Digests;
  /** Files of the project that the bundler read, POSIX and relative to the root, sorted. */
  readonly used: readonly string[];
}

/** A web deck just built. */
export interface BuiltDeck extends DeckFiles {
  /** Writes caches for the next build. None of them changes this deck. */
  readonly writeCaches: () => Promise<void>;
}

/**
 * Slidev and Vite. Sets `NODE_ENV` to `production` first: in development mode Vue writes file paths into the deck, and the
 * mode at the first import decides which of its compilers is taken.
 */
export function loadSlidev() {
  process.env['NODE_ENV'] = 'production';
  return Promise.all([import('@slidev/cli'), import('vite')]);
}

/**
 * Takes away the preloads of pictures of other hosts, which the content policy of the deck refuses, and of those beside the
 * slides: Vite gives them other addresses, and Slidev asks for those of the Markdown.
 */
function dropFailingPreloads({ data, utils }: ResolvedSlidevOptions): void {
  const isServed = (address: string) => address.startsWith('/') && !isForeign(address);
  const failing = new Set<string>();
  for (const slide of data.slides) {
    const images = slide.images ?? slide.source.images ?? [];
    slide.images = images.filter(isServed);
    for (const address of images) if (!isServed(address)) failing.add(`/${address}`);
  }
  utils.indexHtml = utils.indexHtml.replaceAll(
    /<link rel="preload"[^>]* href="([^"]*)"[^>]*>\s*/giu,
    (link, address: string) => (isForeign(address) || failing.has(address) ? '' : link),
  );
}

/** Takes away the text of frontmatters, which only the editor of Slidev's server reads; Slidev itself empties the other texts. */
function dropEditorTexts({ data }: ResolvedSlidevOptions): void {
  for (const slide of data.slides) delete slide.frontmatterRaw;
}

/** @throws Error with what Slidev missed when it loaded the Markdown, such as an included file. It builds without them. */
function refuseErrors({ data }: ResolvedSlidevOptions): void {
  const found = Object.values(data.markdownFiles).flatMap(({ errors = [] }) => errors.map(({ message }) => message));
  if (found.length > 0) throw new Error(found.join('\n'));
}

/**
 * Slidev's options for a talk, with the print route in the build and without preloads that fail. Slides are addressed by the
 * hash, as links between them, the PDF and the reader ask for, and as works under any path and from disk.
 * @throws Slidev's error; DiagnosticError E_SLIDES_LAYOUT, E_SLIDES_SLOT, E_SLIDES_PUBLIC, E_SLIDES_REGION,
 * E_SLIDES_FOOTNOTE, E_SLIDES_FRONTMATTER, E_SLIDES_NUMBER, E_SLIDES_ALIAS, E_SLIDES_CANVAS
 */
export async function resolveSlidevOptions(entry: string, effects: Effects): Promise<ResolvedSlidevOptions> {
  const [{ resolveOptions }] = await loadSlidev();
  usePreparsers();
  const options = await resolveOptions({ entry: path.join(effects.root, entry), routerMode: 'hash' }, 'build');
  options.utils.define['__SLIDEV_FEATURE_PRINT__'] = 'true';
  refuseErrors(options);
  await checkDeckSlides(options, effects);
  dropFailingPreloads(options);
  dropEditorTexts(options);
  return options;
}

/** Absolute path at which Vite finds the page of a deck. */
export const indexHtmlPath = ({ userRoot }: ResolvedSlidevOptions): string => path.join(userRoot, 'index.html');

/** A Vite plugin that serves Slidev's page as `index.html`, which no file holds. */
export function indexHtmlPlugin(options: ResolvedSlidevOptions): Plugin {
  const file = indexHtmlPath(options);
  return {
    name: 'claimdeck:index-html',
    enforce: 'pre',
    resolveId: (id) => (id === file ? id : null),
    load: (id) => (id === file ? options.utils.indexHtml : null),
  };
}

/** Vite's configuration for a deck, or for a part of it. Plugins and the `build` settings are the caller's. */
export const viteConfig = (
  { userRoot }: ResolvedSlidevOptions,
  plugins: NonNullable<InlineConfig['plugins']>,
  build: InlineConfig['build'],
  effects: Effects,
): InlineConfig => ({
  root: userRoot,
  configFile: false,
  base: './',
  // The caller reports the error.
  logLevel: 'silent',
  cacheDir: path.join(effects.root, '.claimdeck/vite'),
  plugins: [globModules(), ...plugins],
  build: { chunkSizeWarningLimit: 5_000, reportCompressedSize: false, ...build },
});

/** The texts that the style sheet of a look prints. `folder` holds the talk, relative to the root. */
async function readPrintedByLook(folder: string, effects: Effects): Promise<readonly string[]> {
  return (await effects.readText(`${folder}/.generated/look.css`))?.match(/(?<=\bcontent: ).*/gu) ?? [];
}

const codeFile = /\.(?:vue|md|[cm]?[jt]sx?|css|html|json|ya?ml|csv|tsv|txt|svg)$/u;
const noCode = /^(?:\..*|node_modules|public)$/u;

/** Texts of code and data in a folder and below it, in the order of the paths, without what `skipped` names. */
async function readCode(folder: string, effects: Effects, skipped = noCode): Promise<string[]> {
  const names = (await effects.list(folder)).filter((name) => !skipped.test(name)).sort();
  const texts = names.map(async (name) => {
    const place = `${folder}/${name}`;
    if (await effects.isFolder(place)) return readCode(place, effects);
    return codeFile.test(name) ? [(await effects.readText(place)) ?? ''] : [];
  });
  return (await Promise.all(texts)).flat();
}

/** The characters that entities in texts stand for, such as `&Omega;`. */
async function entitiesIn(texts: readonly string[]): Promise<string[]> {
  const entities = new Set(texts.flatMap((text) => text.match(/&#?\w+;/gu) ?? []));
  if (entities.size === 0) return [];
  // Loaded on demand: few decks have entities.
  const { default: MarkdownIt } = await import('markdown-it');
  return [new MarkdownIt().utils.unescapeAll([...entities].join(''))];
}

/** Other talks, and what is no code. */
const besideTalk = new RegExp(`${noCode.source}|\\.md$`, 'u');

/** Folders that Slidev joins to a deck. */
type DeckRoots = Pick<ResolvedSlidevOptions, 'roots' | 'clientRoot' | 'userRoot'>;

/** Folders of the theme and of addons other than Claimdeck, relative to the root. */
function addedRoots({ roots, clientRoot, userRoot }: DeckRoots, { root }: Effects): string[] {
  const known = new Set([clientRoot, userRoot, packageRoot].map((folder) => path.resolve(folder)));
  const added = roots.map((folder) => path.resolve(folder)).filter((folder) => !known.has(folder));
  return added.map((folder) => relativePath(root, folder));
}

/** Folders of a theme or addon, of which a deck may lack some. */
const rootFolders = ['components', 'layouts', 'setup', 'styles'];

/**
 * Files and folders of the theme and of addons, relative to the root: a build depends on them, and no bundler reads setups and
 * settings. Of an installed package it is package.json, which has its version: the lock file that the digest of the tools
 * covers may be that of another package manager, or above the root.
 */
export async function addedPlaces(options: DeckRoots, effects: Effects): Promise<readonly string[]> {
  const places = addedRoots(options, effects).map(async (folder) => {
    if (/(?:^|\/)node_modules\//u.test(folder)) return [`${folder}/package.json`];
    const names = (await effects.list(folder)).filter((name) => !noCode.test(name) || name === 'public');
    return [...new Set([...names, ...rootFolders])].map((name) => `${folder}/${name}`);
  });
  return (await Promise.all(places)).flat().sort();
}

/**
 * Markdown of a talk's slides, text of layouts and components of the project, of the theme and of addons, of the code beside
 * the talk and of the look, and the languages of the headmatter.
 */
export async function readDeckTexts(
  { data, ...options }: Pick<ResolvedSlidevOptions, 'data'> & DeckRoots,
  effects: Effects,
): Promise<DeckTexts> {
  const beside = relativePath(effects.root, options.userRoot);
  const code = await Promise.all([
    ...['components', 'layouts'].map((folder) => readCode(folder, effects)),
    ...addedRoots(options, effects).map((folder) => readCode(folder, effects, besideTalk)),
    readCode(beside, effects, besideTalk),
  ]);
  const { lang, quoteLang } = data.headmatter as { lang?: unknown; quoteLang?: unknown };
  const written = [...Object.values(data.markdownFiles).map((file) => file.raw), ...code.flat()];
  return {
    texts: [
      ...written,
      ...(await entitiesIn(written)),
      ...(await readPrintedByLook(beside, effects)),
      // The components of the addon print these.
      frameText(typeof lang === 'string' ? lang : ''),
    ],
    languages: [lang, quoteLang].flatMap((tag, i) => (typeof tag === 'string' ? [tag] : i === 0 ? ['en'] : [])),
  };
}

/** Tags that name the talk's cover, a file beside the folder `out`, as the preview of a page. */
const previewTags = (out: string): string =>
  `<meta property="og:image" content="../${path.posix.basename(out)}.cover.png"><meta name="twitter:card" content="summary_large_image">`;

/** Tag that names the reader of the deck, a file beside the folder of the talk. @see components/reader-page.ts */
const readerTag = '<link rel="up" href="../index.html">';

const withTags = (page: string, tags: string) => page.replace('</head>', () => `${tags}</head>`);

/**
 * The page of a deck with the files beside the folder `out` to which it leads: the talk's cover as its preview, unless it has
 * an own `og:image`, and the reader.
 */
export const withNeighbours = (page: string, out: string): string =>
  withTags(page.includes('property="og:image"') ? page : withTags(page, previewTags(out)), readerTag);

/** The page of a deck as it was before `withNeighbours`. */
export const withoutNeighbours = (page: string, out: string): string =>
  page.replace(previewTags(out), '').replace(readerTag, '');

/** A finished deck in a temporary folder. */
export interface FinishedDeck {
  /** The folder, relative to the root. */
  readonly partial: string;
  /** Absolute folders of Slidev, theme, addons and project. */
  readonly roots: readonly string[];
}

/**
 * Moves a finished deck to its folder in one step; the digests of its files. They are taken before the move, so that a
 * concurrent writer's files are never recorded as ours.
 */
export async function publishDeck({ partial, roots }: FinishedDeck, out: string, effects: Effects): Promise<Digests> {
  const page = await effects.readText(`${partial}/index.html`);
  if (page !== undefined)
    await effects.write(`${partial}/index.html`, await withPolicy(withNeighbours(page, out), roots));
  const made = await digestMoved(partial, out, effects);
  await effects.replace(out, partial);
  return made;
}
