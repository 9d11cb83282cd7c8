/** Contrast of texts and shapes with their background, as painted. Runs in the page as source text. */
import type { PageTools } from './tools.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Functions that measure contrast. */
export type ContrastTools = ReturnType<typeof contrastTools>;

/** Functions that measure contrast ratios on a slide. */
export function contrastTools(tools: PageTools) {
  const { slide, styleOf, opacityOf, upwards } = tools;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const parsed = new Map<string, Colour>();

  /** Any CSS colour as RGBA, by painting it on a canvas. */
  const toColour = (css: string): Colour => {
    const known = parsed.get(css);
    if (known) return known;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = '#000';
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    const colour: Colour = css === 'none' ? [0, 0, 0, 0] : [r, g, b, a / 255];
    parsed.set(css, colour);
    return colour;
  };

  /** The opaque colour of one colour painted over another. */
  const over = (top: Colour, below: Colour, alpha = 1): Colour => {
    const a = top[3] * alpha;
    return [0, 1, 2].map((i) => top[i]! * a + below[i]! * (1 - a)).concat(1) as unknown as Colour;
  };

  /** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
  const luminance = ([r, g, b]: Colour) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x! + 0.7152 * y! + 0.0722 * z!;
  };

  /** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  const ratio = (a: Colour, b: Colour) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light! + 0.05) / (dark! + 0.05);
  };

  const gradientColours = (image: string) =>
    [...image.matchAll(/(?:rgba?|hsla?|oklch|oklab|lab|lch|color)\([^()]*\)|#[\da-f]{3,8}/giu)]
      .map(([css]) => toColour(css))
      .filter((c) => c[3] > 0.01);

  /** Possible background colours of an HTML element, several for a gradient; `undefined` for a picture. */
  const backdropsOf = (element: Element): readonly Colour[] | undefined => {
    let layers: Colour[][] = [];
    let e: Element | null = element;
    for (; e; e = e.parentElement) {
      const { backgroundColor, backgroundImage } = styleOf(e);
      if (/url\(/u.test(backgroundImage)) return undefined;
      const alpha = slide.contains(e) ? opacityOf(e) : 1;
      const colour = toColour(backgroundColor);
      const own = [...gradientColours(backgroundImage), colour].map((c): Colour => [c[0], c[1], c[2], c[3] * alpha]);
      layers.push(own);
      if (colour[3] * alpha > 0.99) break;
    }
    layers = layers.reverse();
    const canvasColour: Colour = document.documentElement.classList.contains('dark')
      ? [0, 0, 0, 1]
      : [255, 255, 255, 1];
    return layers.reduce<readonly Colour[]>(
      (below, own) => own.flatMap((c) => below.map((b) => over(c, b))).slice(0, 8),
      [canvasColour],
    );
  };

  /** The background of the drawing that a part is in; `undefined` for a picture. */
  const backdropOfDrawing = (part: Element) =>
    backdropsOf(
      upwards(part).find((e) => e.parentElement && !(e.parentElement instanceof SVGElement))!.parentElement!,
    )?.[0];

  /** The topmost shape of a drawing below the centre of a text. */
  const shapeBehind = (text: SVGElement) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const shapes = [...(text.ownerSVGElement?.querySelectorAll('rect, circle, ellipse, polygon, path') ?? [])];
    return shapes
      .filter((s) => text.compareDocumentPosition(s) & Node.DOCUMENT_POSITION_PRECEDING)
      .filter((s) => {
        const r = s.getBoundingClientRect();
        return r.left <= x && x <= r.right && r.top <= y && y <= r.bottom && toColour(styleOf(s).fill)[3] > 0.01;
      })
      .filter((s) => !(s instanceof SVGPathElement) || s.isPointInFill(local(s, x, y)))
      .at(-1);
  };

  const local = (shape: SVGGraphicsElement, x: number, y: number) =>
    new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse());

  const paint = (element: Element, property: 'fill' | 'stroke'): Colour => {
    const style = styleOf(element);
    const [r, g, b, a] = toColour(style[property]);
    return [r, g, b, a * Number(property === 'fill' ? style.fillOpacity : style.strokeOpacity)];
  };

  /** Contrast ratio of a text as shown, or at full opacity; `undefined` on a picture. */
  const ofText = (element: Element, full = false): number | undefined => {
    const alpha = full ? 1 : opacityOf(element);
    if (!(element instanceof SVGElement)) {
      const colour = toColour(styleOf(element).color);
      const backdrops = backdropsOf(element);
      return backdrops && Math.min(...backdrops.map((b) => ratio(over(colour, b, alpha), b)));
    }
    const backdrop = backdropOfDrawing(element);
    if (!backdrop) return undefined;
    const shape = shapeBehind(element.closest('text') ?? element);
    const colour = paint(element, 'fill');
    if (!shape) return ratio(over(colour, backdrop, alpha), backdrop);
    const ground = paint(shape, 'fill');
    const behind = over(ground, backdrop);
    const shapeAlpha = full ? 1 : opacityOf(shape);
    const mix = (c: Colour, a: number) => over([c[0], c[1], c[2], a], backdrop);
    return ratio(mix(over(colour, behind), alpha), mix(behind, shapeAlpha));
  };

  /** Contrast ratio of a line or filled shape of a drawing with the background of the drawing. */
  const ofShape = (element: Element, full = false): number => {
    const alpha = full ? 1 : opacityOf(element);
    const backdrop = backdropOfDrawing(element) ?? [255, 255, 255, 1];
    const paints = [paint(element, 'stroke'), paint(element, 'fill')].filter((c) => c[3] > 0.01);
    return Math.max(1, ...paints.map((c) => ratio(over(c, backdrop, alpha), backdrop)));
  };

  return { ofText, ofShape };
}
