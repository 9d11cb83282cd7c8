import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel } from '../model/index.ts';
import { buildSkeleton, outlineText, toTalkTitle } from './build-skeleton.ts';

const files = { deck: 'deck', source: 'source', factors: 'deck', context: 'deck', sections: [] };
const work = { id: 'w', type: 'book' };
const check = (sourceText: string) => {
  const data = buildSkeleton(outlineText(sourceText, work, 'en'));
  const { diagnostics } = buildModel({ deck: 'x', data, sourceText, files });
  const found = [...new Set(diagnostics.map((d) => d.code))].sort();
  return { found, data, sections: data.sections.map((s) => [s.id, s.heading, s.claims.length]) };
};

test('a text of Project Gutenberg: chapters are sections, licence, pages, title and signature are proposed to be left out', () => {
  const text = `\uFEFFThe Project Gutenberg eBook of An Essay on Corn

Title: An Essay on Corn

This ebook is for the use of anyone anywhere.

*** START OF THE PROJECT GUTENBERG EBOOK CORN ***

Produced by A. Baker and the
Proofreading Team.

AN ESSAY ON CORN

By A. Miller

CHAPTER I. OF CORN

Corn is dear. {12} It lowers
[Pg 13] wages.

CHAPTER II. OF WAR

War is long.

War is long.

London, 1798

End of the Project Gutenberg EBook of An Essay
on Corn

*** END OF THE PROJECT GUTENBERG EBOOK CORN ***

Updated editions will replace the previous one. Subscribe to hear about new eBooks.
`;
  const { found, data, sections } = check(text);
  expect(found).toEqual(['W_TODO']);
  expect(data.title).toBe('An Essay on Corn');
  expect(sections).toEqual([
    ['chapter-i-of-corn', 'CHAPTER I. OF CORN', 1],
    ['chapter-ii-of-war', 'CHAPTER II. OF WAR', 2],
  ]);
  expect(data.ignore).toEqual([
    {
      quote: 'The Project Gutenberg eBook of An Essay on',
      through: '*** START OF THE PROJECT GUTENBERG EBOOK CORN *** Produced by A. Baker and the Proofreading Team.',
    },
    {
      quote: 'End of the Project Gutenberg EBook of An Essay on Corn *** END OF THE PROJECT GUTENBERG EBOOK CORN ***',
      through: 'previous one. Subscribe to hear about new eBooks.',
    },
    '{12}',
    '[Pg 13]',
    'AN ESSAY ON CORN',
    'By A. Miller',
    'London, 1798',
  ]);
  expect(data.sections.flatMap((s) => s.claims.map((c) => c.evidence[0]))).toEqual([
    { quote: 'Corn is dear. It lowers wages.' },
    { quote: 'War is long.', prefix: 'CHAPTER II. OF WAR' },
    { quote: 'War is long.', prefix: 'WAR War is long.' },
  ]);
});

test('numbers of pages, of which one stands within a sentence, are no headings; other numbers are', () => {
  const long = 'In the year of the great drought the corn of the upper valley was dear, and the millers of both towns';
  const textOf = (numbers: readonly number[], split: string) =>
    `CHAPTER I\n\nThe valley is poor.\n\n${long} ${split}\n\n${numbers[0]}\n\nkept the rest. Corn is dear.\n\n${numbers[1]}\n\nCHAPTER II\n\nWar is long in 8 of 9 towns.\n\n${numbers[2]}\n\nPeace is short.\n`;
  const pages = check(textOf([7, 8, 9], 'sold some and'));
  expect(pages.found).toEqual(['W_TODO']);
  expect(pages.sections).toEqual([
    ['chapter-i', 'CHAPTER I', 2],
    ['chapter-ii', 'CHAPTER II', 2],
  ]);
  expect(pages.data.ignore).toEqual([
    '7',
    { quote: '8', prefix: 'Corn is dear.' },
    { quote: '9', prefix: 'in 8 of 9 towns.' },
  ]);
  const headings = (text: string) => check(text).sections.map(([, heading]) => heading);
  for (const text of [textOf([1, 2, 3], 'sold.'), textOf([1, 5, 3], 'sold some and')])
    expect(headings(text)).toContain('3');
});

