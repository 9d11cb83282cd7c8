/** Marks of a map besides its links: the letter of a loop, and causes that are spoken of at their low pole. */
import { mapShape } from '../../geometry.ts';
import { placeWords, type SlideDrawing, tailOf } from '../../layout/index.ts';
import type { Diagram } from '../../plan/index.ts';
import { lineOf } from './link-shapes.ts';
import { centred, type Placement } from './map-place.ts';
import type { TextShape } from './shapes.ts';

/** The letter of a loop in a circular arrow. */
export function loopShapes({ loop }: SlideDrawing, { scale, at }: Placement): TextShape[] {
  if (!loop) return [];
  const box = centred(at(loop), 2 * loop.radius * scale);
  return [
    {
      kind: 'shape',
      name: `${loop.mark} arrow`,
      box,
      look: { form: 'arc', line: { colour: 'quiet', width: 2 * scale, hasHead: true } },
    },
    {
      ...{ kind: 'shape', name: loop.mark, box },
      text: {
        size: 34 * scale,
        anchor: 'middle',
        isUnwrapped: true,
        paragraphs: [{ runs: [{ text: loop.mark, font: 'sans', bold: true }], align: 'center' }],
      },
    },
  ];
}

/**
 * Triangles at the tails of links whose cause is spoken of at its low pole, with the words of the text where there is room.
 */
export function lowPoleShapes(
  diagram: Diagram,
  routed: SlideDrawing,
  lit: ReadonlySet<string>,
  { scale, at }: Placement,
): TextShape[] {
  const marked = diagram.links.filter((l) => l.lowPole !== undefined);
  const words = placeWords(routed, new Map(marked.map((l) => [l.id, lit.has(l.id) ? l.lowPole! : ''])), {
    ...{ x: routed.width / 2, y: routed.height / 2 },
    ...{ width: routed.box.width / scale, height: routed.box.height / scale },
  });
  return marked.flatMap((link): TextShape[] => {
    const { colour } = lineOf(link, lit.has(link.id), scale);
    const tail = at(tailOf(routed.links.find((l) => l.id === link.id)!));
    const name = `▾ ${link.id}`;
    const mark: TextShape = {
      kind: 'shape',
      name,
      box: centred(tail, 14 * scale, 13 * scale),
      look: { form: 'flowChartMerge', fill: colour },
    };
    const own = words.get(link.id);
    if (!own) return [mark];
    const middle = at({ x: own.x, y: own.y + ((own.lines.length - 1) / 2) * mapShape.wordSize * 1.15 });
    const box = centred(middle, 160 * scale, own.lines.length * mapShape.wordSize * 1.3 * scale);
    const paragraphs = own.lines.map((text) => ({
      runs: [{ text, font: 'sans' as const, colour: 'ink' as const }],
      align: 'center' as const,
    }));
    return [
      mark,
      {
        kind: 'shape',
        name: link.lowPole!,
        box,
        text: { size: mapShape.wordSize * scale, anchor: 'middle', isUnwrapped: true, paragraphs },
      },
    ];
  });
}
