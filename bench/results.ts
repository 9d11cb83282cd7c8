/** What a run of the benchmark found: samples, medians, ratios. */
import type { DeckSizes } from './browser.ts';
import type { Sample } from './measure.ts';

/** One kind of work on one input, measured once a round. */
export interface Entry {
  /** `200 slides`, `10000 claims`, a deck's name. */
  readonly input: string;
  readonly contender: string;
  /** `cold`, `warm PDF`, `check`. */
  readonly work: string;
  readonly samples: readonly Sample[];
}

export interface DeckFacts {
  readonly input: string;
  readonly slides: number;
  readonly diagrams: number;
  /** Different drawings among the diagrams. */
  readonly drawings: number;
  readonly pdfBytes: Readonly<Record<string, number>>;
  readonly web: Readonly<Record<string, DeckSizes>>;
}

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly versions: Readonly<Record<string, string>>;
}

export interface Results {
  readonly machine: Machine;
  readonly rounds: number;
  readonly limitSeconds: number;
  readonly entries: readonly Entry[];
  readonly decks: readonly DeckFacts[];
}

/** The middle one, or the mean of the two in the middle; `undefined` of none. */
export function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
    : sorted[Math.floor(middle)];
}

const succeeded = (entry: Entry): readonly Sample[] => entry.samples.filter((s) => s.code === 0);

/** The median of a measure over the rounds that succeeded; `undefined` where one failed or the system tells nothing. */
export function medianOf(
  entry: Entry | undefined,
  key: 'wallMs' | 'cpuMs' | 'peakBytes' | 'treeBytes',
): number | undefined {
  if (!entry || succeeded(entry).length < entry.samples.length) return undefined;
  return median(succeeded(entry).flatMap((s) => s[key] ?? []));
}

/** The median of the ratios of the same rounds of two entries, so that a slow moment of the machine weighs on both. */
export function ratioOf(a: Entry | undefined, b: Entry | undefined): number | undefined {
  if (!a || !b || a.samples.length !== b.samples.length) return undefined;
  if (succeeded(a).length < a.samples.length || succeeded(b).length < b.samples.length) return undefined;
  return median(a.samples.map((s, i) => s.wallMs / (b.samples[i] as Sample).wallMs));
}
