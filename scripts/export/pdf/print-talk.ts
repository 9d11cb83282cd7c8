/** Prints the PDF of a talk, unless it is current. */
import type { LazyBrowser } from '../../browser/index.ts';
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../../cache/stamp.ts';
import { fullCitation } from '../../citations/index.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { readSlides, type SlideInfo } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { anchorOf } from '../../slidev/slide-anchor.ts';
import { wordingOf } from '../../wording/index.ts';
import { nameComponents } from '../slide-faults/component-names.ts';
import { faultDiagnostics } from '../slide-faults/page-faults.ts';
import { stampName } from '../stamp-name.ts';
import { asksForPlainPath } from '../web-builder.ts';
import type { Cut } from './find-cuts.ts';
import { outlineOf } from './outline.ts';
import { pdfpcText } from './pdfpc.ts';
import { printDeck } from './print-deck.ts';

/** The PDF of a talk. */
export interface PrintedTalk {
  /** Number of pages; `undefined` where it could not be counted. */
  readonly pages: number | undefined;
  /**
   * W_PDF_AS_PRINTED, faults of drawing slides, E_RENDER_OVERFLOW for each slide that is cut. A current PDF has those of the run
   * that made it.
   */
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
  /** 0-based positions of the slides to print, ascending; `undefined` for all. */
  readonly chosen?: readonly number[] | undefined;
  /** Whether each click has a page of its own; `undefined` counts as no. */
  readonly withClicks?: boolean | undefined;
  /** Called when only the browser has work left. */
  readonly onWait: () => void;
}

type AnchoredSlide = SlideInfo & { readonly anchor: string };

const anchored = (slides: readonly SlideInfo[]): AnchoredSlide[] =>
  slides.map((slide, i) => ({ ...slide, anchor: anchorOf(slide.id) || `slide-${i + 1}` }));

/** Anchors of slides by the names that links give them: number, id, alias, and the claims that a slide tells. */
function anchorsByName(slides: readonly AnchoredSlide[]): Readonly<Record<string, string>> {
  const named = slides.flatMap(({ id, alias, tells, anchor }, i) =>
    [String(i + 1), id, alias, ...tells.map((claim) => `claim/${claim}`)].map((name) => [name, anchor] as const),
  );
  // Of several slides with one name the first counts.
  return Object.fromEntries(named.filter(([name]) => name !== '').toReversed());
}

const ofSlides = (cuts: readonly Cut[]) => cuts.filter((c, i) => cuts.findIndex((d) => d.slide === c.slide) === i);

/** Path of the notes for pdfpc beside a PDF: `talk.pdf` has `talk.pdfpc`. */
export const pdfpcFile = (pdf: string) => `${pdf.replace(/\.pdf$/iu, '')}.pdfpc`;

/**
 * Prints a built talk, unless its files are current: the PDF, and beside it the notes for pdfpc.
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING
 */
export async function printTalk(
  { model, files, out, browser, chosen, withClicks = false, onWait }: PrintTalkJob,
  effects: Effects,
): Promise<PrintedTalk> {
  const all = anchored(await readSlides(files, effects));
  const slides = chosen ? chosen.map((i) => all[i]!) : all;
  const talk = model.talks.find((t) => t.id === files.talk);
  const web = await digestPlaces([files.web], effects);
  const tools = await ownDigest(effects);
  const name = stampName(files, 'pdf', out);
  // The scripts decide what the page is; the other files decide how it looks.
  const look = Object.entries(web[files.web] ?? {}).filter(([file]) => !/\.(?:js|html)$/u.test(file));
  const job = {
    folder: files.web,
    out,
    slides: slides.map(({ anchor, title, appendix, number }) => ({ anchor, title, appendix, number })),
    anchors: anchorsByName(all),
    positions: chosen?.map((i) => i + 1),
    withClicks,
    keep: asksForPlainPath(effects) ? undefined : { name, context: digestOf(tools, browser.choice ?? '', look) },
    metadata: {
      title: talk?.title ?? model.title,
      subject: fullCitation(model.work, model),
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
  const minutes = talk?.minutes ?? 0;
  const notes = slides.map((s) => s.note);
  const inputs = digestOf(job, notes, minutes, web, tools, browser.choice ?? '');
  const stamp = await currentStamp(name, inputs, effects);
  if (stamp) {
    const { pages } = JSON.parse((await effects.readText(pdfpcFile(out))) ?? '{ "pages": [] }') as { pages: unknown[] };
    return { pages: pages.length, warnings: stamp.diagnostics };
  }
  const { pages, made, cuts, faults, slideOfPage, ...printed } = await printDeck(job, browser, effects, onWait);
  await effects.write(pdfpcFile(out), pdfpcText(slides, slideOfPage, minutes));
  const named = await nameComponents(faults, files, effects);
  const warnings = [
    ...printed.warnings,
    ...faultDiagnostics(named, files.markdown, (slide) => all[slide - 1]?.id ?? ''),
    ...ofSlides(cuts).map(({ slide, what, by }) => {
      const words = [...what].length > 60 ? `${[...what].slice(0, 59).join('')}…` : what;
      const message = `“${words}” reaches beyond the body of the slide.`;
      const id = slides[slide]?.id;
      const place = { file: files.markdown, path: `slide ${(chosen?.[slide] ?? slide) + 1}${id ? ` (${id})` : ''}` };
      const detail = { actual: `${Math.round(by)} px`, expected: 'nothing is cut' };
      return diagnose('E_RENDER_OVERFLOW', place, message, detail);
    }),
  ];
  const outputs = { [out]: made, ...(await digestPlaces([pdfpcFile(out)], effects)) };
  await writeStamp(name, { inputs, outputs, diagnostics: warnings }, effects);
  return { pages, warnings };
}
