import { expect, test } from 'vitest';
import { parseLinkText } from '../parse-link-text.ts';
import { readMap } from '../read-map.ts';

const read = (content: unknown, file = 'x.json') =>
  readMap([{ file, bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)) }]);
const mapOf = async (content: unknown) => {
  const checked = await read(content);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};

test.each([
  ['Fear -> War (+)', 'Fear', 'War', '+'],
  ['Fear of war → peace: −', 'Fear of war', 'peace', '−'],
  ['Fear -[+]-> War', 'Fear', 'War', '+'],
  ['Fear --(-)--> War', 'Fear', 'War', '-'],
  ['Fear --+--> War', 'Fear', 'War', '+'],
  ['Fear -> (-) War', 'Fear', 'War', '-'],
  ['Fear => War [positive]', 'Fear', 'War', 'positive'],
  ['Fear ->+ War', 'Fear', 'War', '+'],
  ['anti-war mood -> war', 'anti-war mood', 'war', ''],
  ['Fear -> War -', 'Fear', 'War', '-'],
  ['Fear -> War: (-)', 'Fear', 'War', '-'],
  ['恐惧 → 战争：（-）', '恐惧', '战争', '-'],
  ['恐惧 → 战争： -', '恐惧', '战争', '-'],
  ['恐惧 →（+）战争', '恐惧', '战争', '+'],
  ['Rain -> Harvest (1914)', 'Rain', 'Harvest (1914)', ''],
  ['Rain -> Harvest (1914) (-0.5)', 'Rain', 'Harvest (1914)', '-0.5'],
])('%s is a link', (text, from, to, sign) => {
  expect(parseLinkText(text)).toEqual({ from, to, sign });
});

test.each([
  ...['Fear', '-> War', 'Fear ->', 'A -> B -> C', 'Fear -> (+)', ''],
  ...['A <-> B (+)', 'A <=> B (+)', 'A >-> B', 'A ->> B'],
])('%j is no link', (text) => {
  expect(parseLinkText(text)).toBeUndefined();
});

test('W3C annotations: tags and notes name links; quotes with their context; offsets as hints', async () => {
  const map = await mapOf({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: [
      {
        type: 'Annotation',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: 'Fear -> War (+)' },
          { type: 'TextualBody', value: 'War -> Fear (+)\nA remark.' },
        ],
        target: {
          source: 'http://example.org/',
          selector: [
            { type: 'TextQuoteSelector', exact: 'fear leads to war', prefix: 'they say, ', suffix: '. But' },
            { type: 'TextPositionSelector', start: 12, end: 29 },
          ],
        },
      },
      {
        type: 'Annotation',
        bodyValue: 'Trade → War (−)',
        target: { selector: { type: 'XPathSelector', refinedBy: { type: 'TextQuoteSelector', exact: 'trade' } } },
      },
      { type: 'Annotation', bodyValue: 'nice', target: 'http://example.org/' },
    ],
  });
  const links = map.links.map((l) => [l.from, l.polarity, l.to, l.quote, l.prefix, l.suffix, l.start, l.place]);
  expect(links).toEqual([
    ['Fear', '+', 'War', 'fear leads to war', 'they say,', '. But', 12, 'items[0]'],
    ['War', '+', 'Fear', 'fear leads to war', 'they say,', '. But', 12, 'items[0]'],
    ['Trade', '-', 'War', 'trade', undefined, undefined, undefined, 'items[1]'],
  ]);
  expect(map.rejects.map((r) => [r.place, r.code, r.actual, r.expected])).toEqual([
    ['items[2]', 'E_LINKS_FACTOR', 'nice', 'a code that names a link, such as Fear -> War (+)'],
  ]);
});

