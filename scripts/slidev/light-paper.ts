/** The colours of the print page. */
import type { Plugin } from 'vite';

/**
 * The module of Slidev's settings, with which the print page is light; `undefined` for a module of another form than that of
 * Slidev 53, `export default {…}`.
 */
export function withLightPaper(code: string): string | undefined {
  const named = code.replace(/^export default(?= \{)/mu, 'const configs =');
  if (named === code) return undefined;
  return `${named}
if (globalThis.location?.hash.startsWith('#/print')) configs.colorSchema = 'light'
export default configs`;
}

/**
 * A Vite plugin that makes the print page light, also where `colorSchema` makes a deck dark: paper is white. Slidev reads its
 * settings once, when the page is loaded.
 */
export const lightPaper = (): Plugin => ({
  name: 'claimdeck:light-paper',
  transform: {
    filter: { id: /^\/@slidev\/configs$/u },
    handler: (code) => {
      const light = withLightPaper(code);
      return light && { code: light, map: null };
    },
  },
});