test('numbers of pages behind sentences are no headings where they begin above 2, and the sentence that one cuts is whole', () => {
  const textOf = (numbers: readonly number[], split: string) =>
    `The price of corn\n\nCorn was dear.\n\n${numbers[0]}\n\nRiots were feared. They called the yeomanry ${split}\n\n${numbers[1]}\n\nconstables were few.\n\n${numbers[2]}\n\nWages rose.\n`;
  expect(check(textOf([12, 13, 14], 'in.')).data.ignore).toEqual(['12', '13', '14', 'The price of corn']);
  expect(check(textOf([1, 2, 3], 'in.')).sections.map(([, heading]) => heading)).toContain('3');
  const { data } = check(textOf([1, 2, 3], 'in, since the'));
  expect(data.ignore.slice(0, 3)).toEqual(['1', '2', '3']);
  expect(data.sections.flatMap((s) => s.claims.map((c) => c.evidence[0]?.quote))).toEqual([
    'Corn was dear.',
    'Riots were feared. They called the yeomanry in, since the constables were few.',
    'Wages rose.',
  ]);
});

test('one or two numbers of pages are no headings where one stands within a sentence', () => {
  const words = 'Scarcity forces the villages of both valleys to meet each week, and frequent meetings build trust';
  const textOf = (split: string, end: string) =>
    `Scarcity\n\n${words} ${split}\n\n12\n\namong neighbours. Corn was dear.\n\nPeace\n\nWar is long.${end}`;
  for (const [end, ignore] of [
    ['\n\n13\n\nPeace is short.\n', ['12', '13']],
    ['\n', ['12']],
  ] as const) {
    const { data, sections } = check(textOf('even', end));
    expect(data.ignore).toEqual(ignore);
    expect(sections.map(([, heading]) => heading)).toEqual(['Scarcity', 'Peace']);
  }
  expect(check(textOf('again.', '\n')).sections.map(([, heading]) => heading)).toContain('12');
});

test('years alone in their lines are headings', () => {
  const text = 'Annals, kept by the clerks.\n\n1914\n\nWar came.\n\n1915\n\nCorn was dear.\n\n1916\n\nWages rose.\n';
  expect(
    check(text)
      .sections.map(([, heading]) => heading)
      .slice(1),
  ).toEqual(['1914', '1915', '1916']);
});

test('a title may begin with a word for chapters', () => {
  const { data } = check('Letter from the Mills\nA. Miller\n\nCorn is dear.\n\nWar is long.\n');
  expect(data).toMatchObject({ title: 'Letter from the Mills', ignore: ['Letter from the Mills A. Miller'] });
});

test('the number of a chapter above its name is a heading, in any language; a sentence with such a word is none', () => {
  const headings = (text: string) => check(text).sections.map(([, heading]) => heading);
  const english =
    'AN ESSAY\n\nCHAPTER I\nOF CORN\n\nCorn is dear.\n\nPart of it failed.\n\nAct now.\n\nCHAPTER II.\nOF WAR AND\nOF PEACE\n\nWar is long.\n\nBook the second.\n\nTrade fell.\n';
  expect(headings(english)).toEqual(['CHAPTER I OF CORN', 'CHAPTER II. OF WAR AND OF PEACE', 'Book the second.']);
  expect(check(english).data).toMatchObject({ title: 'AN ESSAY', ignore: ['AN ESSAY'] });
  expect(headings('О войне\n\nГлава первая\n\nВойна длинна.\n\nГлава вторая.\n\nХлеб дорог.\n')).toEqual([
    'Глава первая',
    'Глава вторая.',
  ]);
  expect(headings('الباب الأول\nفي العمران\n\nالظلم مؤذن بخراب العمران.\n\nفصل\n\nينقص العمران.\n')).toEqual([
    'الباب الأول في العمران',
    'فصل',
  ]);
});

