/** Options and operands that several commands have. */
import { InvalidArgumentError, Option } from 'commander';

/** An option as commander has it: flags with the name of the value, and the help. A second, other value is refused. */
export const option = (flags: string, help: string): Option => {
  const made = new Option(flags, help);
  if (!made.required || made.variadic) return made;
  return made.argParser((text, before: string = text) => {
    if (text !== before) throw new InvalidArgumentError(`It was given before, as '${before}'.`);
    return text;
  });
};

/** An option whose values are joined by commas or given one by one; each value once, in the order given. */
export const listOption = (flags: string, help: string, choices?: readonly string[]): Option =>
  option(flags, help).argParser((text, before: readonly string[] = []) => {
    const values = text.split(',').map((value) => value.trim());
    const wrong = values.find((value) => value === '' || (choices !== undefined && !choices.includes(value)));
    if (wrong !== undefined)
      throw new InvalidArgumentError(choices ? `Allowed choices are ${choices.join(', ')}.` : 'A value is empty.');
    return [...new Set([...before, ...values])];
  });

/** `--browser`. */
export const browser = option('--browser <path|endpoint>', 'a Chromium to draw and print with');
/** `--json`. */
export const json = option('--json', 'print JSON');
/** `--talk` of a command that takes one talk. */
export const oneTalk = option('--talk <id>', 'one talk of the deck');
/** `--as` of a command that reads a map of another program. */
export const asFormat = option('--as <format>', 'format of the map; recognised by its content by default');
/** `--map` of a command that reads a map of another program. */
export const oneMap = option('--map <name>', 'one of several maps in a table');
/** `--work` of a command that makes a deck. */
export const work = option(
  '--work <file>',
  'the work as BibTeX (.bib) or CSL-JSON (.json); FILE#KEY selects one of several',
);
/** `--language` of a command that makes a deck. */
export const language = option(
  '--language <tag>',
  'language of the slides, as `de` or `zh-Hant`; guessed from the text by default',
);
/** `--verbose`. */
export const verbose = option(
  '--verbose',
  'list every slide that is left out of a talk, and damaged files of the cache',
);
/** `--debug`. */
export const debug = option('--debug', 'print stack traces');
/** `--data-only`. */
export const dataOnly = option('--data-only', 'run no code of decks: refuse deck.ts and its modules');
/** `--all`. */
export const all = option('--all', 'all decks below data/');

/** The talks of a command that takes several: `--talk` and `--shard`. */
export const someTalks: readonly Option[] = [
  listOption('--talk <ids>', 'talks, joined by commas; all by default'),
  option('--shard <i/n>', 'the i-th of n parts of the talks; `auto` where SLURM, Kubernetes or GitLab says which'),
];

/** The operand of a command that takes one deck. */
export const oneDeck = { deck: ['[deck]', 'a folder below data/; by default the only one'] } as const;

/** The operands of a command that takes several decks. */
export const decks = { decks: ['[decks...]', 'folders below data/; by default the only one'] } as const;
