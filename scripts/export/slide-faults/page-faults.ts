/**
 * Faults of slides that a page shows: failed scripts, unknown components, directives and icons, formulas that are no TeX,
 * missing files and fonts, clicks beyond the last one, and dead links. `watchFaults` and `findFaults` run in the page, as source text: they use nothing of
 * this module.
 */
import { type Diagnostic, diagnose, expectedName } from '../../diagnostics/index.ts';

/** A fault of a slide. */
export interface PageFault {
  /** 1-based number of the slide; 0 where it is not known. */
  readonly slide: number;
  /** Its kind. */
  readonly code: keyof typeof messages;
  /** The error, the path of the file, the name of the component, icon or directive, the words and click, or the address of the link. */
  readonly what: string;
  /** Names that exist, for the hint. */
  readonly known?: readonly string[];
}

/** The page that is watched. */
export interface WatchedWindow {
  /** `watchFaults` adds errors without their slides, `setup/watch-components.ts` those of components, and `linkSlides` dead links. */
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
  const numberOf = (slide: Element | null | undefined) => Number(slide?.getAttribute('data-slidev-no') ?? 0);
  const faults = [...((globalThis as WatchedWindow).claimdeckFaults ?? [])];
  const addMissing = (address: string, slide: Element | null | undefined) => {
    const what = address.slice(location.origin.length);
    const showing = slide ?? slides.find((each) => each.outerHTML.includes(what.slice(1)));
    faults.push({ slide: numberOf(showing), code: 'E_RENDER_REQUEST', what });
  };
  for (const { responseStatus, name } of performance.getEntriesByType('resource') as PerformanceResourceTiming[])
    if (responseStatus >= 400 && name.startsWith(location.origin)) addMissing(name, undefined);
  // Chromium loads the pictures of style sheets when it prints.
  const rulesIn = (found: readonly CSSRule[]): CSSStyleRule[] =>
    found.flatMap((rule) => [
      ...(rule instanceof CSSStyleRule ? [rule] : []),
      ...('cssRules' in rule ? rulesIn(Array.from(rule.cssRules as CSSRuleList)) : []),
    ]);
  const shown = new Map<string, Element>();
  for (const sheet of document.styleSheets)
    for (const rule of sheet.href?.startsWith(location.origin) === false ? [] : rulesIn([...sheet.cssRules])) {
      const urls = Array.from(rule.style.cssText.matchAll(/url\("([^"]*)"\)/gu), ([, url = '']) => url);
      if (urls.length === 0) continue;
      const selector = rule.selectorText.replace(/::?(?:before|after|marker)/gu, '') || '*';
      const on = slides.find((slide) => slide.querySelector(selector));
      for (const url of on ? urls : []) shown.set(new URL(url, sheet.href ?? location.href).href, on!);
    }
  const missing = [...shown].map(async ([address, slide]) => {
    if (!address.startsWith(location.origin)) return;
    const { ok } = await fetch(address, { method: 'HEAD' });
    if (!ok) addMissing(address, slide);
  });
  await Promise.all(missing);
  const isUnknown = (element: Element) =>
    element instanceof HTMLUnknownElement ||
    (element instanceof HTMLElement && element.localName.includes('-') && !customElements.get(element.localName));
  const lacksIcon = (element: Element) => {
    const { maskImage, backgroundImage } = getComputedStyle(element);
    return maskImage === 'none' && backgroundImage === 'none';
  };
  for (const slide of slides)
    for (const element of slide.querySelectorAll('*')) {
      const icon = /(?:^|\s)(i-[a-z][\w-]*[:-][\w:-]+)/u.exec(element.getAttribute('class') ?? '')?.[1];
      const what = isUnknown(element) ? `<${element.localName}>` : icon !== undefined && lacksIcon(element) ? icon : '';
      if (what !== '') faults.push({ slide: numberOf(slide), code: 'E_RENDER_COMPONENT', what });
    }
  // A formula that KaTeX cannot read has a class, an unknown command only the colour of setup/katex.ts.
  const isError = (part: Element) =>
    part.classList.contains('katex-error') || getComputedStyle(part).color === 'rgb(204, 1, 2)';
  for (const slide of slides)
    for (const part of [...slide.querySelectorAll('.katex-error, .katex-html [style]')].filter(isError)) {
      // The message underlines the place of the error, letter by letter.
      const what = (part.getAttribute('title') ?? part.textContent).replaceAll('\u0332', '').trim();
      faults.push({ slide: numberOf(slide), code: 'E_RENDER_FORMULA', what });
    }
  // A print shows each slide at its last click, which `clicks` may set: what appears later appears never.
  const printed = slides.filter((slide) => slide.closest('.print-slide-container'));
  const clickOf = (element: HTMLElement) => Number(element.dataset['slidevClicksStart']);
  for (const [number, slide] of new Map(printed.map((slide) => [numberOf(slide), slide]))) {
    const hidden = slide.querySelectorAll<HTMLElement>(
      '.slidev-vclick-hidden[data-slidev-clicks-start]:not(.slidev-vclick-hidden-explicitly, [data-slidev-clicks-end])',
    );
    const last = [...hidden].sort((a, b) => clickOf(a) - clickOf(b)).at(-1);
    const what = last && `“${last.textContent.trim().slice(0, 60)}” at click ${clickOf(last)}`;
    if (what !== undefined) faults.push({ slide: number, code: 'W_RENDER_CLICKS', what });
  }
  const pen = document.createElement('canvas').getContext('2d')!;
  for (const slide of slides)
    for (const code of slide.querySelectorAll('pre code')) {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(code);
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      if (pen.measureText('i').width !== pen.measureText('M').width)
        faults.push({ slide: numberOf(slide), code: 'W_RENDER_CODE_FONT', what: fontFamily });
    }
  return faults;
}

const messages = {
  E_RENDER_SCRIPT: 'A script failed.',
  E_RENDER_REQUEST: 'A file of the deck is missing.',
  E_RENDER_COMPONENT: 'There is no such component, directive or icon.',
  E_RENDER_FORMULA: 'KaTeX cannot read a formula.',
  W_RENDER_CLICKS: 'Something appears at no click, since the slide ends before.',
  W_RENDER_CODE_FONT: 'The letters of code differ in width.',
  E_RENDER_LINK_UNKNOWN: 'A link leads to no slide of the talk.',
  W_RENDER_LINK_FILE: 'The PDF has no link to a file of the web deck.',
} as const;

/** Diagnostics of faults in a file, each once a slide. `idOf` gives the id of a slide by its 1-based number; empty if it has none. */
export const faultDiagnostics = (
  faults: readonly PageFault[],
  file: string,
  idOf: (slide: number) => string,
): Diagnostic[] =>
  faults
    .filter((a, i) => faults.findIndex((b) => a.slide === b.slide && a.what === b.what) === i)
    .map(({ slide, code, what, known }) => {
      const id = idOf(slide);
      const path = slide === 0 ? '' : `slide ${slide}${id === '' ? '' : ` (${id})`}`;
      return diagnose(code, { file, path }, messages[code], {
        actual: what.slice(0, 200),
        expected: known && expectedName(what.replaceAll(/[<>]/gu, ''), known),
      });
    });
