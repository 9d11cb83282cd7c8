/** The one browser of a run. Beside the stages, so that it can be started before any of them is loaded. */
import type { Page } from 'playwright-core';
import type { Effects } from '../effects.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';

export { browserCandidates, launchArguments, type OpenBrowser } from './open-browser.ts';

/** Gives the run's one browser, started at the first call. */
export type BrowserSource = () => Promise<OpenBrowser>;

export interface LazyBrowser {
  /** What the user chose, if anything. */
  readonly choice: string | undefined;
  readonly get: BrowserSource;
  /** A page to print slides from, light and still. The caller closes it. */
  slidePage(): Promise<Page>;
  /** Starts it beforehand, with a page; that it cannot be started is told when it is asked for. */
  prepare(): void;
  close(): Promise<void>;
}

/** As wide as the canvas, so that a slide is shown in its own size, and higher: see the style in `print-deck.ts`. px. */
const printed = { viewport: { width: 980, height: 700 }, colorScheme: 'light', reducedMotion: 'reduce' } as const;

/** A browser started when first asked for, and closed with `close`. */
export function lazyBrowser(choice: string | undefined, effects: Effects): LazyBrowser {
  let opening: Promise<OpenBrowser> | undefined;
  const get = () => (opening ??= openBrowser(choice, effects));
  const open = async () => (await get()).browser.newPage(printed);
  let prepared: Promise<Page> | undefined;
  return {
    choice,
    get,
    slidePage: async () => {
      const page = prepared ?? open();
      prepared = undefined;
      return page;
    },
    prepare: () => {
      prepared ??= open();
      prepared.catch(() => undefined);
    },
    close: async () => {
      await (await opening?.catch(() => undefined))?.browser.close();
    },
  };
}
