/**
 * The command `export`. Writes decks and talks in one format or several; exit code 1 where a slide is cut. What cannot be
 * written is named, and the rest is written.
 */
import { lazyBrowser } from '../browser/index.ts';
import { type DiagnosticError, tellDiagnostics, tellErrorsOnce } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { recordOutput } from '../export/remove-gone.ts';
import type { Tools } from '../export/tools.ts';
import type { Model } from '../model/index.ts';
import { checkSlidesCurrent } from '../project/slides/check-slides-current.ts';
import { staysBeside } from '../project/slides/picture-name.ts';
import { readSlides } from '../project/slides/read-slides.ts';
import { chooseTalkFiles } from '../project/slides/slide-files.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';
import type { Progress } from '../terminal/progress.ts';
import { assertOut, type BrowserArguments, type Command, type TalkArguments, usageError } from './command.ts';
import { chooseTasks, type DeckTask, runTasks } from './deck-tasks.ts';
import { Outcome } from './export-outcome.ts';
import { type DeckOutputs, outputsOf } from './format-outputs.ts';
import { type ExportFormat, type FormatOptions, flagOf, formats, type TalkFormat } from './formats/index.ts';

/** Arguments of `export`. */
export interface ExportArguments extends TalkArguments, BrowserArguments, FormatOptions {
  /** Names of formats; `all` is every format. */
  readonly format: readonly string[];
  /** File of the one output, or folder of all, relative to the root. */
  readonly out?: string | undefined;
}

/** The formats chosen. @throws DiagnosticError E_USAGE where none of them takes an option that is given */
function chooseFormats(args: ExportArguments): ExportFormat[] {
  const chosen = [...formats].filter(([name]) => args.format.includes(name) || args.format.includes('all'));
  for (const [name, flag] of Object.entries(flagOf)) {
    const option = name as keyof FormatOptions;
    if (args[option] === undefined || chosen.some(([, format]) => format.takes?.includes(option))) continue;
    const names = [...formats].filter(([, format]) => format.takes?.includes(option)).map(([format]) => format);
    throw usageError(`${flag} does not go with this format.`, {
      actual: `--format ${args.format.join(',')}`,
      expected: names.map((format) => `--format ${format}`).join(' | '),
    });
  }
  for (const [, format] of chosen) format.check?.(args);
  return chosen.map(([, format]) => format);
}

interface ExportRun {
  readonly args: ExportArguments;
  readonly formats: readonly ExportFormat[];
  readonly isOnlyDeck: boolean;
  readonly tools: Tools;
  /** Prints errors of outputs, each once. */
  readonly tell: (error: DiagnosticError) => void;
}

interface ExportDeck extends ExportRun {
  readonly model: Model;
  readonly talks: readonly TalkFiles[];
  readonly outputs: DeckOutputs;
  /** Positions of the slides that `--range` names, by talk; `undefined` without `--range`. */
  readonly chosen: ReadonlyMap<TalkFiles, readonly number[]> | undefined;
  readonly outcome: Outcome;
}

/** Reads the deck and checks everything that the command line says about it, before anything is built. */
async function prepareDeck(run: ExportRun, task: DeckTask, progress: Progress, effects: Effects): Promise<ExportDeck> {
  const { args } = run;
  const { model } = await task.load();
  const needsTalks = run.formats.some((format) => format.scope === 'talk') || task.talks !== undefined;
  const talks = needsTalks ? await chooseTalkFiles(model, task.talks, effects) : [];
  const outputs = outputsOf(task.deck, talks.length, { ...run, options: args, out: args.out });
  await assertOut(outputs.file, [args.template], effects);
  if (needsTalks) tellDiagnostics(await checkSlidesCurrent(model, talks, effects), effects);
  const total = run.formats.reduce((sum, format) => sum + (format.scope === 'deck' ? 1 : talks.length), 0);
  const outcome = new Outcome({ total, progress, browser: run.tools.browser, tell: run.tell }, effects);
  if (args.range === undefined) return { ...run, model, talks, outputs, chosen: undefined, outcome };
  if (talks.length > 1) throw usageError('With --range, name one talk with --talk.');
  const { chosenSlides } = await import('../project/slides/slides-in-range.ts');
  const chosen = new Map<TalkFiles, number[]>();
  for (const files of talks) chosen.set(files, await chosenSlides(files, args.range, effects));
  return { ...run, model, talks, outputs, chosen, outcome };
}

/** Whether a picture of an earlier run is kept; every file of an output that is no folder is. */
async function keptPictures(
  { isFolder }: TalkFormat,
  files: TalkFiles,
  chosen: readonly number[] | undefined,
  effects: Effects,
) {
  const slides = isFolder ? await readSlides(files, effects) : [];
  return (file: string): boolean => !isFolder || staysBeside(file, slides, chosen);
}

