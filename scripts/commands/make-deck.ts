/** Everything that `start` makes of a deck. */
import { writeBoard } from '../board/write-board.ts';
import { type Diagnostic, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildAndPrint, checkTalks } from '../export/build-talks.ts';
import { exportCover } from '../export/cover/export-cover.ts';
import { printTalk } from '../export/pdf/print-talk.ts';
import type { Tools } from '../export/tools.ts';
import { checkGoneTalks } from '../project/slides/check-gone-talks.ts';
import { generateTalks } from '../project/slides/generate-talks.ts';
import { keepLayouts } from '../project/slides/kept-layouts.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { prepareReader, writeReader } from '../reader/write-reader.ts';
import type { Progress } from '../terminal/progress.ts';
import type { DeckTask } from './deck-tasks.ts';
import { tellGenerated } from './generate-command.ts';

/** Runs a stage of the work: prints its name and records its duration. */
export type Stage = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** What `makeDeck` made. */
export interface MadeDeck {
  /** Files and folders made, relative to the root. */
  readonly places: readonly string[];
  /** Warnings printed, and an error for each slide that is cut. */
  readonly warnings: readonly Diagnostic[];
}

/** How `makeDeck` runs. */
export interface MakeOptions {
  /** Browser and builder, shared by all talks of the run. */
  readonly tools: Tools;
  /** Runs each stage under its name. */
  readonly stage: Stage;
  /** Told of each web deck that is built, and of each talk that is printed. */
  readonly progress: Progress;
  /** Whether to list every slide that is left out of a talk. */
  readonly verbose: boolean;
}

/** Checks and generates a deck, draws, builds and prints what is not current. @throws DiagnosticError of every stage */
export async function makeDeck(
  { deck, talks: ids, load }: DeckTask,
  { tools, stage, progress, verbose }: MakeOptions,
  effects: Effects,
): Promise<MadeDeck> {
  const { browser, builder } = tools;
  const warnings: Diagnostic[] = [];
  const warn = (found: readonly Diagnostic[]) => {
    warnings.push(...found);
    tellDiagnostics(found, effects);
  };
  const { model, warnings: dataWarnings } = await stage('check', load);
  warn(dataWarnings);
  const generated = await stage('generate', () => generateTalks(model, ids, effects));
  for (const talk of generated) tellGenerated(talk, verbose, effects);
  warn(await checkGoneTalks(model, effects));
  const talks = generated.map(({ plan }) => talkFiles(deck, plan.talk));
  const checked = await stage('check diagrams', () => checkTalks(talks, effects));
  warn(checked.diagnostics);
  const total = checked.stale.size + talks.length;
  let done = 0;
  const tellMade = (place: string) => progress(++done, total, place);
  const printed = await stage('build and print', () => {
    const next = talks.find((files) => checked.stale.has(files.markdown));
    if (next) progress(0, total, `building ${next.web}/`);
    return buildAndPrint(
      {
        talks,
        checked,
        builder: {
          ...builder,
          async build(talk) {
            const web = await builder.build(talk);
            tellMade(`${talk.out}/`);
            return web;
          },
        },
        print: async (files, onWait) => {
          const making = [
            printTalk({ model, files, out: files.pdf, browser, onWait }, effects),
            exportCover(model, files, files.cover, browser, effects),
          ] as const;
          await Promise.allSettled(making);
          const [pdf] = await Promise.all(making);
          tellMade(files.pdf);
          return pdf;
        },
        meanwhile: async () => {
          warn(checked.labels());
          await writeBoard(model, effects);
          await keepLayouts(deck, effects);
          await prepareReader(model, effects);
          // The thread still builds.
          browser.prepare();
        },
      },
      effects,
    );
  });
  warn(printed.flatMap((talk) => talk.warnings));
  warn(await writeReader(model, effects));
  return {
    places: [`dist/${deck}/index.html`, ...talks.flatMap((t) => [t.markdown, t.web, t.pdf, t.cover])],
    // The builder has printed its own.
    warnings: [...warnings, ...builder.warnings()],
  };
}
