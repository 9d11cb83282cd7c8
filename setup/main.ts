/** Client setup: the print route shows a range of slides if its URL asks for one, as in `#/print?range=1-50`. */
import { useNav } from '@slidev/client';
import { parseRangeString } from '@slidev/parser/utils';
import type { AppContext } from '@slidev/types';

/** Sets Slidev's print range from the hash of the URL. */
export default ({ app }: AppContext): void => {
  const range = new URLSearchParams(location.hash.split('?')[1]).get('range');
  if (range === null) return;
  app.runWithContext(() => {
    const { printRange, slides } = useNav();
    printRange.value = parseRangeString(slides.value.length, range);
  });
};
