import { expect, test } from 'vitest';
import { parseBibtex } from './parse-bibtex.ts';

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
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
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
  const none = { unreadFields: new Map(), joinedNames: new Map(), unknownMonths: new Map() };
  expect(parseBibtex('nothing')).toEqual({ works: [], unknownCommands: [], withOthers: [], ...none });
  expect(parseBibtex('@book{a, title = {Open\n@book{b, title = {B}}')).toMatchObject({
    works: [],
    unclosed: '@book{a',
  });
});

test('an entry in parentheses is read', () => {
  const { works } = parseBibtex(
    'Ask me@town (Ann). @book(a, title = {A (1)}, note = "(b)", year = 1999) @book{b, title = {B}}',
  );
  expect(works).toEqual([
    { id: 'a', type: 'book', title: 'A (1)', note: '(b)', issued: { 'date-parts': [[1999]] } },
    { id: 'b', type: 'book', title: 'B' },
  ]);
});

test('what is no field is told, and ends the entry', () => {
  const { works, unreadFields } = parseBibtex(`
    @book{a, title = {A}, author {Roe, Tim},
      year = 1999}
    @book{b, title = {B}, year = 1999 (reprint)}
    @book{c, title = {C}, ,
    }`);
  expect(works).toEqual(
    ['a', 'b', 'c'].map((id) => ({
      id,
      type: 'book',
      title: id.toUpperCase(),
      ...(id === 'b' ? { issued: { 'date-parts': [[1999]] } } : {}),
    })),
  );
  expect([...unreadFields]).toEqual([
    ['a', 'author {Roe, Tim},'],
    ['b', '(reprint)'],
  ]);
});

/** The work of an entry without its id and type. */
function workOf(fields: string, type = 'book') {
  const { id: _, type: __, ...work } = parseBibtex(`@${type}{x, ${fields}}`).works[0]!;
  return work;
}

