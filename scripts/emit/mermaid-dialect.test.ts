/** Round trip of the Mermaid dialect with hostile labels: print, parse, recognise, and Mermaid's own parser. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMermaid } from '../diagrams/check-mermaid.ts';
import type { Diagram } from '../plan/index.ts';
import { isPrintedForm, parseDiagram, printDiagram, toDiagram } from './mermaid-dialect.ts';

const hostile = [
  ...['"', '#', '#quot;', '#lt;', '#35;', '&amp;', '&', '<b>', '-->', '`', '``', '\\', '|', '$$', '%%', '%%{init}%%'],
  ...['{{ x }}', '[', ']', '(', ')', ';', 'end', 'graph', 'class n1 ghost', 'style a:b:c', 'classDef x:y', 'fa:fa-x'],
  ...['n1["x"]', 'é한中', '---', ':::', '@{', "'", '\n', '\t', '\r\n', '\u2028', '>', '~~~'],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(' ').replace(/[\p{Cc}\u200b]/gu, (c) => (/\s/u.test(c) ? c : '')))
  .filter((t) => t.trim() !== '');

/** The only changes that a label may undergo: white space, and a blank after a colon that follows a style keyword. */
const normalLabel = (label: string) =>
  label
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?:style|classDef).*/giu, (rest) => rest.replace(/:(?=\S)/gu, ': '));

const diagram: fc.Arbitrary<Diagram> = fc
  .record({
    title: text,
    twin: text,
    nodes: fc.array(fc.record({ label: text, outcome: fc.boolean(), isGhost: fc.boolean(), hasSlide: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
    links: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        polarity: fc.constantFrom('+' as const, '-' as const, '?' as const),
        isGhost: fc.boolean(),
        isSecond: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
    loop: fc.option(fc.constantFrom('reinforcing' as const, 'balancing' as const, 'unknown' as const)),
    hub: fc.boolean(),
  })
  .map(({ title, twin, nodes, links, loop, hub }) => {
    const node = (i: number) => `n${(i % nodes.length) + 1}`;
    const steps = [false, true].map((isSecond) =>
      links.flatMap((l, i) => (l.isSecond === isSecond && !l.isGhost ? [`e${i + 1}`] : [])),
    );
    return {
      title,
      twin,
      nodes: nodes.map(({ label, outcome, hasSlide }, i) => ({
        id: node(i),
        label,
        outcome,
        ...(hasSlide ? { slide: `section/s-${i}` } : {}),
      })),
      links: links.map(({ from, to, polarity }, i) => ({ id: `e${i + 1}`, from: node(from), to: node(to), polarity })),
      ghosts: [
        ...nodes.flatMap((n, i) => (n.isGhost ? [node(i)] : [])),
        ...links.flatMap((l, i) => (l.isGhost ? [`e${i + 1}`] : [])),
      ],
      steps: steps.filter((step) => step.length > 0),
      ...(loop === null ? {} : { loop }),
      ...(hub ? { hub } : {}),
    };
  });

function parseMap(code: string) {
  const parsed = parseDiagram(code);
  if (parsed.kind !== 'map') throw new Error(`parsed as ${parsed.kind}:\n${code}`);
  return parsed;
}

test('a printed diagram is parsed as it was, and recognised', () => {
  fc.assert(
    fc.property(diagram, (d) => {
      const code = printDiagram(d);
      const parsed = toDiagram(parseMap(code));
      const nodes = d.nodes.map((n) => ({ ...n, label: normalLabel(n.label) }));
      expect(parsed).toEqual({ ...d, nodes, title: parsed.title, twin: parsed.twin });
      expect(printDiagram(parsed)).toBe(code);
      expect(isPrintedForm(code), code).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('titles and descriptions keep their text but for the characters that Mermaid cannot escape', () => {
  fc.assert(
    fc.property(diagram, (d) => {
      const { title, twin } = toDiagram(parseMap(printDiagram(d)));
      const normal = (t: string) =>
        normalLabel(t).replace(/[<>{}`]/gu, (c) => ({ '<': '‹', '>': '›', '{': '(', '}': ')', '`': '’' })[c] ?? c);
      expect([title, twin]).toEqual([normal(d.title), normal(d.twin)]);
    }),
    { numRuns: 500 },
  );
});

test('Mermaid’s parser accepts every printed diagram', async () => {
  await fc.assert(
    fc.asyncProperty(diagram, async (d) => {
      await parseMermaid(printDiagram(d));
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('lines in another order, indentation or direction are parsed, but not recognised', () => {
  const code = 'flowchart TD\n n1["A"]\n\n\tn2["B"]\r\n%% step 1: e1\nn1 e1@-.->|"−"| n2';
  const parsed = parseMap(code);
  expect([...parsed.links.values()]).toEqual([{ from: 'n1', to: 'n2', sign: '-' }]);
  expect(parsed.view.steps).toEqual([['e1']]);
  expect(isPrintedForm(code)).toBe(false);
});

test('a diagram with a line of another form is an image', () => {
  for (const code of ['sequenceDiagram\n  A->>B: hi', 'flowchart LR\n  n1["A"]\n  n1 --> n2', 'flowchart LR'])
    expect(parseDiagram(code)).toMatchObject({ kind: 'image', base: code });
});
