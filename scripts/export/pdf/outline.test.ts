import { expect, test } from 'vitest';
import { outlineOf } from './outline.ts';

test('slides are listed below their section, and the appendix comes last', () => {
  const slide = (title: string, section: number, appendix = false) => ({ title, section, appendix });
  const slides = [
    slide('Title', 0),
    slide('Early years', 1),
    slide('A claim', 1),
    slide('Whole map', 0),
    slide('Later years', 2),
    slide('The quote', 1, true),
  ];
  const leaf = (title: string, page: number) => ({ title, page, children: [] });
  expect(outlineOf(slides, ['Early'], 'Anhang')).toEqual([
    leaf('Title', 0),
    { title: '1 Early', page: 1, children: [leaf('Early years', 1), leaf('A claim', 2)] },
    leaf('Whole map', 3),
    { title: '2 Later years', page: 4, children: [leaf('Later years', 4)] },
    { title: 'Anhang', page: 5, children: [leaf('The quote', 5)] },
  ]);
});
