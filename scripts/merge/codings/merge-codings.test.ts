/** Laws of the merge of codings, on imports of random tables of links. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDeck } from '../../import/claims/settle-claims.ts';
import { buildDeck, type ImportedMap, linkSentences } from '../../import/index.ts';
import type { DeckInput, Polarity } from '../../model/index.ts';
import { mergeCodings, withCoding } from './index.ts';

/** Each run imports and checks several decks. */
const runs = { numRuns: 20 };

const statements = [
  'Rain raises the harvest.',
  'The harvest lowers prices.',
  'Dear bread makes towns restless.',
  'Towns that starve do not trade.',
  'War comes, they say.',
  'Peace is kept by trade.',
];
const text = `FIRST\n\n${statements.slice(0, 3).join('\n\n')}\n\nSECOND\n\n${statements.slice(3).join('\n\n')}\n`;
const labels = ['Rain', 'Harvest', 'Prices', 'Unrest'];

/** A link of a table: ends by index, sign, statement by index, number of its words that are quoted. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly polarity: Polarity;
  readonly statement: number;
  readonly words: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  from: fc.nat(labels.length - 1),
  to: fc.nat(labels.length - 1),
  polarity: fc.constantFrom('+', '-', '?'),
  statement: fc.nat(statements.length - 1),
  words: fc.integer({ min: 2, max: 4 }),
});
const rows = fc.array(row, { maxLength: 8 });

/** The deck of a table, as JSON has it. */
function importOf(table: readonly Row[]): DeckInput {
  const map: ImportedMap = {
    factors: labels.map((label) => ({ name: label, label })),
    links: table.map(({ from, to, polarity, statement, words }, i) => ({
      ...{ from: labels[from]!, to: labels[to]!, polarity, place: `line ${i + 2}` },
      quote: statements[statement]!.split(' ').slice(0, words).join(' '),
    })),
    rejects: [],
    leftOut: [],
    remarks: [],
  };
  const work = { id: 'w', type: 'book', title: 'The Work' };
  const { deck } = buildDeck(map, { text, work, language: 'en', outcome: 'Unrest' });
  return JSON.parse(JSON.stringify(deck)) as DeckInput;
}

/** The deck after a merge, which has no errors. */
function merge(base: DeckInput | undefined, mine: DeckInput, theirs: DeckInput) {
  const merged = mergeCodings({ base, mine, theirs }, text, (deck) => checkDeck(deck, text));
  expect(merged.checked.ok).toBe(true);
  return { ...merged, deck: withCoding(mine, merged.coding), base: withCoding(theirs, merged.record) };
}

const none = { added: [], changed: [], removed: [], kept: [], conflicts: [] };
const claimsOf = (deck: DeckInput) => deck.sections.flatMap((s) => s.claims.map((c) => ({ section: s.id, ...c })));

const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();

/** Claims without their ids; claims and links sorted. */
const contentOf = (deck: DeckInput) =>
  sorted(claimsOf(deck).map(({ id: _, links, ...claim }) => ({ ...claim, links: sorted(links) })));

/** The deck with edits of a user: claims by index get a headline and a remark on their links, or are removed. */
function edit(deck: DeckInput, edits: readonly { readonly at: number; readonly removes: boolean }[]): DeckInput {
  const edited = new Map(edits.map(({ at, removes }) => [at % claimsOf(deck).length, removes]));
  let index = -1;
  return {
    ...deck,
    sections: deck.sections.map((section) => ({
      ...section,
      claims: section.claims.flatMap((claim) => {
        index += 1;
        if (!edited.has(index)) return [claim];
        const links = claim.links.map((l) => ({ ...l, note: 'Mine' }));
        return edited.get(index) ? [] : [{ ...claim, assertion: `My claim ${index} says so.`, links }];
      }),
    })),
  };
}
const edits = fc.array(fc.record({ at: fc.nat(), removes: fc.boolean() }), { maxLength: 4 });

