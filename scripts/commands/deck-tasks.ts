/** The decks and talks of a command line, and a run over them in which a deck that fails does not stop the others. */
import { assertKnown, type Checked, DiagnosticError, numberOf, tellErrorsOnce } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import { chooseTalks } from '../project/data/choose-talks.ts';
import { chooseDecks } from '../project/data/find-deck.ts';
import type { LoadedModel } from '../project/data/load-deck.ts';
import { type Progress, runProgress } from '../terminal/progress.ts';
import { type DecksArguments, type TalkArguments, usageError } from './command.ts';
import type { Shard } from './shard.ts';

/** A deck of a run, with the talks to work on. */
export interface DeckTask {
  /** Name of the deck. */
  readonly deck: string;
  /** Ids of the talks; `undefined` for all. */
  readonly talks: readonly string[] | undefined;
  /** The model of the deck, or all faults of its data; loaded once. */
  readonly check: () => Promise<Checked<Model>>;
  /** The model of the deck. @throws DiagnosticError with all faults of its data (exit code 1) */
  readonly load: () => Promise<LoadedModel>;
}

/** The model's stage is loaded with the first deck: a start of decks that are current needs none. */
const loadDecks = () => import('../project/data/load-deck.ts');

function taskOf(deck: string, talks: readonly string[] | undefined, effects: Effects): DeckTask {
  let loading: Promise<Checked<Model>> | undefined;
  const check = () => (loading ??= loadDecks().then(({ loadModel }) => loadModel(deck, effects)));
  return { deck, talks, check, load: async () => (await loadDecks()).requireLoaded(await check()) };
}

/**
 * The tasks of those of several decks that have one of the talks which the command line names, each with those that it has.
 * Decks that are left out are told. Decks whose data have errors stay: their talks are not known.
 * @throws DiagnosticError E_TALK_UNKNOWN (exit code 2) for each talk that no deck has
 */
async function tasksWithTalks(tasks: readonly DeckTask[], ids: readonly string[], effects: Effects) {
  const known = new Map<DeckTask, readonly string[]>();
  for (const task of tasks) {
    const checked = await task.check();
    const talks = checked.ok ? checked.value.talks.map((talk) => talk.id) : undefined;
    if (talks) known.set(task, talks);
  }
  const names = [...new Set([...known.values()].flat())];
  const message = 'No deck has a talk with this id.';
  if (known.size === tasks.length) assertKnown(ids, names, { code: 'E_TALK_UNKNOWN', file: 'data', message });
  const own = tasks.map((task) => ({ ...task, talks: ids.filter((id) => known.get(task)?.includes(id) ?? true) }));
  const others = own.filter(({ talks }) => talks.length === 0).map(({ deck }) => deck);
  if (others.length > 0)
    effects.tell(`Without the ${ids.length === 1 ? 'talk' : 'talks'} ${ids.join(', ')}: ${others.join(', ')}`);
  return own.filter(({ talks }) => talks.length > 0);
}

/** A talk of a deck; `undefined` for a deck whose talks are not known because its data have errors. */
interface Unit {
  readonly task: DeckTask;
  readonly talk: string | undefined;
}

async function unitsOfTask(task: DeckTask): Promise<Unit[]> {
  try {
    const talks = chooseTalks((await task.load()).model, task.talks).map((talk) => talk.id);
    return talks.sort().map((talk) => ({ task, talk }));
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return [{ task, talk: undefined }];
  }
}

/** The tasks of a shard: its part of all talks, sorted by deck and id, so that every machine divides them alike. */
async function tasksOfShard(tasks: readonly DeckTask[], shard: Shard): Promise<DeckTask[]> {
  const { unitsOf } = await import('./shard.ts');
  const units: Unit[] = [];
  for (const task of tasks.toSorted((a, b) => (a.deck < b.deck ? -1 : 1))) units.push(...(await unitsOfTask(task)));
  const own = Map.groupBy(unitsOf(units, shard), ({ task }) => task);
  return [...own].map(([task, parts]) => {
    const isWhole = parts.length === units.filter((unit) => unit.task === task).length;
    return isWhole ? task : { ...task, talks: parts.flatMap(({ talk }) => talk ?? []) };
  });
}

/**
 * The decks and talks that the arguments name, or a shard's part of them. What a shard takes is told.
 * @throws DiagnosticError E_USAGE of `--shard`; E_DECK_MISSING, E_DECK_UNNAMED; E_TALK_UNKNOWN where none of several decks has
 * a talk
 */
export async function chooseTasks(
  { decks = [], all = false, talk, shard }: TalkArguments,
  effects: Effects,
): Promise<readonly DeckTask[]> {
  if (all && decks.length > 0) throw usageError('--all takes no names of decks.', { actual: decks.join(' ') });
  const part = shard === undefined ? undefined : (await import('./shard.ts')).parseShard(shard, effects.environment);
  const named = (await chooseDecks(decks, all, effects)).map((deck) => taskOf(deck, talk, effects));
  const tasks = talk && named.length > 1 ? await tasksWithTalks(named, talk, effects) : named;
  if (!part) return tasks;
  const own = await tasksOfShard(tasks, part);
  const names = own.map(({ deck, talks }) => (talks === undefined ? deck : `${deck} (${talks.join(', ')})`));
  effects.tell(`Shard ${part.number} of ${part.count}: ${names.join(', ') || 'nothing to do'}`);
  return own;
}

/**
 * Runs `work` for each task in turn. An error of one of several decks is printed, once where
 * several decks have the same, and the others go on.
 * @returns the largest exit code
 * @throws DiagnosticError of a single task; an error that is a bug, after the other tasks
 */
export async function runTasks(
  tasks: readonly DeckTask[],
  { debug = false }: DecksArguments,
  effects: Effects,
  work: (task: DeckTask, progress: Progress) => Promise<number>,
): Promise<number> {
  const run = runProgress(tasks.length, effects);
  const [only, ...others] = tasks;
  if (only && others.length === 0) return work(only, run.begin(0, only.deck)).finally(run.end);
  const tell = tellErrorsOnce(debug, effects);
  let exitCode = 0;
  const failed: string[] = [];
  const bugs: unknown[] = [];
  for (const [index, task] of tasks.entries()) {
    try {
      const code = await work(task, run.begin(index, task.deck));
      exitCode = Math.max(exitCode, code);
      if (code > 0) failed.push(task.deck);
    } catch (error) {
      failed.push(task.deck);
      if (error instanceof DiagnosticError) {
        tell(error);
        exitCode = Math.max(exitCode, error.exitCode);
      } else bugs.push(error);
    }
  }
  run.end();
  if (failed.length > 0)
    effects.tell(`${failed.length} of ${numberOf(tasks.length, 'deck')} failed: ${failed.join(', ')}`);
  if (bugs.length > 0) throw bugs[0];
  return exitCode;
}
