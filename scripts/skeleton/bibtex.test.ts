import { expect, test } from 'vitest';
import { parseBibtex } from './bibtex.ts';

test('entries with names, dates, accents and macros', () => {
  const { works, unknownCommands } = parseBibtex(String.raw`
@comment{jabref}
@string{mup = "Mill" # { Press}}
% a remark
@Book{malthus1798,
  author = {Malthus, Thomas Robert and {\"O}zal, Jr., Jos{\'e} and Ludwig van Beethoven and {United Nations}},
  title = "An {Essay} on the \emph{Principle} of Population---1798",
  publisher = mup, address = {London}, year = 1798, pages = {1--20},
}
@article{b, journaltitle = {Z. f{\"u}r Stra{\ss}e}, date = {2001-05-17}, title = {\foo{X} \constructor{} \& \c{c}a na\"\i ve}}`);
  expect(works).toEqual([
    {
      id: 'malthus1798',
      type: 'book',
      title: 'An Essay on the Principle of Population—1798',
      publisher: 'Mill Press',
      'publisher-place': 'London',
      page: '1–20',
      author: [
        { family: 'Malthus', given: 'Thomas Robert' },
        { family: 'Özal', given: 'José', suffix: 'Jr.' },
        { family: 'van Beethoven', given: 'Ludwig' },
        { literal: 'United Nations' },
      ],
      issued: { 'date-parts': [[1798]] },
    },
    {
      id: 'b',
      type: 'article-journal',
      'container-title': 'Z. für Straße',
      title: String.raw`\fooX \constructor & ça naïve`,
      issued: { 'date-parts': [[2001, 5, 17]] },
    },
  ]);
  expect(unknownCommands).toEqual([String.raw`\foo`, String.raw`\constructor`]);
});

test('a text without entries has no works, nor has an entry with an open brace', () => {
  expect(parseBibtex('nothing')).toEqual({ works: [], unknownCommands: [] });
  expect(parseBibtex('@book{a, title = {Open').works).toEqual([]);
});
