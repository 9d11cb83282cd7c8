/** Draws Mermaid diagrams that are not causal maps, in one browser page. No request leaves the machine. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

const require = createRequire(import.meta.url);

async function fontFaces(): Promise<string> {
  const files: [string, string][] = [
    ['@fontsource/inter/files/inter-latin-500-normal.woff2', 'U+0000-00FF, U+2000-206F, U+2212'],
    ['@fontsource/inter/files/inter-latin-ext-500-normal.woff2', 'U+0100-02FF, U+1E00-1EFF'],
  ];
  const faces = files.map(async ([file, range]) => {
    const data = (await readFile(require.resolve(file))).toString('base64');
    return `@font-face{font-family:Inter;src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
  });
  return (await Promise.all(faces)).join('');
}

/** Draws Mermaid texts in order. `onDrawn` gets each SVG when it is done. */
export async function drawImages(
  codes: Iterable<string>,
  browser: Browser,
  onDrawn: (code: string, svg: string) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.setContent(
      `<!doctype html><meta charset="utf-8"><style>${await fontFaces()}</style><body style="font-family:Inter">`,
    );
    await page.addScriptTag({ path: require.resolve('mermaid/dist/mermaid.min.js') });
    await page.evaluate(async () => {
      await document.fonts.load('16px Inter', 'Aā');
      await document.fonts.ready;
    });
    for (const code of codes) {
      const svg = await page.evaluate(async (text) => {
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
        return (await mermaid.render('image', text)).svg;
      }, code);
      await onDrawn(code, svg);
    }
  } finally {
    await page.close();
  }
}
