/** Formats of `export` that are made from built web decks: pictures, handouts and printed notes. */
import { lazyBrowser } from '../browser/index.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildTalks, renderTalks } from '../export/build-talks.ts';
import { type Tools, withTools } from '../export/tools.ts';
import { usageError } from './command.ts';
import { type ChosenTalks, chooseExport, type ExportArguments } from './export-arguments.ts';

/** Builds the talks that are not current, then calls `work`. */
async function withBuiltTalks(
  args: ExportArguments,
  effects: Effects,
  work: (chosen: ChosenTalks, tools: Tools) => Promise<void>,
): Promise<void> {
  const browser = lazyBrowser(args.browser, effects);
  await withTools(browser, effects, async (tools) => {
    // A slide that no talk has is told before the talks are built.
    const chosen = await chooseExport(args, effects);
    await buildTalks(chosen.talks, await renderTalks(chosen.talks, browser, effects), tools.builder, effects);
    await work(chosen, tools);
  });
}

/** `export --format png`. */
export async function writePictures(args: ExportArguments, effects: Effects): Promise<void> {
  const { out, withClicks = false } = args;
  const scale = Number(args.scale ?? 2);
  if (!(scale >= 0.1 && scale <= 8))
    throw usageError('A scale is a number.', { actual: args.scale ?? '', expected: '0.1 to 8' });
  await withBuiltTalks(args, effects, async ({ talks, chosen }, { browser }) => {
    const { exportPictures, slidesBeforeAppendix } = await import('../pictures/export-pictures.ts');
    const { browser: open } = await browser.get();
    for (const files of talks) {
      const options = { chosen: chosen ?? (await slidesBeforeAppendix(files, effects)), withClicks, scale, out };
      for (const file of await exportPictures(files, options, open, effects)) effects.print(file);
    }
  });
}

/** `export --format handout` and `export --format notes-pdf`. */
export async function writePaper(args: ExportArguments, effects: Effects): Promise<void> {
  const { out, paper = 'a4', perPage = '3' } = args;
  const kind = args.format === 'handout' ? perPage : 'notes';
  await withBuiltTalks(args, effects, async ({ model, talks, chosen }, { browser }) => {
    const { exportHandout, paperFile } = await import('../export/handout/export-handout.ts');
    for (const files of talks) {
      const target = out ?? paperFile(files, kind);
      tellDiagnostics(
        await exportHandout(model, files, { paper, kind, chosen, out: target }, browser, effects),
        effects,
      );
      effects.print(target);
    }
  });
}
