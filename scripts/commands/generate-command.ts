/** The command `generate`. Writes the slides of the talks and keeps hand edits. */
import { tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { KeptSlide, Take } from '../merge/index.ts';
import type { LoadedModel } from '../project/data/load-deck.ts';
import { putBackFiles } from '../project/former-files.ts';
import { checkGoneDecks, checkGoneTalks } from '../project/slides/check-gone-talks.ts';
import { type GeneratedTalk, generateTalks } from '../project/slides/generate-talks.ts';
import { keepLayouts } from '../project/slides/kept-layouts.ts';
import { tellOmitted, tellPlan } from '../terminal/tell-plan.ts';
import type { Command, TalkArguments } from './command.ts';
import { chooseTasks, runTasks } from './deck-tasks.ts';

/** Arguments of `generate`. */
export interface GenerateArguments extends TalkArguments {
  /** Whose version of a slide holds. */
  readonly take?: Take['side'] | undefined;
  /** Id of the one slide that `take` decides. */
  readonly slide?: string | undefined;
  /** Whether to put back the files that the last run overwrote, instead of generating. */
  readonly undo?: boolean | undefined;
  /** Whether to list every slide that is left out. */
  readonly verbose?: boolean | undefined;
}

const keptWords: Record<KeptSlide['how'], string> = {
  edited: 'kept as edited',
  moved: 'kept where you moved it',
  own: 'kept as your own slide',
  deleted: 'left out by hand',
  orphaned: 'kept as edited, although no longer generated',
};

/** Prints to stderr which slides of a talk were added, changed, kept and left out, each or as a count. */
export function tellGenerated(talk: GeneratedTalk, verbose: boolean, effects: Effects): void {
  tellPlan(talk.plan, `${talk.file}: ${talk.state}, `, effects);
  if (talk.state === 'changed') {
    const news = (['added', 'changed', 'removed'] as const).filter((k) => talk[k].length > 0);
    for (const kind of news) effects.tell(`  ${kind}: ${talk[kind].join(', ')}`);
    if (news.length === 0) effects.tell('  changed: order or settings only');
    effects.tell(`  the former file is kept: \`npx claimdeck generate ${talk.plan.deck} --undo\` puts it back`);
  }
  for (const { slide, how, parts } of talk.kept)
    effects.tell(`  ${keptWords[how]}: ${slide}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`);
  if (talk.hasUnmerged) effects.tell('  other slides have new data, not merged yet: run `npx claimdeck generate`');
  tellOmitted(talk.plan.omitted, verbose, effects);
}

/** Writes the slides of talks of a deck, or of all if `talks` is `undefined`, and tells what changed and is left out. */
export async function generateAndTell(
  { model, warnings }: LoadedModel,
  talks: readonly string[] | undefined,
  effects: Effects,
  { take, verbose = false }: { readonly take?: Take | undefined; readonly verbose?: boolean } = {},
): Promise<void> {
  tellDiagnostics(warnings, effects);
  for (const generated of await generateTalks(model, talks, effects, take)) tellGenerated(generated, verbose, effects);
  await keepLayouts(model.deck, effects);
}

/** Runs `generate`. */
export const generate: Command<GenerateArguments> = async (args, effects) => {
  const { take, slide, undo = false, verbose = false } = args;
  const decision = take && { side: take, slide };
  if (undo)
    return runTasks(await chooseTasks(args, effects), args, effects, async ({ deck }) => {
      for (const file of await putBackFiles(deck, effects))
        effects.tell(`${file}: ${(await effects.readText(file)) === undefined ? 'removed' : 'as before the last run'}`);
      return 0;
    });
  const code = await runTasks(await chooseTasks(args, effects), args, effects, async ({ talks, load }) => {
    const loaded = await load();
    await generateAndTell(loaded, talks, effects, { take: decision, verbose });
    tellDiagnostics(await checkGoneTalks(loaded.model, effects), effects);
    return 0;
  });
  tellDiagnostics(await checkGoneDecks(effects), effects);
  return code;
};
