/** Prints the PDF of a talk, unless it is current. */
import type { LazyBrowser } from '../browser/index.ts';
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { fullCitation, type Model } from '../model/index.ts';
import { readSlides, stampName, type TalkFiles } from '../project/talk-files.ts';
import { anchorOf } from '../slide-anchor.ts';
import { wordingOf } from '../wording/index.ts';
import { outlineOf } from './outline.ts';
import { printDeck } from './print-deck.ts';

/** The PDF of a talk. */
export interface PrintedTalk {
  /** Number of pages; `undefined` where it could not be counted. */
  readonly pages: number | undefined;
  /** E_RENDER_OVERFLOW for each slide that is cut, W_PDF_AS_PRINTED; a current PDF has those of the run that made it. */
  readonly warnings: readonly Diagnostic[];
}

/** What to print, and where to. */
export interface PrintTalkJob {
  /** Model of the deck. */
  readonly model: Model;
  /** Files of the built talk. */
  readonly files: TalkFiles;
  /** PDF to write, relative to the root. */
  readonly out: string;
  /** Browser to print with. */
  readonly browser: LazyBrowser;
  /** Called when only the browser has work left. */
  readonly onWait: () => void;
}

/** Prints a built talk, unless the file is current. @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING */
export async function printTalk(
  { model, files, out, browser, onWait }: PrintTalkJob,
  effects: Effects,
): Promise<PrintedTalk> {
  const slides = await readSlides(files, effects);
  const talk = model.talks.find((t) => t.id === files.talk);
  const job = {
    folder: files.web,
    out,
    slides: slides.map(({ id, title, appendix }) => ({ anchor: anchorOf(id), title, appendix })),
    metadata: {
      title: talk?.title ?? model.title,
      subject: fullCitation(model.work),
      author: talk?.presenter ?? '',
      date: talk?.date ?? '',
      language: model.language,
    },
    outline: outlineOf(
      slides,
      model.sections.map((s) => s.short),
      wordingOf(model.language).frame.appendix,
    ),
  };
  const web = await digestPlaces([files.web], effects);
  const inputs = digestOf(job, web, await ownDigest(effects), browser.choice ?? '');
  const name = `${stampName(files, 'pdf')}${out === files.pdf ? '' : `-${digestOf(out).slice(0, 12)}`}`;
  const stamp = await currentStamp(name, inputs, effects);
  if (stamp) return { pages: slides.length, warnings: stamp.diagnostics };
  const { pages, made, cuts, ...printed } = await printDeck(job, browser, effects, onWait);
  const warnings = [
    ...printed.warnings,
    ...cuts.map(({ slide, what, by }) => {
      const words = [...what].length > 60 ? `${[...what].slice(0, 59).join('')}…` : what;
      const message = `“${words}” reaches beyond the body of the slide.`;
      const place = { file: files.markdown, path: `slide ${slide + 1} (${slides[slide]?.id ?? ''})` };
      const detail = { actual: `${Math.round(by)} px`, expected: 'nothing is cut' };
      return diagnose('E_RENDER_OVERFLOW', place, message, detail);
    }),
  ];
  await writeStamp(name, { inputs, outputs: { [out]: made }, diagnostics: warnings }, effects);
  return { pages, warnings };
}
