/** The entries and short citations agree with the styles of the CSL project where these agree with the manuals. */
import { expect, test } from 'vitest';
import { citationStyles, normaliseWork } from '../model/index.ts';
import { citationRuns, fullCitation, shortCitation } from './index.ts';

const person = (family: string, given: string) => ({ family, given });
const on = (...parts: readonly number[]) => ({ 'date-parts': [parts] });

/** Entry, with titles in italics between stars, and short citation: author-date, notes, APA. */
type Cited = readonly (readonly [entry: string, short: string])[];

const works: readonly (readonly [name: string, item: object, cited: Cited])[] = [
  [
    'a journal article',
    {
      type: 'article-journal',
      title: 'Price of bread: A reply',
      'container-title': 'Review of Grain',
      volume: '7',
      issue: '2',
      page: '101-110',
      DOI: '10.1234/abc',
      author: [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }, person('Lee', 'Jean-Paul')],
      issued: on(2016, 2, 9),
    },
    [
      [
        'Beethoven, Ludwig van, and Jean-Paul Lee. 2016. “Price of Bread: A Reply.” *Review of Grain* 7 (2): 101–10. https://doi.org/10.1234/abc.',
        'van Beethoven and Lee 2016',
      ],
      [
        'Beethoven, Ludwig van, and Jean-Paul Lee. “Price of Bread: A Reply.” *Review of Grain* 7, no. 2 (2016): 101–10. https://doi.org/10.1234/abc.',
        'van Beethoven and Lee, “Price of Bread”',
      ],
      [
        'van Beethoven, L., & Lee, J.-P. (2016). Price of bread: A reply. *Review of Grain*, *7*(2), 101–110. https://doi.org/10.1234/abc',
        'van Beethoven & Lee, 2016',
      ],
    ],
  ],
  [
    'a journal without volumes',
    {
      type: 'article-journal',
      title: 'Ovens',
      'container-title': 'Journal of Bread',
      issue: '3',
      page: '101',
      author: [person('Doe', 'Jan')],
      issued: on(1990, 5),
    },
    [
      ['Doe, Jan. 1990. “Ovens.” *Journal of Bread*, no. 3 (May): 101.', 'Doe 1990'],
      ['Doe, Jan. “Ovens.” *Journal of Bread*, no. 3 (May 1990): 101.', 'Doe, “Ovens”'],
      ['Doe, J. (1990). Ovens. *Journal of Bread*, (3), 101.', 'Doe, 1990'],
    ],
  ],
  [
    'a translated book with its first edition',
    {
      type: 'book',
      title: 'An essay on bread',
      publisher: 'J. Johnson',
      'publisher-place': 'London',
      edition: '2',
      author: [person('Miller', 'Anna B.')],
      translator: [person('Roe', 'Tim')],
      issued: on(1798),
      'original-date': on(1750),
    },
    [
      [
        'Miller, Anna B. (1750) 1798. *An Essay on Bread*. Translated by Tim Roe. 2nd ed. J. Johnson.',
        'Miller [1750] 1798',
      ],
      [
        'Miller, Anna B. *An Essay on Bread*. Translated by Tim Roe. 1750. 2nd ed. J. Johnson, 1798.',
        'Miller, An Essay on Bread',
      ],
      [
        'Miller, A. B. (1798). *An essay on bread* (T. Roe, Trans.; 2nd ed.). J. Johnson. (Original work published 1750)',
        'Miller, 1750/1798',
      ],
    ],
  ],
  [
    'a chapter of three authors',
    {
      type: 'chapter',
      title: 'Bread riots',
      'container-title': 'Hunger in Towns',
      publisher: 'Mill Press',
      page: '33-58',
      author: [
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
        person('Doe', 'Jan'),
      ],
      editor: [person('Lee', 'Ann'), person('Park', 'Bo')],
      issued: on(1999),
    },
    [
      [
        'King, Martin Luther, Jr., Alexander von Humboldt, and Jan Doe. 1999. “Bread Riots.” In *Hunger in Towns*, edited by Ann Lee and Bo Park. Mill Press.',
        'King et al. 1999',
      ],
      [
        'King, Martin Luther, Jr., Alexander von Humboldt, and Jan Doe. “Bread Riots.” In *Hunger in Towns*, edited by Ann Lee and Bo Park. Mill Press, 1999.',
        'King et al., “Bread Riots”',
      ],
      [
        'King, M. L., Jr., Humboldt, A. von, & Doe, J. (1999). Bread riots. In A. Lee & B. Park (Eds.), *Hunger in Towns* (pp. 33–58). Mill Press.',
        'King et al., 1999',
      ],
    ],
  ],
  [
    'a web page',
    {
      type: 'webpage',
      title: 'How bread is priced',
      'container-title': 'Bread Board',
      URL: 'https://example.org/bread',
      author: [person('Doe', 'Jan')],
      issued: on(2023, 5, 1),
    },
    [
      ['Doe, Jan. 2023. “How Bread Is Priced.” Bread Board, May 1. https://example.org/bread.', 'Doe 2023'],
      [
        'Doe, Jan. “How Bread Is Priced.” Bread Board, May 1, 2023. https://example.org/bread.',
        'Doe, “How Bread Is Priced”',
      ],
      ['Doe, J. (2023, May 1). *How bread is priced*. Bread Board. https://example.org/bread', 'Doe, 2023'],
    ],
  ],
  [
    'a web page without author and date',
    {
      type: 'webpage',
      title: 'How bread is priced',
      'container-title': 'Bread Board',
      URL: 'https://example.org/bread',
      accessed: { 'date-parts': [['2024', 1, 5]] },
    },
    [
      [
        'Bread Board. n.d. “How Bread Is Priced.” Accessed January 5, 2024. https://example.org/bread.',
        'Bread Board, n.d.',
      ],
      [
        'Bread Board. “How Bread Is Priced.” Accessed January 5, 2024. https://example.org/bread.',
        '“How Bread Is Priced”',
      ],
      [
        '*How bread is priced*. (n.d.). Bread Board. Retrieved January 5, 2024, from https://example.org/bread',
        'How Bread Is Priced, n.d.',
      ],
    ],
  ],
  [
    'a web page of its own author, an institution',
    {
      type: 'webpage',
      title: 'How bread is priced',
      'container-title': 'Bread Board',
      URL: 'https://example.org/bread',
      author: [{ literal: 'Bread Board' }],
      issued: on(2023, 5, 1),
    },
    [
      ['Bread Board. 2023. “How Bread Is Priced.” May 1. https://example.org/bread.', 'Bread Board 2023'],
      [
        'Bread Board. “How Bread Is Priced.” May 1, 2023. https://example.org/bread.',
        'Bread Board, “How Bread Is Priced”',
      ],
      ['Bread Board. (2023, May 1). *How bread is priced*. https://example.org/bread', 'Bread Board, 2023'],
    ],
  ],
  [
    'a manuscript in an archive',
    {
      type: 'manuscript',
      title: 'On the price of bread',
      genre: 'letter',
      author: [person('Doe', 'Jan')],
      archive: 'Town Archive',
      archive_location: 'Box 3',
      issued: on(1801, 2, 3),
    },
    [
      ['Doe, Jan. 1801. “On the Price of Bread.” Letter. February 3. Box 3, Town Archive.', 'Doe 1801'],
      [
        'Doe, Jan. “On the Price of Bread.” Letter. February 3, 1801. Box 3, Town Archive.',
        'Doe, “On the Price of Bread”',
      ],
      ['Doe, J. (1801, February 3). *On the price of bread* [Letter]. Box 3, Town Archive.', 'Doe, 1801'],
    ],
  ],
  [
    'a report of an institution',
    {
      type: 'report',
      title: 'Prices of grain',
      publisher: 'Mill Press',
      genre: 'Working paper',
      number: '12',
      author: [{ literal: 'Ministry of Food' }],
      issued: on(2001),
    },
    [
      ['Ministry of Food. 2001. *Prices of Grain*. Working Paper No. 12. Mill Press.', 'Ministry of Food 2001'],
      [
        'Ministry of Food. *Prices of Grain*. Working Paper No. 12. Mill Press, 2001.',
        'Ministry of Food, Prices of Grain',
      ],
      ['Ministry of Food. (2001). *Prices of grain* (Working Paper No. 12). Mill Press.', 'Ministry of Food, 2001'],
    ],
  ],
  [
    'a book of eight authors',
    {
      type: 'book',
      title: 'A long book',
      publisher: 'Mill Press',
      author: 'ABCDEFGH'.split('').map((letter) => person(letter, `${letter}a`)),
      issued: on(2001),
    },
    [
      ['A, Aa, Ba B, Ca C, et al. 2001. *A Long Book*. Mill Press.', 'A et al. 2001'],
      ['A, Aa, Ba B, Ca C, et al. *A Long Book*. Mill Press, 2001.', 'A et al., A Long Book'],
      ['A, A., B, B., C, C., D, D., E, E., F, F., G, G., & H, H. (2001). *A long book*. Mill Press.', 'A et al., 2001'],
    ],
  ],
  [
    'a book of editors',
    {
      type: 'book',
      title: 'A collection',
      publisher: 'Mill Press',
      editor: [person('Doe', 'Jan'), person('Roe', 'Tim')],
      issued: on(1999),
    },
    [
      ['Doe, Jan, and Tim Roe, eds. 1999. *A Collection*. Mill Press.', 'Doe and Roe 1999'],
      ['Doe, Jan, and Tim Roe, eds. *A Collection*. Mill Press, 1999.', 'Doe and Roe, A Collection'],
      ['Doe, J., & Roe, T. (Eds.). (1999). *A collection*. Mill Press.', 'Doe & Roe, 1999'],
    ],
  ],
  [
    'a book without a date',
    { type: 'book', title: 'Undated', publisher: 'Mill Press', author: [person('Doe', 'Jan')] },
    [
      ['Doe, Jan. n.d. *Undated*. Mill Press.', 'Doe, n.d.'],
      ['Doe, Jan. *Undated*. Mill Press, n.d.', 'Doe, Undated'],
      ['Doe, J. (n.d.). *Undated*. Mill Press.', 'Doe, n.d.'],
    ],
  ],
  [
    'an old book about right',
    {
      type: 'book',
      title: 'Histories',
      author: [{ family: 'Herodotus' }],
      issued: { 'date-parts': [[-430]], circa: true },
    },
    [
      ['Herodotus. [430 BC?]. *Histories*.', 'Herodotus [430 BC?]'],
      ['Herodotus. *Histories*. [430 BC?].', 'Herodotus, Histories'],
      ['Herodotus. (ca. 430 B.C.E.). *Histories*.', 'Herodotus, ca. 430 B.C.E.'],
    ],
  ],
  [
    'a book in volumes',
    {
      type: 'book',
      title: 'A work in volumes',
      'number-of-volumes': '3',
      publisher: 'Mill Press',
      author: [person('Doe', 'Jan')],
      issued: { 'date-parts': [[1977], [1988]] },
    },
    [
      ['Doe, Jan. 1977–1988. *A Work in Volumes*. 3 vols. Mill Press.', 'Doe 1977–1988'],
      ['Doe, Jan. *A Work in Volumes*. 3 vols. Mill Press, 1977–1988.', 'Doe, A Work in Volumes'],
      ['Doe, J. (1977–1988). *A work in volumes* (Vols. 1–3). Mill Press.', 'Doe, 1977–1988'],
    ],
  ],
  [
    'an article of a newspaper',
    {
      type: 'article-newspaper',
      title: 'Is bread dear?',
      'container-title': 'The Times',
      page: '4',
      issued: on(1800, 3, 2),
    },
    [
      ['*The Times*. 1800. “Is Bread Dear?” March 2.', 'The Times 1800'],
      ['*The Times*. “Is Bread Dear?” March 2, 1800.', '“Is Bread Dear?”'],
      ['Is bread dear? (1800, March 2). *The Times*, 4.', '“Is Bread Dear?” 1800'],
    ],
  ],
  [
    'a thesis with a Chinese name',
    {
      type: 'thesis',
      title: 'Bread and war',
      genre: 'PhD diss.',
      publisher: 'University of Bonn',
      author: [person('毛', '泽东')],
      issued: on(1990),
    },
    [
      ['毛泽东. 1990. “Bread and War.” PhD diss., University of Bonn.', '毛 1990'],
      ['毛泽东. “Bread and War.” PhD diss., University of Bonn, 1990.', '毛, “Bread and War”'],
      ['毛泽东. (1990). *Bread and war* [PhD diss.]. University of Bonn.', '毛, 1990'],
    ],
  ],
  [
    'a paper of a conference',
    {
      type: 'paper-conference',
      title: 'Ovens',
      'container-title': 'Proceedings of Bread',
      page: '12-19',
      publisher: 'Mill Press',
      editor: [person('Lee', 'Ann')],
      author: [person('Kim', 'Jae-hung')],
      issued: on(2010),
    },
    [
      ['Kim, Jae-hung. 2010. “Ovens.” In *Proceedings of Bread*, edited by Ann Lee. Mill Press.', 'Kim 2010'],
      ['Kim, Jae-hung. “Ovens.” In *Proceedings of Bread*, edited by Ann Lee. Mill Press, 2010.', 'Kim, “Ovens”'],
      ['Kim, J. (2010). Ovens. In A. Lee (Ed.), *Proceedings of Bread* (pp. 12–19). Mill Press.', 'Kim, 2010'],
    ],
  ],
  [
    'a treaty',
    { type: 'treaty', title: 'Armistice Agreement', issued: on(1953, 7, 27) },
    [
      ['Armistice Agreement, July 27, 1953.', 'Armistice Agreement 1953'],
      ['Armistice Agreement, July 27, 1953.', 'Armistice Agreement'],
      ['Armistice Agreement, July 27, 1953.', 'Armistice Agreement, 1953'],
    ],
  ],
  [
    'an edited volume of a series',
    {
      type: 'book',
      title: 'War and <span class="nocase">de facto</span> peace',
      publisher: 'Mill Press',
      edition: 'Revised edition',
      volume: '2',
      'collection-title': 'Bread series',
      'collection-number': '4',
      author: [person('King', 'Ann')],
      editor: [person('Lee', 'Ann')],
      issued: on(1999),
    },
    [
      [
        'King, Ann. 1999. *War and de facto Peace*. Edited by Ann Lee. Revised edition. Vol. 2. Bread Series 4. Mill Press.',
        'King 1999',
      ],
      [
        'King, Ann. *War and de facto Peace*. Edited by Ann Lee. Revised edition. Vol. 2. Bread Series 4. Mill Press, 1999.',
        'King, War and de facto Peace',
      ],
      ['King, A. (1999). *War and de facto peace* (A. Lee, Ed.; Revised edition; Vol. 2). Mill Press.', 'King, 1999'],
    ],
  ],
];

