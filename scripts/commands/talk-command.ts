/** The command `talk`. Composes a talk or shows one of the deck, with durations and the slides left out. */
import { analyse } from '../analysis/index.ts';
import type { Effects } from '../effects.ts';
import type { Model, Talk } from '../model/index.ts';
import { checkPlan, clockTime, type DeckPlan, planTalk } from '../plan/index.ts';
import { saveTalk } from '../project/changes/save-talk.ts';
import { chooseTalks } from '../project/data/choose-talks.ts';
import { planSettings } from '../project/slides/make-plan-settings.ts';
import { toTable } from '../terminal/table.ts';
import { tellPlan } from '../terminal/tell-plan.ts';
import { type Command, type JsonArguments, type TalkArguments, toJson, usageError } from './command.ts';
import { chooseTasks, runTasks } from './deck-tasks.ts';
import { assertName } from './new-deck-arguments.ts';

/** Arguments of `talk`. */
export interface ComposeArguments extends TalkArguments, JsonArguments {
  /** Length of the talk in minutes. */
  readonly minutes?: string | undefined;
  /** Ids of sections, joined by commas. */
  readonly sections?: string | undefined;
  /** Id to save the talk under. */
  readonly save?: string | undefined;
  /** Whether to write over a talk saved before. */
  readonly replace?: boolean | undefined;
}

function parseMinutes(text: string | undefined): number {
  const minutes = Number(text);
  if (minutes > 0 && minutes <= 1440) return minutes;
  throw usageError('The talk needs a length in minutes.', {
    actual: text ?? 'no --minutes',
    expected: '--minutes 20, or --talk ID for a talk of the deck',
  });
}

/** Definition of the talk as `--save` writes it. It holds rules rather than slides, so it follows later coding. */
function composeTalk(model: Model, args: ComposeArguments): Talk {
  const minutes = parseMinutes(args.minutes);
  const sections = args.sections
    ?.split(',')
    .map((s) => s.trim())
    .filter(Boolean);
  const known = model.sections.map((s) => s.id);
  for (const section of sections ?? [])
    if (!known.includes(section)) throw usageError('Unknown section.', { actual: section, expected: known.join(', ') });
  if (args.save !== undefined) assertName('A talk id', args.save);
  return {
    id: args.save ?? `minutes-${String(minutes).replace('.', '-')}`,
    title: model.title,
    minutes,
    pace: 130,
    ...(sections && sections.length > 0 ? { sections } : {}),
  };
}

const timed = (plan: DeckPlan) => {
  let reached = 0;
  return plan.slides
    .filter((s) => !s.appendix)
    .map((s) => {
      reached += s.seconds;
      return { id: s.id, headline: s.headline, seconds: s.seconds, reached };
    });
};

const describePlan = (plan: DeckPlan) => ({
  deck: plan.deck,
  talk: plan.talk,
  title: plan.title,
  minutes: plan.minutes,
  seconds: plan.clock?.seconds ?? 0,
  value: plan.clock?.value ?? 0,
  bound: plan.clock?.bound ?? 0,
  slides: timed(plan),
  appendix: plan.slides.filter((s) => s.appendix).map((s) => s.id),
  omitted: plan.omitted,
  remarks: plan.clock?.remarks ?? [],
  diagnostics: checkPlan(plan),
});

async function save(model: Model, talk: Talk, replace: boolean, effects: Effects): Promise<void> {
  const { pace: _, ...definition } = talk;
  const known = { deck: model.deck, talks: model.talks.map((t) => t.id) };
  const { file, state } = await saveTalk(known, definition, replace, effects);
  if (state === 'written over')
    effects.tell(`The former ${file} is kept: \`npx claimdeck generate ${model.deck} --undo\` puts it back.`);
  effects.tell(`${file}: ${state}; next: npx claimdeck generate ${model.deck} --talk ${talk.id}`);
}

function printPlan(plan: DeckPlan, effects: Effects): void {
  const rows = timed(plan).map((s) => [clockTime(s.reached), `${s.seconds} s`, s.id, s.headline]);
  effects.print(toTable([['reached', 'time', 'slide', 'headline'], ...rows], [0, 1]));
  if (plan.omitted.length > 0) effects.print('\nleft out');
  for (const { slide, reason } of plan.omitted) effects.print(`  ${slide}: ${reason}`);
}

/** Runs `talk`. */
export const talkCommand: Command<ComposeArguments> = async (args, effects) => {
  const results: object[] = [];
  const exitCode = await runTasks(await chooseTasks(args, effects), args, effects, async ({ talks, load }) => {
    const { model } = await load();
    const analysis = analyse(model);
    for (const talk of talks === undefined ? [composeTalk(model, args)] : chooseTalks(model, talks)) {
      const plan = planTalk(model, analysis, talk, planSettings(model.deck, effects));
      if (args.json) results.push(describePlan(plan));
      else printPlan(plan, effects);
      tellPlan(plan, '', effects);
      if (args.save !== undefined) await save(model, talk, args.replace ?? false, effects);
    }
    return 0;
  });
  if (args.json) effects.print(toJson(results, { ...args, all: args.all || (args.talk ?? []).length > 1 }));
  return exitCode;
};
