import { expect, test } from 'vitest';
import { printDiagram } from '../../emit/mermaid-dialect.ts';
import { hostileNames } from '../../fixtures/hostile-graph.ts';
import { readGraph } from '../../fixtures/read-graph.ts';

const linksOf = async (text: string) => {
  const checked = await readGraph(text);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value.links.map((l) => `${l.from} ${l.polarity} ${l.to}`);
};
const faults = async (text: string) => (await readGraph(text)).diagnostics.map((d) => `${d.code} ${d.path}`);

test('links with texts in all places, shapes, groups of nodes, subgraphs', async () => {
  const text = `---
title: A map
---
%%{init: {'theme': 'base'}}%%
graph TD
  %% a comment
  A[Sea power] -->|+| B(Trade)
  B -- "−" --> C{{"War, or &quot;peace&quot;"}}; C -. - .-> A
  subgraph g1 [Group one]
    direction LR
    D([Fear]) & E>Pride] ==>|"+"| A
  end
  A <-->|-| D
  F@{ shape: rect, label: "Hope" } e1@-->|?| A
  B ---->|+| F:::hot
  classDef hot fill:#f00
  class A,B hot
  linkStyle 0 stroke:red`;
  expect(await linksOf(text.replaceAll('&quot;', '#quot;'))).toEqual([
    ...['Sea power + Trade', 'Trade - War, or "peace"', 'War, or "peace" - Sea power', 'Fear + Sea power'],
    ...['Pride + Sea power', 'Sea power - Fear', 'Fear - Sea power', 'Hope ? Sea power', 'Trade + Hope'],
  ]);
});

test('labels are those that Mermaid shows, links with properties are no nodes, statements may follow the first words', async () => {
  const text = `graph LR;  A["\`**War**, or *peace_time*\`"] e1@-->|"&#43;"| B["<b>a</b> &amp; b #amp;amp; 5 * 3&nbsp;* 2 #lt;i#gt;#constructor;"];
  e1@{ animate: true }`;
  const checked = await readGraph(text);
  expect(checked.ok && checked.value.factors.map((f) => f.label)).toEqual([
    'War, or peace_time',
    'a & b &amp; 5 * 3 * 2 <i>#constructor;',
  ]);
  expect(await linksOf(text)).toEqual(['War, or peace_time + a & b &amp; 5 * 3 * 2 <i>#constructor;']);
});

test('a map of a deck is read as it was printed, without its denied links', async () => {
  const nodes = hostileNames
    .filter((n) => !n.includes('\n'))
    .map((label, i) => ({ id: `n${i}`, label, outcome: false }));
  const links = nodes.map(({ id }, i) => ({
    ...{ id: `e${i}`, from: id, to: nodes[(i + 1) % nodes.length]!.id },
    polarity: (['+', '-', '?'] as const)[i % 3]!,
    ...(i === 3 ? { denied: true as const } : {}),
    ...(i === 4 ? { conditional: true as const, held: true as const } : {}),
  }));
  const text = printDiagram({ title: 'T', twin: 'W.', nodes, links, ghosts: ['n1', 'e1'], steps: [['e0']] });
  const labels = new Map(nodes.map((n) => [n.id, n.label]));
  expect(await linksOf(text)).toEqual(
    links.filter((l) => !('denied' in l)).map((l) => `${labels.get(l.from)} ${l.polarity} ${labels.get(l.to)}`),
  );
});

test.each([
  ['a line that is no statement', 'flowchart LR\n  A -->|+| B\n  A ->> B', 'E_IMPORT_SYNTAX line 3'],
  ['a line that is cut off', 'flowchart LR\n  A -->|+|', 'E_IMPORT_SYNTAX line 2'],
  ['links without heads', 'flowchart LR\n  A ---|+| B', 'E_LINKS_DIRECTION line 2'],
  ['links without signs', 'flowchart LR\n  A --> B\n  B -->|causes| A', 'E_LINKS_POLARITY lines 2, 3'],
])('%s: one error', async (_, text, expected) => {
  expect(await faults(text)).toEqual([expected]);
});
