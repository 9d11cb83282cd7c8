/** Writes the cover of a talk: a picture that stands for it where its address is shared. */
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../../cache/stamp.ts';
import { fullCitation } from '../../citations/index.ts';
import type { Effects } from '../../effects.ts';
import type { ParsedMap } from '../../emit/index.ts';
import type { Model } from '../../model/index.ts';
import { readColours } from '../../project/look/read-colours.ts';
import { layoutCacheOf } from '../../project/slides/make-plan-settings.ts';
import { readMarkdown } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { isShown } from '../../slidev/shown-slides.ts';
import { embeddedFaces } from '../embedded-faces.ts';
import { embeddedLookFaces } from '../embedded-look-faces.ts';
import { mapDocument, mapLook } from '../maps/map-document.ts';
import { exportFailure, type PrintBrowser, showHtml, withPage } from '../pdf/print-page.ts';
import { slideMaps } from '../slide-maps.ts';
import { stampName } from '../stamp-name.ts';
import { coverHtml, coverSize } from './cover-html.ts';

/** Slides whose map a cover shows, the first that the talk has: the argument, the whole text, a section, a claim. */
const mapLayouts = ['argument', 'map', 'section', 'claim', 'loop'] as const;

/** The map of the cover of a talk with this Markdown; `undefined` if none of its slides has one. */
async function coverMap(markdown: string): Promise<ParsedMap | undefined> {
  // Loaded on demand, since it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(markdown, 'talk.md');
  const shown = slides.filter(isShown);
  for (const layout of mapLayouts)
    for (const slide of shown) {
      const [map] = slide.frontmatter['layout'] === layout ? slideMaps(slide.content) : [];
      if (map) return { ...map, ghosts: [] };
    }
  return undefined;
}

/** A picture of a page as PNG. @throws Error of the browser */
const takePicture = (html: string, browser: PrintBrowser): Promise<Uint8Array> =>
  withPage(browser, async (page) => {
    await page.send('Emulation.setDeviceMetricsOverride', { ...coverSize, deviceScaleFactor: 1, mobile: false });
    await showHtml(page, html);
    const { data } = (await page.send('Page.captureScreenshot', { format: 'png' })) as { data: string };
    return Buffer.from(data, 'base64');
  });

/**
 * Writes the cover of a talk, unless it is current: title, citation and the map of its argument, or another of its maps.
 * @throws DiagnosticError E_SLIDES_MISSING, E_BROWSER_MISSING, E_EXPORT_FAILED
 */
export async function exportCover(
  model: Model,
  files: TalkFiles,
  out: string,
  browser: PrintBrowser,
  effects: Effects,
): Promise<void> {
  const { language } = model;
  const title = model.talks.find((t) => t.id === files.talk)?.title ?? model.title;
  const citation = fullCitation(model.work, model);
  const markdown = await readMarkdown(files, effects);
  const inputs = digestOf(title, citation, language, model.look, markdown, await ownDigest(effects));
  const name = stampName(files, 'cover', out);
  if (await currentStamp(name, inputs, effects)) return;
  const map = await coverMap(markdown);
  const colours = await readColours(model.look);
  // The title is serif of weight 600, the citation sans-serif of weight 500.
  const isUsed = (rule: string) => !/font-style:\s*italic/u.test(rule) && !/font-weight:\s*400/u.test(rule);
  const { text = '', labels = '' } = await embeddedLookFaces(model, effects.root);
  const faces = `${text}${labels}${await embeddedFaces(`${title} ${citation}…`, language, effects, isUsed)}`;
  const svg = map && mapDocument(map, layoutCacheOf(model.deck, effects), await mapLook(map, model, effects), language);
  try {
    const html = coverHtml({ title, citation, language, map: svg }, { colours, faces });
    await effects.write(out, await takePicture(html, browser));
  } catch (cause) {
    throw exportFailure(cause, out);
  }
  await writeStamp(name, { inputs, outputs: await digestPlaces([out], effects), diagnostics: [] }, effects);
}
