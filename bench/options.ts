/** The benchmark's options, as given on its command line. */
import { parseArgs } from 'node:util';

export const contenders = ['claimdeck', 'slidev', 'marp', 'typst'] as const;
export type Contender = (typeof contenders)[number];

export const parts = ['decks', 'coding', 'links'] as const;
export type Part = (typeof parts)[number];

export interface Options {
  readonly rounds: number;
  readonly only: readonly Contender[];
  readonly parts: readonly Part[];
  /** Numbers of slides of generated decks, or names of folders below data/. */
  readonly decks: readonly string[];
  /** Numbers of claims of the generated codings. */
  readonly claims: readonly number[];
  /** Longest run of one command, in seconds; a longer one is stopped and told as such. */
  readonly limit: number;
  readonly browser: string | undefined;
  /** Whether to render the table into BENCHMARKS.md. */
  readonly write: boolean;
}

export const usage = `npm run bench -- [options]
  --rounds N          rounds of every measurement, in turns (3)
  --decks LIST        40,200,1000 and folders of data/ (40,200,1000,north-korea-china-alliance)
  --only LIST         claimdeck,slidev,marp,typst
  --parts LIST        decks,coding,links
  --claims LIST       sizes of the generated codings (10000,100000)
  --limit SECONDS     longest run of one command (900)
  --browser PATH      a Chromium of your own, for all
  --quick             one round of 40 slides, the lecture and small codings
  --write             renders the table into BENCHMARKS.md`;

function listOf<T extends string>(text: string | undefined, all: readonly T[], name: string): readonly T[] {
  if (text === undefined) return all;
  const chosen = text.split(',').filter(Boolean);
  const wrong = chosen.find((c) => !(all as readonly string[]).includes(c));
  if (wrong !== undefined) throw new Error(`--${name}: there is no ${wrong}; one of ${all.join(', ')}`);
  return all.filter((a) => chosen.includes(a));
}

const positive = (text: string, name: string): number => {
  const n = Number(text);
  if (!(n > 0)) throw new Error(`--${name} needs a number above 0, not ${text}`);
  return n;
};

/** The options of a command line. @throws Error in words for people */
export function parseOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string' },
      decks: { type: 'string' },
      only: { type: 'string' },
      parts: { type: 'string' },
      claims: { type: 'string' },
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
    limit: positive(values.limit ?? '900', 'limit'),
    browser: values.browser,
    write: values.write === true,
  };
}
