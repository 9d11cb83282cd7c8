import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import { explorerWordsOf } from '../wording/explorer.ts';
import { explorerData } from './explorer-data.ts';
import { mapLegend } from './map-legend.ts';

const verbsOf = (...sections: string[][]) => {
  const model = writtenModel(sections);
  return mapLegend(explorerData(model, analyse(model)), explorerWordsOf('en')).map(({ verb }) => verb);
};

test('the legend has the signs and marks of the map, and no others', () => {
  expect(verbsOf(['a+b'])).toEqual(['raises']);
  expect(verbsOf(['a+b b-ci c+zr'])).toEqual(['raises', 'lowers', 'implied', 'held', 'outcome']);
  expect(verbsOf(['a+z', 'a-z', 'b+zx'])).toEqual(['raises', 'lowers', 'denied', 'disputed', 'outcome']);
});

test('the legend draws marks as maps do', () => {
  const model = writtenModel([['a+b', 'c+zx']]);
  const items = mapLegend(explorerData(model, analyse(model)), explorerWordsOf('de'));
  expect(items.map(({ verb, meaning }) => `${verb}: ${meaning}`)).toEqual([
    'erhöht: gleiche Richtung',
    'verneint: berichtet, nicht vertreten',
    'das Erklärte: wonach der Text fragt',
  ]);
  expect(items[1]!.picture).toBe(
    '<g class="link plus denied"><path class="line" d="M4 17L104 17"/><path class="head" d="M114 17L102 11L102 23Z"/>' +
      '<circle class="badge" cx="58" cy="17" r="13"/><text class="sign" x="58" y="17" dy=".35em" style="font-size: 21px">+</text>' +
      '<path class="strike" d="M44 31L72 3"/></g>',
  );
});
