/** Draws maps in one browser page, with Mermaid's layout and the deck's own font. No request leaves the machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { drawInPage } from './draw-in-page.ts';
import type { Drawing } from './drawing.ts';
import { packComponents } from './pack-components.ts';
import type { ParsedDiagram } from './parse-diagram.ts';

const require = createRequire(import.meta.url);

/** Font size of labels in the drawing's own px. */
const fontSize = 20;

/** The box a claim's map has on the canvas, in px. */
const box = { width: 900, height: 270 };

/** Settings to try: wrapping widths in px, a wider one where a word would not fit into them. */
function settingsFor(labels: readonly string[]) {
  const longest = Math.max(...labels.flatMap((l) => l.split(/\s+/u)).map((word) => [...word].length));
  const widths = longest > 14 ? [130, 165, 210, longest * fontSize] : [130, 165, 210];
  return widths.flatMap((wrappingWidth) =>
    [14, 22].map((nodeSpacing) => ({ wrappingWidth, nodeSpacing, rankSpacing: 34 })),
  );
}

async function fontFaces(text: string): Promise<string> {
  const files: [string, string][] = [
    ['@fontsource/inter/files/inter-latin-500-normal.woff2', 'U+0000-00FF, U+2000-206F, U+2212'],
    ['@fontsource/inter/files/inter-latin-ext-500-normal.woff2', 'U+0100-02FF, U+1E00-1EFF'],
  ];
  const faces = await Promise.all(
    files.map(async ([file, range]) => {
      const data = (await readFile(require.resolve(file))).toString('base64');
      return `@font-face{font-family:Inter;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
    }),
  );
  if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(text)) faces.push(...(await cjkFaces()));
  return faces.join('');
}

/** Korean and Chinese faces as one style each, all subsets inlined; only for texts that need them. */
async function cjkFaces(): Promise<string[]> {
  return Promise.all(
    ['@fontsource/noto-sans-kr', '@fontsource/noto-sans-sc'].map(async (name) => {
      const path = require.resolve(`${name}/500.css`);
      const css = await readFile(path, 'utf8');
      const inlined = await Promise.all(
        [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)/gu)].map(async ([whole, file]) => {
          const data = await readFile(path.replace(/500\.css$/u, file as string));
          return [whole, `url(data:font/woff2;base64,${data.toString('base64')})`] as const;
        }),
      );
      const all = inlined.reduce((text, [from, to]) => text.replace(from, to), css);
      return all.replace(/font-family:\s*'[^']+'/gu, "font-family:'Inter'");
    }),
  );
}

/** The drawings of some diagrams, by base text. */
export async function drawAll(
  diagrams: readonly ParsedDiagram[],
  browser: Browser,
  onDrawn: (base: string, drawing: Drawing) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  try {
    const text = diagrams.map((d) => d.base).join('\n');
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${await fontFaces(text)}</style><body style="font-family:Inter">`,
    );
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    await page.evaluate(async (sample) => {
      await Promise.all([document.fonts.load('20px Inter', sample), document.fonts.load('600 20px Inter', sample)]);
      await document.fonts.ready;
    }, text.slice(0, 20_000) + '+−?');
    for (const diagram of diagrams) await onDrawn(diagram.base, await drawOne(diagram, page));
  } finally {
    await page.close();
  }
}

async function drawOne(diagram: ParsedDiagram, page: Awaited<ReturnType<Browser['newPage']>>): Promise<Drawing> {
  const { title, description } = diagram.view;
  if (diagram.kind === 'image') {
    const image = await page.evaluate(async (code) => {
      const { mermaid } = globalThis as unknown as {
        mermaid: { initialize(c: object): void; render(id: string, t: string): Promise<{ svg: string }> };
      };
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        theme: 'neutral',
        look: 'classic',
        fontFamily: 'Inter',
      });
      const { svg } = await mermaid.render('image', code);
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as SVGSVGElement;
      return { svg, width: parsed.viewBox.baseVal.width, height: parsed.viewBox.baseVal.height };
    }, diagram.base);
    return { kind: 'image', title, ...image };
  }
  const drawn = await page.evaluate(drawInPage, {
    key: '',
    base: diagram.base,
    nodes: [...diagram.nodes].map(([id, { outcome, label }]) => ({
      id,
      outcome,
      words: label.split(/\s+/u),
    })),
    links: [...diagram.links].map(([id, link]) => ({ id, ...link })),
    fontSize,
    settings: settingsFor([...diagram.nodes.values()].map((n) => n.label)),
    box,
  });
  return { kind: 'map', fontSize, title, description, ...packComponents(drawn, box) };
}