test('W3C annotations: the cue refines the quote, classes and notes say more of the links', async () => {
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });
  const cue = { type: 'TextQuoteSelector', exact: 'leads to', prefix: 'fear' };
  const map = await mapOf({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    body: [
      body('tagging', 'Fear -> War (+)'),
      body('describing', 'Fear -> War, says the claim'),
      ...['explicit', 'low pole: fear', 'denied by: The ministry', 'conditional', 'other'].map((text) =>
        body('classifying', text),
      ),
      body('commenting', 'As the coder reads it.'),
    ],
    target: { source: 's', selector: { type: 'TextQuoteSelector', exact: 'fear leads to war', refinedBy: cue } },
  });
  expect(map.links).toMatchObject([
    {
      ...{ from: 'Fear', to: 'War', quote: 'fear leads to war', cue: 'leads to', cuePrefix: 'fear', lowPole: 'fear' },
      ...{ deniedBy: 'The ministry', conditional: true, note: 'As the coder reads it.' },
    },
  ]);
  expect(map.links[0]).not.toHaveProperty('implied');
});

test('an annotation of two passages has both quotes', async () => {
  const target = ['one', 'two'].map((exact) => ({ source: 's', selector: { type: 'TextQuoteSelector', exact } }));
  const map = await mapOf({ '@context': 'http://www.w3.org/ns/anno.jsonld', bodyValue: 'Fear -> War (+)', target });
  expect(map.links.map((l) => [l.from, l.quote])).toEqual([
    ['Fear', 'one'],
    ['Fear', 'two'],
  ]);
});

test('the link of an annotation without a target stays, without a quote', async () => {
  const { links } = await mapOf({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    ...{ bodyValue: 'Fear -> War (+)', target: [] },
  });
  expect(links.map((l) => [l.from, l.quote])).toEqual([['Fear', undefined]]);
});

test('what one person coded in two files is told to be two tables', async () => {
  const files = ['A -> B (+)', 'B -> C (+)'].map((code, i) => ({
    file: `${i}.csv`,
    bytes: Buffer.from(`Code,Segment,Coder\n${code},q,Ann\nC -> D (+),q,Bob\n`),
  }));
  expect((await readMap(files, { map: 'Ann' })).diagnostics).toMatchObject([
    { code: 'E_LINKS_MAPS', message: 'There are 2 tables of links of this name.', actual: 'Ann' },
  ]);
});

test('JSON of hypothes.is: tags name links', async () => {
  const target = [{ source: 'u', selector: [{ type: 'TextQuoteSelector', exact: 'q', prefix: 'p' }] }];
  const rows = [{ tags: ['Fear -> War (+)', 'to read'], text: '', target }];
  const map = await mapOf({ total: 1, rows });
  expect(map.links).toMatchObject([{ from: 'Fear', to: 'War', polarity: '+', quote: 'q', prefix: 'p' }]);
  expect((await mapOf(rows)).links).toHaveLength(1);
  const lines = await mapOf([...rows, ...rows].map((row) => `${JSON.stringify(row)}\n`).join(''));
  expect(lines.links.map((l) => l.place)).toEqual(['items[0]', 'items[1]']);
});

test('a comment of hypothes.is is the note of the link in a tag, or of the link in its own lines', async () => {
  const target = [{ source: 'u', selector: [{ type: 'TextQuoteSelector', exact: 'q' }] }];
  const rows = [
    { tags: ['Fear -> War (+)'], text: 'In doubt.\nSee p. 3.', target },
    { tags: ['x'], text: 'Trade -> War (-)\nIn doubt.', target },
    { tags: ['A -> B (+)'], text: 'C -> D (-)', target },
  ];
  const notes = [
    ['Fear', 'In doubt.\nSee p. 3.'],
    ['Trade', 'In doubt.'],
    ['A', undefined],
    ['C', undefined],
  ];
  expect((await mapOf({ rows })).links.map((l) => [l.from, l.note])).toEqual(notes);
  const table = rows.map(({ tags, text }) => `q,${tags[0]},"${text}"\n`).join('');
  expect((await mapOf(`quote,tags,text\n${table}`)).links.map((l) => [l.from, l.note])).toEqual(notes);
});