test('a line that ends with a dash or an ellipsis is no heading', () => {
  const text = 'He spoke of corn.\n\nIf it is dear----\n\nThey were afraid.\n\nUnd dann …\n\nWar came.\n';
  expect(check(text).sections).toEqual([['section-1', 'TODO: a heading of your own', 5]]);
});

test('a heading may be between dashes, and end with those of open years', () => {
  const text = 'A history of corn\n\n— I —\n\nCorn was dear.\n\n1914–\n\nWar came.\n';
  expect(check(text).sections.map(([, heading]) => heading)).toEqual(['— I —', '1914–']);
});

test('the address or date above a letter is no title', () => {
  const titleOf = (top: string) => check(`${top}\n\nDear Sir,\n\nBread is dear.\n\nWar is long.\n`).data.title;
  for (const top of [
    '12 Mill Lane\nLeeds',
    'Mühlgasse 12 a\nLeipzig',
    '4 May 1853',
    'Leeds, May 4, 1853',
    'Jena, den 4. Mai 1853',
  ])
    expect(titleOf(top)).toBe('TODO: title of the work');
  expect(titleOf('To the owners of mills\nLeeds, 4 May 1853')).toBe('To the owners of mills');
});

test('Markdown: what comes before the first heading is a section without one', () => {
  const { found, sections } = check(
    'A preface.\n\n# 제1장 무역\n\nTrade raises trust.\n\n# Krieg & Frieden\n\n- War.\n',
  );
  expect(found).toEqual(['W_TODO']);
  expect(sections).toEqual([
    ['section-1', 'TODO: the text before its first heading', 1],
    ['1', '제1장 무역', 1],
    ['krieg-frieden', 'Krieg & Frieden', 1],
  ]);
});

test('a text without headings is one section', () => {
  expect(check('Rain falls.\nSun shines.\n').sections).toEqual([['section-1', 'TODO: a heading of your own', 2]]);
});

test('the caption of a table is proposed to be left out, and never a section', () => {
  const plain = `CHAPTER I

The price of corn rose in all years, as Table 1 shows for the towns of the north.

Table 1

Bread was dear, and wages, which had been low before, did not rise with it.

Table 2. Wages of the towns, 1790 to 1800

Wages rose later, and by less than the price of corn, which is the cause of distress.
`;
  const { data, sections } = check(plain);
  expect(sections).toEqual([['chapter-i', 'CHAPTER I', 3]]);
  expect(data.ignore).toEqual([
    { quote: 'Table 1', prefix: 'of the north.' },
    'Table 2. Wages of the towns, 1790 to 1800',
  ]);
  const markdown = '# Corn\n\nCorn is dear.\n\n### Table 1: Prices\n\n| a | b |\n|---|---|\n| wheat | 5 |\n';
  expect(check(markdown)).toMatchObject({ found: ['W_TODO'], data: { ignore: ['Table 1: Prices'] } });
  expect(check(markdown).sections).toEqual([['corn', 'Corn', 2]]);
});

test('a title line is left out where it stands alone, not in a sentence', () => {
  const text =
    'Corn\n\nA. Miller\n\nCHAPTER I\n\nCorn is dear, and the price of it rises from year to year without an end.\n';
  expect(check(text).data.ignore).toEqual([{ quote: 'Corn', suffix: 'A. Miller CHAPTER' }, 'A. Miller']);
});

