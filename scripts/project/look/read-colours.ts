/** The colours of a deck: those of the style sheets, and those of its look. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../files/package-files.ts';
import { type LookInput, lookTokens, type Scheme, type Tokens } from '../../model/index.ts';

/** Colours of a scheme as `#1a1c23`, by name of their custom property, from the first rule of the scheme in a style sheet. */
export function coloursOf(css: string, scheme: Scheme = 'light'): Tokens {
  const start = css.indexOf(scheme === 'light' ? ':root {' : 'html.dark {');
  const rule = start === -1 ? '' : css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/giu)].map(([, name, value]) => [name, value]),
  );
}

/** Colours of a scheme in tokens.css and in a look, which goes before; see `coloursOf`. */
export const readColours = async (look: LookInput | undefined, scheme: Scheme = 'light'): Promise<Tokens> => ({
  ...coloursOf(await readFile(path.join(packageRoot, 'styles/tokens.css'), 'utf8'), scheme),
  ...lookTokens(look ?? {}, scheme),
});

/** Claimdeck's own colours of both schemes. */
export const ownColours = async (): Promise<Readonly<Record<Scheme, Tokens>>> => ({
  light: await readColours(undefined, 'light'),
  dark: await readColours(undefined, 'dark'),
});
