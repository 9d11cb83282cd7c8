/** Round trip of the Mermaid dialect with hostile text: print, parse, recognise, and Mermaid's own reading. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { getMermaid } from '../diagrams/check-mermaid.ts';
import { hostileGraph } from '../fixtures/hostile-graph.ts';
import { fold, hostileText } from '../fixtures/hostile-text.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import type { Diagram } from '../plan/index.ts';
import { toMermaid } from './graph-mermaid.ts';
import { isPrinted, type ParsedMap, parseDiagram, printDiagram } from './mermaid-dialect.ts';

const ids = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

const anyDiagram: fc.Arbitrary<Diagram> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 }))
  .chain(([nodeCount, linkCount]) => {
    const [nodes, links] = [ids('n', nodeCount), ids('e', linkCount)];
    const node = fc.constantFrom(...nodes);
    return fc.record(
      {
        title: fc.oneof(fc.constant(''), hostileText),
        twin: fc.oneof(fc.constant(''), hostileText),
        nodes: fc.tuple(
          ...nodes.map((id) =>
            fc.record(
              { id: fc.constant(id), label: hostileText, outcome: fc.boolean(), slide: fc.constant('section/a-1') },
              { requiredKeys: ['id', 'label', 'outcome'] },
            ),
          ),
        ),
        links: fc.tuple(
          ...links.map((id) =>
            fc.record(
              {
                id: fc.constant(id),
                from: node,
                to: node,
                polarity: fc.constantFrom('+' as const, '-' as const, '?' as const),
                conditional: fc.constant(true as const),
                denied: fc.constant(true as const),
                implied: fc.constant(true as const),
                held: fc.constant(true as const),
                lowPole: fc.oneof(fc.constant(''), hostileText),
                slide: fc.constantFrom('section/a-1', 'claim/b'),
              },
              { requiredKeys: ['id', 'from', 'to', 'polarity'] },
            ),
          ),
        ),
        ghosts: fc.subarray([...nodes, ...links]),
        steps: links.length === 0 ? fc.constant([]) : fc.array(fc.subarray(links, { minLength: 1 }), { maxLength: 2 }),
        loop: fc.constantFrom('reinforcing' as const, 'balancing' as const, 'unknown' as const),
        hub: fc.constant(true),
        argument: fc.constantFrom('alone', 'above-text'),
      },
      { requiredKeys: ['title', 'twin', 'nodes', 'links', 'ghosts', 'steps'] },
    );
  });

function parseMap(code: string): ParsedMap {
  const parsed = parseDiagram(code);
  if (parsed.kind !== 'map') throw new Error(`Not parsed as a causal map:\n${code}`);
  return parsed;
}

/** What Mermaid reads: entities decoded, zero-width spaces removed. */
async function readWithMermaid(code: string) {
  interface FlowDb {
    getVertices(): Map<string, { text: string; classes: string[] }>;
    getEdges(): { id: string; start: string; end: string; text: string; stroke: string; type: string }[];
    getDirection(): string;
    getAccTitle(): string;
    getAccDescription(): string;
  }
  const entities: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&' };
  const decode = (text: string) =>
    text.replace(/ﬂ°(\w+)¶ß/gu, (entity, name) => entities[name] ?? entity).replaceAll('\u200b', '');
  const db = (await (await getMermaid()).mermaidAPI.getDiagramFromText(code)).db as unknown as FlowDb;
  return {
    direction: db.getDirection(),
    sentences: [decode(db.getAccTitle()), decode(db.getAccDescription())],
    nodes: [...db.getVertices()].map(([id, { text, classes }]) => [id, decode(text), ...classes]),
    links: db.getEdges().map(({ id, start, end, text, stroke, type }) => [id, start, end, text, stroke, type]),
  };
}

test('the graph of a section marks a link as the claims of the section have it', () => {
  const model = writtenModel([['a+zc'], ['a+z']]);
  const [first, second] = ['s1', 's2'].map((section) => toMermaid(analyse(model, { section }).graph, 'z', model));
  expect(first).toContain('"+ if"');
  expect(second).not.toContain('"+ if"');
});

