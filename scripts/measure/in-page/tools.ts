/** Geometry and visibility of elements. Runs in the page as source text: it may use nothing outside itself. */

/** A rectangle on the canvas, in px. */
export interface PageBox {
  /** px from the left border of the slide. */
  readonly left: number;
  /** px from the top border of the slide. */
  readonly top: number;
  /** px from the left border of the slide. */
  readonly right: number;
  /** px from the top border of the slide. */
  readonly bottom: number;
}

/** Functions on the elements of a slide. */
export type PageTools = ReturnType<typeof pageTools>;

/** Functions on the elements of a slide, in px of its canvas. */
export function pageTools(slide: HTMLElement) {
  const origin = slide.getBoundingClientRect();
  const scale = origin.width / slide.offsetWidth || 1;
  const canvas: PageBox = { left: 0, top: 0, right: slide.offsetWidth, bottom: slide.offsetHeight };
  const styles = new Map<Element, CSSStyleDeclaration>();

  const styleOf = (element: Element) => {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  };

  const toBox = (rect: DOMRect): PageBox => ({
    left: (rect.left - origin.left) / scale,
    top: (rect.top - origin.top) / scale,
    right: (rect.right - origin.left) / scale,
    bottom: (rect.bottom - origin.top) / scale,
  });

  /** The element and its ancestors up to the slide, innermost first. */
  const upwards = (element: Element) => {
    const chain: Element[] = [];
    for (let e: Element | null = element; e && e !== slide.parentElement; e = e.parentElement) chain.push(e);
    return chain;
  };

  const opacityOf = (element: Element) => upwards(element).reduce((o, e) => o * Number(styleOf(e).opacity), 1);

  /** Whether it is for screen readers only: clipped, or at most 2 px in size. */
  const isVisuallyHidden = (element: Element) =>
    upwards(element).some((e) => {
      const style = styleOf(e);
      if (/inset\(50%|inset\(100%/u.test(style.clipPath)) return true;
      if (style.overflow === 'visible' || !(e instanceof HTMLElement)) return false;
      return e.offsetWidth <= 2 && e.offsetHeight <= 2;
    });

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && opacityOf(element) > 0.01 && !isVisuallyHidden(element);

  const isGhost = (element: Element) =>
    element.closest('.ghost, .slidev-vclick-hidden') !== null && slide.contains(element);

  const inFrame = (element: Element) => element.closest('footer') !== null;

  const fold = (text: string | null | undefined) => (text ?? '').replace(/[\s\u200b]+/gu, ' ').trim();

  /** Name of an element for messages: its kind and its text. */
  const nameOf = (element: Element) => {
    const part = element.closest('[data-id]');
    const kind = element instanceof SVGElement && part ? (part.classList[0] ?? 'part') : element.tagName.toLowerCase();
    const named = part ?? element;
    // biome-ignore lint/performance/useDomNodeTextContent: it has spaces between cells and items; drawings have none
    const words = (named instanceof HTMLElement && named.innerText) || named.textContent || named.getAttribute('src');
    const text = fold(words).slice(0, 60);
    return text === '' ? kind : `${kind} “${text}”`;
  };

  /** The smallest box around some. */
  const union = (boxes: readonly PageBox[]): PageBox => ({
    left: Math.min(...boxes.map((b) => b.left)),
    top: Math.min(...boxes.map((b) => b.top)),
    right: Math.max(...boxes.map((b) => b.right)),
    bottom: Math.max(...boxes.map((b) => b.bottom)),
  });

  /** Overlap of two boxes in the direction in which it is smaller, in px; 0 or less if they are apart. */
  const overlapOf = (a: PageBox, b: PageBox) =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    );

  /** How far a box reaches beyond another, in px; 0 or less if it is inside. */
  const beyondOf = (inner: PageBox, outer: PageBox) =>
    Math.max(outer.left - inner.left, outer.top - inner.top, inner.right - outer.right, inner.bottom - outer.bottom);

  return {
    slide,
    scale,
    canvas,
    styleOf,
    toBox,
    upwards,
    opacityOf,
    isShown,
    isGhost,
    inFrame,
    fold,
    nameOf,
    union,
    overlapOf,
    beyondOf,
  };
}
