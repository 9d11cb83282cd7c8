/**
 * The command `diff`. Prints the changes between two talks, or from the generated slides of a talk to its file, slide by
 * slide.
 */
import type { Effects } from '../effects.ts';
import { type ComparedSlide, compareSlides, formatDiff } from '../merge/index.ts';
import type { Model } from '../model/index.ts';
import { chooseDeck } from '../project/data/find-deck.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { generatedText, planTalks } from '../project/slides/generate-talks.ts';
import { readSlideText, requireSlideText } from '../project/slides/slide-files.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { type Command, type DeckArguments, type JsonArguments, usageError } from './command.ts';

/** Arguments of `diff`. */
export interface DiffArguments extends DeckArguments, JsonArguments {
  /** Talk id, `ID@generated` or path of a `.md` file. */
  readonly a: string;
  /** The same; what would be generated where none is named. */
  readonly b?: string | undefined;
}

const asGenerated = '@generated';

/** The text of an operand: a file, the file of a talk, or a talk as generated now (`TALK@generated`). */
async function readOperand(operand: string, model: Model, effects: Effects): Promise<string> {
  if (operand.endsWith('.md')) return requireSlideText(operand, effects);
  const id = operand.replace(asGenerated, '');
  const [plan] = planTalks(model, [id], effects);
  const text = operand.endsWith(asGenerated)
    ? undefined
    : await readSlideText(talkFiles(model.deck, id).markdown, effects);
  return text ?? generatedText(plan!, effects);
}

const toJson = (c: ComparedSlide) => ({
  slide: c.slide,
  title: c.title,
  from: c.from ?? null,
  to: c.to ?? null,
  change: [
    ...(c.from === undefined ? ['added'] : c.to === undefined ? ['removed'] : []),
    ...(c.isMoved ? ['moved'] : []),
    ...(c.lines.length > 0 ? ['changed'] : []),
  ],
  lines: c.lines.filter((l) => l.kind !== 'same'),
});

function describe(c: ComparedSlide): string[] {
  if (c.from === undefined) return [`+ ${c.slide}  ${c.title}  (added as ${c.to})`];
  if (c.to === undefined) return [`- ${c.slide}  ${c.title}  (was ${c.from})`];
  const { change } = toJson(c);
  if (change.length === 0) return [];
  const what = change.map((kind) => (kind === 'moved' ? `moved from ${c.from} to ${c.to}` : kind));
  return [`~ ${c.slide}  (${what.join(', ')})`, ...formatDiff(c.lines).map((line) => `    ${line}`)];
}

/** Runs `diff`. */
export const diff: Command<DiffArguments> = async ({ deck, a, b, json }, effects) => {
  if (b === undefined && (a.endsWith('.md') || a.endsWith(asGenerated)))
    throw usageError('One operand must be the id of a talk.', {
      actual: a,
      expected: 'diff lecture seminar, diff lecture, diff lecture other.md',
    });
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const [from, to] = b === undefined ? [`${a}${asGenerated}`, a] : [a, b];
  const before = await readOperand(from, model, effects);
  // A talk without a file is compared with another one as generated, but not with itself.
  const after =
    b === undefined
      ? await requireSlideText(talkFiles(model.deck, a).markdown, effects)
      : await readOperand(to, model, effects);
  const compared = compareSlides(before, after);
  const changed = compared.map(toJson).filter((c) => c.change.length > 0);
  if (json) effects.print(JSON.stringify({ deck: model.deck, from, to, slides: changed }, undefined, 2));
  else for (const line of compared.flatMap(describe)) effects.print(line);
  const count = (kind: string) => changed.filter((c) => c.change.includes(kind)).length;
  effects.tell(
    `${from} → ${to}: ${count('added')} added, ${count('removed')} removed, ${count('moved')} moved, ${count('changed')} changed, ${compared.length - changed.length} as they were`,
  );
  return 0;
};
