/** The print page shows a part of the slides where its address asks for it: `#/print?range=1-50`. */
import { useNav } from '@slidev/client';
import { parseRangeString } from '@slidev/parser/utils';
import type { AppContext } from '@slidev/types';

export default ({ app }: AppContext): void => {
  const range = new URLSearchParams(location.hash.split('?')[1]).get('range');
  if (range === null) return;
  app.runWithContext(() => {
    const { printRange, slides } = useNav();
    printRange.value = parseRangeString(slides.value.length, range);
  });
};