test.each(works)('%s', (_, item, cited) => {
  const work = normaliseWork({ id: 'x', ...item });
  const found = citationStyles.map((citationStyle) => {
    const citing = { language: 'en', citationStyle };
    const entry = citationRuns(work, citing).map(({ text, italic }) => (italic ? `*${text}*` : text));
    return [entry.join(''), shortCitation(work, citing)];
  });
  expect(found).toEqual(cited);
});

test.each([
  [2, 'A and B 2001', 'A, Aa, and Ba B.', 'A & B, 2001', 'A, A., & B, B.'],
  [3, 'A et al. 2001', 'A, Aa, Ba B, and Ca C.', 'A et al., 2001', 'A, A., B, B., & C, C.'],
  [6, 'A et al. 2001', 'A, Aa, Ba B, Ca C, Da D, Ea E, and Fa F.', 'A et al., 2001', undefined],
  [7, 'A et al. 2001', 'A, Aa, Ba B, Ca C, et al.', 'A et al., 2001', undefined],
])('%i authors', (authors, chicagoShort, chicagoList, apaShort, apaList) => {
  const author = [...'ABCDEFGH'].slice(0, authors).map((letter) => person(letter, `${letter}a`));
  const work = { id: 'x', type: 'book', title: 'T', author, issued: on(2001) };
  const chicago = { language: 'en', citationStyle: 'chicago-author-date' } as const;
  const apa = { language: 'en', citationStyle: 'apa' } as const;
  expect(shortCitation(work, chicago)).toBe(chicagoShort);
  expect(fullCitation(work, chicago)).toBe(`${chicagoList} 2001. T.`);
  expect(shortCitation(work, apa)).toBe(apaShort);
  if (apaList !== undefined) expect(fullCitation(work, apa)).toBe(`${apaList} (2001). T.`);
});

