/**
 * What a print page says about its slides: whether they can be printed apart, digests of what they show, and which of them are
 * printed. The functions run in the page, as source text: they use nothing of this module.
 */

/** What decides how the slides of a print page look. */
export interface PageDigests {
  /** Of style sheets and of everything around the slides. */
  readonly context: string;
  /**
   * Of each slide's elements, links and link targets, in order; `null` where something of it is not in its HTML, such as a
   * canvas or a picture of another host.
   */
  readonly pages: readonly (string | null)[];
}

/** Where the page keeps the elements of which `watchUnseen` knows. */
interface WatchedWindow {
  claimdeckUnseen?: WeakSet<EventTarget>;
}

/**
 * Runs in the page before its scripts: notes the elements with a state that prints but is not in their HTML, such as a scroll
 * position or a closed shadow root.
 */
export function watchUnseen(): void {
  const unseen = new WeakSet<EventTarget>();
  (globalThis as WatchedWindow).claimdeckUnseen = unseen;
  addEventListener('scroll', ({ target }) => target && unseen.add(target), true);
  const watch = (prototype: object, name: string) => {
    const original = Reflect.get(prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: EventTarget, ...args: unknown[]) {
      unseen.add(this);
      return original.apply(this, args);
    });
  };
  for (const name of ['attachShadow', 'animate']) watch(Element.prototype, name);
  for (const name of ['attachInternals', 'showPopover', 'togglePopover']) watch(HTMLElement.prototype, name);
  watch(HTMLDialogElement.prototype, 'showModal');
}

/**
 * Runs in the page: whether a CSS counter goes on from slide to slide, so that its value depends on slides that another page
 * shows or that are hidden. Style sheets that cannot be read count as such.
 */
export function countsOverSlides(): boolean {
  /** Style rules, those in other rules included. */
  const stylesIn = (found: readonly CSSRule[]): CSSStyleRule[] =>
    found.flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule] : []),
      ...('cssRules' in rule ? stylesIn(Array.from(rule.cssRules as CSSRuleList)) : []),
    ]);
  const selectorOf = (rule: CSSStyleRule) => rule.selectorText.replace(/::?(?:before|after|marker)/gu, '') || '*';
  const namesIn = (value: string): readonly string[] => value.replace(/calc\(.*\)/gu, '').match(/[^\s\d-]\S*/gu) ?? [];
  try {
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets].map(({ cssRules }) => [...cssRules]);
    const styles = stylesIn(sheets.flat());
    const countsOn = styles.some((rule) =>
      [...namesIn(rule.style.counterIncrement), ...namesIn(rule.style.counterSet)].some((name) => {
        const resets = styles.filter(({ style }) => namesIn(style.counterReset).includes(name)).map(selectorOf);
        return Array.from(document.querySelectorAll(selectorOf(rule))).some(
          (element) => !resets.some((selector) => element.closest(selector)?.closest('.print-slide-container')),
        );
      }),
    );
    return countsOn || document.querySelector('[style*="counter-"]') !== null;
  } catch {
    // A style sheet of another host, or a selector that only a rule may have.
    return true;
  }
}

/**
 * Runs in the page: digests of the slides, which are complete; `undefined` where nothing can be digested. `own` are the link
 * targets of the slides, `other` those of slides that the page does not show.
 */
export async function digestPages(own: readonly string[], other: readonly string[]): Promise<PageDigests | undefined> {
  // Missing where the page's address is neither HTTPS nor of this machine.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  const digest = async (text: string) => {
    const bytes = new Uint8Array(await subtle!.digest('SHA-256', new TextEncoder().encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  if (!subtle) return undefined;
  const rules = [...document.styleSheets, ...document.adoptedStyleSheets].map(({ cssRules }) =>
    Array.from(cssRules, (rule) => rule.cssText),
  );
  const slides = [...document.querySelectorAll('.print-slide-container')];
  const around: string[] = [navigator.userAgent];
  for (let inner = slides[0]; inner?.parentElement; inner = inner.parentElement) {
    const outer = inner.parentElement;
    around.push((outer.cloneNode() as Element).outerHTML);
    for (const child of outer.children)
      if (child !== inner && !slides.includes(child) && !child.matches('head, script')) around.push(child.outerHTML);
  }
  const idOf = (fragment: string) => {
    try {
      return decodeURIComponent(fragment);
    } catch {
      return fragment;
    }
  };
  const linksOf = (of: ParentNode) =>
    Array.from(of.querySelectorAll('a[href^="#"]'), (link) => idOf(link.getAttribute('href')!.slice(1)));
  const known = new Set(other);
  /** By slide, the ids on it to which links lead. */
  const targets = new Map<Element | null, string[]>();
  for (const id of new Set([...own, ...linksOf(document)].sort())) {
    const target = document.getElementById(id);
    if (!target) continue;
    known.add(id);
    const slide = target.closest('.print-slide-container');
    targets.set(slide, [...(targets.get(slide) ?? []), id]);
  }
  /** The slide with its links and those to it: Chromium drops links to ids that the page lacks, and targets without links. */
  const textOf = (slide: Element) =>
    JSON.stringify([slide.outerHTML, linksOf(slide).map((id) => known.has(id)), targets.get(slide)]);
  const { claimdeckUnseen: unseen } = globalThis as WatchedWindow;
  const elsewhere =
    'canvas, iframe, object, embed, video, audio, input, textarea, select, [src^="http"], [src^="//"], [srcset*="//"], image[href^="http"]';
  const isInHtml = (slide: Element) =>
    slide.querySelector(elsewhere) === null &&
    [slide, ...slide.querySelectorAll('*')].every(
      (element) => element.shadowRoot === null && unseen?.has(element) !== true,
    );
  return {
    context: await digest(JSON.stringify([around, rules])),
    pages: await Promise.all(slides.map((slide) => (isInHtml(slide) ? digest(textOf(slide)) : null))),
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
    link.style.setProperty('display', 'none', 'important');
    first.prepend(link);
  }
}
