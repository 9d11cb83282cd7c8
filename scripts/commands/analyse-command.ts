/** The command `analyse`. Prints the analysis of a deck or a table of links, or the agreement of codings. */
import {
  analyse,
  analyseGraph,
  compareCodings,
  loopBounds,
  toAnalysisJson,
  toDot,
  toGraphml,
  toLinksCsv,
  toYedGraphml,
} from '../analysis/index.ts';
import { assertKnown, requireValue, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { toMermaid } from '../emit/index.ts';
import { explorerData } from '../explorer/explorer-data.ts';
import { toGraph } from '../import/index.ts';
import type { Model } from '../model/index.ts';
import { listDecks } from '../project/data/find-deck.ts';
import { loadCodings } from '../project/data/load-codings.ts';
import { readMapFiles } from '../project/data/read-map-files.ts';
import { toAnalysisReport } from '../terminal/analysis-report.ts';
import { toComparisonReport } from '../terminal/comparison-report.ts';
import { type Answerable, answerJson, answerText, factorsAsked, type QuestionArguments } from './analyse-question.ts';
import { type Command, type DecksArguments, type JsonArguments, toJson, usageError } from './command.ts';
import { chooseTasks, runTasks } from './deck-tasks.ts';

/** Arguments of `analyse`. */
export interface AnalyseArguments extends DecksArguments, JsonArguments, QuestionArguments {
  /** Id of a section: its analysis alone. */
  readonly section?: string | undefined;
  /** Id of the factor whose effects are listed. */
  readonly outcome?: string | undefined;
  /** Form of the output; text by default. */
  readonly format?: Format | undefined;
  /** A map of another program, instead of a deck. */
  readonly links?: string | undefined;
  /** Format of that map; recognised by default. */
  readonly as?: string | undefined;
  /** One of several maps in that file. */
  readonly map?: string | undefined;
  /** Further codings of the same source: decks, their folders, JSON files, files that `import` reads. */
  readonly compare?: readonly string[] | undefined;
  /** Most links of a loop. */
  readonly loopLength?: string | undefined;
  /** Most loops listed. */
  readonly loopCount?: string | undefined;
}

interface Analysed extends Answerable {
  /** Factor whose effects the text report lists. */
  readonly outcome?: string;
}

const formats = {
  text: (analysed, args) =>
    answerText(analysed, args) ?? toAnalysisReport(analysed.analysis, analysed.outcome, analysed.model),
  json: (analysed, args) => ({ ...toAnalysisJson(analysed.analysis, analysed.model), ...answerJson(analysed, args) }),
  csv: ({ analysis, model }) => toLinksCsv(analysis.graph, model).trimEnd(),
  graphml: ({ analysis }) => toGraphml(analysis.graph, analysis.factors).trimEnd(),
  yed: ({ analysis }) => toYedGraphml(analysis.graph, analysis.factors).trimEnd(),
  dot: ({ analysis }) => toDot(analysis.graph).trimEnd(),
  explorer: ({ analysis, model }) => {
    if (!model || !('findings' in analysis)) throw usageError('--format explorer needs a deck.', { actual: '--links' });
    return JSON.stringify(explorerData(model, analysis));
  },
  mermaid: ({ analysis, outcome, model }) => toMermaid(analysis.graph, outcome, model).trimEnd(),
} satisfies Record<string, (analysed: Analysed, args: AnalyseArguments) => object | string>;

type Format = keyof typeof formats;

function loopBoundsOf(args: AnalyseArguments) {
  const bound = (name: string, text: string | undefined, usual: number) => {
    if (text === undefined) return usual;
    if (!/^[1-9]\d{0,6}$/u.test(text))
      throw usageError(`--${name} is a whole number.`, { actual: text, expected: 'from 1 to 9999999' });
    return Number(text);
  };
  return {
    ...loopBounds,
    length: bound('loop-length', args.loopLength, loopBounds.length),
    count: bound('loop-count', args.loopCount, loopBounds.count),
  };
}

const factorsNamed = (args: AnalyseArguments): string[] =>
  [args.outcome, ...factorsAsked(args)].filter((id) => id !== undefined);

async function analyseTable(file: string, args: AnalyseArguments, effects: Effects): Promise<Analysed> {
  const { outcome, map } = args;
  const read = await readMapFiles([file], { map, format: args.as }, effects);
  for (const remark of read.remarks) effects.tell(remark);
  const checked = toGraph(read, file);
  const graph = requireValue(checked);
  tellDiagnostics(checked.diagnostics, effects);
  const ids = graph.factors.map((f) => f.id);
  assertKnown(factorsNamed(args), ids, { code: 'E_FACTOR_UNKNOWN', file, message: 'Unknown id.' });
  return {
    analysis: analyseGraph(graph, outcome, loopBoundsOf(args)),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function analyseDeck(model: Model, args: AnalyseArguments): Analysed {
  const { section, outcome } = args;
  const file = `data/${model.deck}`;
  const sections = model.sections.map((s) => s.id);
  const factors = model.factors.map((f) => f.id);
  const message = 'Unknown id.';
  assertKnown(
    [section].filter((id) => id !== undefined),
    sections,
    { code: 'E_SECTION_UNKNOWN', file, message },
  );
  assertKnown(factorsNamed(args), factors, { code: 'E_FACTOR_UNKNOWN', file, message });
  const analysis = analyse(model, {
    loops: loopBoundsOf(args),
    ...(section === undefined ? {} : { section }),
    ...(outcome === undefined ? {} : { outcome }),
  });
  return { analysis, model, outcome: outcome ?? model.outcome };
}

/** The result of one deck: a value to be printed as JSON, or a text. */
type Result = object | string;

async function compare(others: readonly string[], model: Model, format: Format, effects: Effects): Promise<Result> {
  const { codings, diagnostics, remarks } = await loadCodings(others, model, effects);
  tellDiagnostics(diagnostics, effects);
  for (const remark of remarks) effects.tell(remark);
  const comparison = compareCodings({ name: model.deck, model }, codings);
  return format === 'json' ? comparison : toComparisonReport(comparison, model);
}

/** @throws DiagnosticError E_USAGE where the form of the output does not fit what is analysed */
function assertFormat(format: Format, args: AnalyseArguments): void {
  const { decks = [], all, links, compare: other } = args;
  if (links !== undefined && (all || decks.length > 0))
    throw usageError('`analyse --links` takes no deck.', { actual: all ? '--all' : decks.join(' ') });
  if (format === 'text' || format === 'json') return;
  const expected = 'text | json';
  if (factorsAsked(args).length > 0) throw usageError('An answer has no such format.', { actual: format, expected });
  if (other !== undefined) throw usageError('A comparison has no such format.', { actual: format, expected });
  if (all || decks.length > 1) throw usageError('Several decks have no such format.', { actual: format, expected });
}

/** The arguments of `analyse --compare CODING… DECK`: the option has taken the name of the deck, which is the last one. */
async function splitCompared(args: AnalyseArguments, effects: Effects): Promise<AnalyseArguments> {
  const { compare: others = [], decks = [], all } = args;
  const last = others.at(-1);
  if (all || decks.length > 0 || others.length < 2 || !(await listDecks(effects)).includes(last!)) return args;
  return { ...args, decks: [last!], compare: others.slice(0, -1) };
}

/** Runs `analyse`. */
export const analyseCommand: Command<AnalyseArguments> = async (given, effects) => {
  const args = await splitCompared(given, effects);
  const format = args.json ? 'json' : (args.format ?? 'text');
  const { links, compare: other } = args;
  assertFormat(format, args);
  const print = (result: Result) => effects.print(typeof result === 'string' ? result : toJson([result], {}));
  if (links !== undefined) {
    print(formats[format](await analyseTable(links, args, effects), args));
    return 0;
  }
  const results: object[] = [];
  const tasks = await chooseTasks(args, effects);
  const exitCode = await runTasks(tasks, args, effects, async ({ deck, load }) => {
    const { model } = await load();
    const result =
      other === undefined
        ? formats[format](analyseDeck(model, args), args)
        : await compare(other, model, format, effects);
    if (typeof result === 'object') results.push(result);
    else {
      if (tasks.length > 1) effects.print(`${deck}\n`);
      print(result);
    }
    return 0;
  });
  if (format === 'json') effects.print(toJson(results, args));
  return exitCode;
};