test.each([
  ['Taguette', 'id,document,tag,content\n1,d,Fear -> War (+),fear leads to war\n2,d,Other,x\n'],
  [
    'the export of the client of hypothes.is',
    'Creation Date,URL,Group,Annotation/Reply Type,Quote,User,Body,Tags,Page\n2026-01-02 10:00,u,G,Annotation,fear leads to war,a,Fear -> War (+),"a,b",1\n2026-01-02 10:00,u,G,Reply,,b,I agree.,,\n',
  ],
  ['hypothes.is', 'url,quote,tags,text\nu,fear leads to war,"a, Fear -> War (+)",\nu,x,,\n'],
  ['MAXQDA', 'Document name;Code;Segment\nd;Fear -> War (+);fear leads to war\nd;Other;x\n'],
  ['ATLAS.ti', 'Quotation Content;Codes;Document\nfear leads to war;"Fear -> War (+)\nOther";d\nx;Other;d\n'],
])('a table of coded passages of %s', async (_, table) => {
  const map = await mapOf(table);
  expect(map.links).toMatchObject([{ from: 'Fear', to: 'War', polarity: '+', quote: 'fear leads to war' }]);
  expect(map.rejects).toHaveLength(1);
});

test.each([
  ['Links > Fear -> War (+)', ['Parent codes are left out: Links.']],
  ['Coding\\Links\\Fear → War (+)', ['Parent codes are left out: Coding\\Links.']],
  ['Fear -> War (+)', []],
])('parent codes of MAXQDA are no part of a link: %s', async (code, told) => {
  const map = await mapOf(`Code,Segment\n${code},fear leads to war\n`);
  expect(map.links).toMatchObject([{ from: 'Fear', to: 'War', polarity: '+' }]);
  expect(map.remarks).toEqual(told);
  const plain = await mapOf('Code,Content\nFear > all kinds -> War (+),fear leads to war\n');
  expect(plain.links).toMatchObject([{ from: 'Fear > all kinds' }]);
});

test('a column of one code has commas in names, and a comment beside a code that names a link is its note', async () => {
  const table = 'Code,Segment,Comment\n"Fear, of all kinds -> War (+)",fear leads to war,In doubt.\nx,y,A -> B (-)\n';
  expect((await mapOf(table)).links).toMatchObject([
    { from: 'Fear, of all kinds', to: 'War', polarity: '+', note: 'In doubt.' },
    { from: 'A', to: 'B', polarity: '-' },
  ]);
});

test('a memo is the note where the passage is in the column `text`', async () => {
  const map = await mapOf('Text,Code,Memo\nfear leads to war,Fear -> War (+),In doubt.\n');
  expect(map.links).toMatchObject([{ quote: 'fear leads to war', note: 'In doubt.' }]);
});

test('what several people annotated is read as one, and told; one of them can be chosen', async () => {
  const target = { selector: { type: 'TextQuoteSelector', exact: 'q' } };
  const of = (sign: string, who: object) => ({ tags: [`A -> B (${sign})`], target, ...who });
  const reader = { tags: ['x'], target, user: 'acct:cy@hypothes.is' };
  const rows = [of('+', { user: 'acct:ann@hypothes.is' }), of('-', { creator: { name: 'Bob' } }), reader];
  const table = 'Code,Segment,Coder\nA -> B (+),q,ann\nA -> B (-),q,Bob\nx,q,cy\n';
  for (const content of [JSON.stringify({ rows }), table]) {
    const signsOf = async (map?: string) => {
      const found = await readMap([{ file: 'x', bytes: Buffer.from(content) }], { map });
      if (!found.ok) return found.diagnostics.map((d) => [d.code, d.actual, d.expected]);
      return [found.value.links.map((l) => l.polarity).join(''), ...found.value.remarks];
    };
    expect(await signsOf()).toEqual([
      '+-',
      'Coded by ann, Bob, and read as one coding: `--map NAME` takes that of one, in comparisons `FILE#NAME`.',
    ]);
    expect(await signsOf('Bob')).toEqual(['-']);
    expect(await signsOf('cy')).toEqual([['E_LINKS_MAPS', 'cy', '--map ann | Bob']]);
  }
});

test('annotations of nothing are told', async () => {
  const { diagnostics } = await read({ '@context': 'http://www.w3.org/ns/anno.jsonld', items: [] });
  expect(diagnostics.map((d) => d.code)).toEqual(['E_IMPORT_EMPTY']);
});
