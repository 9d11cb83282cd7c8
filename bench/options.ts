/** Parses the benchmark's command line. */
import { parseArgs } from 'node:util';

/** Programs compared. */
export const contenders = ['claimdeck', 'slidev', 'marp', 'typst'] as const;
/** A program compared. */
export type Contender = (typeof contenders)[number];

/** Parts of the benchmark. */
export const parts = ['decks', 'dev', 'coding', 'links', 'many'] as const;
/** A part of the benchmark. */
export type Part = (typeof parts)[number];

/** Parsed options. */
export interface Options {
  /** Rounds of each measurement. */
  readonly rounds: number;
  /** Programs to measure. */
  readonly only: readonly Contender[];
  /** Parts to run. */
  readonly parts: readonly Part[];
  /** Numbers of slides of generated decks, or names of folders below data/. */
  readonly decks: readonly string[];
  /** Numbers of claims of the generated codings. */
  readonly claims: readonly number[];
  /** Number of small decks that are made in one command and in as many. */
  readonly many: number;
  /** Time limit of one command in seconds; a longer run is killed and reported as stopped. */
  readonly limit: number;
  /** Path of a Chromium for all programs; `undefined` for the bundled one. */
  readonly browser: string | undefined;
  /** Whether to write the tables into BENCHMARKS.md. */
  readonly write: boolean;
}

/** Text of `--help`. */
export const usage = `npm run bench -- [options]
  --rounds N          rounds of each measurement, in turns (3)
  --decks LIST        40,200,1000 and folders of data/ (40,200,1000,north-korea-china-alliance)
  --only LIST         claimdeck,slidev,marp,typst
  --parts LIST        decks,dev,coding,links,many
  --many N            small decks in one command and in N commands (40)
  --claims LIST       sizes of the generated codings (10000,100000)
  --limit SECONDS     longest run of one command (900)
  --browser PATH      a Chromium for all programs (the bundled one)
  --quick             one round of 40 slides, the lecture and small codings
  --write             writes the tables into BENCHMARKS.md`;

function listOf<T extends string>(text: string | undefined, all: readonly T[], name: string): readonly T[] {
  if (text === undefined) return all;
  const chosen = text.split(',').filter(Boolean);
  const wrong = chosen.find((c) => !(all as readonly string[]).includes(c));
  if (wrong !== undefined) throw new Error(`--${name}: ${wrong} is unknown; expected ${all.join(', ')}`);
  return all.filter((a) => chosen.includes(a));
}

const positive = (text: string, name: string): number => {
  const n = Number(text);
  if (!(n > 0)) throw new Error(`--${name} must be a number above 0, found ${text}`);
  return n;
};

/** The options of a command line. @throws Error with a message for the user */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string' },
      decks: { type: 'string' },
      only: { type: 'string' },
      parts: { type: 'string' },
      claims: { type: 'string' },
      many: { type: 'string' },
      limit: { type: 'string' },
      browser: { type: 'string' },
      quick: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const decks = values.quick ? '40,north-korea-china-alliance' : '40,200,1000,north-korea-china-alliance';
  const claims = values.quick ? '1000,10000' : '10000,100000';
  return {
    rounds: positive(values.rounds ?? (values.quick ? '1' : '3'), 'rounds'),
    only: listOf(values.only, contenders, 'only'),
    parts: listOf(values.parts, parts, 'parts'),
    decks: (values.decks ?? decks).split(',').filter(Boolean),
    claims: (values.claims ?? claims)
      .split(',')
      .filter(Boolean)
      .map((n) => positive(n, 'claims')),
    many: positive(values.many ?? '40', 'many'),
    limit: positive(values.limit ?? '900', 'limit'),
    browser: values.browser,
    write: values.write === true,
  };
}