/** Writes a talk in formats of talks. Returns the lines of what was written. */
async function writeTalk(
  { args, model, outputs, chosen, tools, outcome }: ExportDeck,
  ofTalks: readonly TalkFormat[],
  files: TalkFiles,
  onWait: () => void,
  effects: Effects,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [write, group] of Map.groupBy(ofTalks, (format) => format.write)) {
    const outs = new Map(group.map((format) => [format, outputs.ofTalk(format, files)]));
    const [out = ''] = outs.values();
    const job = { model, files, out, outs, options: args, chosen: chosen?.get(files), browser: tools.browser, onWait };
    const writeOuts = async () => {
      const written = await write(job, effects);
      // A place that the user has chosen is not removed with the talk.
      for (const [format, place] of outs)
        if (place === format.place(files, args)) {
          const isCurrent = await keptPictures(format, files, job.chosen, effects);
          const output = { places: [place, ...(written.beside ?? [])], written: written.lines, isCurrent };
          await recordOutput(files.deck, files.talk, output, effects);
        }
      return written;
    };
    lines.push(...(await outcome.add([...outs.values()], writeOuts)));
  }
  return lines;
}

/** Writes the formats that need no web deck. Returns the lines of what was written. */
async function writeOthers(deck: ExportDeck, effects: Effects): Promise<readonly string[]> {
  const { args, formats: all, model, outputs, talks, tools, outcome } = deck;
  const ofTalks = all.filter((format) => format.scope === 'talk').filter((format) => !format.needsWeb);
  const lines: string[] = [];
  for (const files of talks) lines.push(...(await writeTalk(deck, ofTalks, files, () => {}, effects)));
  for (const format of all.filter((one) => one.scope === 'deck')) {
    const job = { model, outs: outputs.ofDeck(format), options: args, browser: tools.browser };
    const writeOuts = async () => {
      const written = await format.write(job, effects);
      // A place that the user has chosen is not removed with the deck.
      const places = format.places(model.deck).filter((place) => job.outs.includes(place));
      if (places.length > 0) await recordOutput(model.deck, undefined, { places, written: written.lines }, effects);
      return written;
    };
    lines.push(...(await outcome.add([job.outs.join(', ')], writeOuts)));
  }
  return lines;
}

/** Builds the talks, and writes each as soon as its web deck is current. Returns the lines of what was written. */
async function buildAndWrite(deck: ExportDeck, effects: Effects): Promise<readonly string[]> {
  const { formats: all, talks, model, tools, outcome } = deck;
  const ofTalks = all.filter((format) => format.scope === 'talk').filter((format) => format.needsWeb);
  if (ofTalks.length === 0) return [];
  const { buildAndPrint, checkTalks } = await import('../export/build-talks.ts');
  const written = new Map<TalkFiles, readonly string[]>();
  const print = async (files: TalkFiles, onWait: () => void) =>
    void written.set(files, await writeTalk(deck, ofTalks, files, onWait, effects));
  const meanwhile = async () => {
    // Loaded while the browser prints.
    const { writeBoard } = await import('../board/write-board.ts');
    await writeBoard(model, effects);
  };
  await outcome.add([], async () => {
    const checked = await checkTalks(talks, effects);
    const next = talks.find((files) => checked.stale.has(files.markdown));
    if (next) outcome.tellBegun(`building ${next.web}/`);
    await buildAndPrint({ talks, checked, builder: tools.builder, print, meanwhile }, effects);
    return { lines: [], warnings: [] };
  });
  return talks.flatMap((files) => written.get(files) ?? []);
}

/** Writes the outputs of a deck. @returns the largest exit code of them */
async function exportDeck(deck: ExportDeck, effects: Effects): Promise<number> {
  if (deck.formats.some((format) => format.scope === 'talk' && format.drawsMaps)) {
    const { recallLayouts } = await import('../project/slides/kept-layouts.ts');
    await recallLayouts(deck.model.deck, effects);
  }
  // The web decks are built in a thread.
  const lines = await Promise.all([writeOthers(deck, effects), buildAndWrite(deck, effects)]);
  for (const line of lines.flat()) effects.print(line);
  const { writeReader } = await import('../reader/write-reader.ts');
  tellDiagnostics(await writeReader(deck.model, effects), effects);
  return deck.outcome.code;
}

/** Runs `export`. */
export const exportCommand: Command<ExportArguments> = async (args, effects) => {
  const chosen = chooseFormats(args);
  const tasks = await chooseTasks(args, effects);
  const isOnlyDeck = tasks.length === 1 && args.shard === undefined;
  const { withTools } = await import('../export/tools.ts');
  const exitCode = await withTools(lazyBrowser(args.browser, effects), effects, (tools) => {
    const run: ExportRun = {
      ...{ args, formats: chosen, isOnlyDeck, tools },
      tell: tellErrorsOnce(args.debug ?? false, effects),
    };
    return runTasks(tasks, args, effects, async (task, progress) =>
      exportDeck(await prepareDeck(run, task, progress, effects), effects),
    );
  });
  const { writeIndex } = await import('../export/write-index.ts');
  tellDiagnostics(await writeIndex(effects), effects);
  return exitCode;
};
