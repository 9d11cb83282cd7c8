/** What the files of a small coding say, exactly. What comes back of random ones: round-trip.test.ts. */
import { expect, test } from 'vitest';
import { writtenModel } from '../../fixtures/written-model.ts';
import { readWorkbook } from '../../import/formats/read-workbook.ts';
import { readMap } from '../../import/index.ts';
import { toCausalMap } from './causal-map.ts';
import { toKumu } from './kumu.ts';
import { toWebAnnotations } from './web-annotations.ts';
import { toXmile } from './xmile.ts';

/** `a` at its low pole lowers `z`, the critics deny that `b` raises it, and `z` is left open for `b`. */
const model = writtenModel([['a-zl', 'b+zx z?b']]);

test('Kumu: signs of four kinds, the words as fields', () => {
  const { elements, connections } = JSON.parse(toKumu(model));
  expect(elements).toEqual(['A', 'B', 'Z'].map((label) => ({ id: label.toLowerCase(), label })));
  expect(connections).toEqual([
    {
      ...{ id: 'link-1', from: 'a', to: 'z', direction: 'directed', type: '-+', claim: 'c1', assertion: 'Claim 1.' },
      ...{ quote: 'Statement 1: a-zl', start: 20, cue: 'a-zl', confidence: 'explicit' },
    },
    {
      ...{ id: 'link-2', from: 'b', to: 'z', direction: 'directed', type: '++', claim: 'c2', assertion: 'Claim 2.' },
      ...{ quote: 'Statement 2: b+zx, z?b', start: 40, cue: 'b+zx', confidence: 'explicit', denied_by: 'the critics' },
    },
    {
      ...{ id: 'link-3', from: 'z', to: 'b', direction: 'directed', type: '?', claim: 'c2', assertion: 'Claim 2.' },
      ...{ quote: 'Statement 2: b+zx, z?b', start: 40, cue: 'z?b', confidence: 'explicit' },
    },
  ]);
});

test('Causal Map: opposites for low poles and for links that lower', async () => {
  const bytes = toCausalMap(model);
  const tables = await readWorkbook({ file: 'x', bytes });
  expect(tables.map((t) => t.name)).toEqual(['factors', 'links', 'statements', 'sources']);
  expect(tables[1]!.rows.slice(1).map(({ cells }) => cells.slice(0, 5))).toEqual([
    ['~A', 'Z', 's1', 'Statement 1: a-zl', '+'],
    ['B', 'Z', 's2', 'Statement 2: b+zx, z?b', '+'],
    ['Z', 'B', 's2', 'Statement 2: b+zx, z?b', '?'],
  ]);
  const columns = ['from_label', 'to_label', 'statement_id', 'quote', 'polarity', 'cue', 'confidence', 'denied_by'];
  expect(tables[1]!.rows[0]!.cells).toEqual([...columns, 'claim']);
  expect(tables[0]!.rows[0]!.cells).toEqual(['label']);
  expect(tables[2]!.rows[1]!.cells).toEqual(['s1', 'Statement 1: a-zl', 'Section 1']);
  expect(Buffer.from(toCausalMap(model)).equals(Buffer.from(bytes))).toBe(true);
});

test('W3C annotations: quotes by words and by code points, cues within them, links as tags', () => {
  const { first, total } = JSON.parse(toWebAnnotations(model));
  expect(total).toBe(3);
  expect(first.items[1]).toEqual({
    ...{ id: '#c2-1', type: 'Annotation', motivation: 'tagging' },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: 'B -> Z (+)' },
      { type: 'TextualBody', purpose: 'classifying', value: 'explicit' },
      { type: 'TextualBody', purpose: 'classifying', value: 'denied by: the critics' },
      { type: 'TextualBody', purpose: 'describing', value: 'Claim 2.' },
    ],
    target: {
      source: 'source.txt',
      selector: [
        {
          ...{ type: 'TextQuoteSelector', exact: 'Statement 2: b+zx, z?b' },
          ...{ prefix: 'Section 1\n○ Statement 1: a-zl\n○ ', suffix: '\n' },
          refinedBy: { type: 'TextQuoteSelector', exact: 'b+zx' },
        },
        { type: 'TextPositionSelector', start: 40, end: 62 },
      ],
    },
  });
});

test('W3C annotations: offsets are code points', () => {
  const text = '𝒳𝒴 ab cd.\n';
  const astral = { ...model, source: { ...model.source, text } };
  const evidence = { ...model.claims[0]!.evidence[0]!, exact: 'cd', start: 6, end: 8 };
  const claims = [{ ...model.claims[0]!, id: 'bare', evidence: [evidence] }];
  const { first } = JSON.parse(toWebAnnotations({ ...astral, claims }));
  const [words, place] = first.items[0].target.selector;
  expect(words).toEqual({ type: 'TextQuoteSelector', exact: 'cd', prefix: '𝒳𝒴 ab ', suffix: '.\n' });
  expect([...text].slice(place.start, place.end).join('')).toBe('cd');
});

test('XMILE: variables without equations, connectors with their polarity, without denied links', async () => {
  const text = toXmile(model);
  expect(text).toContain('<aux name="Z"><eqn>NAN(A)</eqn><isee:delay_aux/></aux>');
  expect(text).toContain('<connector uid="1" polarity="-"><from>A</from><to>Z</to></connector>');
  expect(text).toContain('<connector uid="2"><from>Z</from><to>B</to></connector>');
  expect(text).toContain('</header><sim_specs><start>0</start><stop>1</stop></sim_specs><model>');
  const read = await readMap([{ file: 'x.xmile', bytes: Buffer.from(text) }]);
  expect(read.ok && read.value.rejects.map((r) => r.code)).toEqual(['E_LINKS_POLARITY']);
});
