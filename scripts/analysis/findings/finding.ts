/** What a finding is, and what the rules that make one look at. */
import type { Model } from '../../model/index.ts';
import type { Effect } from '../effects.ts';
import type { SignedGraph } from '../graph.ts';
import type { FactorIndex } from '../indices.ts';
import type { Loops } from '../loops.ts';
import type { Passages } from '../passages.ts';
import type { Robustness } from '../robustness.ts';
import type { SectionAnalysis, SignTurn } from '../sections.ts';

export type FindingRule = (typeof rules)[number];

/** The rules in their order of weight. */
export const rules = [
  'disputed',
  'indeterminate',
  'turn',
  'balance',
  'loops',
  'no-loop',
  'gate',
  'stitched',
  'silent',
  'implied',
  'single-passage',
  'reported',
] as const;

/** A derived sentence and what it rests on. */
export interface Finding {
  readonly rule: FindingRule;
  readonly sentence: string;
  /** What follows from it for a reader, or how far it reaches; one or two sentences. */
  readonly remark: string;
  /** Ids of the factors it speaks of. */
  readonly factors: readonly string[];
  /** Ids of the links it rests on, in the order of the graph. */
  readonly links: readonly string[];
  /** Ids of the claims that assert those links, in the order of the text. */
  readonly claims: readonly string[];
  /** `undefined` where no removal of links undoes it: it speaks of what is not there. */
  readonly robustness: Robustness | undefined;
}

/** What the rules look at. */
export interface Evidenced {
  readonly model: Model;
  readonly outcome: string;
  readonly graph: SignedGraph;
  readonly factors: readonly FactorIndex[];
  readonly loops: Loops;
  readonly onOutcome: readonly Effect[];
  readonly sections: readonly SectionAnalysis[];
  readonly turns: readonly SignTurn[];
  readonly passages: Passages;
}

/** A finding as its rule gives it. */
export type Draft = Omit<Finding, 'rule' | 'claims'>;
/** Gives its findings, none where it does not apply. Pure. */
export type Rule = (e: Evidenced) => Draft[];
