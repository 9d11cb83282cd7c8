/** A graph for tests of formats: each factor's name is text that some format treats as syntax. */
import type { SignedGraph } from '../graph.ts';

/** Names that end a string, start a tag, a comment, a formula or an entity in some format. */
export const hostileNames = [
  '---',
  '{{ x }}',
  '<b>bold</b>',
  '-->',
  '"quoted"',
  ';',
  'end',
  '$',
  'back\\slash\\',
  '\\N \\G \\"',
  '&amp; & &lt;',
  ']]>',
  'two\nlines',
  'node [shape=box]',
  '국제 관계 𝒳',
  "it's",
] as const;

/** A ring of the hostile names, with all polarities, and with no, one or two claims on a link. */
export const hostileGraph: SignedGraph = {
  factors: hostileNames.map((label) => ({ id: label, label })),
  links: hostileNames.map((from, i) => ({
    id: `l${i}`,
    from,
    to: hostileNames[(i + 1) % hostileNames.length]!,
    polarity: (['+', '-', '?'] as const)[i % 3]!,
    claims: ['a', 'b'].slice(0, i % 3),
  })),
};
