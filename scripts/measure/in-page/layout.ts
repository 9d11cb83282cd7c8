/** Overflow and overlap. Runs in the page as source text. */
import type { PageBlocks, TextBlock } from './blocks.ts';
import type { PageBox, PageTools } from './tools.ts';

/** An element with its boxes: a text, a node of a map, a badge, a picture. */
interface Item {
  readonly element: Element;
  readonly kind: 'text' | 'node' | 'badge' | 'box';
  readonly boxes: readonly PageBox[];
}

/** The overflows and overlaps of a slide. */
export function pageLayout(tools: PageTools, { blocks }: PageBlocks) {
  const { slide, canvas, styleOf, toBox, upwards, isShown, inFrame, nameOf, union, overlapOf, beyondOf } = tools;
  const body = slide.querySelector('.deck-body');
  const bodyBox = body ? toBox(body.getBoundingClientRect()) : canvas;

  const isPainted = (element: Element) => {
    const style = styleOf(element);
    const sides = [style.borderTopWidth, style.borderRightWidth, style.borderBottomWidth, style.borderLeftWidth];
    const framed = style.borderStyle !== 'none' && sides.every((w) => Number.parseFloat(w) > 0);
    return framed || !/^(transparent|rgba\(0, 0, 0, 0\))$/u.test(style.backgroundColor);
  };

  const boxOf = (element: Element): Item => ({
    element,
    kind: 'box',
    boxes: [toBox(element.getBoundingClientRect())],
  });

  const nodes = [...slide.querySelectorAll('svg [data-id^="n"]')].filter(isShown).flatMap((element): Item[] => {
    const shapes = [...element.querySelectorAll('rect, circle, ellipse, polygon, path')];
    if (shapes.length === 0) return [];
    return [{ element, kind: 'node', boxes: [union(shapes.map((s) => toBox(s.getBoundingClientRect())))] }];
  });
  const badges = [...slide.querySelectorAll('svg [data-id^="e"] .badge, svg [data-id^="e"] circle')]
    .filter(isShown)
    .map((element): Item => ({ ...boxOf(element), kind: 'badge' }));
  const lines = [...slide.querySelectorAll('svg [data-id^="e"] path')].filter(isShown).map(boxOf);
  const charts = [...slide.querySelectorAll('svg:not(.causal-map) :is(rect, circle, ellipse, polygon)')].filter(
    isShown,
  );
  const painted = [...slide.querySelectorAll('*')].filter(
    (e) =>
      (e instanceof HTMLElement || e instanceof HTMLImageElement) &&
      (e.matches('img, video, canvas, iframe, table') || isPainted(e)) &&
      !e.matches('.deck-frame, .deck-body, .slidev-layout, mark, footer *') &&
      isShown(e),
  );
  /** Lines of a text, without what an ellipsis stands for. */
  const linesOf = ({ element, lines: all }: TextBlock) => {
    if (styleOf(element).textOverflow !== 'ellipsis') return all;
    const { left, right } = toBox(element.getBoundingClientRect());
    return all.map((l) => ({ ...l, left: Math.max(l.left, left), right: Math.min(l.right, right) }));
  };
  const texts = blocks.map((b): Item => ({ element: b.element, kind: 'text', boxes: linesOf(b) }));
  const boxes = [...charts, ...painted].map(boxOf);

  const overflows = [...texts, ...nodes, ...badges, ...lines, ...boxes].flatMap((item) => {
    const frame = inFrame(item.element);
    const clipping = upwards(item.element)
      .slice(1)
      .filter((e) => e !== slide && !/^visible( visible)?$/u.test(styleOf(e).overflow))
      .map((e) => toBox(e.getBoundingClientRect()));
    const own = item.element.closest('[data-id^="n"]');
    const ownBox = item.kind === 'text' ? nodes.find((n) => n.element === own)?.boxes : undefined;
    const bounds: readonly (readonly ['canvas' | 'body' | 'ancestor' | 'own box', PageBox])[] = [
      ['canvas', canvas],
      ...clipping.map((box) => ['ancestor', box] as const),
      ...(ownBox ?? []).map((box) => ['own box', box] as const),
      ...(body?.contains(item.element) ? [['body', bodyBox] as const] : []),
    ];
    const worst = bounds
      .map(([beyond, outer]) => ({ beyond, by: Math.max(...item.boxes.map((b) => beyondOf(b, outer))) }))
      .find(({ by }) => by > 0.5);
    return worst ? [{ item, frame, ...worst }] : [];
  });
  const innermost = overflows.filter(
    (o) => !overflows.some((p) => p.item.element !== o.item.element && o.item.element.contains(p.item.element)),
  );

  const slideArea = (canvas.right - canvas.left) * (canvas.bottom - canvas.top);
  const isBackground = (item: Item) =>
    item.boxes.some((b) => (b.right - b.left) * (b.bottom - b.top) >= 0.8 * slideArea);
  const partOf = (item: Item) => item.element.closest('[data-id]');
  const areRelated = (a: Item, b: Item) =>
    a.element.contains(b.element) || b.element.contains(a.element) || (partOf(a) !== null && partOf(a) === partOf(b));
  /** Whether a box is a shape of a chart that has the text on it. */
  const isGround = (box: Item, text: Item) =>
    box.kind === 'box' && box.element instanceof SVGElement && text.boxes.every((t) => beyondOf(t, box.boxes[0]!) <= 1);

  // The badge stands for the sign in it.
  const isSign = ({ element }: Item) => element.closest('[data-id^="e"]') !== null && !element.matches('.words');
  const items = [...texts.filter((t) => !isSign(t)), ...nodes, ...badges, ...boxes].filter((i) => !isBackground(i));
  const overlaps: { first: string; second: string; by: number }[] = [];
  items.forEach((a, i) => {
    for (const b of items.slice(i + 1)) {
      if (a.kind === 'box' && b.kind === 'box') continue;
      if (areRelated(a, b) || isGround(a, b) || isGround(b, a)) continue;
      const by = Math.max(...a.boxes.flatMap((x) => b.boxes.map((y) => overlapOf(x, y))));
      if (by > 0.5) overlaps.push({ first: nameOf(a.element), second: nameOf(b.element), by });
    }
  });

  return {
    overflows: innermost.map(({ item, beyond, by, frame }) => ({ what: nameOf(item.element), beyond, by, frame })),
    overlaps,
  };
}
