/** What a run starts when first needed and closes at its end: one browser, one builder of web decks. */
import type { Effects } from '../effects.ts';
import { type WebBuilder, webBuilder } from '../export/index.ts';
import { lazyBrowser } from '../render/index.ts';

export type LazyBrowser = ReturnType<typeof lazyBrowser>;

export interface Tools {
  readonly browser: LazyBrowser;
  readonly builder: WebBuilder;
}

/** What the work gives; the tools are closed whatever comes of it. `choice` is the browser that the user named, if any. */
export async function withTools<T>(
  choice: string | undefined,
  effects: Effects,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  const tools = { browser: lazyBrowser(choice, effects), builder: webBuilder(effects) };
  try {
    return await work(tools);
  } finally {
    await Promise.all([tools.browser.close(), tools.builder.close()]);
  }
}