test('salutation and end of a letter are proposed to be left out, in any script; a sentence before a list is not', () => {
  const body = 'Rents have risen for ten years, and wages have not.\n\nA cap on rents keeps tenants where they are.';
  const left = (text: string) => {
    const { data, sections } = check(text);
    return { ignore: data.ignore, sections };
  };
  const two = [['section-1', 'TODO: a heading of your own', 2]];
  expect(left(`Dear colleagues,\n\n${body}\n\nYours sincerely,\nA. Miller\nTown Hall\n`)).toEqual({
    ...{ ignore: ['Dear colleagues,', 'Yours sincerely, A. Miller Town Hall'], sections: two },
  });
  expect(left(`On rents\n\nTo the Editor:\n\n${body}\n\nWith best wishes,\n\nA. Miller\n`)).toEqual({
    ...{ ignore: ['On rents', 'To the Editor:', 'With best wishes,', 'A. Miller'], sections: two },
  });
  expect(left(`# On rents\n\nDear colleagues,\n\n${body}\n\nYours,\n\nA. Miller\n`)).toEqual({
    ...{ ignore: ['Dear colleagues,', 'Yours,', 'A. Miller'], sections: [['on-rents', 'On rents', 2]] },
  });
  expect(left('亲爱的同事们：\n\n雨水多的年份里，粮食增产。\n\n城里的人口增加得很快。\n')).toEqual({
    ...{ ignore: ['亲爱的同事们：'], sections: two },
  });
  expect(left('Three things are held here:\n\n- Rents rise.\n- Wages fall,\n').ignore).toEqual([]);
  expect(left('Roses are red,\n\nviolets are blue,\n')).toEqual({ ignore: [], sections: two });
});

test('title, byline and lines below the title are no sections, and the title is that of the deck', () => {
  const plain = 'On Corn\n\nA. Miller and B. Baker\n\nCorn is dear, and bread is dearer.\n\nWages lag behind.\n';
  expect(check(plain)).toMatchObject({
    data: { title: 'On Corn', work: { title: 'On Corn' }, ignore: ['On Corn', 'A. Miller and B. Baker'] },
    sections: [['section-1', 'TODO: a heading of your own', 2]],
  });
  const markdown =
    '---\ntitle: Port v Lind\n---\n\n# Port v *Lind*\n\nCourt of Appeal\n\n## Facts\n\nSilt rose.[^1]\n\n[^1]: See 7.\n';
  const { data, sections } = check(markdown);
  expect([data.title, data.ignore, sections]).toEqual([
    'Port v Lind',
    ['[^1]', 'Port v *Lind*', 'Court of Appeal'],
    [['facts', 'Facts', 2]],
  ]);
});

test('the only heading of a Markdown text is the title and a section; both talks have titles of their own', () => {
  const { data, sections } = check('# On *Corn*\n\nCorn is dear.\n');
  expect(data.title).toBe('On Corn');
  expect(data.talks.map((t) => t.title)).toEqual(['On Corn', 'On Corn (10 min)']);
  expect(sections).toEqual([['on-corn', 'On *Corn*', 1]]);
  expect(check('# Corn\n\nCorn is dear.\n\n# War\n\nWar is long.\n').data.title).toBe('TODO: title of the work');
});

const essay = 'An Essay on the Principle of Population';
const future =
  'as it affects the future improvement of society, with remarks on the speculations of Mr. Godwin, and other writers';

const peace = '关于战争与和平的长期历史研究及其对现代国际关系理论的深远影响';
const century = '二十世纪以来各国学者之间持续不断的学术争论与其政治后果的详细考察';

test.each([
  [essay, { title: essay }],
  [`${essay}, ${future}`, { title: essay, subtitle: future }],
  [`Bread, Corn, and Rent: ${essay}, ${future}`, { title: 'Bread, Corn, and Rent', subtitle: `${essay}, ${future}` }],
  [
    `The Corn Laws. A Reply – by a Farmer of the County of York: to the Members of Both Houses of Parliament, 1815`,
    {
      title:
        'The Corn Laws. A Reply – by a Farmer of the County of York: to the Members of Both Houses of Parliament, 1815',
    },
  ],
  ['word '.repeat(60).trim(), { title: `${'word '.repeat(22)}…` }],
  ['a'.repeat(200), { title: 'TODO: title of the talk' }],
  [`${peace}：${century}，附文献目录`, { title: peace, subtitle: `${century}，附文献目录` }],
  [`${peace}——${century}`, { title: peace, subtitle: century }],
  [`${peace}，${century}`, { title: peace, subtitle: century }],
  [`${peace}${century}${peace}`, { title: `${peace}${century.slice(0, -2)}…` }],
])('the work “%s” has a title that fits the first slide', (title, expected) => {
  expect(toTalkTitle(title)).toEqual(expected);
});

