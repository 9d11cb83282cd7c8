/**
 * Faults of slides that a page shows: failed scripts, unknown components, directives, icons and transitions, formulas that
 * KaTeX cannot read, missing files and fonts, words of diagrams without room, clicks beyond the last one, and dead links.
 * `watchFaults` and `findFaults` run in the page, as source text: they use nothing of this module.
 */
import { type Diagnostic, diagnose, expectedName } from '../../diagnostics/index.ts';

/** A fault of a slide. */
export interface PageFault {
  /** 1-based number of the slide; 0 where it is not known. */
  readonly slide: number;
  /** Its kind. */
  readonly code: keyof typeof messages;
  /** What is at fault: the error, the path of the file, the component, the link, or the words with their click. */
  readonly what: string;
  /** Names that exist, for the hint. */
  readonly known?: readonly string[];
}

/** The parts of Slidev's `ClicksContext` that are used. */
export interface ClicksCount {
  /** The last click of the slide. */
  readonly total: number;
  /** The last click at which each part of the slide changes: an element, or the id of a component. */
  readonly maxMap: ReadonlyMap<Element | string, number>;
}

/** A slide that is shown, as Slidev knows it. */
export interface ShownSlide {
  /** 1-based number of the slide. */
  readonly slide: number;
  /** Its clicks. */
  readonly clicks: ClicksCount;
  /** The field `transition` of its frontmatter. */
  readonly transition: unknown;
}

/** The page that is watched. */
export interface WatchedWindow {
  /** Filled by `setup/watch-components.ts`. */
  claimdeckSlides?: ShownSlide[];
  /** Filled by `watchFaults` with errors, by `setup/watch-components.ts` with components, by `linkSlides` with dead links. */
  claimdeckFaults?: PageFault[];
}

/** Runs in the page before its scripts: records their errors. */
export function watchFaults(): void {
  const faults: PageFault[] = [];
  (globalThis as WatchedWindow).claimdeckFaults = faults;
  const wordsOf = (value: unknown) => (value instanceof Error ? `${value.name}: ${value.message}` : String(value));
  const add = (what: string) => faults.push({ slide: 0, code: 'E_RENDER_SCRIPT', what });
  // By default, Chromium records 250 files.
  performance.setResourceTimingBufferSize(100_000);
  addEventListener('error', ({ message }) => message && add(message.replace(/^Uncaught /u, '')));
  addEventListener('unhandledrejection', ({ reason }) => {
    // Films that cannot play.
    if (!/^(?:Abort|NotAllowed)Error$/u.test((reason as Error | undefined)?.name ?? '')) add(wordsOf(reason));
  });
  const { error } = console;
  console.error = (...parts: unknown[]) => {
    add(parts.map(wordsOf).join(' '));
    error(...parts);
  };
}

