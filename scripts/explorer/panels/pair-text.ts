/** What a map says of a pair of factors, in words: for the panel of comparison, and for pages without a script. Pure. */
import type { PanelWords } from '../../wording/panels.ts';
import { fill } from './fill.ts';
import type { ComparedPair, GraphLink } from './reasoning.ts';

/** What a map has of a pair. */
export interface PairSide {
  /** Name of the map. */
  readonly name: string;
  /** Its links of the pair. */
  readonly links: readonly GraphLink[];
  /** Links of the pair that it has as denied, with those who deny them. */
  readonly denied: readonly GraphLink[];
}

/** The signs of links, by who holds or denies them: one text for each group of holders. */
function byHolders(
  links: readonly GraphLink[],
  textOf: (signs: string, holders: readonly string[]) => string,
  words: PanelWords,
) {
  const groups = Map.groupBy(links, ({ holders = [] }) => [...holders].sort().join('\n'));
  return [...groups.values()].map((own) => {
    const signs = [...new Set(own.map((l) => words.signs[l.polarity]))].join(', ');
    return textOf(signs, own[0]?.holders ?? []);
  });
}

/**
 * The signs of a map's links of a pair, who holds which where an actor does, and who denies which; or that it asserts no such
 * link.
 */
export function sideText({ name, links, denied }: PairSide, words: PanelWords): string {
  const { compare } = words;
  const named = (holders: readonly string[]) => holders.map((holder) => holder || compare.author).join(', ');
  const texts = [
    ...byHolders(
      links,
      (signs, holders) =>
        holders.every((holder) => holder === '')
          ? fill(compare.has, { name, signs })
          : fill(compare.held, { name, signs, holders: named(holders) }),
      words,
    ),
    ...byHolders(denied, (signs, holders) => fill(compare.denied, { name, signs, holders: named(holders) }), words),
  ];
  return texts.length === 0 ? fill(compare.lacks, { name }) : texts.join('; ');
}

/** What the maps of a pair differ in, and that the one that lacks the link has it as denied. */
export function kindText(kind: ComparedPair['kind'], here: PairSide, there: PairSide, { compare }: PanelWords): string {
  const text = fill(compare.marks[kind], { there: there.name });
  const lacking = kind === 'only here' ? there : kind === 'only there' ? here : undefined;
  if (!lacking || lacking.denied.length === 0) return text;
  return fill(lacking === here ? compare.deniedHere : compare.deniedThere, { kind: text, there: there.name });
}
