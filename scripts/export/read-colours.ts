/** Reads the colours of the style sheets, for outputs that are not HTML. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../package-files.ts';

/** Colours of a scheme as `#1a1c23`, by name of their custom property, from the first rule of the scheme in tokens.css. */
export async function readColours(scheme: 'light' | 'dark' = 'light'): Promise<Record<string, string>> {
  const css = await readFile(path.join(packageRoot, 'styles/tokens.css'), 'utf8');
  const start = css.indexOf(scheme === 'light' ? ':root {' : 'html.dark {');
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, value]) => [name, value]),
  );
}