test('Mermaid reads from a graph what was written', async () => {
  const read = await readWithMermaid(toMermaid(hostileGraph, 'end'));
  expect(read.nodes).toEqual(
    hostileGraph.factors.map(({ id, label }, i) => [`n${i + 1}`, fold(label), ...(id === 'end' ? ['outcome'] : [])]),
  );
  const position = new Map(hostileGraph.factors.map(({ id }, i) => [id, `n${i + 1}`]));
  expect(read.links.map(([, ...rest]) => rest)).toEqual(
    hostileGraph.links.map(({ from, to, polarity }) => [
      position.get(from),
      position.get(to),
      polarity === '-' ? '−' : polarity,
      polarity === '+' ? 'normal' : 'dotted',
      'arrow_point',
    ]),
  );
});

/** A title or description as Mermaid reads it, without zero-width spaces. */
const sentenceOf = (text: string) => {
  const lookAlikes: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '{': '(', '}': ')', '`': '’' };
  return fold(text).replace(/[<>{}`]/gu, (c) => lookAlikes[c]!);
};

/** What Mermaid should read. */
const expectedReading = ({ title, twin, nodes, links, ghosts }: Diagram) => ({
  direction: 'LR',
  sentences: [sentenceOf(title), sentenceOf(twin)],
  nodes: nodes.map(({ id, label, outcome }) => [
    id,
    fold(label),
    ...(outcome ? ['outcome'] : []),
    ...(ghosts.includes(id) ? ['ghost'] : []),
  ]),
  links: links.map(({ id, from, to, polarity, conditional, denied, held }) => [
    id,
    from,
    to,
    `${held ? '(' : ''}${polarity === '-' ? '−' : polarity}${held ? ')' : ''}${conditional ? ' if' : ''}`,
    polarity === '+' ? 'normal' : 'dotted',
    denied ? 'arrow_cross' : 'arrow_point',
  ]),
});

test('a printed diagram is recognised, and parsed as it was but for folded space', () => {
  fc.assert(
    fc.property(anyDiagram, (diagram) => {
      const code = printDiagram(diagram);
      const { kind: _, base: __, ...parsed } = parseMap(code);
      expect(parsed).toEqual({
        ...diagram,
        title: fold(diagram.title),
        twin: fold(diagram.twin),
        nodes: diagram.nodes.map((n) => ({ ...n, label: fold(n.label) })),
        links: diagram.links.map((l) => ('lowPole' in l ? { ...l, lowPole: fold(l.lowPole ?? '') } : l)),
      });
      expect(isPrinted(code)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('Mermaid reads the sentences, nodes, labels, classes and links of every printed diagram', async () => {
  await fc.assert(
    fc.asyncProperty(anyDiagram, async (diagram) => {
      expect(await readWithMermaid(printDiagram(diagram))).toEqual(expectedReading(diagram));
    }),
    { numRuns: 300 },
  );
}, 60_000);

const code = `flowchart LR
  accTitle: Arms and fear
  accDescr: Arms raise “fear”.
  n1["A #amp; #quot;x#quot;"]
  n2["Fear"]
  n1 e1@-->|"+"| n2
  n2 e2@-.->|"−"| n1
  n1 e3@--x|"(+) if"| n2
  linkStyle 1 stroke-width:1px
  %% low pole e1: “no A”
  %% loop: B
  classDef outcome fill:#1a1c23,stroke:#1a1c23,color:#ffffff
  class n2 outcome
  classDef ghost fill:#fbfaf7,stroke:#d9d6cf,color:#a3a09a
  class n1 ghost
  %% ghost: e2
  %% link n2 e1: section/fear
  %% link e2: claim/fear
  %% step 1: e1`;

test('a text with one damaged character is not recognised, or is another diagram that Mermaid reads as we do', async () => {
  const original = parseMap(code);
  const damaged = [...code].flatMap((_, at, characters) => [
    characters.toSpliced(at, 1).join(''),
    ...['"', '#', '<', '\\', '`', '%', ';', ' ', '\n', 'x', '1', '2'].flatMap((c) => [
      characters.toSpliced(at, 0, c).join(''),
      characters.toSpliced(at, 1, c).join(''),
    ]),
  ]);
  const recognised = [...new Set(damaged)].filter((text) => text !== code && isPrinted(text));
  for (const text of recognised) expect(parseMap(text), text).not.toEqual({ ...original, base: expect.anything() });
  for (const text of recognised.filter((t) => parseMap(t).base !== original.base))
    expect(await readWithMermaid(text), text).toEqual(expectedReading(parseMap(text)));
  // Damage outside labels, sentences, ids and the slide of a link is never recognised.
  const isFree = (line: string) => /acc(?:Title|Descr)|linkStyle|\["|e\d|class n|%% l(?:ink|ow)/u.test(line);
  const kinds = (text: string) => text.split('\n').filter((line) => !isFree(line));
  for (const text of recognised) expect(kinds(text), text).toEqual(kinds(code));
}, 60_000);

