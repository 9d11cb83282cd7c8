/** The command `export`. Prints talks to PDF, writes them as one HTML file, pictures or text, or draws the poster; exit code 1 where a slide is cut. */
import { lazyBrowser } from '../browser/index.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildAndPrint, buildTalks, renderTalks } from '../export/build-talks.ts';
import { assertPathSupported } from '../export/check-path.ts';
import { printTalk } from '../export/print-talk.ts';
import type { TextFormat } from '../export/text/export-text.ts';
import { withTools } from '../export/tools.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { recallLayouts } from '../project/kept-layouts.ts';
import { requireModel } from '../project/load-deck.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import type { TalkFiles } from '../project/talk-files.ts';
import { type BrowserArguments, type Command, type TalkArguments, usageError } from './command.ts';

/** Arguments of `export`. */
export interface ExportArguments extends TalkArguments, BrowserArguments {
  /** What is made. */
  readonly format: 'pdf' | 'html' | 'pptx' | 'png' | 'poster' | TextFormat;
  /** File of the one talk named or of the poster, relative to the root. */
  readonly out?: string | undefined;
  /** Ids, numbers and ranges of the slides; `undefined` for all, as pictures for all but the appendix. */
  readonly range?: string | undefined;
  /** Whether each click has a picture; `undefined` counts as no. */
  readonly withClicks?: boolean | undefined;
  /** Pixels of a picture for each px of the slide, as written; `undefined` for 2. */
  readonly scale?: string | undefined;
}

/** `export --format poster`. */
async function writePoster({ deck, talk, out, browser: choice }: ExportArguments, effects: Effects): Promise<void> {
  if (talk !== undefined) throw usageError('A poster is of the whole text: leave out --talk.');
  if (out !== undefined && !/\.(?:svg|pdf)$/u.test(out))
    throw usageError('A poster is an SVG or a PDF file.', { actual: out, expected: 'a name ending with .svg or .pdf' });
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const { exportPoster, posterFiles } = await import('../export/poster/export-poster.ts');
  const files = out === undefined ? posterFiles(model.deck) : [out];
  const browser = lazyBrowser(choice, effects);
  try {
    tellDiagnostics(await exportPoster(model, files, browser, effects), effects);
  } finally {
    await browser.close();
  }
  for (const file of files) effects.print(file);
}

/** `export --format notes` and `export --format essay`. */
async function writeTexts({ deck, talk, out }: ExportArguments, format: TextFormat, effects: Effects): Promise<void> {
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const talks = await chooseTalkFiles(model, talk, effects);
  if (out !== undefined && talks.length > 1) throw usageError('With --out, name one talk with --talk.');
  const { exportText } = await import('../export/text/export-text.ts');
  for (const files of talks) effects.print(await exportText(model, files, { format, out }, effects));
}

/** `export --format pptx`. */
async function writePresentations({ deck, talk, out, range }: ExportArguments, effects: Effects): Promise<void> {
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const talks = await chooseTalkFiles(model, talk, effects);
  if ((out !== undefined || range !== undefined) && talks.length > 1)
    throw usageError('With --out or --range, name one talk with --talk.');
  const { exportPptx } = await import('../export/pptx/export-pptx.ts');
  await recallLayouts(model.deck, effects);
  for (const files of talks) effects.print(await exportPptx(model, files, { range, out }, effects));
}

