/** Converts a generated talk to inputs for stock Slidev, Marp and Typst. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@slidev/parser';
import { stringify } from 'yaml';
import { benchFolder, projectRoot } from './scratch.ts';

/** Mermaid looks of the SVG files for Marp and Typst: Mermaid's default, and `classic`, which has no shadows. */
export const looks = ['default', 'classic'] as const;
/** A Mermaid look. */
export type Look = (typeof looks)[number];

const fence = /^```mermaid\n([\s\S]*?)\n```$/gmu;

/** A component of Claimdeck's without content, with the white space before it. */
const ownComponent = /\s*<[A-Z]\w*(?: [^<>]*)?\/>/gu;

interface Slide {
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** Markdown without notes and without Claimdeck's components. */
  readonly body: string;
  readonly note: string;
}

/** Inputs of all rivals for one talk. */
export interface RivalInputs {
  /** Absolute folder, which contains a folder for each rival. */
  readonly folder: string;
  /** Number of slides. */
  readonly slides: number;
  /** Mermaid texts, in the order of the slides. */
  readonly diagrams: readonly string[];
}

async function readSlides(markdown: string): Promise<Slide[]> {
  const { slides } = await parse(markdown, 'talk.md');
  return slides.map((s) => ({
    frontmatter: s.frontmatter,
    // Slidev takes the name of a component that it does not know for an icon's: `SignLegend` for `si/gn-legend`.
    body: s.content.replace(/<SlideLink [^>]*>(.*?)<\/SlideLink>/gu, '$1').replace(ownComponent, ''),
    note: s.note ?? '',
  }));
}

/** Markdown for stock Slidev: theme-default, its default layout, Mermaid in the browser. */
function toStock(slides: readonly Slide[]): string {
  return slides
    .map(({ frontmatter, body, note }) => {
      const { addons: _addons, layout: _layout, ...rest } = frontmatter;
      return `---\n${stringify(rest, { lineWidth: 0 })}---\n\n${body.trim()}\n${note === '' ? '' : `\n<!--\n${note}\n-->\n`}`;
    })
    .join('\n');
}

function toMarp(slides: readonly Slide[]): string {
  let n = 0;
  const parts = slides.map(({ body, note }) => {
    const text = body.replace(fence, () => `![h:270](svg/${++n}.svg)`).trim();
    return note === '' ? text : `${text}\n\n<!--\n${note}\n-->`;
  });
  return `---\nmarp: true\nsize: 16:9\n---\n\n${parts.join('\n\n---\n\n')}\n`;
}

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/gu, '')
    .replace(/^(?:[>#-]|\d+\.) ?/gmu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

function toTypst(slides: readonly Slide[]): string {
  let n = 0;
  const pages = slides.map(({ body }) => {
    const blocks = body
      .replace(fence, () => `\u0000${++n}`)
      .split(/\n{2,}/u)
      .map((block) => {
        if (block.startsWith('\u0000'))
          return `#align(center, image("svg/${block.slice(1).trim()}.svg", width: 100%, height: 270pt, fit: "contain"))`;
        const words = plain(block);
        if (words === '') return '';
        return block.startsWith('# ') ? `#heading(${JSON.stringify(words)})` : `#par(text(${JSON.stringify(words)}))`;
      });
    return blocks.filter(Boolean).join('\n');
  });
  return `#set page(width: 980pt, height: 552pt, margin: 40pt)\n#set text(size: 22pt)\n\n${pages.join('\n\n#pagebreak()\n')}\n`;
}

/** Writes the inputs of all rivals for a generated talk, except the SVG files: see `putSvgs`. */
export async function writeRivals(name: string, talkFile: string): Promise<RivalInputs> {
  const folder = path.join(benchFolder, `${name}-rivals`);
  rmSync(folder, { recursive: true, force: true });
  const slides = await readSlides(readFileSync(talkFile, 'utf8'));
  for (const rival of ['stock', ...looks.flatMap((look) => [`marp-${look}/svg`, `typst-${look}/svg`])])
    mkdirSync(path.join(folder, rival), { recursive: true });
  writeFileSync(path.join(folder, 'stock/package.json'), '{ "name": "stock", "private": true }\n');
  writeFileSync(path.join(folder, 'stock/slides.md'), toStock(slides));
  // `slidev export` imports this package; the shim gives it Claimdeck's Playwright.
  const shim = path.join(folder, 'stock/node_modules/playwright-chromium');
  mkdirSync(shim, { recursive: true });
  writeFileSync(
    path.join(shim, 'package.json'),
    '{ "name": "playwright-chromium", "type": "module", "exports": "./index.js" }\n',
  );
  writeFileSync(path.join(shim, 'index.js'), "export { chromium } from 'playwright-core';\n");
  for (const look of looks) {
    writeFileSync(path.join(folder, `marp-${look}/slides.md`), toMarp(slides));
    writeFileSync(path.join(folder, `typst-${look}/main.typ`), toTypst(slides));
  }
  const diagrams = slides.flatMap((s) => [...s.body.matchAll(fence)].map((m) => m[1] as string));
  return { folder, slides: slides.length, diagrams };
}

/** Writes SVG files, in the order of the diagrams, to the folders of Marp and Typst for a look. */
export function putSvgs(inputs: RivalInputs, look: Look, svgs: readonly string[]): void {
  for (const rival of ['marp', 'typst'])
    svgs.forEach((svg, i) => {
      writeFileSync(path.join(inputs.folder, `${rival}-${look}/svg/${i + 1}.svg`), svg);
    });
}

const slidev = path.join(projectRoot, 'node_modules/@slidev/cli/bin/slidev.mjs');

const marp = (look: Look) => ({
  script: path.join(projectRoot, 'bench/node_modules/@marp-team/marp-cli/marp-cli.js'),
  folder: `marp-${look}`,
  args: (browser: string) => [
    ...['slides.md', '--pdf', '--html', '--allow-local-files', '--no-stdin', '--output', 'talk.pdf'],
    ...['--browser', 'chrome', '--browser-path', browser],
  ],
});

const typst = (look: Look) => ({
  script: path.join(projectRoot, 'bench/typst-compile.ts'),
  folder: `typst-${look}`,
  args: () => ['main.typ', 'talk.pdf'],
});

/** Node scripts of the rivals, their working folders below `RivalInputs.folder`, and their arguments for a browser path. */
export const rivalCommands = {
  slidevBuild: { script: slidev, folder: 'stock', args: () => ['build', 'slides.md', '--out', 'dist'] },
  slidevExport: {
    script: slidev,
    folder: 'stock',
    args: (browser: string) => [
      ...['export', 'slides.md', '--output', 'talk.pdf'],
      ...['--timeout', '600000', '--executable-path', browser],
    ],
  },
  marp: marp('default'),
  marpClassic: marp('classic'),
  typst: typst('default'),
  typstClassic: typst('classic'),
} as const;
