/** The Chromium that prints, controlled over the DevTools protocol, without Playwright. */
import type { Effects } from '../effects.ts';
import { type DevtoolsBrowser, type DevtoolsSession, launchDevtools } from './devtools.ts';
import { knownChromium, launchArguments } from './executable.ts';

/** A Chromium that starts at the first use, and anew where it was lost. */
export interface DirectBrowser {
  /** Starts it, so that the first page need not wait. */
  prepare(): void;
  /** A new empty page; `undefined` where no Chromium is known or it does not start. */
  openSession(): Promise<DevtoolsSession | undefined>;
  /** Closes each browser that was started. */
  close(): Promise<void>;
}

/** The Chromium that `--browser` names, or the one of the packages. `onRestart` is called before another one starts. */
export function directBrowser(choice: string | undefined, onRestart: () => void, effects: Effects): DirectBrowser {
  let launching: Promise<DevtoolsBrowser | undefined> | undefined;
  /** The browser that printed last. */
  let printing: DevtoolsBrowser | undefined;
  const lost: DevtoolsBrowser[] = [];
  const start = async () => {
    const executable = await knownChromium(choice, effects);
    return executable === undefined ? undefined : launchDevtools(executable, launchArguments());
  };
  const launch = () => {
    if (printing?.isLost()) {
      onRestart();
      lost.push(printing);
      [printing, launching] = [undefined, undefined];
    }
    // The error is dropped: Playwright is tried next, and reports every browser tried.
    launching ??= start().catch(() => undefined);
    return launching;
  };
  return {
    prepare: () => void launch(),
    async openSession() {
      const browser = await launch();
      const session = await browser?.openSession().catch(() => undefined);
      if (session) printing = browser;
      return session;
    },
    async close() {
      for (const browser of [...lost, await launching]) await browser?.close();
    },
  };
}