test('a case is cited with its reporter, a law without one with its number', () => {
  const cited = (work: object) =>
    citationStyles.map((citationStyle) =>
      fullCitation({ id: 'x', type: 'legal_case', ...work }, { language: 'en', citationStyle }),
    );
  const reporter = { volume: '3', 'container-title': 'L.R. H.L.', page: '330', number: 'no. 12' };
  expect(cited({ title: 'Rylands v Fletcher', ...reporter, issued: on(1868, 7, 17) })).toEqual(
    citationStyles.map(() => 'Rylands v Fletcher, 3 L.R. H.L. 330, July 17, 1868.'),
  );
  expect(cited({ type: 'legislation', title: 'Coast Protection Act', number: 'c. 74', issued: on(1949) })).toEqual(
    citationStyles.map(() => 'Coast Protection Act, c. 74, 1949.'),
  );
});

test.each([
  ['ʿAbd', 'ʿA.'],
  ['‘Abd', '‘A.'],
  ['J. -P.', 'J.-P.'],
  ['-Paul', 'P.'],
])('an initial has the mark before its letter, and hyphens are between letters: %s', (given, initials) => {
  const work = { id: 'x', type: 'book', title: 'T', author: [{ family: 'Ibn Khaldūn', given }], issued: on(1377) };
  expect(fullCitation(work, { language: 'en', citationStyle: 'apa' })).toBe(`Ibn Khaldūn, ${initials} (1377). T.`);
});

