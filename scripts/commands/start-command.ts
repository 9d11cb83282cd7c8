/**
 * The command `start`. Checks, generates, builds and exports every talk of one deck or of all; ends with a table of what it
 * made. Exit code 1 where a slide is cut.
 */
import path from 'node:path';
import { currentStamp, digestOf, digestPlaces, digestTools, ownDigest, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { currentWeb } from '../export/current-web.ts';
import type { OpenTools, Tools } from '../export/tools.ts';
import { listDecks } from '../project/data/find-deck.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { digestData, digestStart } from '../project/start-inputs.ts';
import type { Progress } from '../terminal/progress.ts';
import { toTable } from '../terminal/table.ts';
import type { BrowserArguments, Command, TalkArguments } from './command.ts';
import { chooseTasks, type DeckTask, runTasks } from './deck-tasks.ts';
import type { Stage } from './make-deck.ts';

const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

const hasError = (diagnostics: readonly Diagnostic[]) => diagnostics.some((d) => d.severity === 'error');

/** Arguments of `start`. */
export interface StartArguments extends TalkArguments, BrowserArguments {
  /** Whether to list every slide that is left out. */
  readonly verbose?: boolean | undefined;
}

/** The files that users open, of the files and folders that a start makes. */
const openedFiles = (places: readonly string[]) => places.map((p) => (/\.\w+$/u.test(p) ? p : `${p}/index.html`));

/** What a run of `start` has made so far. */
interface StartRun {
  readonly args: StartArguments;
  /** Times of the stages in ms, summed over the decks. */
  readonly times: Map<string, number>;
  /** Files that users open. */
  readonly made: string[];
  readonly openTools: () => Promise<Tools>;
}

/** Runs a stage of a deck: prints its name and adds its duration. */
const stageOf =
  (deck: string, { times }: StartRun, effects: Effects): Stage =>
  async (name, work) => {
    const before = effects.now();
    effects.tell(`${deck}: ${name} …`);
    const value = await work();
    times.set(name, (times.get(name) ?? 0) + effects.now() - before);
    return value;
  };

/** Name of the stamp of a start: that of some talks is another one than that of the whole deck. */
const stampName = ({ deck, talks }: DeckTask) =>
  `${deck}/start${talks === undefined ? '' : `-${digestOf(talks).slice(0, 12)}`}`;

/** Whether the slides among these places and all files that they read, such as pictures and themes, are unchanged. */
async function areWebDecksCurrent(deck: string, places: readonly string[], effects: Effects): Promise<boolean> {
  for (const place of places) {
    const files = talkFiles(deck, path.posix.basename(place, '.md'));
    if (place === files.markdown && !(await currentWeb(files, effects))) return false;
  }
  return true;
}

/** Makes what is not current of a deck. @returns 1 where a slide is cut, otherwise 0 */
async function startDeck(task: DeckTask, run: StartRun, progress: Progress, effects: Effects): Promise<number> {
  const { args, times, made } = run;
  const before = effects.now();
  const data = await digestData(await ownDigest(effects), args.browser, effects);
  const stamp = await currentStamp(stampName(task), await digestStart(data, effects), effects);
  if (stamp && (await areWebDecksCurrent(task.deck, Object.keys(stamp.outputs), effects))) {
    effects.tell(`${task.deck}: nothing has changed since the last start`);
    tellDiagnostics(stamp.diagnostics, effects);
    made.push(...openedFiles(Object.keys(stamp.outputs)));
    times.set('look for changes', (times.get('look for changes') ?? 0) + effects.now() - before);
    return hasError(stamp.diagnostics) ? 1 : 0;
  }
  const tools = await run.openTools();
  const { makeDeck } = await import('./make-deck.ts');
  const stage = stageOf(task.deck, run, effects);
  const options = { tools, stage, progress, verbose: args.verbose ?? false };
  const result = await makeDeck(task, options, effects).catch((error: unknown) => {
    throw tools.browser.explain(error);
  });
  made.push(...openedFiles(result.places));
  const exitCode = hasError(result.warnings) ? 1 : 0;
  const { isDataDecidedByFiles } = await import('../project/data/data-modules.ts');
  if (!(await isDataDecidedByFiles(await ownDigest(effects), effects))) return exitCode;
  // A run whose inputs changed meanwhile gets no stamp.
  if (data !== (await digestData(await digestTools(effects), args.browser, effects))) return exitCode;
  const outputs = await digestPlaces(result.places, effects);
  const inputs = await digestStart(data, effects);
  await writeStamp(stampName(task), { inputs, outputs, diagnostics: result.warnings }, effects);
  return exitCode;
}

async function printTables({ times, made }: StartRun, effects: Effects): Promise<void> {
  const { writeIndex } = await import('../export/write-index.ts');
  tellDiagnostics(await writeIndex(effects), effects);
  made.push('dist/index.html');
  const sizes = await Promise.all(made.map(async (file) => [file, size((await effects.size(file)) ?? 0)]));
  const durations = [...times].map(([name, ms]) => [name, `${(ms / 1000).toFixed(1)} s`]);
  effects.print(toTable([['stage', 'time'], ...durations], [1]));
  effects.print('');
  effects.print(toTable([['made', 'size'], ...sizes], [1]));
}

/** Runs `start`. */
export const start: Command<StartArguments> = async (args, effects) => {
  const isUnnamed = (args.decks ?? []).length === 0 && (await listDecks(effects)).length > 1;
  const tasks = await chooseTasks({ ...args, all: args.all || isUnnamed }, effects);
  let tools: OpenTools | undefined;
  const openTools = async () => {
    // Loaded only where something has changed: a start with nothing changed takes a tenth of a second.
    const [{ openTools: open }, { lazyBrowser }] = await Promise.all([
      import('../export/tools.ts'),
      import('../browser/index.ts'),
    ]);
    if (tools) return tools;
    tools = open(lazyBrowser(args.browser, effects), effects);
    // The thread loads Slidev and Vite while the deck is checked.
    tools.builder.prepare();
    return tools;
  };
  const run: StartRun = { args, times: new Map(), made: [], openTools };
  try {
    const exitCode = await runTasks(tasks, args, effects, (task, progress) => startDeck(task, run, progress, effects));
    await printTables(run, effects);
    return exitCode;
  } finally {
    await tools?.close();
  }
};
