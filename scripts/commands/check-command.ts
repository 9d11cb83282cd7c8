/**
 * The command `check`. Validates the coding of a deck and, with `--render`, measures its slides. Exit code 1 where there
 * are errors.
 */
import path from 'node:path';
import { type Diagnostic, DiagnosticError, numberOf, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Tools } from '../export/tools.ts';
import type { RenderReport } from '../measure/measure-talks.ts';
import type { Model } from '../model/index.ts';
import { checkDeckLetters } from '../project/slides/check-deck-letters.ts';
import { chooseTalkFiles } from '../project/slides/slide-files.ts';
import { type BrowserArguments, type Command, type JsonArguments, type TalkArguments, toJson } from './command.ts';
import { chooseTasks, type DeckTask, runTasks } from './deck-tasks.ts';

/** Arguments of `check`. */
export interface CheckArguments extends TalkArguments, JsonArguments, BrowserArguments {
  /** Whether to measure the slides in a browser as well. */
  readonly render?: boolean | undefined;
  /** Whether to check again at each save, until the process ends. */
  readonly watch?: boolean | undefined;
  /** Folder for the report and the contact sheet, with a folder for each of several decks; by default `dist/<deck>`. */
  readonly out?: string | undefined;
}

interface Measured {
  readonly diagnostics: readonly Diagnostic[];
  readonly render?: RenderReport;
  /** 0 where nothing is wrong. */
  readonly exitCode: number;
}

/** Numbers of what a coding has: links are counted once for each cause, effect and sign, denied links apart. */
function contentsOf({ coverage, claims, links, denied, factors }: Model): string {
  const all = [numberOf(claims.length, 'claim'), numberOf(links.length, 'link')];
  if (denied.length > 0) all.push(numberOf(denied.length, 'denied link'));
  return `${coverage.covered} of ${numberOf(coverage.total, 'statement')} covered, ${[...all, numberOf(factors.length, 'factor')].join(', ')}`;
}

/** The tools that measure slides, and the folder for what they find; `undefined` without `--render`. */
type Measuring = { readonly tools: Tools; readonly out: string | undefined } | undefined;

/** Checks the files of the slides and, with `--render`, measures them. What prevents that is a diagnostic like any other. */
async function checkSlides(
  model: Model,
  { talks: ids }: DeckTask,
  measuring: Measuring,
  effects: Effects,
): Promise<Measured> {
  // A coding without talks is complete, and has no slides to check.
  if (model.talks.length === 0 && ids === undefined && !measuring) return { diagnostics: [], exitCode: 0 };
  try {
    const talks = await chooseTalkFiles(model, ids, effects);
    const letters = await checkDeckLetters(model, ids, effects);
    if (letters.length > 0 || !measuring) return { diagnostics: letters, exitCode: letters.length > 0 ? 1 : 0 };
    const { measureTalks } = await import('../measure/measure-talks.ts');
    const { checkSlidesCurrent } = await import('../project/slides/check-slides-current.ts');
    const outdated = await checkSlidesCurrent(model, talks, effects);
    const measured = await measureTalks(model, talks, measuring, effects);
    return {
      ...measured,
      diagnostics: [...outdated, ...measured.diagnostics],
      exitCode: measured.diagnostics.some((d) => d.severity === 'error') ? 1 : 0,
    };
  } catch (caught) {
    const error = measuring ? measuring.tools.browser.explain(caught) : caught;
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: error.diagnostics, exitCode: error.exitCode };
  }
}

/** A deck as `check --json` prints it. */
async function checkDeck(task: DeckTask, measuring: Measuring, effects: Effects) {
  const checked = await task.check();
  const model = checked.ok ? checked.value : undefined;
  const measured = model && (await checkSlides(model, task, measuring, effects));
  const exitCode = measured?.exitCode ?? 1;
  const { total = 0, covered = 0, uncovered = [] } = model?.coverage ?? {};
  const json = {
    ok: exitCode === 0,
    deck: task.deck,
    diagnostics: [...checked.diagnostics, ...(measured?.diagnostics ?? [])],
    statements: { total, covered, uncovered: uncovered.map((i) => model?.source.statements[i]?.text ?? '') },
    claims: model?.claims.length ?? 0,
    links: model?.links.length ?? 0,
    factors: model?.factors.length ?? 0,
    ...(measured?.render ? { render: measured.render } : {}),
  };
  return { json, exitCode, contents: model && `${task.deck}: ${contentsOf(model)}` };
}

