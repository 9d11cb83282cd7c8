import { expect, test } from 'vitest';
import { factorIndices } from '../indices.ts';
import { toDot } from './dot.ts';
import { toGraphml } from './graphml.ts';

test('GraphML and DOT escape the characters that end their strings', () => {
  const [from, to] = ['<a & "b">', 'c\\d'];
  const factors = [from, to].map((id) => ({ id, label: id }));
  const graph = { factors, links: [{ id: 'l', from, to, polarity: '-' as const, claims: [] }] };
  expect(toGraphml(graph, factorIndices(graph))).toContain('<data key="label">&lt;a &amp; &quot;b&quot;&gt;</data>');
  expect(toDot(graph)).toContain('"<a &amp; \\"b\\">" -> "c\\\\d" [label="−", style=dashed];');
});
