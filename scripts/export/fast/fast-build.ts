/** The web deck of a talk: its slides and Slidev's client, bundled apart, with the print route and relative paths. */

import { type Digests, digestMoved } from '../../cache/stamp.ts';
import type { Effects } from '../../effects.ts';
import { copyClient, pageWithSlides } from './client-bundle.ts';
import { resolveTalk, type WebTalk } from './resolve-talk.ts';
import { bundleSlides } from './slides-bundle.ts';

export { loadBuilder, type WebTalk } from './resolve-talk.ts';

/** A web deck that stands in its folder. */
export interface BuiltTalk {
  /** What the folder holds, by file. */
  readonly made: Digests;
  /** Keeps the client, which another talk may need; nobody who only wants this one need wait for it. */
  keepClient(): Promise<void>;
  /** Keeps the slides, for the next time that this talk is built. */
  keepSlides(): Promise<void>;
}

/**
 * Builds into a folder beside the target and replaces it in one step.
 * @throws Vite's or Slidev's error
 */
export async function buildTalk(talk: WebTalk, effects: Effects): Promise<BuiltTalk> {
  const resolved = await resolveTalk(talk, effects);
  const slides = await bundleSlides(resolved, effects);
  const { out } = talk;
  const partial = effects.beside(out);
  const client = await copyClient(resolved, slides, partial, effects);
  const index = `${partial}/index.html`;
  const page = await effects.readText(index);
  if (page === undefined) throw new Error('The client has no page.');
  await effects.write(index, pageWithSlides(page, slides));
  await Promise.all([...slides.files].map(([file, content]) => effects.write(`${partial}/${file}`, content)));
  const made = await digestMoved(partial, out, effects);
  await effects.replace(out, partial);
  return {
    made,
    keepClient: client.keep,
    keepSlides: slides.keep,
  };
}
