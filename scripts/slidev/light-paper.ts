/** The colours of the print page. */
import type { Plugin } from 'vite';

/** Path of the address at which a deck is printed, by its routes in the hash. */
const printPath = '#/print';

/**
 * A Vite plugin that makes the print page light, also where `colorSchema` makes a deck dark: paper is white. Slidev reads its
 * settings once, when the page is loaded.
 */
export const lightPaper = (): Plugin => ({
  name: 'claimdeck:light-paper',
  transform: {
    filter: { id: /^\/@slidev\/configs$/u },
    handler: (code) => ({
      code: `${code.replace('export default', 'const configs =')}
if (globalThis.location?.hash.startsWith('${printPath}')) configs.colorSchema = 'light'
export default configs`,
      map: null,
    }),
  },
});
