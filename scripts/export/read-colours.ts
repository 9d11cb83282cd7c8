/** Reads the colours of the style sheets, for outputs that are not HTML. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../package-files.ts';

/** A scheme of colours. */
type Scheme = 'light' | 'dark';

/** Colours of a scheme as `#1a1c23`, by name of their custom property, from the first rule of the scheme in a style sheet. */
export function coloursOf(css: string, scheme: Scheme = 'light'): Record<string, string> {
  const start = css.indexOf(scheme === 'light' ? ':root {' : 'html.dark {');
  const rule = start === -1 ? '' : css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/giu)].map(([, name, value]) => [name, value]),
  );
}

/** Colours of a scheme in tokens.css; see `coloursOf`. */
export const readColours = async (scheme?: Scheme): Promise<Record<string, string>> =>
  coloursOf(await readFile(path.join(packageRoot, 'styles/tokens.css'), 'utf8'), scheme);