test('talks on any work have titles that fit', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}'’:;,.–—()-]{1,20}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const title = words.join(' ');
      const data = buildSkeleton(outlineText('Corn is dear.', { ...work, title }, 'en'));
      const { diagnostics } = buildModel({ deck: 'x', data, sourceText: 'Corn is dear.', files });
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(data.work.title).toBe(title);
    }),
  );
});

test('the front of an article is proposed to be left out up to its first sentence, items are not', () => {
  const front = 'A. Miller, B. Baker and\nC. Cook\n\nUniversity of York';
  const { data, sections } = check(
    `# Corn and war\n\n${front}\n\nWe ask why corn is dear.\n\nA last line\n\n## 1. Method\n\n### 1.1 Data\n\nWe count.\n`,
  );
  expect(data.ignore).toEqual(['Corn and war', 'A. Miller, B. Baker and C. Cook', 'University of York']);
  expect(sections).toEqual([
    ['section-1', 'TODO: the text before its first heading', 2],
    ['1-1-data', '1.1 Data', 1],
  ]);
  expect(check('# Corn\n\n- Rain raises it\n- War lowers it\n\n## More\n\nIt is dear.\n').data.ignore).toEqual([
    'Corn',
  ]);
});

test('headings without a statement of their own are named', () => {
  const named = (text: string) => outlineText(text, work, 'en').bareHeadings;
  expect(named('# Corn\n\n## 1. Method\n\n### 1.1 Data\n\nWe count.\n\n## 2. End\n')).toEqual(['1. Method', '2. End']);
  expect(named('# Corn\n\n## Method\n\nWe count.\n')).toEqual([]);
});

const judgment = `Neutral Citation Number: [2019] EWCA Civ 9999

Alder Nurseries Limited
- and -
Westmarch County Council

Before: Lady Justice Harrow, Lord Justice Keel and Lord Justice Moston

Lady Justice Harrow:

Introduction

1. The nursery was flooded.

The statutory framework

2. Section 41(1) of the Highways Act 1980 provides:

“The authority is under a duty to maintain the highway.”

3. The experts agreed on the flows set out below:

The flows rose from year to year and are not in dispute.

4. Part of the road was under water.

Lord Justice Keel (dissenting):

5. Silt did not cause the damage.

Lady Moston of Harrow and Lord Keel:

6. I agree with Lady Justice Harrow.
`;

test('the place of a picture is proposed to be left out', () => {
  const { data, sections } = check(
    'CHAPTER I\n\n[Illustration: A mill,\nby night]\n\nCorn is dear.\n\n[Illustration]\n\nWar is long.\n',
  );
  expect(sections).toEqual([['chapter-i', 'CHAPTER I', 2]]);
  expect(data.ignore).toEqual(['[Illustration: A mill,\nby night]', '[Illustration]']);
});

test('a sentence with the mark of a footnote behind it is a statement, neither heading nor front', () => {
  const text =
    'CHAPTER I\n\nThe price of corn rose,[1] and wages\nfell. Nothing helped.{*}\n\nThe war went on.¹\n\nTrade fell.”(2)\n';
  const { data, sections } = check(text);
  expect(sections).toEqual([['chapter-i', 'CHAPTER I', 3]]);
  expect(data.ignore).toEqual(['[1]']);
});

