/** The PDF of a talk. */
import type { LazyBrowser } from '../browser/index.ts';
import { currentStamp, digestOf, digestPlaces, writeStamp } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import { authorNames, fullCitation, type Model } from '../model/index.ts';
import { ownDigest } from '../project/own-digest.ts';
import { readSlides, stampName, type TalkFiles } from '../project/talk-files.ts';
import { anchorOf } from '../slide-anchor.ts';
import { outlineOf } from './outline.ts';
import { printDeck } from './print-deck.ts';

/** Prints a built talk to PDF, where it is not current; the number of its pages. `onWait` is called while the browser prints. */
export async function printTalk(
  model: Model,
  files: TalkFiles,
  out: string,
  browser: LazyBrowser,
  effects: Effects,
  onWait?: () => void,
): Promise<number> {
  const slides = await readSlides(files, effects);
  const talk = model.talks.find((t) => t.id === files.talk);
  const job = {
    folder: files.web,
    out,
    anchors: slides.map((s) => anchorOf(s.id)),
    metadata: {
      title: talk?.title ?? model.title,
      subject: fullCitation(model.work),
      authors: authorNames(model.work),
      language: model.language,
    },
    outline: outlineOf(
      slides,
      model.sections.map((s) => s.short),
    ),
  };
  const web = await digestPlaces([files.web], effects);
  const inputs = digestOf(job, web, await ownDigest(effects), browser.choice ?? '');
  const name = `${stampName(files, 'pdf')}${out === files.pdf ? '' : `-${digestOf(out).slice(0, 12)}`}`;
  if (await currentStamp(name, inputs, effects)) return slides.length;
  const { pages, made } = await printDeck(job, browser, effects, onWait);
  await writeStamp(name, { inputs, outputs: { [out]: made } }, effects);
  return pages;
}
