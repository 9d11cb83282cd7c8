/** The command `export`. Prints talks to PDF, writes them as pictures or text, or draws the poster; exit code 1 where a slide is cut. */
import { lazyBrowser } from '../browser/index.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildAndPrint, renderTalks } from '../export/build-talks.ts';
import { assertPathSupported } from '../export/check-path.ts';
import { printTalk } from '../export/print-talk.ts';
import type { TextFormat } from '../export/text/export-text.ts';
import { withTools } from '../export/tools.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { recallLayouts } from '../project/kept-layouts.ts';
import { requireModel } from '../project/load-deck.ts';
import type { TalkFiles } from '../project/talk-files.ts';
import { type Command, usageError } from './command.ts';
import { assertFormatOptions, chooseExport, type ExportArguments } from './export-arguments.ts';

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
async function writeTexts(args: ExportArguments, format: TextFormat, effects: Effects): Promise<void> {
  const { model, talks, chosen } = await chooseExport(args, effects);
  const { exportText } = await import('../export/text/export-text.ts');
  for (const files of talks) effects.print(await exportText(model, files, { format, chosen, out: args.out }, effects));
}

/** `export --format pptx`. */
async function writePresentations(args: ExportArguments, effects: Effects): Promise<void> {
  const { model, talks } = await chooseExport(args, effects);
  const { exportPptx } = await import('../export/pptx/export-pptx.ts');
  await recallLayouts(model.deck, effects);
  for (const files of talks)
    effects.print(await exportPptx(model, files, { range: args.range, out: args.out }, effects));
}

/** `export --format html`. */
async function writeSingle(args: ExportArguments, effects: Effects): Promise<void> {
  assertPathSupported(effects);
  const { out } = args;
  const { talks } = await chooseExport(args, effects);
  if (out === undefined && talks.some((files) => files.talk === 'index'))
    throw usageError('The file of the talk index would replace the page of the deck: name another file with --out.');
  const { exportSingle } = await import('../export/single/export-single.ts');
  const browser = lazyBrowser(args.browser, effects);
  try {
    for (const files of talks) effects.print(await exportSingle({ files, out, browser }, effects));
  } finally {
    await browser.close();
  }
}

/** `export --format pdf`. Returns the exit code. */
async function writePdfs(args: ExportArguments, effects: Effects): Promise<number> {
  const { out, browser: choice } = args;
  const browser = lazyBrowser(choice, effects);
  let exitCode = 0;
  await withTools(browser, effects, async ({ builder }) => {
    const { model, talks } = await chooseExport(args, effects);
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
}

/** Runs `export`. */
export const exportCommand: Command<ExportArguments> = async (args, effects) => {
  assertFormatOptions(args);
  switch (args.format) {
    case 'pdf':
      return writePdfs(args, effects);
    case 'html':
      await writeSingle(args, effects);
      return 0;
    case 'pptx':
      await writePresentations(args, effects);
      return 0;
    case 'poster':
      await writePoster(args, effects);
      return 0;
    case 'notes':
    case 'essay':
      await writeTexts(args, args.format, effects);
      return 0;
    default: {
      const { writePaper, writePictures } = await import('./export-built.ts');
      await (args.format === 'png' ? writePictures : writePaper)(args, effects);
      return 0;
    }
  }
};
