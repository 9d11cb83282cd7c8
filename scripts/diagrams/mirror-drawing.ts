/** Mirrors the drawing of a map for slides that are read from right to left. */
import type { SlideDrawing } from '../layout/index.ts';

const round = (n: number) => Math.round(n * 10) / 10 + 0;

/** The drawing with left and right exchanged; its texts stay as they are. A loop keeps its sense of rotation. */
export function mirrorDrawing(drawing: SlideDrawing): SlideDrawing {
  if (drawing.loop) return drawing;
  const mirrored = <T extends { readonly x: number }>(at: T): T => ({ ...at, x: round(drawing.width - at.x) });
  return {
    ...drawing,
    nodes: drawing.nodes.map(mirrored),
    links: drawing.links.map((link) => ({
      ...link,
      // Paths have absolute points only: M, L and C.
      path: link.path.replace(
        /(-?[\d.]+)[ ,](-?[\d.]+)/gu,
        (_, x: string, y: string) => `${round(drawing.width - Number(x))} ${y}`,
      ),
      head: { ...mirrored(link.head), angle: round(180 - link.head.angle) },
      badge: mirrored(link.badge),
    })),
  };
}
