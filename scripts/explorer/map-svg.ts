/** The map of the explorer as SVG text: for the explorer, its downloads, and pages without a script. */
import { type MapArea, mapSvg } from '../diagrams/svg.ts';
import type { MapDrawing } from '../layout/index.ts';
import type { ExplorerData } from './explorer-types.ts';

/** Options of `explorerSvg`. */
export interface ExplorerSvgOptions {
  /** Ids of the nodes and links of the drawing that are dimmed; none by default. */
  readonly ghosts?: readonly string[];
  /** Writes the areas of links and factors that pointers and keys hit, by their ids of the drawing; no areas by default. */
  readonly areaOf?: MapArea;
}

/** The SVG of a drawing. Links and factors have the ids of the drawing as `data-id`. The text names the links that are lit. */
export function explorerSvg(
  { factors, links, title }: Pick<ExplorerData, 'factors' | 'links' | 'title'>,
  drawing: MapDrawing,
  { ghosts = [], areaOf }: ExplorerSvgOptions = {},
): string {
  const dimmed = new Set(ghosts);
  const factorAt = (id: string) => factors[Number(id.slice(1)) - 1]!;
  const linkAt = (id: string) => links[Number(id.slice(1)) - 1]!;
  const target = (id: string) => (areaOf ? { slide: id } : {});
  return mapSvg(
    { ...drawing, box: drawing },
    {
      title,
      twin: drawing.links
        .filter(({ id }) => !dimmed.has(id))
        .map(({ id }) => linkAt(id).sentence)
        .join(' '),
      nodes: drawing.nodes.map(({ id, outcome }) => ({ id, outcome, label: factorAt(id).label, ...target(id) })),
      links: drawing.links.map(({ id, from, to }) => ({ ...linkAt(id), id, from, to, ...target(id) })),
      ghosts,
      steps: [],
    },
    areaOf,
  );
}