/** Runs in the page, when its slides are shown: their faults. */
export async function findFaults(): Promise<PageFault[]> {
  const slides = [...document.querySelectorAll('[data-slidev-no], .print-slide-container:not(:has([data-slidev-no]))')];
  const shownSlides = (globalThis as WatchedWindow).claimdeckSlides ?? [];
  const numberOf = (slide: Element | undefined) => Number(slide?.getAttribute('data-slidev-no') ?? 0);

  const rulesIn = (found: readonly CSSRule[]): CSSStyleRule[] =>
    found.flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule] : []),
      ...('cssRules' in rule ? rulesIn(Array.from(rule.cssRules as CSSRuleList)) : []),
    ]);
  const ownSheets = () => [...document.styleSheets].filter(({ href }) => href?.startsWith(location.origin) ?? true);
  /** Addresses of pictures that style sheets show on slides, each with its slide: Chromium loads them when it prints. */
  const sheetPictures = () => {
    const shown = new Map<string, Element>();
    for (const sheet of ownSheets())
      for (const rule of rulesIn([...sheet.cssRules])) {
        const urls = Array.from(rule.style.cssText.matchAll(/url\("([^"]*)"\)/gu), ([, url = '']) => url);
        if (urls.length === 0) continue;
        const selector = rule.selectorText.replace(/::?(?:before|after|marker)/gu, '') || '*';
        const on = slides.find((slide) => slide.querySelector(selector));
        for (const url of on ? urls : []) shown.set(new URL(url, sheet.href ?? location.href).href, on!);
      }
    return [...shown].filter(([address]) => address.startsWith(location.origin));
  };
  const missingFiles = async (): Promise<PageFault[]> => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const failed = loaded.filter((file) => file.responseStatus >= 400 && file.name.startsWith(location.origin));
    const asked = sheetPictures().map(async ([address, slide]) => {
      const { ok } = await fetch(address, { method: 'HEAD' });
      return ok ? [] : [{ address, slide }];
    });
    const missing = [
      ...failed.map(({ name }) => ({ address: name, slide: undefined })),
      ...(await Promise.all(asked)).flat(),
    ];
    return missing.map(({ address, slide }) => {
      const what = address.slice(location.origin.length);
      const showing = slide ?? slides.find((each) => each.outerHTML.includes(what.slice(1)));
      return { slide: numberOf(showing), code: 'E_RENDER_REQUEST', what };
    });
  };

  const isUnknown = (element: Element) =>
    element instanceof HTMLUnknownElement ||
    (element instanceof HTMLElement && element.localName.includes('-') && !customElements.get(element.localName));
  const lacksIcon = (element: Element) => {
    const { maskImage, backgroundImage } = getComputedStyle(element);
    return maskImage === 'none' && backgroundImage === 'none';
  };
  const unknownParts = (slide: Element) =>
    [...slide.querySelectorAll('*')].flatMap((element) => {
      const icon = /(?:^|\s)(i-[a-z][\w-]*[:-][\w:-]+)/u.exec(element.getAttribute('class') ?? '')?.[1];
      if (isUnknown(element)) return [`<${element.localName}>`];
      return icon !== undefined && lacksIcon(element) ? [icon] : [];
    });

  // A formula that KaTeX cannot read has a class, an unknown command only the colour of setup/katex.ts.
  const isError = (part: Element) =>
    part.classList.contains('katex-error') || getComputedStyle(part).color === 'rgb(204, 1, 2)';
  const badFormulas = (slide: Element) =>
    [...slide.querySelectorAll('.katex-error, .katex-html [style]')]
      .filter(isError)
      // The message underlines the place of the error, letter by letter.
      .map((part) => (part.getAttribute('title') ?? part.textContent).replaceAll('\u0332', '').trim());

  const wordsIn = (part: Element) =>
    // biome-ignore lint/performance/useDomNodeTextContent: it has spaces between cells and items; drawings have none
    ((part instanceof HTMLElement && part.innerText) || part.textContent).replace(/\s+/gu, ' ').trim();
  /** Click at which a hidden element appears, 0 for a visible one; of a component such as `v-switch`, its last change. */
  const clickOf = (part: Element | string, last: number) => {
    const start = part instanceof HTMLElement && part.dataset['slidevClicksStart'];
    if (typeof start !== 'string') return last;
    return (part as HTMLElement).classList.contains('slidev-vclick-hidden') ? Number(start) : 0;
  };
  /** `clicks` may set the last click of a slide: what appears later appears never. */
  const lateClicks = shownSlides.flatMap(({ slide, clicks }): PageFault[] => {
    const parts = Array.from(clicks.maxMap, ([part, last]) => ({ part, click: clickOf(part, last) }));
    const [late] = parts.filter(({ click }) => click > clicks.total).sort((a, b) => b.click - a.click);
    if (!late) return [];
    const words = late.part instanceof Element ? `“${wordsIn(late.part).slice(0, 60)}” at ` : '';
    return [{ slide, code: 'W_RENDER_CLICKS', what: `${words}click ${late.click}` }];
  });

  /** Names of transitions, which are those of classes of style sheets. */
  const knownTransitions = () => {
    const selectors = ownSheets().flatMap((sheet) => rulesIn([...sheet.cssRules]).map((rule) => rule.selectorText));
    const named = selectors.join('\n').matchAll(/\.([^\s.,:#>+~()[\]]+)-(?:enter|leave)-(?:from|active|to)\b/gu);
    return [...new Set(['none', 'view-transition', ...Array.from(named, ([, name = '']) => name)])];
  };
  /** The name of a transition, or that of its properties for Vue if they name no classes. */
  const transitionName = (transition: unknown) => {
    if (typeof transition !== 'object' || transition === null) return transition;
    return Object.keys(transition).some((key) => key.endsWith('Class')) ? undefined : Reflect.get(transition, 'name');
  };
  /** Slidev takes one name for both directions, or `FORWARD | BACKWARD`. */
  const namedTransitions = shownSlides.flatMap(({ slide, transition }) => {
    const named = transitionName(transition);
    return typeof named === 'string' ? named.split('|').map((name) => ({ slide, name: name.trim() })) : [];
  });
  const known = namedTransitions.length === 0 ? [] : knownTransitions().sort();
  const unknownTransitions = namedTransitions
    .filter(({ name }) => name !== '' && !known.includes(name))
    .map(({ slide, name }): PageFault => ({ slide, code: 'W_RENDER_TRANSITION', what: name, known }));

  const pen = document.createElement('canvas').getContext('2d')!;
  const unevenFonts = (slide: Element) =>
    [...slide.querySelectorAll('pre code')].flatMap((code) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(code);
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      return pen.measureText('i').width === pen.measureText('M').width ? [] : [fontFamily];
    });

  /** Words of a diagram that are upright or vertical: the boxes of others are larger than what is drawn. */
  const labelsOf = (drawing: SVGSVGElement) =>
    [...drawing.querySelectorAll('text')].flatMap((label) => {
      const { a, b } = label.getScreenCTM()!;
      const box = label.getBoundingClientRect();
      const isStraight = Math.min(Math.abs(a), Math.abs(b)) < 0.01;
      return isStraight && box.width > 0 ? [{ words: `“${wordsIn(label).slice(0, 60)}”`, box }] : [];
    });
  const overlapOf = (a: DOMRect, b: DOMRect) =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    );
  const beyondOf = (a: DOMRect, frame: DOMRect) =>
    Math.max(frame.left - a.left, frame.top - a.top, a.right - frame.right, a.bottom - frame.bottom);
  /** Of each diagram of Slidev's Mermaid, the first label that is cut and the first that is on another one. */
  const crampedLabels = (slide: Element) =>
    [...slide.querySelectorAll('.mermaid')].flatMap((host) => {
      const drawing = host.shadowRoot?.querySelector('svg');
      if (!drawing) return [];
      const labels = labelsOf(drawing);
      const frames = [slide, ...(getComputedStyle(drawing).overflow === 'visible' ? [] : [drawing])];
      const bounds = frames.map((frame) => frame.getBoundingClientRect());
      const room = ({ width, height }: DOMRect) => Math.min(width, height) / 3;
      const cut = labels.find(({ box }) => bounds.some((frame) => beyondOf(box, frame) > room(box)));
      const pairs = labels.flatMap((one, i) => labels.slice(i + 1).map((other) => [one, other] as const));
      const on = pairs.find(([one, other]) => overlapOf(one.box, other.box) > Math.min(room(one.box), room(other.box)));
      return [...(cut ? [`${cut.words} is cut`] : []), ...(on ? [`${on[0].words} and ${on[1].words} overlap`] : [])];
    });

  const recorded = (globalThis as WatchedWindow).claimdeckFaults ?? [];
  const onSlides = (code: PageFault['code'], find: (slide: Element) => readonly string[]): PageFault[] =>
    slides.flatMap((slide) => find(slide).map((what) => ({ slide: numberOf(slide), code, what })));
  return [
    ...recorded,
    ...(await missingFiles()),
    ...onSlides('E_RENDER_COMPONENT', unknownParts),
    ...onSlides('E_RENDER_FORMULA', badFormulas),
    ...lateClicks,
    ...unknownTransitions,
    ...onSlides('W_RENDER_CODE_FONT', unevenFonts),
    ...onSlides('W_RENDER_DIAGRAM', crampedLabels),
  ];
}

