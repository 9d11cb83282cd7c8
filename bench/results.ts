/** Results of a benchmark run: samples, medians, ratios. */
import type { DeckSizes } from './browser.ts';
import type { Sample } from './measure.ts';

/** One kind of work on one input, measured once a round. */
export interface Entry {
  /** Input, such as `200 slides`, `10000 claims`, or a deck's name. */
  readonly input: string;
  /** Program, such as `Claimdeck`. */
  readonly contender: string;
  /** Kind of work, such as `cold start`, `warm PDF`, `check`. */
  readonly work: string;
  /** One sample a round, in order. */
  readonly samples: readonly Sample[];
}

/** Counts and sizes of a deck. */
export interface DeckFacts {
  /** Input, as in `Entry`. */
  readonly input: string;
  /** Number of slides. */
  readonly slides: number;
  /** Number of diagrams. */
  readonly diagrams: number;
  /** Number of different drawings among the diagrams. */
  readonly drawings: number;
  /** Size of the PDF in bytes, by program. */
  readonly pdfBytes: Readonly<Record<string, number>>;
  /** Sizes of the web deck, by program. */
  readonly web: Readonly<Record<string, DeckSizes>>;
}

/** The machine that ran the benchmark. */
export interface Machine {
  /** Number of logical processors. */
  readonly cores: number;
  /** Model name of the processor. */
  readonly processor: string;
  /** Memory in GiB, rounded. */
  readonly memoryGb: number;
  /** Platform and architecture, such as `linux x64`. */
  readonly system: string;
  /** Version of Node. */
  readonly node: string;
  /** Versions of the programs compared, by name. */
  readonly versions: Readonly<Record<string, string>>;
}

/** All results of a run; written to bench/results.json. */
export interface Results {
  /** Where it ran. */
  readonly machine: Machine;
  /** Rounds of each measurement. */
  readonly rounds: number;
  /** Time limit of one command, in seconds. */
  readonly limitSeconds: number;
  /** Times and memory, in the order measured. */
  readonly entries: readonly Entry[];
  /** Counts and sizes of the decks measured. */
  readonly decks: readonly DeckFacts[];
}

/** The median; `undefined` of no values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
    : sorted[Math.floor(middle)];
}

const succeeded = (entry: Entry): readonly Sample[] => entry.samples.filter((s) => s.code === 0);

/** The median of a measure over all rounds; `undefined` where a round failed or the system does not report the measure. */
export function medianOf(
  entry: Entry | undefined,
  key: 'wallMs' | 'cpuMs' | 'peakBytes' | 'treeBytes',
): number | undefined {
  if (!entry || succeeded(entry).length < entry.samples.length) return undefined;
  return median(succeeded(entry).flatMap((s) => s[key] ?? []));
}

/** The median of the ratios of wall times round by round, so that a slow moment of the machine affects both. */
export function ratioOf(a: Entry | undefined, b: Entry | undefined): number | undefined {
  if (!a || !b || a.samples.length !== b.samples.length) return undefined;
  if (succeeded(a).length < a.samples.length || succeeded(b).length < b.samples.length) return undefined;
  return median(a.samples.map((s, i) => s.wallMs / (b.samples[i] as Sample).wallMs));
}
