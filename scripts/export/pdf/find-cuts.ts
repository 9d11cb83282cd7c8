/**
 * Finds what is cut on the slides of a print page. Runs in the page, as source text: it uses nothing of this module. The
 * browser has to lay the slides out for this, which it does not need to do otherwise before printing.
 */

/** A text or a drawing that reaches beyond the body of its slide. */
export interface Cut {
  /** 0-based number of the slide among those of the page. */
  readonly slide: number;
  /** Its words, or the name of a drawing or picture. */
  readonly what: string;
  /** px of the slide. */
  readonly by: number;
}

/**
 * What reaches by more than `tolerance` px beyond the body of its slide: the worst of each slide. A slide in another layout
 * than Claimdeck's is its own body, beyond which a picture may reach.
 */
export function findCuts(tolerance: number, width: number): Cut[] {
  const container = document.querySelector<HTMLElement>('#print-container');
  if (!container) return [];
  container.style.contentVisibility = 'visible';
  const cuts: Cut[] = [];
  /** Box of an element; of a diagram what it draws, since its picture has an empty margin. */
  const boxOf = (element: Element) => {
    const parts = Array.from(element.shadowRoot?.querySelectorAll('svg > *') ?? [], (part) =>
      part.getBoundingClientRect(),
    );
    const [first, ...others] = parts.filter(({ width, height }) => width * height > 0);
    if (!first) return element.getBoundingClientRect();
    return others.reduce((a, b) => {
      const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
      return new DOMRect(x, y, Math.max(a.right, b.right) - x, Math.max(a.bottom, b.bottom) - y);
    }, first);
  };
  document.querySelectorAll('.print-slide-container').forEach((page, slide) => {
    const content = page.querySelector('.deck-body') ?? page;
    const body = content.getBoundingClientRect();
    const scale = (page.querySelector('.deck-frame') ?? page).getBoundingClientRect().width / width;
    let worst: { element: Element; by: number } | undefined;
    for (const element of content.querySelectorAll(
      'h1, p, li, td, th, cite, table, .deck-body img, .causal-map, .mermaid',
    )) {
      // What is around a diagram has its margin as well.
      if (element.closest('.unseen') || element.querySelector('.mermaid')) continue;
      const box = boxOf(element);
      if (box.width * box.height === 0) continue;
      const bottom = box.bottom - scale * Number.parseFloat(getComputedStyle(element).paddingBottom);
      // A word may reach beyond its paragraph to the side; above and below, line boxes reach beyond their line height.
      const range = document.createRange();
      range.selectNodeContents(element);
      const sides = [box, ...range.getClientRects()].filter((b) => b.width * b.height > 0);
      const beyond = [body.top - box.top, bottom - body.bottom];
      for (const b of sides) beyond.push(body.left - b.left, b.right - body.right);
      const by = Math.max(...beyond) / scale;
      if (by > tolerance && by > (worst?.by ?? 0)) worst = { element, by };
    }
    if (!worst) return;
    const named = worst.element.shadowRoot?.querySelector('svg') ?? worst.element;
    const picture = [named, ...named.querySelectorAll('img')].find((inner) => inner instanceof HTMLImageElement);
    // biome-ignore lint/performance/useDomNodeTextContent: it has spaces between cells and items; drawings have none
    const text = (named instanceof HTMLElement && named.innerText) || named.textContent;
    const words = (named.getAttribute('aria-label') ?? text).replace(/\s+/gu, ' ').trim();
    cuts.push({ slide, what: words || picture?.alt || picture?.getAttribute('src') || '', by: worst.by });
  });
  container.style.contentVisibility = '';
  return cuts;
}
