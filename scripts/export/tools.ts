/** The browser and the web builder of a run: started at the first use, closed at the end. */
import type { LazyBrowser } from '../browser/index.ts';
import type { Effects } from '../effects.ts';
import { assertPathSupported } from './check-path.ts';
import { type WebBuilder, webBuilder } from './web-builder.ts';

/** Long-lived tools that the talks of a run share. */
export interface Tools {
  /** Prints, draws and measures. */
  readonly browser: LazyBrowser;
  /** Builds web decks in a worker thread. */
  readonly builder: WebBuilder;
}

/** Tools to be closed. */
export interface OpenTools extends Tools {
  /** Closes the browser and ends the thread, if they were started. */
  close(): Promise<void>;
}

/** Tools that start at their first use. @throws DiagnosticError E_PATH_UNSUPPORTED */
export function openTools(browser: LazyBrowser, effects: Effects): OpenTools {
  assertPathSupported(effects);
  const builder = webBuilder(effects);
  return { browser, builder, close: async () => void (await Promise.all([browser.close(), builder.close()])) };
}

/** The result of `work`. Closes the tools, also after an error. @throws E_PATH_UNSUPPORTED; the errors of `work` */
export async function withTools<T>(
  browser: LazyBrowser,
  effects: Effects,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  const tools = openTools(browser, effects);
  try {
    return await work(tools);
  } finally {
    await tools.close();
  }
}
