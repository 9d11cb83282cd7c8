/** The legend of the explorer's map, also on the page without a script: what its links have of signs and marks. Pure. */
import { disputedPicture, type LegendItem, legendItems, outcomePicture } from '../diagrams/sign-legend.ts';
import { signClasses } from '../diagrams/svg.ts';
import { toHtml } from '../emit/escape.ts';
import type { ExplorerWords } from '../wording/explorer.ts';
import { linkMarks } from '../wording/kinds.ts';
import type { ExplorerData } from './explorer-types.ts';

/** The lines of the legend: the signs and marks of the links, then disputed pairs and the outcome where the map has them. */
export function mapLegend(
  { links, outcome }: Pick<ExplorerData, 'links' | 'outcome'>,
  { legend }: Pick<ExplorerWords, 'legend'>,
): readonly LegendItem[] {
  const signs = links.map(({ polarity }) => signClasses[polarity]);
  const marks = linkMarks.filter((mark) => links.some((link) => link[mark] !== undefined));
  const isDrawn = links.some(({ from, to }) => from === outcome || to === outcome);
  return [
    ...legendItems(legend, [...signs, ...marks]),
    ...(links.some((l) => l.disputedBy) ? [{ picture: disputedPicture, ...legend.disputed }] : []),
    ...(isDrawn ? [{ picture: outcomePicture, ...legend.outcome }] : []),
  ];
}

/** The legend as a list with these attributes. */
export function legendHtml(data: ExplorerData, words: ExplorerWords, attributes = ''): string {
  const items = mapLegend(data, words).map(
    ({ picture, verb, meaning }) =>
      `<li><svg class="causal-map" viewBox="0 0 120 34" aria-hidden="true">${picture}</svg><span><b>${toHtml(verb)}</b>: ${toHtml(meaning)}</span></li>`,
  );
  return `<ul class="map-legend"${attributes}>${items.join('')}</ul>`;
}
