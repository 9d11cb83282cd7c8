/** The map of the explorer as SVG text, for the page without JavaScript, the explorer and its downloads. */
import { mapSvg } from '../diagrams/svg.ts';
import type { MapDrawing } from '../layout/index.ts';
import type { ExplorerData } from './explorer-types.ts';

/**
 * The SVG of a drawing. Links and factors have the ids of the drawing in `data-id`; those in `ghosts` are dimmed. It is
 * one image for screen readers, with its links as sentences.
 */
export function explorerSvg(
  { factors, links, title }: Pick<ExplorerData, 'factors' | 'links' | 'title'>,
  drawing: MapDrawing,
  ghosts: readonly string[] = [],
): string {
  const factorAt = (id: string) => factors[Number(id.slice(1)) - 1]!;
  const linkAt = (id: string) => links[Number(id.slice(1)) - 1]!;
  return mapSvg(
    { ...drawing, box: drawing },
    {
      title,
      twin: drawing.links.map(({ id }) => linkAt(id).sentence).join(' '),
      nodes: drawing.nodes.map(({ id, outcome }) => ({ id, outcome, label: factorAt(id).label })),
      links: drawing.links.map(({ id, from, to }) => ({ ...linkAt(id), id, from, to })),
      ghosts,
      steps: [],
    },
  );
}
