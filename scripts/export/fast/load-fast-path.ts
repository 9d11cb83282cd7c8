/** Loads the fast path where its internals were tested; the one module of this folder that others import. */
import type { Plugin } from 'vite';
import type { Effects } from '../../effects.ts';
import type { BuiltDeck, WebTalk } from '../web-talk.ts';
import type { ServedClient } from './dev-client.ts';
import { assertTestedVersions, FastPathUnavailable } from './internals.ts';
import { leanSlidev } from './lean-slidev.ts';

/**
 * The fast build. Replaces modules of Slidev in this thread: call it before Slidev is loaded, in a thread of its own.
 * @throws FastPathUnavailable where a package has another version than the one tested
 */
export async function loadFastPath(): Promise<(talk: WebTalk, effects: Effects) => Promise<BuiltDeck>> {
  assertTestedVersions();
  leanSlidev();
  const [{ buildFast }, { loadSlidev }] = await Promise.all([import('./fast-build.ts'), import('../web-talk.ts')]);
  await loadSlidev();
  return buildFast;
}

/**
 * The plugin of a server that sends Slidev's client in few files; none where a package has another version.
 * @public setup/vite-plugins.ts has Node import it
 */
export async function loadDevClient(client: ServedClient, effects: Effects): Promise<Plugin[]> {
  try {
    assertTestedVersions();
  } catch (error) {
    if (error instanceof FastPathUnavailable) return [];
    throw error;
  }
  const { devClient } = await import('./dev-client.ts');
  return [devClient(client, effects)];
}
