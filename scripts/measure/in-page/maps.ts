/** Causal maps: their parts, the room around signs, the room that they fill. Runs in the page as source text. */
import type { ObservedMap, ObservedPart, ObservedSign } from '../observation.ts';
import type { ContrastTools } from './contrast.ts';
import type { PageTools } from './tools.ts';

/** The causal maps of a slide, in document order. */
export function pageMaps(tools: PageTools, contrast: ContrastTools): ObservedMap[] {
  const { slide, scale, toBox, isGhost, opacityOf, fold, styleOf } = tools;

  const partOf = (element: Element): ObservedPart => {
    const id = element.getAttribute('data-id') ?? '';
    const text = element.querySelector('text');
    const isNode = id.startsWith('n');
    const line = element.querySelector('path, line, polyline');
    const shape = (isNode ? element.querySelector('rect, circle, ellipse, polygon, path') : line) ?? element;
    const { left, right, top, bottom } = toBox(shape.getBoundingClientRect());
    const measured = (full: boolean) =>
      isNode ? (text ? contrast.ofText(text, full) : contrast.ofShape(shape, full)) : contrast.ofShape(shape, full);
    return {
      id,
      // The text of a map has the spaces between its lines.
      label: fold(text?.textContent ?? ''),
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      opacity: opacityOf(text ?? shape),
      marked: isGhost(element),
      contrast: measured(false) ?? 21,
      fullContrast: measured(true) ?? 21,
    };
  };

  /** Points of a line, at most 2 px apart. */
  const pointsOf = (line: SVGGeometryElement) => {
    const [matrix, length] = [line.getScreenCTM(), line.getTotalLength()];
    const count = Math.ceil(length / 2) + 1;
    return Array.from({ length: matrix ? count : 0 }, (_, i) => {
      const { x, y } = line.getPointAtLength((length * i) / (count - 1 || 1)).matrixTransform(matrix!);
      return { x: x / scale, y: y / scale };
    });
  };

  /** Each sign with its gap to the nearest other sign, and to the nearest line of another link. */
  const signsOf = (svg: Element): ObservedSign[] => {
    const links = [...svg.querySelectorAll('[data-id^="e"]:has(.badge)')].map((element) => {
      const box = element.querySelector('.badge')!.getBoundingClientRect();
      const line = element.querySelector('.line');
      return {
        id: element.getAttribute('data-id') ?? '',
        x: (box.left + box.right) / 2 / scale,
        y: (box.top + box.bottom) / 2 / scale,
        radius: box.width / 2 / scale,
        points: line instanceof SVGGeometryElement ? pointsOf(line) : [],
      };
    });
    return links.flatMap((own) => {
      const others = links.filter((l) => l !== own);
      const gapTo = (p: { x: number; y: number }) => Math.hypot(p.x - own.x, p.y - own.y) - own.radius;
      const gaps = others.flatMap(({ id, radius, points, ...centre }) => [
        { id: own.id, other: id, what: 'sign' as const, gap: gapTo(centre) - radius },
        { id: own.id, other: id, what: 'line' as const, gap: Math.min(...points.map(gapTo)) },
      ]);
      return (['sign', 'line'] as const).flatMap(
        (what) => gaps.filter((g) => g.what === what).toSorted((a, b) => a.gap - b.gap)[0] ?? [],
      );
    });
  };

  /** Share of its box that the drawing covers. */
  const fillOf = (svg: Element) => {
    const boxes = [...svg.querySelectorAll('[data-id] :is(rect, .line, .badge)')].map((e) => e.getBoundingClientRect());
    const extent = (from: 'left' | 'top', to: 'right' | 'bottom') =>
      Math.max(...boxes.map((b) => b[to])) - Math.min(...boxes.map((b) => b[from]));
    const { width, height } = svg.getBoundingClientRect();
    return boxes.length === 0 ? 1 : (extent('left', 'right') * extent('top', 'bottom')) / (width * height);
  };

  const labelSizeOf = (svg: Element) => {
    const text = svg.querySelector<SVGTextElement>('[data-id^="n"] text');
    const matrix = text?.getScreenCTM();
    return text && matrix ? (Number.parseFloat(styleOf(text).fontSize) * matrix.d) / scale : 0;
  };

  return [...slide.querySelectorAll('svg.causal-map:has([data-id])')].map((svg) => ({
    nodes: [...svg.querySelectorAll('[data-id^="n"]')].map(partOf),
    links: [...svg.querySelectorAll('[data-id^="e"]')].map(partOf),
    signs: signsOf(svg),
    fill: fillOf(svg),
    labelSize: labelSizeOf(svg),
  }));
}
