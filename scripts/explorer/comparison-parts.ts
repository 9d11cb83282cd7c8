/** What other coders say of a link, statement by statement. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { el } from './elements.ts';
import type { ExplorerData, ExplorerLink } from './explorer-types.ts';

type Coded = NonNullable<NonNullable<ExplorerData['comparison']>['readings'][number]['coders'][number]['links']>;

/** The signs of a coder for a pair of factors. */
function signsOf(links: Coded | null, words: ExplorerWords): string {
  if (links === null) return words.link.notCoded;
  if (links.length === 0) return words.link.noLink;
  return links.map((l) => `${words.signs[l.polarity]}, ${words.confidence[l.confidence]}: “${l.cue}”`).join('; ');
}

/** A heading and a line for each statement and coder; nothing if the text has one coding. */
export function comparisonParts({ comparison }: ExplorerData, link: ExplorerLink, words: ExplorerWords): HTMLElement[] {
  const readings = comparison?.readings.filter((r) => r.from === link.from && r.to === link.to) ?? [];
  if (readings.length === 0) return [];
  const rows = readings.flatMap((r) =>
    r.coders.map(({ name, links }) => el('li', {}, el('b', {}, name), `: ${signsOf(links, words)}`)),
  );
  return [el('h3', {}, words.link.coders), el('ul', {}, ...rows)];
}
