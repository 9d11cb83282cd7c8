/** The command `talk`. Composes a talk or shows one of the deck, with durations and the slides left out. */
import { analyse } from '../analysis/index.ts';
import type { Model, Talk } from '../model/index.ts';
import { checkBudget, checkMissing, checkUntold, clockTime, type DeckPlan, planTalk } from '../plan/index.ts';
import { requireTalk } from '../project/choose-talks.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { planSettings } from '../project/plan-settings.ts';
import { saveTalk } from '../project/save-talk.ts';
import { toTable } from '../terminal/table.ts';
import { tellPlan } from '../terminal/tell-plan.ts';
import { type Command, type JsonArguments, type TalkArguments, usageError } from './command.ts';

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
function composeTalk(
  model: Model,
  args: { minutes: string | undefined; sections: string | undefined; save: string | undefined },
): Talk {
  const minutes = parseMinutes(args.minutes);
  const sections = args.sections
    ?.split(',')
    .map((s) => s.trim())
    .filter(Boolean);
  const known = model.sections.map((s) => s.id);
  for (const section of sections ?? [])
    if (!known.includes(section)) throw usageError('Unknown section.', { actual: section, expected: known.join(', ') });
  if (args.save !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(args.save))
    throw usageError('A talk id consists of lower-case words joined by hyphens.', {
      actual: args.save,
      expected: 'short-version',
    });
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

const toJson = (plan: DeckPlan) => ({
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
  diagnostics: [...checkMissing(plan), ...checkBudget(plan), ...checkUntold(plan)],
});

/** Runs `talk`. */
export const talkCommand: Command<ComposeArguments> = async (
  { deck, talk: id, minutes, sections, save, replace, json },
  effects,
) => {
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const talk = id === undefined ? composeTalk(model, { minutes, sections, save }) : requireTalk(model, id);
  const plan = planTalk(model, analyse(model), talk, planSettings(effects));
  if (json) effects.print(JSON.stringify(toJson(plan), undefined, 2));
  else {
    const rows = timed(plan).map((s) => [clockTime(s.reached), `${s.seconds} s`, s.id, s.headline]);
    effects.print(toTable([['reached', 'time', 'slide', 'headline'], ...rows], [0, 1]));
    if (plan.omitted.length > 0) effects.print('\nleft out');
    for (const { slide, reason } of plan.omitted) effects.print(`  ${slide}: ${reason}`);
  }
  tellPlan(plan, '', effects);
  if (save !== undefined) {
    const { pace: _, ...definition } = talk;
    const known = { deck: model.deck, talks: model.talks.map((t) => t.id) };
    const { file, state } = await saveTalk(known, definition, replace ?? false, effects);
    effects.tell(`${file}: ${state}; next: claimdeck generate ${model.deck} --talk ${talk.id}`);
  }
  return 0;
};
