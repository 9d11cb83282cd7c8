/** Goes to a slide and a click, waits until it is shown, measures it. Sent to the page as source text. */
import type { ObservedSlide } from '../observation.ts';

/** Slidev's navigation, as far as it is used. */
interface Navigation {
  readonly slides: readonly { readonly meta: Record<string, unknown> }[];
  readonly currentSlideNo: number;
  readonly clicks: number;
  readonly clicksTotal: number;
  go(slide: number, clicks: number): Promise<void>;
}

type Look = (slide: HTMLElement, layout: string, slideCount: number) => Omit<ObservedSlide, 'empty' | 'errors'>;

export function pageSteering(look: Look) {
  // Slidev loads and mounts the slides beside the shown one ahead of time, and after 3 s all of them. Kept from it, an
  // error is always the shown slide's own. What it knows of a slide is a shallowReactive object with `__preloaded`.
  globalThis.Proxy = new Proxy(Proxy, {
    construct(target, [object, handler]: [object, ProxyHandler<object>]) {
      if (Object.hasOwn(object, '__preloaded')) {
        Object.defineProperty(object, '__preloaded', { get: () => false, set: () => undefined });
        Object.defineProperty(object, 'preload', { get: () => false });
      }
      return new target(object, handler);
    },
  });
  let errors: string[] = [];
  const messageOf = (value: unknown) => (value instanceof Error ? `${value.name}: ${value.message}` : String(value));
  addEventListener('error', (e) => {
    if (e.message) errors.push(e.message.replace(/^Uncaught /u, ''));
  });
  addEventListener('unhandledrejection', (e) => errors.push(messageOf(e.reason)));
  const write = console.error;
  console.error = (...parts: unknown[]) => {
    errors.push(parts.map(messageOf).join(' '));
    write(...parts);
  };

  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  const until = async (isDone: () => boolean, patience: number) => {
    const end = performance.now() + patience;
    while (!isDone() && performance.now() < end) await frame();
    return isDone();
  };

  const navigation = () => {
    const app = (
      document.querySelector('#app') as { __vue_app__?: { _context: { provides: Record<string, unknown> } } } | null
    )?.__vue_app__;
    return (app?._context.provides['$$slidev-context'] as { nav: Navigation } | undefined)?.nav;
  };
  const elementOf = (slide: number) => document.querySelector<HTMLElement>(`[data-slidev-no="${slide}"]`);
  const isShown = (slide: number) => {
    const element = elementOf(slide);
    return (
      element?.checkVisibility() === true &&
      !element.querySelector('.slidev-slide-loading') &&
      (element.textContent ?? '').trim() !== ''
    );
  };

  /** Waits for Slidev; the number of its slides, or nothing where there is no Slidev. */
  const start = async () => {
    if (!(await until(() => navigation() !== undefined, 20_000))) return undefined;
    const style = document.createElement('style');
    style.textContent =
      '*,*::before,*::after{transition:none!important;animation:none!important;caret-color:transparent!important}';
    document.head.append(style);
    return navigation()!.slides.length;
  };

  /** Goes there and gives the slide's number of clicks, known once it is mounted. */
  const goTo = async (slide: number, click: number) => {
    const nav = navigation()!;
    if (nav.currentSlideNo !== slide || nav.clicks !== click) await nav.go(slide, click);
    const isThere = () => nav.currentSlideNo === slide && isShown(slide);
    // A slide that failed may never show anything.
    await until(() => isThere() || errors.length > 0, 10_000);
    await until(isThere, 500);
    // The slide's v-clicks register while it mounts; only then is its number of clicks known.
    await new Promise((resolve) => setTimeout(resolve));
    if (nav.clicks !== click) {
      await nav.go(slide, click);
      await until(() => nav.clicks === click, 1_000);
    }
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await frame();
    return nav.clicksTotal;
  };

  const observe = (slide: number, layout: string, slideCount: number): ObservedSlide => {
    const element = elementOf(slide);
    const seen = errors;
    errors = [];
    const nothing = {
      headlineLines: 0,
      words: 0,
      texts: [],
      brokenWords: [],
      overflows: [],
      overlaps: [],
      maps: [],
      graphics: [],
      pictures: [],
      anchors: [],
      foreign: [],
    };
    if (!element || !isShown(slide)) return { empty: true, errors: seen, ...nothing };
    return { empty: false, errors: seen, ...look(element, layout, slideCount) };
  };

  /** One state of the walk in one call. */
  const visit = async (slide: number, click: number, layout: string) => {
    const clicks = await goTo(slide, click);
    return { clicks, seen: observe(slide, layout, navigation()!.slides.length) };
  };

  return { start, visit };
}