test('marks of notes in brackets behind a word are proposed, but no numbers of paragraphs and no references to them', () => {
  const notes =
    'The price rose,[1][2] and wages fell[3, 4].\n\nTrade [5] fell.”[6]\n\n[1] See the Register.\n[6] Ibid.\n';
  expect(check(notes).data.ignore).toEqual(['[1]', '[2]', '[3, 4]', '[6]']);
  expect(check('Let a[1] be the price, `wages[2]` the wage and the others[3] nothing.\n').data.ignore).toEqual(['[3]']);
  const quoted = "The `price' of corn[1] and the `wages' rose, and the Ka`ba[2] was far from `Ali.\n";
  expect(check(quoted).data.ignore).toEqual(['[1]', '[2]']);
  const spaced = '面包贵了 [1]。城市不安 [2]。\n\n[1] 见《谷物志》。\n\n[2] 同上。\n';
  expect(check(spaced).data.ignore).toEqual(['[1]', '[2]']);
  const numbered =
    'See [1] and [4].\n\n[1] The price rose.\n\n[2] As said at [1],[2] and (see [3]-[4]), wages fell[1].\n\n[3] War[4] is dear[7].\n\n[4] So it is.\n';
  expect(check(numbered).data.ignore).toEqual(['[7]']);
  // The headnote of a judgment names most paragraphs.
  expect(check(numbered.replace('See [1] and [4].', 'Held: at [1], [2], [4].')).data.ignore).toEqual(['[7]']);
});

test('a short turn of a transcript is no heading', () => {
  const asked = 'Q: What is a night in the ward like for those who work there, and who sees the mistakes?';
  const { data, sections } = check(
    `Interview 3\nSeoul, May\n\n${asked}\nA: Nobody\n\n${asked}\nA: No\n\nTwo\n\n${asked}\n`,
  );
  expect(data.ignore).toEqual(['Interview 3 Seoul, May']);
  expect(sections.map(([, heading, count]) => [heading, count])).toEqual([
    ['TODO: the text before its first heading', 4],
    ['Two', 1],
  ]);
});

test('two lines above a transcript are its title and left out; the stanza of a poem and wrapped lines are not', () => {
  const turns = 'Q: What is a night?\nA: When we are few, mistakes are made.\n\nQ: And then?\nA: Rest lowers them.\n';
  const { data, sections } = check(`Interview 3\nSeoul, 4 May 2020\n\n${turns}`);
  expect([data.title, data.ignore]).toEqual(['Interview 3', ['Interview 3 Seoul, 4 May 2020']]);
  expect(sections).toEqual([['section-1', 'TODO: a heading of your own', 4]]);
  const chapters = check('面包与战争\n张伟\n\n第一章 价格\n\n战争提高面包的价格。\n');
  expect([chapters.data.title, chapters.data.ignore]).toEqual(['面包与战争', ['面包与战争 张伟']]);
  const long = 'War makes the bread dear and the people leave the towns in the autumn of the year. So they say.';
  for (const text of [
    'Rain comes\nAnd goes\n\nWhat hand\nCould hold it?\n',
    `Rain helps and\nthe harvest too\n\n${long}\n`,
  ])
    expect(check(text).data.ignore).toEqual([]);
});

test('notes that are paragraphs of their own have no number of a paragraph as place', () => {
  const { data } = check('The price rose.[1] War went on,[2] and on.[3]\n\n[1] See 7.\n\n[2] See 8.\n\n[3] Ibid.\n');
  expect(data.ignore).toEqual(['[1]', '[2]', '[3]']);
  expect(data.sections[0]!.claims.map((c) => [c.place, c.evidence])).toEqual([
    [undefined, [{ quote: 'The price rose. War went on, and on.' }]],
    [undefined, [{ quote: 'See 7.' }]],
    [undefined, [{ quote: 'See 8.' }]],
    [undefined, [{ quote: 'Ibid.' }]],
  ]);
});

test('a quote has no space where marks of footnotes were before its full stop', () => {
  const { data, found } = check(
    '# Corn\n\nCorn[^1], war [^1] [^2], or *not*[^2], is dear [^1][^2].\n\n[^1]: See 7.\n\n[^2]: See 8.\n',
  );
  expect(data.sections[0]!.claims[0]!.evidence).toEqual([{ quote: 'Corn, war, or *not*, is dear.' }]);
  expect(found).toEqual(['W_TODO']);
});

