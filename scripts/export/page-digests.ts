/**
 * Digests of what a print page shows, and which of its slides are printed. The functions run in the page, as source text:
 * they use nothing of this module.
 */

/** What decides how the slides of a print page look. */
export interface PageDigests {
  /** Of style sheets and of everything around the slides. */
  readonly context: string;
  /** Of each slide's elements, in order; `null` where something of it is not in its HTML, such as a canvas. */
  readonly pages: readonly (string | null)[];
}

/** Runs in the page: digests of the slides, which are complete; `undefined` where style sheets cannot be read or digested. */
export async function digestPages(): Promise<PageDigests | undefined> {
  // Missing where the page's address is neither HTTPS nor of this machine.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = async (text: string) => {
    const bytes = new Uint8Array(await subtle!.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const slides = [...document.querySelectorAll('.print-slide-container')];
  const around: string[] = [navigator.userAgent];
  for (let inner = slides[0]; inner?.parentElement; inner = inner.parentElement) {
    const outer = inner.parentElement;
    around.push((outer.cloneNode() as Element).outerHTML);
    for (const child of outer.children)
      if (child !== inner && !slides.includes(child) && !child.matches('head, script')) around.push(child.outerHTML);
  }
  let rules: string[][] | undefined;
  try {
    rules = [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) =>
      Array.from(sheet.cssRules, (rule) => rule.cssText),
    );
  } catch {
    // A style sheet of another host.
  }
  if (!subtle || !rules) return undefined;
  const isInHtml = (slide: Element) =>
    slide.querySelector('canvas, iframe, object, embed, video, audio, input, textarea, select') === null &&
    Array.from(slide.querySelectorAll('*')).every((element) => element.shadowRoot === null);
  return {
    context: await digest(JSON.stringify([around, rules])),
    pages: await Promise.all(slides.map((slide) => (isInHtml(slide) ? digest(slide.outerHTML) : null))),
  };
}

/**
 * Runs in the page: leaves only some slides to be printed, by their 0-based numbers, at least one, and gives the PDF the
 * link targets of all. Chromium drops links to ids that the page lacks, and targets that no link of the page leads to:
 * findings/pdf-named-destinations.sh. Empty elements get the ids that are missing (`other`), and hidden links lead to the
 * slides of the page (`own`); joining the parts gives the links their targets.
 */
export function showOnly(shown: readonly number[], own: readonly string[], other: readonly string[]): void {
  const slides = document.querySelectorAll<HTMLElement>('.print-slide-container');
  slides.forEach((slide, i) => {
    if (!shown.includes(i)) slide.style.setProperty('display', 'none', 'important');
  });
  slides[shown.at(-1)!]!.style.setProperty('break-after', 'avoid', 'important');
  const first = slides[shown[0]!]!;
  for (const id of other) {
    const target = document.createElement('span');
    target.id = id;
    target.style.position = 'absolute';
    first.prepend(target);
  }
  for (const id of own) {
    const link = document.createElement('a');
    link.href = `#${encodeURIComponent(id)}`;
    link.hidden = true;
    first.prepend(link);
  }
}