test('laws keep their names', () => {
  const item = {
    id: 'x',
    type: 'legislation',
    title: 'An Act to prevent famine, 39 Geo. III c. 81',
    issued: on(1799, 7, 12),
  };
  const cited = citationStyles.map((citationStyle) => shortCitation(item, { language: 'en', citationStyle }));
  expect(cited).toEqual([`${item.title} 1799`, item.title, `${item.title}, 1799`]);
  expect(fullCitation(item, { language: 'en', citationStyle: 'chicago-notes' })).toBe(`${item.title}, July 12, 1799.`);
});

test('no style repeats the day with which the title of a treaty ends, however it is written', () => {
  const entries = (title: string, language = 'en') =>
    (['chicago-author-date', 'chicago-notes', 'apa'] as const).map((citationStyle) =>
      fullCitation({ id: 't', type: 'treaty', title, issued: on(1961, 7, 11) }, { language, citationStyle }),
    );
  for (const title of ['Treaty of 11 July 1961', 'Treaty (July 11, 1961)', 'Treaty, 1961-07-11', 'Treaty 11.07.1961'])
    expect(entries(title)).toEqual(Array(3).fill(`${title}.`));
  expect(entries('Vertrag vom 11. Juli 1961', 'de')).toEqual(Array(3).fill('Vertrag vom 11. Juli 1961.'));
  expect(entries('조약 1961년 7월 11일', 'ko')).toEqual(Array(3).fill('조약 1961년 7월 11일.'));
  expect(entries('Treaty of 11 July 1961', 'de')).toEqual(Array(3).fill('Treaty of 11 July 1961.'));
  expect(entries('条约，1961年7月11日', 'zh-Hans')).toEqual(Array(3).fill('条约，1961年7月11日.'));
  expect(entries('Treaty of July 1961')).toEqual(Array(3).fill('Treaty of July 1961, July 11, 1961.'));
});

