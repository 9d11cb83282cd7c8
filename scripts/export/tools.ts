/** What a run starts when first needed and closes at its end: one browser, one builder of web decks. */
import type { LazyBrowser } from '../browser/index.ts';
import type { Effects } from '../effects.ts';
import { type WebBuilder, webBuilder } from './web-builder.ts';

export interface Tools {
  readonly browser: LazyBrowser;
  readonly builder: WebBuilder;
}

/** What the work gives; the tools are closed whatever comes of it. */
export async function withTools<T>(
  browser: LazyBrowser,
  effects: Effects,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  const builder = webBuilder(effects);
  try {
    return await work({ browser, builder });
  } finally {
    await Promise.all([browser.close(), builder.close()]);
  }
}
