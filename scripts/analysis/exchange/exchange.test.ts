import { expect, test } from 'vitest';
import { factorIndices } from '../indices.ts';
import { toDot } from './dot.ts';
import { toGraphml } from './graphml.ts';
import { parseLinksCsv, toLinksCsv } from './links-csv.ts';

const graphOf = (text: string) => {
  const checked = parseLinksCsv(text, 'x.csv');
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
};
const faults = (text: string) => {
  const checked = parseLinksCsv(text, 'x.csv');
  return checked.ok ? [] : checked.diagnostics.map((d) => `${d.code} ${d.path}`);
};

test('reads other tools’ tables: separators, quotes, BOM, CRLF, words for signs', () => {
  const { links } = graphOf('\uFEFFCause;Effect;Sign\r\n"a ""x"";\nb";c;positive\r\nc;a;−\r\n\r\nc;a;negative\r\n');
  expect(links.map((l) => [l.from, l.to, l.polarity])).toEqual([
    ['a "x";\nb', 'c', '+'],
    ['c', 'a', '-'],
  ]);
});

test('names every fault by its line', () => {
  expect(faults('from,to,polarity\na,b,+\n"a\nx",,up\n,b,-\n')).toEqual([
    'E_LINKS_FACTOR line 3',
    'E_LINKS_POLARITY line 3',
    'E_LINKS_FACTOR line 5',
  ]);
  expect(faults('form,to\na,b\n')).toEqual(['E_LINKS_HEADER line 1', 'E_LINKS_HEADER line 1']);
  expect(faults('from,to,polarity\n"a,b,+\n')).toEqual(['E_LINKS_SYNTAX line 2']);
});

test('CSV goes round', () => {
  const graph = graphOf('from,to,polarity\n"a ""x"", y",b,+\nb,c>d:%,?\n');
  expect(graphOf(toLinksCsv(graph))).toEqual(graph);
});

test('GraphML and DOT escape what would end their strings', () => {
  const graph = graphOf('from,to,polarity\n"<a & ""b"">",c\\d,-\n');
  expect(toGraphml(graph, factorIndices(graph))).toContain('<data key="label">&lt;a &amp; &quot;b&quot;&gt;</data>');
  expect(toDot(graph)).toContain('"<a & \\"b\\">" -> "c\\\\d" [label="−", style=dashed];');
});