test('the “v” between the parties of a case keeps its small letter', () => {
  const item = { id: 'c', type: 'book', title: 'Guild v Lowmere', issued: on(1980) };
  expect(fullCitation(item, { language: 'en', citationStyle: 'chicago-author-date' })).toBe('Guild v Lowmere. 1980.');
});

test('a question in French quotation marks ends without a full stop', () => {
  const item = { id: 'x', type: 'article-journal', title: 'Où va le pain ?', 'container-title': 'Annales' };
  expect(fullCitation(item, { language: 'fr', citationStyle: 'chicago-notes' })).toBe(
    '«\u00a0Où va le pain ?\u00a0» Annales, n.d.',
  );
});

test('a title that ends with a mark of its script has no full stop', () => {
  const titles = ['戦争か？', '『戦争か？』', '战争。', 'لماذا الحرب؟', 'جنگ۔', 'युद्ध।', 'Պատերազմ։'];
  for (const title of titles)
    for (const citationStyle of ['chicago-author-date', 'apa'] as const) {
      const item = { id: 'x', type: 'book', title, author: [person('Roe', 'Ann')], issued: on(1950) };
      expect(fullCitation(item, { language: 'en', citationStyle })).toMatch(new RegExp(`${title}$`, 'u'));
    }
  const article = { id: 'x', type: 'article-journal', title: '「援助」か？', 'container-title': 'J' };
  expect(fullCitation(article, { language: 'en', citationStyle: 'chicago-notes' })).toBe('“「援助」か？” J, n.d.');
});