/** `export --format png`. */
async function writePictures(args: ExportArguments, effects: Effects): Promise<void> {
  const { deck, talk, out, range, withClicks = false, browser: choice } = args;
  const scale = Number(args.scale ?? 2);
  if (!(scale >= 0.1 && scale <= 8))
    throw usageError('A scale is a number.', { actual: args.scale ?? '', expected: '0.1 to 8' });
  const browser = lazyBrowser(choice, effects);
  await withTools(browser, effects, async ({ builder }) => {
    const { model } = await requireModel(await chooseDeck(deck, effects), effects);
    const talks = await chooseTalkFiles(model, talk, effects);
    if ((out !== undefined || range !== undefined) && talks.length > 1)
      throw usageError('With --out or --range, name one talk with --talk.');
    const { chosenSlides, exportPictures } = await import('../pictures/export-pictures.ts');
    // A slide that no talk has is told before the talks are built.
    const chosen = await Promise.all(talks.map((files) => chosenSlides(files, range, effects)));
    await buildTalks(talks, await renderTalks(talks, browser, effects), builder, effects);
    const { browser: open } = await browser.get();
    for (const [i, files] of talks.entries())
      for (const file of await exportPictures(files, { chosen: chosen[i]!, withClicks, scale, out }, open, effects))
        effects.print(file);
  });
}

/** `export --format html`. */
async function writeSingle({ deck, talk, out, browser: choice }: ExportArguments, effects: Effects): Promise<void> {
  assertPathSupported(effects);
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const talks = await chooseTalkFiles(model, talk, effects);
  if (out !== undefined && talks.length > 1) throw usageError('With --out, name one talk with --talk.');
  if (out === undefined && talks.some((files) => files.talk === 'index'))
    throw usageError('The file of the talk index would replace the page of the deck: name another file with --out.');
  const { exportSingle } = await import('../export/single/export-single.ts');
  const browser = lazyBrowser(choice, effects);
  try {
    for (const files of talks) effects.print(await exportSingle({ files, out, browser }, effects));
  } finally {
    await browser.close();
  }
}

/** Runs `export`. */
export const exportCommand: Command<ExportArguments> = async (args, effects) => {
  if (args.format === 'poster') {
    await writePoster(args, effects);
    return 0;
  }
  if (args.format === 'pptx' && [args.withClicks, args.scale].every((x) => x === undefined)) {
    await writePresentations(args, effects);
    return 0;
  }
  if (args.format !== 'png' && [args.range, args.withClicks, args.scale].some((x) => x !== undefined))
    throw usageError('--range, --with-clicks and --scale go with --format png.', { actual: `--format ${args.format}` });
  if (args.format === 'png') {
    await writePictures(args, effects);
    return 0;
  }
  if (args.format === 'html') {
    await writeSingle(args, effects);
    return 0;
  }
  if (args.format === 'notes' || args.format === 'essay') {
    await writeTexts(args, args.format, effects);
    return 0;
  }
  const { deck, talk, out, browser: choice } = args;
  const browser = lazyBrowser(choice, effects);
  let exitCode = 0;
  await withTools(browser, effects, async ({ builder }) => {
    const { model } = await requireModel(await chooseDeck(deck, effects), effects);
    const talks = await chooseTalkFiles(model, talk, effects);
    if (out !== undefined && talks.length > 1) throw usageError('With --out, name one talk with --talk.');
    const rendered = await renderTalks(talks, browser, effects);
    // Results are printed in the order of the talks, each as early as that order allows.
    const lines: string[] = [];
    let printed = 0;
    const print = async (files: TalkFiles, onWait: () => void) => {
      const target = out ?? files.pdf;
      const { pages, warnings } = await printTalk({ model, files, out: target, browser, onWait }, effects);
      tellDiagnostics(warnings, effects);
      if (warnings.some((w) => w.severity === 'error')) exitCode = 1;
      lines[talks.indexOf(files)] = `${target} (${pages === undefined ? 'pages not counted' : `${pages} pages`})`;
      for (; lines[printed] !== undefined; printed += 1) effects.print(lines[printed] as string);
    };
    try {
      const meanwhile = async () => {
        // Loaded while the browser prints.
        const { writeBoard } = await import('../board/write-board.ts');
        await writeBoard(model, effects);
      };
      await buildAndPrint({ talks, rendered, builder, print, meanwhile }, effects);
    } finally {
      // After a failed talk, the finished ones behind it.
      for (const line of lines.slice(printed)) if (line !== undefined) effects.print(line);
    }
    const { writeReader } = await import('../export/write-reader.ts');
    await writeReader(model, effects);
  });
  return exitCode;
};