const messages = {
  E_RENDER_SCRIPT: 'A script failed.',
  E_RENDER_REQUEST: 'A file of the deck is missing.',
  E_RENDER_COMPONENT: 'There is no such component, directive or icon.',
  E_RENDER_FORMULA: 'KaTeX cannot read a formula.',
  W_RENDER_CLICKS: 'Something appears at no click, since the slide ends before.',
  W_RENDER_TRANSITION: 'There is no such transition.',
  W_RENDER_CODE_FONT: 'The letters of code differ in width.',
  W_RENDER_DIAGRAM: 'Words of a diagram cannot be read.',
  E_RENDER_LINK_UNKNOWN: 'A link leads to no slide of the talk.',
  W_RENDER_LINK_FILE: 'The PDF has no link to a file of the web deck.',
} as const;

/**
 * Diagnostics of faults in a file, each once a slide, and without a slide only where no slide has it. `idOf` gives the id of a
 * slide by its 1-based number; empty if it has none.
 */
export const faultDiagnostics = (
  faults: readonly PageFault[],
  file: string,
  idOf: (slide: number) => string,
): Diagnostic[] =>
  faults
    .filter((a, i) => faults.findIndex((b) => a.slide === b.slide && a.what === b.what) === i)
    .filter((a) => a.slide !== 0 || !faults.some((b) => b.slide !== 0 && a.what === b.what))
    .map(({ slide, code, what, known }) => {
      const id = idOf(slide);
      const path = slide === 0 ? '' : `slide ${slide}${id === '' ? '' : ` (${id})`}`;
      return diagnose(code, { file, path }, messages[code], {
        actual: what.slice(0, 200),
        expected: known && expectedName(what.replaceAll(/[<>]/gu, ''), known),
      });
    });
