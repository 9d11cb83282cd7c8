import { expect, test } from 'vitest';
import { drawLinks } from './draw-links.ts';
import type { ExplorerFactor, ExplorerLink } from './explorer-types.ts';

test('a drawing from right to left has the parts of one from left to right, and no second drawing', () => {
  const factors = ['a', 'b'].map((id) => ({ id, label: id }) as ExplorerFactor);
  const links = [{ id: 'a>b:+', from: 'a', to: 'b', polarity: '+' } as ExplorerLink];
  const [ltr, rtl] = [false, true].map(
    (rightToLeft) => drawLinks({ factors, links, outcome: 'b', rightToLeft }, links)!,
  );
  expect(Object.keys(rtl!)).toEqual(Object.keys(ltr!));
  expect(rtl!.nodes.map((n) => n.x)).toEqual(ltr!.nodes.map((n) => ltr!.width - n.x));
});
