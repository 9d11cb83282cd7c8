/** Questions that `analyse` answers about factors: the paths from one to another, and what follows if one changes. */
import {
  type Analysis,
  deniedDirectly,
  effectMethod,
  findPaths,
  type GraphAnalysis,
  type Paths,
  tellingOf,
  whatIf,
  whatIfMethod,
} from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import { toPathsReport, toWhatIfReport } from '../terminal/question-report.ts';
import { usageError } from './command.ts';

/** Options that ask a question: ids of factors. The command line allows one question at a time. */
export interface QuestionArguments {
  /** Cause of the paths; only with `to`. */
  readonly from?: string | undefined;
  /** Effect of the paths; only with `from`. */
  readonly to?: string | undefined;
  /** Factor that rises. */
  readonly rise?: string | undefined;
  /** Factor that falls. */
  readonly fall?: string | undefined;
}

/** What a question is about. */
export interface Answerable {
  /** The analysis of the graph. */
  readonly analysis: GraphAnalysis | Analysis;
  /** The coding; none for a map of another program. */
  readonly model?: Model;
}

/**
 * The factors that a question names; empty where there is no question.
 * @throws DiagnosticError E_USAGE where cause and effect are one factor
 */
export function factorsAsked({ from, to, rise, fall }: QuestionArguments): string[] {
  if (from !== undefined && from === to)
    throw usageError('Paths lead from one factor to another; loops are in the analysis without --from and --to.', {
      actual: from,
      expected: 'two factors',
    });
  return [from, to, rise, fall].filter((id) => id !== undefined);
}

const pathsAsked = ({ from, to }: QuestionArguments, { analysis: { graph } }: Answerable) =>
  from === undefined || to === undefined ? undefined : findPaths(graph, from, to);

function changeAsked({ rise, fall }: QuestionArguments, { analysis: { graph } }: Answerable) {
  const factor = rise ?? fall;
  return factor === undefined ? undefined : whatIf(graph, factor, rise === undefined ? 'falls' : 'rises');
}

/** The denied links that contradict the effect of some paths, or all where there is no path; no key without any. */
function deniedJson({ from, to, sign }: Paths, model: Model | undefined): object {
  const denied = model ? deniedDirectly(model, from, to, sign).map((l) => l.id) : [];
  return denied.length === 0 ? {} : { deniedLinks: denied };
}

/** The answer as keys for the JSON of the analysis; no keys without a question. */
export function answerJson(asked: Answerable, question: QuestionArguments): object {
  const { analysis, model } = asked;
  const paths = pathsAsked(question, asked);
  const change = changeAsked(question, asked);
  const toldIn = (links: readonly string[]) =>
    'passages' in analysis ? { told: tellingOf(links, analysis.passages) } : {};
  return {
    ...(paths && {
      paths: {
        ...paths,
        sign: paths.sign ?? null,
        ...deniedJson(paths, model),
        items: paths.items.map((path) => ({ ...path, ...toldIn(path.links) })),
        method: effectMethod,
      },
    }),
    ...(change && { whatIf: { ...change, method: whatIfMethod } }),
  };
}

/** The answer as text; `undefined` without a question. */
export function answerText(asked: Answerable, question: QuestionArguments): string | undefined {
  const { analysis, model } = asked;
  const paths = pathsAsked(question, asked);
  const change = changeAsked(question, asked);
  if (paths) return toPathsReport(paths, analysis, model);
  return change && toWhatIfReport(change, analysis, model);
}
