/** The command `add`. Adds a claim, a link or a factor to deck.json; on a terminal it asks for what is missing. */
import type { AddedKind, Addition } from '../add/index.ts';
import { expectedName, tellDiagnostics } from '../diagnostics/index.ts';
import { addToDeck, assertJsonDeck } from '../project/changes/add-to-deck.ts';
import { chooseDeck } from '../project/data/find-deck.ts';
import { requireDeck } from '../project/data/load-deck.ts';
import { optionNames, polarityOf } from './add-options.ts';
import { askFor } from './add-questions.ts';
import { type Command, type DeckArguments, type JsonArguments, usageError } from './command.ts';

/** Arguments of `add`: those below, and the options of what is added, by name. */
export interface AddArguments extends DeckArguments, JsonArguments {
  /** `claim`, `link` or `factor`, as the user wrote it. */
  readonly what: string;
}

const kinds: readonly AddedKind[] = ['claim', 'link', 'factor'];
/** Options without which nothing can be added. */
const required: Readonly<Record<AddedKind, readonly string[]>> = {
  claim: ['quote'],
  link: ['claim', 'from', 'to', 'sign', 'cue'],
  factor: ['label'],
};

const flag = (name: string) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

/** The options of what is added. @throws DiagnosticError E_USAGE for options of something else */
function ownOptions({ what, deck, json, ...options }: AddArguments): {
  kind: AddedKind;
  given: Record<string, unknown>;
} {
  const kind = kinds.find((k) => k === what);
  if (!kind)
    throw usageError('`add` takes `claim`, `link` or `factor`.', {
      actual: what,
      expected: expectedName(what, kinds),
    });
  // Every command has these two.
  const { debug, dataOnly, ...given } = options as Record<string, unknown>;
  const foreign = Object.keys(given).filter((name) => !optionNames(kind).includes(name));
  if (foreign.length > 0)
    throw usageError(`\`add ${kind}\` has no such option.`, { actual: foreign.map(flag).join(', ') });
  return { kind, given };
}

/** What is added, by the names of the data. */
function toAddition(kind: AddedKind, { says, sign, ...fields }: Record<string, unknown>): Addition {
  const polarity = kind === 'link' ? polarityOf(String(sign)) : undefined;
  return { kind, fields: { ...fields, polarity, assertion: says } };
}

/** What was added, on one line. */
function nameOf(kind: AddedKind, value: Readonly<Record<string, unknown>>): string {
  if (kind !== 'link') return `${kind} ${value['id']}`;
  return `link ${value['from']} > ${value['to']}, ${value['polarity']}`;
}

/** Runs `add`. */
export const addCommand: Command<AddArguments> = async (args, effects) => {
  const { kind, given } = ownOptions(args);
  const deck = await chooseDeck(args.deck, effects);
  await assertJsonDeck(deck, effects);
  const answers = effects.canAsk ? await askFor(kind, given, await requireDeck(deck, effects), effects) : given;
  const missing = required[kind].filter((name) => answers[name] === undefined);
  if (missing.length > 0) throw usageError(`\`add ${kind}\` needs ${missing.map(flag).join(', ')}.`);
  const { file, value, warnings } = await addToDeck(deck, toAddition(kind, answers), effects);
  tellDiagnostics(warnings, effects);
  effects.print(
    args.json ? JSON.stringify(value, null, 2) : `${file}: ${nameOf(kind, value as Record<string, unknown>)}`,
  );
  return 0;
};