test('no style repeats the year with which a title ends, in brackets or not, in a short citation or an entry', () => {
  const cited = (work: { title: string; type?: string; author?: object[]; publisher?: string }, language = 'en') =>
    ([undefined, 'chicago-author-date', 'chicago-notes', 'apa'] as const).map((citationStyle) => {
      const item = { id: 'a', type: 'legislation', issued: on(1980), ...work } as Parameters<typeof fullCitation>[0];
      return [fullCitation(item, { language, citationStyle }), shortCitation(item, { language, citationStyle })];
    });
  for (const title of ['Highways Act 1980', 'Highways Act (1980)'])
    expect(cited({ title })).toEqual(Array(4).fill([`${title}.`, title]));
  expect(cited({ title: '公路法（1980年）' }, 'zh')).toEqual(Array(4).fill(['公路法（1980年）.', '公路法（1980年）']));
  const book = { title: 'Roads of 1980', type: 'book', publisher: 'Mill Press' };
  expect(cited(book)).toEqual([
    ['Roads of 1980. Mill Press.', 'Roads of 1980'],
    ['Roads of 1980. Mill Press.', 'Roads of 1980'],
    ['Roads of 1980. Mill Press, 1980.', 'Roads of 1980'],
    ['Roads of 1980. Mill Press.', 'Roads of 1980'],
  ]);
  expect(cited({ title: 'Roads in 1980', type: 'article-journal' }).map(([, short]) => short)).toEqual([
    'Roads in 1980',
    ...Array(3).fill('“Roads in 1980”'),
  ]);
  // The year of a work with authors stands apart from the title.
  expect(cited({ ...book, author: [{ family: 'Lee' }] }).map(([entry]) => entry)).toEqual([
    'Lee. 1980. Roads of 1980. Mill Press.',
    'Lee. 1980. Roads of 1980. Mill Press.',
    'Lee. Roads of 1980. Mill Press, 1980.',
    'Lee. (1980). Roads of 1980. Mill Press.',
  ]);
  // In notes the year of a work without a publisher stands behind the title.
  const { publisher: _, ...bare } = book;
  expect(cited(bare)[2]![0]).toBe('Roads of 1980.');
  expect(cited({ ...bare, author: [{ family: 'Lee' }] })[2]![0]).toBe('Lee. Roads of 1980.');
  expect(cited({ ...bare, title: 'Roads' })[2]![0]).toBe('Roads. 1980.');
  expect(cited({ title: 'Plan 21980' })[0]).toEqual(['Plan 21980. 1980.', 'Plan 21980 1980']);
});

test('quotation marks in a title are those of the second level', () => {
  const cited = (title: string, language: string) =>
    fullCitation(
      { id: 'x', type: 'webpage', title, language, issued: on(1999) },
      { language, citationStyle: 'chicago-notes' },
    )
      .split(' ')
      .slice(0, -1)
      .join(' ');
  expect(cited('The War of “Bread”', 'en')).toBe('“The War of ‘Bread.’”');
  expect(cited('“Is Bread” and “Why?”', 'en')).toBe('“‘Is Bread’ and ‘Why?’”');
  expect(cited('The Bakers’', 'en')).toBe('“The Bakers’.”');
  expect(cited('Der „Krieg“', 'de')).toBe('„Der ‚Krieg‘“.');
  expect(cited('The “Great” War', 'de')).toBe('„The “Great” War“.');
  expect(cited('“Bread” and “War”', 'ar')).toBe('”“Bread” and “War”“.');
  expect(cited('战争与“和平”时期', 'zh')).toBe('“战争与‘和平’时期.”');
  expect(cited('Is Bread “Why?”', 'sv')).toBe('”Is Bread “Why?””');
  expect(cited('The “Great” War of “Kings”', 'sv')).toBe('”The “Great” War of “Kings”.”');
  expect(cited('Le « pain » cher', 'fr')).toBe('«\u00a0Le “pain” cher\u00a0».');
});

test('an edition is a number also with its ending, and a DOI has no address before it', () => {
  const item = { id: 'x', type: 'book', title: 'T', DOI: 'https://doi.org/10.1/a' };
  const cited = (edition: string, citationStyle?: 'apa', language = 'en') =>
    fullCitation({ ...item, edition }, { language, citationStyle });
  expect(
    ['6th', '2nd ed.', '2. Aufl.', 'Second', 'tenth edition', 'Revised edition'].map((edition) => cited(edition)),
  ).toEqual(
    ['ed. 6', 'ed. 2', 'ed. 2', 'ed. 2', 'ed. 10', 'Revised edition'].map((edition) => `T. ${edition}. doi:10.1/a.`),
  );
  for (const address of ['doi.org/10.1/a', 'https://www.doi.org/10.1/a'])
    expect(fullCitation({ ...item, DOI: address }, { language: 'en' })).toBe('T. doi:10.1/a.');
  expect(cited('6th', 'apa')).toBe('T (6th ed.). (n.d.). https://doi.org/10.1/a');
  expect(cited('2nd ed.', undefined, 'de')).toBe('T. 2. Aufl. doi:10.1/a.');
});

test('a day before our era is cited by its year', () => {
  const item = { id: 'x', type: 'document', title: 'T', issued: on(-44, 3, 15) };
  const cited = citationStyles.map((citationStyle) => fullCitation(item, { language: 'en', citationStyle }));
  expect(cited).toEqual(['“T.” 44 BC.', '“T.” 44 BC.', 'T. (44 B.C.E.).']);
});

