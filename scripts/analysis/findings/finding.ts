/** Types of findings and of the rules that make them. */
import type { Model } from '../../model/index.ts';
import type { Effect } from '../effects.ts';
import type { DisputedPair, SignedGraph } from '../graph.ts';
import type { FactorIndex } from '../indices.ts';
import type { Loops } from '../loops.ts';
import type { Robustness } from '../robustness.ts';
import type { SectionAnalysis, SignReversal } from '../sections.ts';
import type { Passages } from '../telling.ts';
import type { FindingRule } from './find-findings.ts';

/** Factors or links that a sentence counts. */
export interface CountedGroup {
  /** What unites them, in the language of the deck, such as who holds the links; empty if nothing does. */
  readonly heading: string;
  /** In the order of the graph. */
  readonly items: readonly {
    /** Id of the factor; absent where links are counted. */
    readonly factor?: string;
    /** Ids of links: the counted one, or those that show why the factor is counted. */
    readonly links: readonly string[];
  }[];
}

/** A sentence derived from the links, and what it rests on. */
export interface Finding {
  /** The rule that made it. */
  readonly rule: FindingRule;
  /** The finding, without a full stop. */
  readonly sentence: string;
  /** How to read it, in one or two sentences. */
  readonly remark: string;
  /** Ids of the factors that it names. */
  readonly factors: readonly string[];
  /** Ids of the links that it rests on, in the order of the graph. */
  readonly links: readonly string[];
  /** All that the sentence counts; absent if it counts neither factors nor links. */
  readonly counted?: readonly CountedGroup[];
  /** Ids of links that show it in a map, one path for each sign; absent if `links` show it. */
  readonly paths?: readonly string[];
  /** Ids of the claims that assert those links, in the order of the text. */
  readonly claims: readonly string[];
  /** `undefined` where no removal of links makes it false: it is about links that do not exist. */
  readonly robustness: Robustness | undefined;
  /** Set where it is a tension that the text answers: no open question. */
  readonly isAnswered?: true;
}

/** Input of the rules. */
export interface FindingInput {
  /** The coding. */
  readonly model: Model;
  /** Id of the outcome. */
  readonly outcome: string;
  /** Graph of the links that the rule counts. */
  readonly graph: SignedGraph;
  /** Degrees and roles, in the order of the graph. */
  readonly factors: readonly FactorIndex[];
  /** Feedback loops. */
  readonly loops: Loops;
  /** Pairs of factors in dispute, in the order of the links. */
  readonly disputed: readonly DisputedPair[];
  /** Total effects on the outcome in that graph. */
  readonly onOutcome: readonly Effect[];
  /** Analyses of the sections, in order. */
  readonly sections: readonly SectionAnalysis[];
  /** Factors whose effect changes its sign between sections. */
  readonly turns: readonly SignReversal[];
  /** Statements that assert each link. */
  readonly passages: Passages;
}

/** A finding as a rule returns it. */
export type Draft = Omit<Finding, 'rule' | 'claims'>;
/** A rule: returns its findings, none where it does not apply. */
export type Rule = (input: FindingInput) => Draft[];
