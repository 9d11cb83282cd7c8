/** Lists of all that a finding counts, in columns, over as many slides as they need; measured without a browser. */
import type { Finding } from '../../analysis/index.ts';
import type { SlideGeometry } from '../../geometry.ts';
import { type Link, labelOf, lookupOf, type Model } from '../../model/index.ts';
import { countLines } from '../../typography/index.ts';
import { runsOf } from '../runs.ts';
import type { CountedList } from '../slide-content.ts';
import { linkClause } from '../words.ts';

type Group = CountedList['groups'][number];
type Item = Group['items'][number];

/** How a list is set, in px, as in `styles/kinds/finding.css`. */
const setting = { lineHeight: 24, gap: 6, indent: 16, columnGap: 28, references: 76 } as const;

const signs = { '+': '+', '-': '−', '?': '?' } as const;

const placesOf = (model: Model, links: readonly Link[]) => {
  const { claims } = lookupOf(model);
  return [...new Set(links.map((l) => claims.get(l.assertions[0]!.claim)!.place))].join(', ');
};

/** What a finding counts, in words. */
function groupsOf(model: Model, counted: NonNullable<Finding['counted']>): Group[] {
  const { links: known } = lookupOf(model);
  const linksOf = (items: readonly { readonly links: readonly string[] }[]) =>
    items.flatMap((i) => i.links.map((id) => known.get(id)!));
  // The headline names the outcome: where all links end there, the sign and the cause say the rest.
  const endAtOutcome = linksOf(counted.flatMap((g) => g.items)).every((l) => l.to === model.outcome);
  const linkText = (link: Link) =>
    endAtOutcome ? `${signs[link.polarity]} ${labelOf(model, link.from)}` : linkClause(model, link);
  return counted.map(({ heading, items }) => ({
    heading: heading === '' ? '' : `${heading} (${items.length})`,
    items: items.map((item): Item => {
      const { factor } = item;
      const links = linksOf([item]);
      return factor === undefined
        ? { text: linkText(links[0]!), places: '' }
        : { text: labelOf(model, factor), places: placesOf(model, links) };
    }),
  }));
}

/** A function that gives the height of a text in one of some columns, in px. Each text is measured once. */
function heightIn(columns: CountedList['columns'], { mapBox, fontSize }: SlideGeometry): (text: string) => number {
  const width = (mapBox.width + setting.columnGap) / columns - setting.columnGap - setting.indent;
  const known = new Map<string, number>();
  return (text) => {
    const lines = known.get(text) ?? countLines(text, { font: 'sans500', size: fontSize.figure, width });
    known.set(text, lines);
    return lines * setting.lineHeight + setting.gap;
  };
}

/** Whether some groups fit as many columns of a height in px, filled one after another. */
function fits({ groups, columns }: CountedList, height: number, heightOf: (text: string) => number): boolean {
  let [column, used] = [1, 0];
  for (const { heading, items } of groups)
    for (const [i, { text, places }] of items.entries()) {
      const own = heightOf(`${text} ${places}`) + (i === 0 && heading !== '' ? heightOf(heading) : 0);
      if (used + own > height) [column, used] = [column + 1, 0];
      used += own;
    }
  return column <= columns;
}

/** The groups of some items in their order, each group once. */
const regroup = (items: readonly (readonly [heading: string, item: Item])[]): Group[] =>
  [...Map.groupBy(items, ([heading]) => heading)].map(([heading, own]) => ({ heading, items: own.map(([, i]) => i) }));

function pagesIn(groups: readonly Group[], columns: CountedList['columns'], geometry: SlideGeometry): CountedList[] {
  const height = geometry.belowHeadline - geometry.labelHeight - setting.references;
  const heightOf = heightIn(columns, geometry);
  const entries = groups.flatMap((g) => g.items.map((item) => [g.heading, item] as const));
  const pages = runsOf(entries, (page) => fits({ groups: regroup(page), columns }, height, heightOf));
  return pages.map((page) => ({ groups: regroup(page), columns }));
}

/** All that a finding counts, on the fewest slides, then in the fewest columns; at least one slide. */
export function countedPages(
  model: Model,
  counted: NonNullable<Finding['counted']>,
  geometry: SlideGeometry,
): CountedList[] {
  const groups = groupsOf(model, counted);
  return ([1, 2, 3] as const)
    .map((columns) => pagesIn(groups, columns, geometry))
    .reduce((best, next) => (next.length < best.length ? next : best));
}