test('APA names 20 authors, and of more the first 19 and the last', () => {
  const author = Array.from({ length: 22 }, (_, i) => person(`N${i + 1}`, 'A'));
  const cited = (count: number) =>
    fullCitation(
      { id: 'x', type: 'book', title: 'T', author: author.slice(0, count) },
      { language: 'en', citationStyle: 'apa' },
    );
  expect(cited(20)).toContain('N19, A., & N20, A. (n.d.)');
  expect(cited(22)).toContain('N19, A., . . . N22, A. (n.d.)');
});

test('words, dates and quotation marks are in the language of the deck, and only English titles get capitals', () => {
  const item = normaliseWork({
    ...{
      id: 'x',
      type: 'chapter',
      title: 'Der Preis von brot',
      'container-title': 'Hunger',
      edition: '2',
      page: '3-9',
    },
    author: ['Kim', 'Lee', 'Park'].map((family) => ({ family, given: 'An' })),
    editor: [person('Doe', 'Jan')],
    publisher: 'P',
    issued: { 'date-parts': [[-430]], circa: true },
  });
  const cited = (language: string, citationStyle: (typeof citationStyles)[number]) =>
    fullCitation(item, { language, citationStyle });
  expect(cited('de', 'chicago-author-date')).toBe(
    'Kim, An, An Lee, und An Park. [430 v. Chr.?]. „Der Preis von brot“. In Hunger, 2. Aufl., hrsg. von Jan Doe. P.',
  );
  expect(cited('ko', 'chicago-notes')).toBe(
    'Kim, An, An Lee, 및 An Park. “Der Preis von brot.” Hunger, 제2판, Jan Doe 편. P, [기원전 430?].',
  );
  expect(cited('zh-Hans', 'apa')).toBe(
    'Kim, A., Lee, A., & Park, A. (约公元前430). Der Preis von brot. 收入J. Doe (编), Hunger (第2版, 第3–9页). P.',
  );
  const inGerman = { language: 'de', citationStyle: 'chicago-author-date' } as const;
  expect(shortCitation(item, inGerman)).toBe('Kim u. a. [430 v. Chr.?]');
  expect(fullCitation({ id: 'x', type: 'book', title: 'War and peace', language: 'en-GB' }, inGerman)).toBe(
    'War and Peace. o. J.',
  );
});

test.each([
  ...['en', 'en-GB', 'en_US', 'eng', 'English'].map((language) => [language, 'War and Peace']),
  ...['de', 'deu', 'Deutsch', 'enm', 'Englisch'].map((language) => [language, 'War and peace']),
])('a title of the language %s, as Zotero users write it: %s', (language, title) => {
  const item = { id: 'x', type: 'book', title: 'War and peace', language };
  expect(fullCitation(item, { language: 'en', citationStyle: 'chicago-notes' })).toBe(`${title}. n.d.`);
});

test.each([
  ['3-10', '3–10'],
  ['71-72', '71–72'],
  ['100-104', '100–104'],
  ['101-108', '101–8'],
  ['321-328', '321–28'],
  ['1496-1504', '1496–504'],
  ['e12', 'e12'],
])('Chicago shortens the pages %s to %s', (page, expected) => {
  const item = {
    id: 'x',
    type: 'article-journal',
    title: 'T',
    'container-title': 'J',
    volume: '1',
    page,
    issued: on(1999),
  };
  expect(fullCitation(item, { language: 'en', citationStyle: 'chicago-notes' })).toBe(`“T.” J 1 (1999): ${expected}.`);
});

test.each([
  ['the price of bread: a reply to the king', 'The Price of Bread: A Reply to the King'],
  ['what for? a well-fed town and its well-to-do', 'What For? A Well-Fed Town and Its Well-to-Do'],
  ['on bread, (flour) &c.', 'On Bread, (Flour) &c.'],
  ['‘the iPhone’ in pH tests', '‘The iPhone’ in pH Tests'],
])('Chicago gives capitals to %s', (title, expected) => {
  const citing = { language: 'en', citationStyle: 'chicago-author-date' } as const;
  expect(fullCitation({ id: 'x', type: 'book', title, issued: on(1999) }, citing)).toMatch(expected);
});

