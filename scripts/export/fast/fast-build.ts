/**
 * The fast path from slides to web deck: the slides and Slidev's client are bundled apart, so that a changed slide leaves
 * the client as it is. It relies on internals of Slidev and UnoCSS; where one is missing or a check fails, it throws and
 * the caller takes the plain path.
 */
import type { Effects } from '../../effects.ts';
import { type BuiltDeck, loadSlidev, publishDeck, type WebTalk } from '../web-talk.ts';
import { findClient, pageWithSlides } from './client-bundle.ts';
import { FastPathUnavailable } from './internals.ts';
import { resolveTalk } from './resolve-talk.ts';
import { bundleSlides, type SlidesBundle } from './slides-bundle.ts';
import { verifyImports, verifyStyles } from './verify-deck.ts';

/** Text of all style sheets in a folder of the deck. */
async function readStyles(folder: string, effects: Effects): Promise<string> {
  const names = (await effects.list(folder)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(names.map((name) => effects.readText(`${folder}/${name}`)));
  return texts.join('\n');
}

const scriptsOf = ({ files }: SlidesBundle): ReadonlyMap<string, string> =>
  new Map([...files].flatMap(([file, content]) => (file.endsWith('.js') ? [[file, String(content)]] : [])));

/**
 * Builds a deck into a temporary folder and replaces the target in one step.
 * @throws FastPathUnavailable where an internal is missing or a check fails; Vite's or Slidev's error
 */
export async function buildFast(talk: WebTalk, effects: Effects): Promise<BuiltDeck> {
  const resolved = await resolveTalk(talk, effects);
  const slides = await bundleSlides(resolved, effects);
  const { out } = talk;
  const partial = effects.beside(out);
  try {
    const client = await findClient(resolved, slides, effects);
    await effects.copy(client.folder, partial);
    verifyStyles(slides.classes, await readStyles(`${partial}/assets`, effects));
    const index = `${partial}/index.html`;
    const page = await effects.readText(index);
    if (page === undefined) throw new FastPathUnavailable('the client has no index.html');
    const finished = pageWithSlides(page, slides);
    const [, { parseSync }] = await loadSlidev();
    await verifyImports(scriptsOf(slides), finished, (file) => effects.readText(`${partial}/${file}`), parseSync);
    await effects.write(index, finished);
    await Promise.all([...slides.files].map(([file, content]) => effects.write(`${partial}/${file}`, content)));
    const used = [...slides.used.union(new Set([...client.used, ...resolved.places]))].sort();
    const writeCaches = async () => {
      await client.keep();
      await slides.keep();
    };
    return { made: await publishDeck({ partial, roots: resolved.options.roots }, out, effects), used, writeCaches };
  } catch (error) {
    await effects.remove(partial);
    throw error;
  }
}