/** Folder for what `--render` finds: shards that divide a deck have folders of their own. */
function reportFolder({ deck, talks }: DeckTask, { out, shard }: CheckArguments, isOnlyDeck: boolean) {
  const part = shard === undefined || talks === undefined ? '' : `/shard-${talks.join('-')}`;
  if (out === undefined) return part === '' ? undefined : `dist/${deck}${part}`;
  return `${out}${isOnlyDeck ? '' : `/${deck}`}${part}`;
}

async function checkAll(tasks: readonly DeckTask[], args: CheckArguments, tools: Tools | undefined, effects: Effects) {
  const results: object[] = [];
  const exitCode = await runTasks(tasks, args, effects, async (task) => {
    const measuring = tools && { tools, out: reportFolder(task, args, tasks.length === 1) };
    const { json, exitCode: code, contents } = await checkDeck(task, measuring, effects);
    results.push(json);
    if (args.json) return code;
    tellDiagnostics(json.diagnostics, effects);
    if (contents !== undefined) effects.print(contents);
    if (json.render) {
      const { slides, states, report, contactSheet } = json.render;
      effects.print(`${slides} slides measured in ${states} states: ${report}, ${contactSheet}`);
    }
    return code;
  });
  if (args.json) effects.print(toJson(results, args));
  return exitCode;
}

/** Terminal codes: an empty screen. */
const clearScreen = '\x1b[2J\x1b[H';

/**
 * Checks the decks, and each deck again when one of its files is saved. Modules, fonts and compiled code stay in memory.
 * Ctrl-C ends the process.
 */
async function watchDecks(tasks: readonly DeckTask[], args: CheckArguments, effects: Effects): Promise<never> {
  const { loadModel } = await import('../project/data/load-deck.ts');
  const { runOnSave } = await import('./run-on-save.ts');
  const checkOnce = async (some: readonly DeckTask[]) => {
    // A folder that may not be read, too, is told once and may change.
    const exitCode = await checkAll(some, args, undefined, effects).catch((error: unknown) => {
      if (!(error instanceof DiagnosticError)) throw error;
      tellDiagnostics(error.diagnostics, effects);
      return error.exitCode;
    });
    effects.tell(`${exitCode === 0 ? 'No errors. ' : ''}Waiting for changes; Ctrl-C ends.`);
  };
  const watches = tasks.map((task) => {
    const folder = `data/${task.deck}`;
    const run = async (files: ReadonlySet<string>) => {
      // Some are removed again, or may not be read: then the check says so.
      const sizes = await Promise.all(
        [...files].map((file) => effects.size(`${folder}/${file}`).catch(() => undefined)),
      );
      const names = [...files].filter((_, i) => sizes[i] !== undefined).map((file) => `${folder}/${file}`);
      effects.tell(`${effects.isTerminal ? clearScreen : ''}Changed: ${names.join(', ') || folder}`);
      await checkOnce([{ ...task, check: () => loadModel(task.deck, effects) }]);
    };
    return runOnSave({ folder: path.join(effects.root, folder), run }).failed;
  });
  await checkOnce(tasks);
  return Promise.race(watches);
}

/** Runs `check`. */
export const check: Command<CheckArguments> = async (args, effects) => {
  const tasks = await chooseTasks(args, effects);
  if (args.watch) return watchDecks(tasks, args, effects);
  if (!args.render) return checkAll(tasks, args, undefined, effects);
  const { withTools } = await import('../export/tools.ts');
  const { lazyBrowser } = await import('../browser/index.ts');
  return withTools(lazyBrowser(args.browser, effects), effects, (tools) => checkAll(tasks, args, tools, effects));
};
