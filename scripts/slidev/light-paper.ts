/** The colours of the print page. */
import type { Plugin } from 'vite';

/** Path of the address at which a deck is printed, by its routes in the hash. */
const printPath = '#/print';

/**
 * The module of Slidev's settings, with which the print page is light; `undefined` for a module of another form than that of
 * Slidev 53, `export default {…}`.
 */
export function withLightPaper(code: string): string | undefined {
  if (!/^export default \{/mu.test(code)) return undefined;
  return `${code.replace(/^export default(?= \{)/mu, 'const configs =')}
if (globalThis.location?.hash.startsWith('${printPath}')) configs.colorSchema = 'light'
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
      return light === undefined ? undefined : { code: light, map: null };
    },
  },
});
