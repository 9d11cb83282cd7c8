/** Reads the colours of the style sheets, for outputs that are not HTML. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../package-files.ts';

/** Colours of the light scheme as `#1a1c23`, by name of their custom property; the first rule of tokens.css has them. */
export async function readColours(): Promise<Record<string, string>> {
  const css = await readFile(path.join(packageRoot, 'styles/tokens.css'), 'utf8');
  const [light = ''] = css.split('}');
  return Object.fromEntries(
    [...light.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, value]) => [name, value]),
  );
}
