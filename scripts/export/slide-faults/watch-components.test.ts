/** Faults of components, as Vue tells them to setup/watch-components.ts in a page that is watched. */
import { afterEach, expect, test, vi } from 'vitest';
import { type App, type Component, createSSRApp, h, resolveDirective } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { watchComponents } from '../../../setup/watch-components.ts';
import type { PageFault, WatchedWindow } from './page-faults.ts';

const page = globalThis as WatchedWindow;

/** Faults of a slide with the number 3 that shows a component, in an app with the directive `v-click`. */
async function faultsOf(shown: Component, watched: (app: App) => App = (app) => app): Promise<readonly PageFault[]> {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const faults: PageFault[] = [];
  page.claimdeckFaults = faults;
  const slide = { props: ['route'], render: () => h(shown) };
  const app = createSSRApp({ render: () => h(slide, { route: { no: 3 } }) }).directive('click', {});
  watchComponents(watched(app));
  await renderToString(app).catch(() => {});
  return faults;
}

afterEach(() => {
  vi.restoreAllMocks();
  delete page.claimdeckFaults;
});

const withDirectives = { render: () => h('p', ['click', 'clik', 'my-mark'].map(resolveDirective).length) };

test('unknown directives are faults of their slide, with the names that there are', async () => {
  const fault = { slide: 3, code: 'E_RENDER_COMPONENT', known: ['v-click'] };
  expect(await faultsOf(withDirectives)).toEqual([
    { ...fault, what: 'v-clik' },
    { ...fault, what: 'v-my-mark' },
  ]);
});

test('an error of a component is a fault of its slide', async () => {
  const broken = {
    setup() {
      throw new RangeError('no such year');
    },
  };
  expect(await faultsOf(broken)).toEqual([{ slide: 3, code: 'E_RENDER_SCRIPT', what: 'RangeError: no such year' }]);
});

test('without the internal list of Vue, unknown directives are no faults, and errors still are', async () => {
  const broken = {
    setup() {
      resolveDirective('clik');
      throw new Error('no');
    },
  };
  const bare = ({ config, mixin }: App) => ({ config, mixin }) as App;
  expect(await faultsOf(withDirectives, bare)).toEqual([]);
  expect(await faultsOf(broken, bare)).toEqual([{ slide: 3, code: 'E_RENDER_SCRIPT', what: 'Error: no' }]);
});

test('a page that is not watched keeps its own handler of errors', () => {
  const app = createSSRApp({});
  watchComponents(app);
  expect(app.config.errorHandler).toBeUndefined();
});