test('a text is not recognised that Mermaid rejects, that has unknown ids, or that is over Mermaid’s limits', () => {
  expect(isPrinted(code)).toBe(true);
  for (const changed of [
    code.replace('"]\n  n2', ' "x"]\n  n2'),
    code.replace('#quot;x', '<x'),
    code.replace('  n1 e1', '  style n1 fill:#f00\n  n1 e1'),
    code.replace('-->', '-.->'),
    code.replace('--x', '-.-x'),
    code.replace(') if', ') iff'),
    code.replace('(+) if', '(+ if'),
    code.replace('linkStyle 1', 'linkStyle 3'),
    code.replace('Arms raise', 'Arms {raise'),
    code.replace('flowchart LR', 'flowchart TD'),
    code.replace('ghost: e2', 'ghost: e4'),
    code.replace('class n2', 'class n3'),
    code.replace('step 1: e1', 'step 1: e4'),
    `${code}\n  n2 --> n1`,
    `${code}\n`,
    code.replace('Fear"', `${'F'.repeat(50_000)}"`),
    printDiagram({
      ...{ title: '', twin: '', ghosts: [], steps: [], nodes: [{ id: 'n1', label: 'A', outcome: false }] },
      links: ids('e', 501).map((id) => ({ id, from: 'n1', to: 'n1', polarity: '+' })),
    }),
  ])
    expect(isPrinted(changed), changed.slice(0, 300)).toBe(false);
});

test('lines in another order or indentation are parsed; unknown ids in them are dropped', () => {
  const parsed = parseDiagram(
    'flowchart TD\n class n2,n9 outcome\n n1["A"]\n\n\tn2["B"]\r\n%% step 1: e1  e7\nn1 e1@-.->|"−"| n2\n%% ghost: e8\n',
  );
  expect(parsed).toEqual({
    kind: 'map',
    base: 'flowchart TD\nclass n2,n9 outcome\nn1["A"]\nn2["B"]\nn1 e1@-.->|"−"| n2',
    title: '',
    twin: '',
    nodes: [
      { id: 'n1', label: 'A', outcome: false },
      { id: 'n2', label: 'B', outcome: true },
    ],
    links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '-' }],
    ghosts: [],
    steps: [['e1']],
  });
});

test('a diagram with a line outside the dialect, a link without its node, or no node is an image', () => {
  for (const text of [
    'sequenceDiagram\n  accTitle: T\n  A->>B: hi',
    'flowchart LR\n  accTitle: T\n  n1["A"]\n  n1 --> n2',
    'flowchart LR\n  accTitle: T\n  n1["A"]\n  n1 e1@-->|"+"| n2',
    'flowchart LR\n  accTitle: T',
    'accTitle: T\nn1["A"]',
  ])
    expect(parseDiagram(text)).toEqual({ kind: 'image', title: 'T' });
});