test.each([
  ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
  ['van Beethoven, Ludwig', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
  ['Charles de la Vallée Poussin', { family: 'Vallée Poussin', given: 'Charles', 'non-dropping-particle': 'de la' }],
  ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['{van} Gogh', { family: 'Gogh', given: 'van' }],
  [String.raw`{\'E}tienne Dupont`, { family: 'Dupont', given: 'Étienne' }],
  ['{Jean Paul} Richter', { family: 'Richter', given: 'Jean Paul' }],
  ['{United Nations}', { literal: 'United Nations' }],
  ['Herodotus', { family: 'Herodotus' }],
  ['毛, 泽东', { family: '毛', given: '泽东' }],
  [
    'family=Beethoven, given=Ludwig, prefix=van',
    { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
  ],
  [
    'family=Humboldt, given=Alexander, prefix=von, useprefix=false',
    { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
  ],
])('the name %s', (name, expected) => {
  expect(workOf(`author = {${name} and others}`)).toEqual({ author: [expected] });
});

test('works whose lists of people end with “and others” are named', () => {
  const { withOthers } = parseBibtex(`
    @book{a, author = {Roe, Tim and others}}
    @book{b, author = {Roe, Tim}, editor = {Poe, Ann
      and others}}
    @book{c, author = {Roe, Tim}}
    @book{d, author = {Roe, Tim and Others, Ann}}
    @book{e, author = {Roe, Tim and et al.}}`);
  expect(withOthers).toEqual(['a', 'b', 'e']);
});

test('an `AND` in capitals divides names, as in BibTeX, and a suffix in braces may have several words', () => {
  const { works, joinedNames } = parseBibtex('@book{a, author = {KIM, M. AND LEE, S. And Roe, {Jr. II}, T.}}');
  expect(works[0]!.author).toEqual([
    { family: 'KIM', given: 'M.' },
    { family: 'LEE', given: 'S.' },
    { family: 'Roe', given: 'T.', suffix: 'Jr. II' },
  ]);
  expect([...joinedNames]).toEqual([]);
});

test('macros in parentheses and fields with any name are read', () => {
  const { works, unreadFields } = parseBibtex(
    '@string(mup = "Mill Press") @book{a, publisher = mup, author+an:role = {1=x}, schlagwörter = {y}, year = 1990}',
  );
  expect(works).toEqual([{ id: 'a', type: 'book', publisher: 'Mill Press', issued: { 'date-parts': [[1990]] } }]);
  expect([...unreadFields]).toEqual([]);
});

test('a suffix may stand behind the given names', () => {
  const { works, joinedNames } = parseBibtex('@book{a, author = {King, Martin Luther, Jr. and Roe, Tim, {III}}}');
  expect(works[0]!.author).toEqual([
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Roe', given: 'Tim', suffix: 'III' },
  ]);
  expect([...joinedNames]).toEqual([]);
});

test('names that are divided by something else than “and” are named', () => {
  const { joinedNames } = parseBibtex(String.raw`
    @book{a, author = {Kim, M.; Lee, S.}}
    @book{b, author = {Roe, Tim and Kim, M. \& Lee, S.}}
    @book{c, author = {Kim M, Lee S, Park J}}
    @book{d, editor = {Kim, Lee, Park, Roe}}
    @book{f, author = {王小明；李四}}
    @book{e, author = {King, Jr., Martin Luther and {Mill, Sons \& Co.} and family=Roe, given=Tim, prefix=von}}`);
  expect([...joinedNames]).toEqual([
    ['a', 'Kim, M.; Lee, S.'],
    ['b', String.raw`Kim, M. \& Lee, S.`],
    ['c', 'Kim M, Lee S, Park J'],
    ['d', 'Kim, Lee, Park, Roe'],
    ['f', '王小明；李四'],
  ]);
});

test('`useprefix=false` sets the particle behind the given names', () => {
  expect(workOf('author = {von Humboldt, Alexander}, options = {useprefix=false}')).toEqual({
    author: [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
  });
});

test.each([
  [
    'date = {1990-05-01/1990-06-02}',
    {
      'date-parts': [
        [1990, 5, 1],
        [1990, 6, 2],
      ],
    },
  ],
  ['date = {1750~}', { 'date-parts': [[1750]], circa: true }],
  ['date = {-0429}', { 'date-parts': [[-430]] }],
  ['date = {1990/..}', { literal: '1990–' }],
  ['year = 1990, month = may', { 'date-parts': [[1990, 5]] }],
  ['year = 1990, month = {mar}', { 'date-parts': [[1990, 3]] }],
  ['year = 1990, month = {October}', { 'date-parts': [[1990, 10]] }],
  ['year = 1990, month = {Sept.}', { 'date-parts': [[1990, 9]] }],
  ['year = 1990, month = {M{\\"a}rz}', { 'date-parts': [[1990, 3]] }],
  ['year = 1990, month = {5월}', { 'date-parts': [[1990, 5]] }],
  ['year = 1990, month = "10~" # jan', { 'date-parts': [[1990, 1, 10]] }],
  ['year = 1990, month = {May 1}', { 'date-parts': [[1990, 5, 1]] }],
  [
    'year = 1990, month = jul # "--" # aug',
    {
      'date-parts': [
        [1990, 7],
        [1990, 8],
      ],
    },
  ],
  [
    'year = 1990, month = {May/June}',
    {
      'date-parts': [
        [1990, 5],
        [1990, 6],
      ],
    },
  ],
  ...['{May 1--4}', '{1--4 May}', '{1.--4. Mai}', '"1--4~" # may'].map((month): [string, object] => [
    `year = 1990, month = ${month}`,
    {
      'date-parts': [
        [1990, 5, 1],
        [1990, 5, 4],
      ],
    },
  ]),
  ['year = 1990, month = {Marraskuu}', { 'date-parts': [[1990]] }],
  ['year = {1990--1992}', { 'date-parts': [[1990], [1992]] }],
  ['year = {forthcoming}', { literal: 'forthcoming' }],
])('the date of %s', (fields, issued) => {
  expect(workOf(fields)).toEqual({ issued });
});

test('months that are not read are named, unless the entry has a date', () => {
  const { unknownMonths } = parseBibtex(`
    @book{a, year = 1990, month = {Marraskuu}}
    @book{b, year = 1990, month = {13}}
    @book{c, year = 1990, month = {Dec/Jan}}
    @book{d, date = {1990-03}, month = {Spring}}
    @book{e, year = 1990, month = mar}
    @book{f, year = 1990, month = {}}
    @book{g, year = 1990, month = {May 45}}`);
  expect([...unknownMonths]).toEqual([
    ['a', 'Marraskuu'],
    ['b', '13'],
    ['c', 'Dec/Jan'],
    ['g', 'May 45'],
  ]);
});

test('BibLaTeX: subtitles, translators, dates of the first edition and of access, languages, kinds', () => {
  const { works } = parseBibtex(`
@online{page, title = {Bread}, subtitle = {A History}, url = {https://example.org/a_b}, urldate = {2024-01-05}, organization = {Board}}
@thesis{phd, type = {phdthesis}, institution = {Bonn}, title = {Ovens}, langid = {ngerman}}
@article{news, entrysubtype = {newspaper}, journaltitle = {The Times}, title = {Bread}, number = 4}
@report{r, type = {White paper}, number = {12}, title = {Grain}}
@book{b, title = {T}, translator = {Roe, Tim}, origdate = {1750}, series = {Series}, number = {4}, volumes = {3}, shorttitle = {S}}`);
  expect(works).toEqual([
    {
      ...{ id: 'page', type: 'webpage', title: 'Bread: A History', publisher: 'Board' },
      ...{ URL: 'https://example.org/a_b', accessed: { 'date-parts': [[2024, 1, 5]] } },
    },
    { id: 'phd', type: 'thesis', title: 'Ovens', publisher: 'Bonn', genre: 'PhD thesis', language: 'de' },
    { id: 'news', type: 'article-newspaper', title: 'Bread', 'container-title': 'The Times', issue: '4' },
    { id: 'r', type: 'report', title: 'Grain', genre: 'White paper', number: '12' },
    {
      ...{ id: 'b', type: 'book', title: 'T', translator: [{ family: 'Roe', given: 'Tim' }] },
      ...{ 'original-date': { 'date-parts': [[1750]] }, 'collection-title': 'Series', 'collection-number': '4' },
      ...{ 'number-of-volumes': '3', 'title-short': 'S' },
    },
  ]);
});

test('a part takes what it lacks from its book, and the title as that of the book; entries that name each other end', () => {
  const { works } = parseBibtex(`
@incollection{part, author = {King, Ann}, title = {Riots}, pages = {3--9}, crossref = {whole}}
@collection{whole, editor = {Lee, Bo}, title = {Hunger}, subtitle = {Essays}, shorttitle = {H}, date = 1999, xdata = {press}, crossref = {part}}
@xdata{press, publisher = {Mill Press}, location = {Bonn}}`);
  expect(works.map(({ id }) => id)).toEqual(['part', 'whole']);
  expect(works[0]).toEqual({
    ...{ id: 'part', type: 'chapter', title: 'Riots', 'container-title': 'Hunger: Essays', page: '3–9' },
    ...{ author: [{ family: 'King', given: 'Ann' }], editor: [{ family: 'Lee', given: 'Bo' }] },
    ...{ issued: { 'date-parts': [[1999]] }, publisher: 'Mill Press', 'publisher-place': 'Bonn' },
  });
});

test.each([
  [String.raw`\enquote{Trade} and ${'``'}Trust''`, '“Trade” and “Trust”'],
  [String.raw`H$_2$O, CO\textsubscript{2}, 5\,\% of {\ss}`, 'H2O, CO2, 5 % of ß'],
  [String.raw`From \$5 to \$6, $\{x\}$ \{y\} in {\textasciitilde}1900`, 'From $5 to $6, {x} {y} in ~1900'],
  [String.raw`\v{S}koda, \DJ{}or\dj{}e, \k{a}, na{\"\i}ve, caf\'{e}\ldots`, 'Škoda, Đorđe, ą, naïve, café…'],
])('the LaTeX %s', (latex, title) => {
  expect(workOf(`title = {${latex}}`)).toEqual({ title });
});

test.each([
  ['url = {https://example.org/~smith/a--b_c}', 'https://example.org/~smith/a--b_c'],
  [String.raw`url = {https://example.org/{\textasciitilde}smith/a{\_}b\%20c}`, 'https://example.org/~smith/a_b%20c'],
  [String.raw`howpublished = {\url{https://example.org/$\sim$smith}}`, 'https://example.org/~smith'],
  ['howpublished = "https://example.org/"', 'https://example.org/'],
])('an address is kept as it is: %s', (fields, URL) => {
  expect(workOf(fields, 'misc')).toEqual({ URL });
});

test('EndNote: the kind of a work is no genre, and a thesis has its university', () => {
  const typeAndGenre = (entry: string, type: string) => {
    const { works } = parseBibtex(`@${entry}{x, title = {T}, type = {${type}}}`);
    return [works[0]!.type, works[0]!['genre']];
  };
  expect(typeAndGenre('article', 'Journal Article')).toEqual(['article-journal', undefined]);
  expect(typeAndGenre('article', 'Newspaper Article')).toEqual(['article-newspaper', undefined]);
  expect(typeAndGenre('book', 'Edited Book')).toEqual(['book', undefined]);
  expect(typeAndGenre('inbook', 'Book Section')).toEqual(['chapter', undefined]);
  expect(typeAndGenre('misc', 'Web Page')).toEqual(['webpage', undefined]);
  expect(typeAndGenre('constructor', 'constructor')).toEqual(['document', 'constructor']);
  expect(workOf('type = {Thesis}, university = {Bonn}', 'phdthesis')).toEqual({ publisher: 'Bonn', genre: 'Thesis' });
});

test('inbook without a title of the book is a book: it has the title of the whole', () => {
  const { works } = parseBibtex('@inbook{a, title = {T}, chapter = 3} @inbook{b, title = {T}, booktitle = {B}}');
  expect(works.map((work) => work.type)).toEqual(['book', 'chapter']);
});

test('what is no address is none, and an article without pages has its number', () => {
  expect(workOf('howpublished = {Lecture}, doi = {10.1/a--b}', 'misc')).toEqual({ DOI: '10.1/a--b' });
  expect(workOf('howpublished = {Lecture}, url = {}', 'misc')).toEqual({});
  expect(workOf('eid = {e0123}', 'article')).toEqual({ page: 'e0123' });
});