test('a deck that the user left as it was becomes the import', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const [base, theirs] = [importOf(before), importOf(after)];
      const merged = merge(base, base, theirs);
      expect(contentOf(merged.deck)).toEqual(contentOf(theirs));
      expect(merged.differences.conflicts).toEqual([]);
      expect(merged.differences.kept).toEqual([]);
    }),
    runs,
  );
});

test('headlines that nobody edited state the links and labels of the merged deck, and are no conflict', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const base = importOf(before);
      const relabelled = base.factors.map((f) => (f.label === 'Harvest' ? { ...f, label: 'Yield of corn' } : f));
      const mine = { ...base, factors: relabelled };
      const merged = merge(base, mine, importOf(after));
      expect(merged.differences.conflicts).toEqual([]);
      const [now, was] = [linkSentences(merged.deck, text), linkSentences(base, text)];
      const baseOf = new Map(claimsOf(base).map((c) => [c.id, c.assertion]));
      const single = claimsOf(merged.deck).filter((c) => c.links.length === 1);
      expect(single.map((c) => c.assertion)).toEqual(
        // A headline whose links are as before stays as it was.
        single.map((c) => (baseOf.get(c.id) === was(c.links) ? was : now)(c.links)),
      );
    }),
    runs,
  );
});

test('an import that is as before leaves the deck of the user as it is', () => {
  fc.assert(
    fc.property(rows, edits, (table, made) => {
      const base = importOf(table);
      const mine = edit(base, made);
      const merged = merge(base, mine, base);
      expect(merged.deck).toEqual(mine);
      expect(merged.base).toEqual(base);
      expect(merged.differences).toEqual(none);
    }),
    runs,
  );
});

test('the same import again changes nothing and reports nothing, with and without a record of the first', () => {
  fc.assert(
    fc.property(rows, rows, edits, fc.boolean(), (before, after, made, hasBase) => {
      const base = importOf(before);
      const mine = edit(base, made);
      const once = merge(hasBase ? base : undefined, mine, importOf(after));
      const again = merge(once.base, once.deck, importOf(after));
      expect(again.deck).toEqual(once.deck);
      expect(again.base).toEqual(once.base);
      expect(again.differences).toEqual(none);
    }),
    runs,
  );
});

test('changes at different statements give the same deck in either order', () => {
  fc.assert(
    fc.property(rows, rows, rows, (before, first, second) => {
      const even = ({ statement }: Row) => statement % 2 === 0;
      const odd = (r: Row) => !even(r);
      const [base, a, b] = [
        importOf(before),
        importOf([...first.filter(even), ...before.filter(odd)]),
        importOf([...before.filter(even), ...second.filter(odd)]),
      ];
      const [mineA, mineB] = [merge(base, base, a).deck, merge(base, base, b).deck];
      expect(contentOf(merge(base, mineA, b).deck)).toEqual(contentOf(merge(base, mineB, a).deck));
    }),
    runs,
  );
});

test('what the user wrote stays, with its id', () => {
  fc.assert(
    fc.property(rows, rows, edits, (before, after, made) => {
      const mine = edit(importOf(before), made);
      const merged = merge(importOf(before), mine, importOf(after));
      const written = (deck: DeckInput) =>
        claimsOf(deck)
          .filter((c) => c.assertion.startsWith('My claim'))
          .map(({ id, assertion }) => `${id}: ${assertion}`);
      expect(written(merged.deck)).toEqual(written(mine));
    }),
    runs,
  );
});

test('without a record of the last import, an import adds and removes nothing that is coded', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const mine = importOf(before);
      const { deck, differences } = merge(undefined, mine, importOf(after));
      const linksOf = (d: DeckInput) => claimsOf(d).flatMap((c) => c.links.map((l) => JSON.stringify(l)));
      expect(new Set(linksOf(deck)).isSupersetOf(new Set(linksOf(mine)))).toBe(true);
      expect(differences.removed.filter((d) => !d.text.startsWith('TODO'))).toEqual([]);
    }),
    runs,
  );
});