test('numbers of a law are no date', () => {
  const entries = (title: string, ...date: number[]) =>
    (['chicago-author-date', 'chicago-notes', 'apa'] as const).map((citationStyle) =>
      fullCitation({ id: 't', type: 'legislation', title, issued: on(...date) }, { language: 'en', citationStyle }),
    );
  expect(entries('Law No. 3 of 1961', 1961, 3)).toEqual(Array(3).fill('Law No. 3 of 1961, March 1961.'));
  expect(entries('Resolution 7-11 (1961)', 1961, 7, 11)).toEqual(
    Array(3).fill('Resolution 7-11 (1961), July 11, 1961.'),
  );
});

test('years of two eras, and years below 100, have their era', () => {
  const cited = (...years: readonly number[]) => {
    const issued = { 'date-parts': years.map((year) => [year]) };
    const item = { id: 'x', type: 'book', title: 'T', author: [{ family: 'Kim' }], issued };
    return [undefined, ...citationStyles].map((citationStyle) =>
      shortCitation(item, { language: 'en', ...(citationStyle ? { citationStyle } : {}) }),
    );
  };
  expect(cited(-27, 14)).toEqual(['Kim 27 BCE–14 CE', 'Kim 27 BC–AD 14', 'Kim, T', 'Kim, 27 B.C.E.–14 C.E.']);
  expect(cited(98)).toEqual(['Kim 98 CE', 'Kim AD 98', 'Kim, T', 'Kim, 98 C.E.']);
  expect(cited(98, 117)).toEqual(['Kim 98–117', 'Kim 98–117', 'Kim, T', 'Kim, 98–117']);
});

test('a range of Roman pages has a dash', () => {
  const item = { id: 'x', type: 'article-journal', title: 'T', 'container-title': 'J', volume: '3' };
  const cited = (page: string) =>
    [undefined, ...citationStyles].map((citationStyle) =>
      fullCitation({ ...item, page }, { language: 'en', ...(citationStyle ? { citationStyle } : {}) }),
    );
  for (const found of cited('xii-xvii')) expect(found).toContain('xii–xvii');
  for (const found of cited('A-12')) expect(found).toContain('A-12');
});

test('a review has its journal, and a post or broadcast what it appeared in', () => {
  const author = [person('Kim', 'Anna')];
  const cited = (item: object, citationStyle: (typeof citationStyles)[number]) =>
    fullCitation({ id: 'x', type: 'post', title: 'On bread', author, ...item }, { language: 'en', citationStyle });
  const review = { type: 'review-book', 'container-title': 'Bread Studies', volume: '3', issue: '2', page: '1-9' };
  const reviewed = { ...review, issued: on(2020) };
  expect(citationStyles.map((style) => cited(reviewed, style))).toEqual([
    'Kim, Anna. 2020. “On Bread.” Bread Studies 3 (2): 1–9.',
    'Kim, Anna. “On Bread.” Bread Studies 3, no. 2 (2020): 1–9.',
    'Kim, A. (2020). On bread. Bread Studies, 3(2), 1–9.',
  ]);
  const post = { type: 'post-weblog', 'container-title': 'The Mill', issued: on(2020, 5, 6) };
  expect(citationStyles.map((style) => cited(post, style))).toEqual([
    'Kim, Anna. 2020. “On Bread.” The Mill, May 6.',
    'Kim, Anna. “On Bread.” The Mill, May 6, 2020.',
    'Kim, A. (2020, May 6). On bread. The Mill.',
  ]);
});

test('a letter and an interview have their day', () => {
  const letter = { id: 'x', title: 'Letter to Berg', author: [person('Kim', 'Anna')], issued: on(1961, 7, 11) };
  for (const type of ['personal_communication', 'interview'])
    expect(
      citationStyles.map((citationStyle) => fullCitation({ ...letter, type }, { language: 'en', citationStyle })),
    ).toEqual([
      'Kim, Anna. 1961. “Letter to Berg.” July 11.',
      'Kim, Anna. “Letter to Berg.” July 11, 1961.',
      'Kim, A. (1961, July 11). Letter to Berg.',
    ]);
});

test('of a season, a citation has the year', () => {
  const item = {
    id: 'x',
    type: 'article-newspaper',
    title: 'T',
    author: [person('Kim', 'A.')],
    'container-title': 'J',
  };
  for (const month of [13, 21])
    expect(
      citationStyles.map((citationStyle) =>
        fullCitation({ ...item, issued: on(2020, month) }, { language: 'en', citationStyle }),
      ),
    ).toEqual(['Kim, A. 2020. “T.” J.', 'Kim, A. “T.” J, 2020.', 'Kim, A. (2020). T. J.']);
});
