/** The map of the explorer as SVG text: for the explorer, and for pages without a script. */
import { type MapArea, mapSvg } from '../diagrams/svg.ts';
import type { MapDrawing } from '../layout/index.ts';
import type { ExplorerData } from './explorer-types.ts';
import { positionOf } from './part-ids.ts';

/**
 * The SVG of a drawing, with a text that names its links. Links and factors have the ids of the drawing as `data-id`.
 * `areaOf` writes their areas that pointers and keys hit, by these ids.
 */
export function explorerSvg(
  { factors, links, title }: Pick<ExplorerData, 'factors' | 'links' | 'title'>,
  drawing: MapDrawing,
  areaOf: MapArea,
): string {
  const factorAt = (id: string) => factors[positionOf(id)]!;
  const linkAt = (id: string) => links[positionOf(id)]!;
  return mapSvg(
    { ...drawing, box: drawing },
    {
      title,
      twin: drawing.links.map(({ id }) => linkAt(id).sentence).join(' '),
      nodes: drawing.nodes.map(({ id, outcome }) => ({ id, outcome, label: factorAt(id).label, slide: id })),
      links: drawing.links.map(({ id, from, to }) => ({ ...linkAt(id), id, from, to, slide: id })),
      ghosts: [],
      steps: [],
    },
    areaOf,
  );
}
