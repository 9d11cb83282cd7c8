/** Navigation: goes to a slide and a click, waits until it is shown, observes it. Runs in the page as source text. */
import type { ObservedSlide } from '../observation.ts';

interface Navigation {
  readonly slides: readonly {
    readonly no: number;
    readonly load: () => Promise<unknown>;
    readonly meta: { readonly slide: { readonly frontmatter: Readonly<Record<string, unknown>> } };
  }[];
  readonly currentSlideNo: number;
  readonly clicks: number;
  readonly clicksTotal: number;
  go(slide: number, clicks: number): Promise<void>;
}

type Observe = (
  slide: HTMLElement,
  layout: string,
  names: ReadonlySet<string>,
) => Omit<ObservedSlide, 'empty' | 'errors'>;

/** `start`, `goTo` and `visit`: the functions that walk and pictures call. Must run before the scripts of the deck. */
export function pageSteering(look: Observe) {
  // Slidev mounts the neighbours of the shown slide in advance, and all slides after 3 s. That is prevented, so that an
  // error always belongs to the shown slide. Slidev's record of a slide is a shallowReactive object with `__preloaded`.
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
  /** Whether the condition became true within `timeout` ms; checked once a frame. */
  const until = async (isDone: () => boolean, timeout: number) => {
    const end = performance.now() + timeout;
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
      ((element.textContent ?? '').trim() !== '' || element.querySelector('img, svg, video, iframe, .mermaid') !== null)
    );
  };

  /** Waits for Slidev. Returns the number of slides; `undefined` if Slidev does not start within 20 s. */
  const start = async () => {
    if (!(await until(() => navigation() !== undefined, 20_000))) return undefined;
    const style = document.createElement('style');
    style.textContent =
      '*,*::before,*::after{transition:none!important;animation-duration:0s!important;animation-delay:0s!important;' +
      'caret-color:transparent!important}';
    document.head.append(style);
    return navigation()!.slides.length;
  };

  /** Goes to a click of a slide. Returns the slide's number of clicks. */
  const goTo = async (slide: number, click: number) => {
    const nav = navigation()!;
    if (nav.currentSlideNo !== slide || nav.clicks !== click) await nav.go(slide, click);
    // Of a slide that is being loaded, slide-top.vue and slide-bottom.vue are shown already.
    await nav.slides[slide - 1]?.load();
    await frame();
    const isReached = () => nav.currentSlideNo === slide && isShown(slide);
    // A slide with an error may never show anything.
    await until(() => isReached() || errors.length > 0, 10_000);
    await until(isReached, 500);
    // The number of clicks is known after mounting, when the slide's v-clicks have registered.
    await new Promise((resolve) => setTimeout(resolve));
    if (nav.clicks !== click) {
      await nav.go(slide, click);
      await until(() => nav.clicks === click, 1_000);
    }
    // Slidev loads Mermaid when a slide with a diagram is shown, and puts what it draws into shadow trees.
    const hosts = () => [...(elementOf(slide)?.querySelectorAll('.mermaid') ?? [])];
    await until(() => hosts().every((host) => (host.shadowRoot ?? host).childElementCount > 0), 10_000);
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await frame();
    return nav.clicksTotal;
  };

  let names: ReadonlySet<string> | undefined;
  /** What addresses name slides by, as addresses write it: numbers, ids, aliases and the claims that they tell. */
  const namesOfSlides = () =>
    (names ??= new Set(
      navigation()!.slides.flatMap(({ no, meta }) => {
        const { id, routeAlias, tells = [] } = meta.slide.frontmatter;
        const claims = (tells as readonly string[]).map((claim) => `claim/${claim}`);
        return [no, id, routeAlias, ...claims].flatMap((name) => (name === undefined ? [] : encodeURI(String(name))));
      }),
    ));

  const observe = (slide: number, layout: string): ObservedSlide => {
    const element = elementOf(slide);
    const seen = errors;
    errors = [];
    const nothing = {
      headlineLines: 0,
      words: 0,
      hasPicture: true,
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
    return { empty: false, errors: seen, ...look(element, layout, namesOfSlides()) };
  };

  /** Goes to a state and observes it, in one call. */
  const visit = async (slide: number, click: number, layout: string) => {
    const clicks = await goTo(slide, click);
    return { clicks, seen: observe(slide, layout) };
  };

  return { start, goTo, visit };
}
