/** Lays out links of the explorer: in layers where the map is small, as an overview where that would take seconds. */
import { mirrorDrawing } from '../diagrams/mirror-drawing.ts';
import type { Size } from '../geometry.ts';
import { type MapDrawing, mapLayout } from '../layout/index.ts';
import type { ExplorerData, ExplorerLink } from './explorer-types.ts';
import { layoutOverview } from './overview-layout.ts';
import { linkIdAt, nodeIdAt } from './part-ids.ts';

/** Links up to which a map is laid out in layers. */
const layeredLinks = 120;
const deskBox: Size = { width: 1440, height: 900 };

/** The drawing of some links, with ids as in `ExplorerData.drawing`; `null` for no link. */
export function drawLinks(
  { factors, links: all, outcome, rightToLeft }: Pick<ExplorerData, 'factors' | 'links' | 'outcome' | 'rightToLeft'>,
  links: readonly ExplorerLink[],
  limit = layeredLinks,
): MapDrawing | null {
  if (links.length === 0) return null;
  const position = new Map(factors.map((f, i) => [f.id, i]));
  const linkPosition = new Map(all.map((l, i) => [l, i]));
  const node = (id: string) => nodeIdAt(position.get(id)!);
  const ids = [...new Set(links.flatMap((l) => [l.from, l.to]))];
  const map = {
    nodes: ids.map((id) => ({ id: node(id), label: factors[position.get(id)!]!.label, outcome: id === outcome })),
    links: links.map((l) => ({ ...l, id: linkIdAt(linkPosition.get(l)!), from: node(l.from), to: node(l.to) })),
  };
  const drawing = links.length <= limit ? mapLayout.draw(map, deskBox) : layoutOverview(map, deskBox);
  if (!rightToLeft) return drawing;
  // Its box is the drawing from left to right: pages would hold every map twice.
  const { box: _, ...mirrored } = mirrorDrawing({ ...drawing, box: drawing });
  return mirrored;
}
