/** Geometry and visibility in the page. Sent as source text: the function may name nothing outside itself. */

export interface PageBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type PageTools = ReturnType<typeof pageTools>;

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

  /** The element and its ancestors up to the slide. */
  const upwards = (element: Element) => {
    const chain: Element[] = [];
    for (let e: Element | null = element; e && e !== slide.parentElement; e = e.parentElement) chain.push(e);
    return chain;
  };

  const opacityOf = (element: Element) => upwards(element).reduce((o, e) => o * Number(styleOf(e).opacity), 1);

  /** For screen readers only: clipped away, or 1 px small. */
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

  /** A name by which people find the thing. */
  const nameOf = (element: Element) => {
    const part = element.closest('[data-id]');
    const kind = element instanceof SVGElement && part ? (part.classList[0] ?? 'part') : element.tagName.toLowerCase();
    const text = fold((part ?? element).textContent).slice(0, 60);
    return text === '' ? kind : `${kind} “${text}”`;
  };

  /** How far the axis-parallel boxes overlap, in the direction in which they overlap less; not above 0 where apart. */
  const overlapOf = (a: PageBox, b: PageBox) =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    );

  /** How far a box reaches beyond another, px; not above 0 where it is inside. */
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
    overlapOf,
    beyondOf,
  };
}
