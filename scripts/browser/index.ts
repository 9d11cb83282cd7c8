/** The one browser of a run. Beside the stages, so that it can be started before any of them is loaded. */
import type { Effects } from '../effects.ts';
import { type OpenBrowser, openBrowser } from './open-browser.ts';

export { browserCandidates, type OpenBrowser } from './open-browser.ts';

/** Gives the run's one browser, started at the first call. */
export type BrowserSource = () => Promise<OpenBrowser>;

export interface LazyBrowser {
  /** What the user chose, if anything. */
  readonly choice: string | undefined;
  readonly get: BrowserSource;
  /** Starts it beforehand; that it cannot be started is told when it is asked for. */
  prepare(): void;
  close(): Promise<void>;
}

/** A browser started when first asked for, and closed with `close`. */
export function lazyBrowser(choice: string | undefined, effects: Effects): LazyBrowser {
  let opening: Promise<OpenBrowser> | undefined;
  const get = () => (opening ??= openBrowser(choice, effects));
  return {
    choice,
    get,
    prepare: () => void get().catch(() => undefined),
    close: async () => {
      await (await opening?.catch(() => undefined))?.browser.close();
    },
  };
}