test('a sentence in Japanese quotation marks is a statement and no heading', () => {
  expect(check('THE CORN\n\n「雨が降る。」\n\n雨が降り、穀物の値段が上がり、人々は町を出て行く。\n').sections).toEqual([
    ['section-1', 'TODO: a heading of your own', 2],
  ]);
});

test('a judgment: its front is left out, who speaks alone is a heading or in the title of the heading below, and numbered paragraphs are none', () => {
  const { found, data, sections } = check(judgment);
  expect(found).toEqual(['W_TODO']);
  expect(data.ignore).toEqual([
    'Neutral Citation Number: [2019] EWCA Civ 9999',
    'Alder Nurseries Limited - and - Westmarch County Council',
    'Before: Lady Justice Harrow, Lord Justice Keel and Lord Justice Moston',
    'Lady Justice Harrow:',
  ]);
  expect(sections).toEqual([
    ['introduction', 'Introduction', 1],
    ['the-statutory-framework', 'The statutory framework', 5],
    ['lord-justice-keel-dissenting', 'Lord Justice Keel (dissenting):', 1],
    ['lady-moston-of-harrow-and-lord-keel', 'Lady Moston of Harrow and Lord Keel:', 1],
  ]);
  expect(data.sections.map((s) => s.title)).toEqual([
    'Lady Justice Harrow: Introduction',
    undefined,
    'Lord Justice Keel (dissenting)',
    'Lady Moston of Harrow and Lord Keel',
  ]);
  expect(data.sections.flatMap((s) => s.claims.map((c) => c.place))).toEqual(
    [1, 2, 2, 3, 3, 4, 5, 6].map((n) => `¶ ${n}`),
  );
});

test('the parties and the date of a case are of its front, and the line above them is no heading', () => {
  const head = ['IN THE COURT OF APPEAL', 'No. 42 of 1911', 'A. MILLER, Appellant,\nv.\nTHE BOARD.', '[June 4, 1911.]'];
  const { data, sections } = check(`${head.join('\n\n')}\n\nCorn is dear.\n\nI.\n\nWar is long.\n`);
  expect(data.ignore).toEqual(head.map((line) => line.replace(/\n/gu, ' ')));
  expect(sections.map(([, heading]) => heading)).toEqual(['TODO: the text before its first heading', 'I.']);
});

test('a speaker above a later heading, or a heading that leaves no room for the name', () => {
  const titles = (heading: string) =>
    check(judgment.replace('(dissenting):\n', `(dissenting):\n\n${heading}\n`)).data.sections.map((s) => s.title);
  expect(titles('Causation')[2]).toBe('Lord Justice Keel (dissenting): Causation');
  expect(titles('W'.repeat(70))[2]).toBeUndefined();
});

test.each([
  ['Lady Justice Harrow:\n\n', 'TODO: title of the work', ['Lady Justice Harrow']],
  ['Lady Justice Harrow:\n\nIntroduction\n\n', 'TODO: title of the work', ['Lady Justice Harrow: Introduction']],
  ['Lady Justice Harrow:\n\nA\n\nB\n\n', 'TODO: title of the work', ['Lady Justice Harrow: B']],
  ['Alder v Westmarch\n\nLady Justice Harrow:\n\n', 'Alder v Westmarch', ['Lady Justice Harrow']],
  [
    'Alder v Westmarch\n\nLady Justice Harrow:\n\nIntroduction\n\n',
    'Alder v Westmarch',
    ['Lady Justice Harrow: Introduction'],
  ],
])('a line that names a speaker is no title of a judgment: %j', (front, title, sections) => {
  const paragraphs = '1. The nursery was flooded.\n\n2. The experts agreed.\n\n3. It was wet.\n';
  const titles = (text: string) => {
    const { data } = check(text);
    return [data.title, data.sections.map((s) => s.title)];
  };
  expect(titles(front + paragraphs)).toEqual([title, sections]);
  const turns = `${front}${paragraphs}\nLord Justice Keel:\n\n4. No.\n\nLady Justice Harrow:\n\n5. Yes.\n`;
  expect(titles(turns)).toEqual([title, [...sections, 'Lord Justice Keel', 'Lady Justice Harrow']]);
});

