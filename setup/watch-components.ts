/** What fails in the components of slides, for the checks of a page that is printed or measured. */
import { type App, type ComponentPublicInstance, getCurrentInstance } from 'vue';
import type { PageFault, ShownSlide, WatchedWindow } from '../scripts/export/slide-faults/page-faults.ts';
import { type SlideProps, slideProp } from './slide-props.ts';

/** 1-based number of the slide of a component; 0 where it is on none. */
const slideOf = (instance: ComponentPublicInstance | null): number => slideProp(instance, 'route')?.no ?? 0;

/** Adds unknown directives of slides to `faults`: in a build, Vue passes over them. */
function watchDirectives({ _context: context }: App, faults: PageFault[]): void {
  if (context?.directives === undefined) return;
  const nameOf = (key: string) => `v-${key.replaceAll(/\B[A-Z]/gu, '-$&').toLowerCase()}`;
  context.directives = new Proxy(context.directives, {
    get(directives, key: string) {
      // Vue asks for `my-name`, `myName` and, where it finds neither, `MyName`.
      if (/^[A-Z]/u.test(key) && !Object.hasOwn(directives, key))
        faults.push({
          slide: slideOf(getCurrentInstance()?.proxy ?? null),
          code: 'E_RENDER_COMPONENT',
          what: nameOf(key),
          known: Object.keys(directives).map(nameOf).sort(),
        });
      return directives[key];
    },
  });
}

/** Adds each slide that is shown. Slidev gives clicks and route to the component around the slide. */
function watchSlides(app: App, slides: ShownSlide[]): void {
  app.mixin({
    created(this: ComponentPublicInstance) {
      const { route, clicksContext } = this.$props as SlideProps;
      if (route?.no !== undefined && clicksContext)
        slides.push({ slide: route.no, clicks: clicksContext, transition: route.meta?.transition });
    },
  });
}

/** In a page that is watched, adds errors of components and unknown directives to its faults, and lists the slides shown. */
export function watchComponents(app: App): void {
  const page = globalThis as WatchedWindow;
  const { claimdeckFaults: faults } = page;
  if (!faults) return;
  app.config.errorHandler = (error, instance) =>
    void faults.push({
      slide: slideOf(instance),
      code: 'E_RENDER_SCRIPT',
      what: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  watchDirectives(app, faults);
  page.claimdeckSlides = [];
  watchSlides(app, page.claimdeckSlides);
}