test('without numbered paragraphs a line with capitals and a colon introduces what follows', () => {
  const text = 'THE CORN\n\nIt is dear.\n\nErste Frage:\n\nWarum ist das Korn so teuer geworden?\n';
  expect(check(text).sections).toEqual([['section-1', 'TODO: a heading of your own', 3]]);
});

test('a table in columns is proposed to be left out', () => {
  const text =
    'Corn is dear, and bread is dearer.\n\nTable 1\nTown   Price\nYork   5\nHull   6\n\nWages lag behind the price of it.\n';
  const { found, data, sections } = check(text);
  expect([found, sections]).toEqual([['W_TODO'], [['section-1', 'TODO: a heading of your own', 2]]]);
  expect(data.ignore).toEqual([
    { quote: 'Table 1 Town Price York 5 Hull 6', through: 'Table 1 Town Price York 5 Hull 6' },
  ]);
});

test.each([
  ['1. Rain falls.\n\n2. Sun shines.\n\n“It is so.”\n\n3. Corn grows.\n', ['¶ 1', '¶ 2', '¶ 2', '¶ 3']],
  ['[12] Rain falls.\n\n[13] Sun shines.\n\n[15] Corn grows.\n', ['¶ 12', '¶ 13', '¶ 15']],
  ['# One\n\n§ 9 Rain falls.\n\n§ 10 Sun shines.\n\n§ 11 Corn grows.\n', ['¶ 9', '¶ 10', '¶ 11']],
  ['2.9 Rain falls.\n\n2.10 Sun shines.\n\n3.1 Corn grows.\n', ['¶ 2.9', '¶ 2.10', '¶ 3.1']],
  ['# A\n\n1. Rain.\n2. Sun.\n\n# B\n\n1. Corn.\n2. Bread.\n', [undefined, undefined, undefined, undefined]],
  ['1798 was dry.\n\n1799 was wet.\n\n1800 was cold.\n', [undefined, undefined, undefined]],
])('numbers of paragraphs are places, those of lists and years are not: “%s”', (text, places) => {
  const claims = check(text).data.sections.flatMap((s) => s.claims);
  expect(claims.map((c) => c.place)).toEqual(places);
  if (places.some(Boolean)) for (const c of claims) expect(c.evidence[0]!.quote).toMatch(/^(?:[A-Z]|“)/u);
});

test('a number that begins the words of a numbered paragraph stays in the quote', () => {
  const text = '1. Rain falls.\n\n2. § 1 does not apply to oats.\n\n3. [1] is void.\n';
  const claims = check(text).data.sections.flatMap((s) => s.claims);
  expect(claims.map((c) => [c.place, c.evidence[0]!.quote])).toEqual([
    ['¶ 1', 'Rain falls.'],
    ['¶ 2', '§ 1 does not apply to oats.'],
    ['¶ 3', '[1] is void.'],
  ]);
});

const line = fc.constantFrom(
  '',
  '',
  'CHAPTER I',
  'Rain falls.',
  'Rain falls. It is wet.',
  '[Pg 3]',
  '- so',
  '2. August',
  '# H',
  '■ G',
  '○ Corn.',
  'Title',
  '> q',
  '| a | b |',
  '|---|---|',
  '---',
  'Table 1',
  '3. See Table 1.',
);

test('the check of the first version of any text has to-dos only', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const { found, data } = check(`${lines.join('\n')}\n\nThe end is near.\n`);
      if (data.sections.length === 0) return;
      expect(found.filter((code) => code !== 'W_STATEMENT_MARKS_MISSING')).toEqual(['W_TODO']);
    }),
    { numRuns: 2000, seed: 2 },
  );
});
