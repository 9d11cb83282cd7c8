/** The command `analyse`. Prints the analysis of a deck or a table of links, or the agreement of two codings. */
import {
  type Analysis,
  analyse,
  analyseGraph,
  compareCodings,
  type GraphAnalysis,
  loopBounds,
  toAnalysisJson,
  toDot,
  toGraphml,
  toLinksCsv,
} from '../analysis/index.ts';
import { DiagnosticError, diagnose, nearestName, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { readMap, toGraph } from '../import/index.ts';
import type { Model } from '../model/index.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { loadSecondCoding } from '../project/second-coding.ts';
import { toAnalysisReport, toComparisonReport } from '../terminal/analysis-report.ts';
import { type Command, type DeckArguments, type JsonArguments, usageError } from './command.ts';

/** Arguments of `analyse`. */
export interface AnalyseArguments extends DeckArguments, JsonArguments {
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
  /** A second coding of the same source: a deck, its folder or a JSON file. */
  readonly compare?: string | undefined;
  /** Most links of a loop. */
  readonly loopLength?: string | undefined;
  /** Most loops listed. */
  readonly loopCount?: string | undefined;
}

interface Analysed {
  readonly analysis: GraphAnalysis | Analysis;
  readonly model?: Model;
  /** Factor whose effects the text report lists. */
  readonly outcome?: string;
}

const formats = {
  text: ({ analysis, outcome, model }) => toAnalysisReport(analysis, outcome, model),
  json: ({ analysis, model }) => JSON.stringify(toAnalysisJson(analysis, model), null, 2),
  csv: ({ analysis, model }) => toLinksCsv(analysis.graph, model).trimEnd(),
  graphml: ({ analysis }) => toGraphml(analysis.graph, analysis.factors).trimEnd(),
  dot: ({ analysis }) => toDot(analysis.graph).trimEnd(),
} satisfies Record<string, (analysed: Analysed) => string>;

/** Form of the output. */
type Format = keyof typeof formats;

function assertKnown(
  code: 'E_SECTION_UNKNOWN' | 'E_FACTOR_UNKNOWN',
  file: string,
  id: string | undefined,
  ids: readonly string[],
): void {
  if (id === undefined || ids.includes(id)) return;
  const expected = nearestName(id, ids) ?? ids.slice(0, 20).join(', ');
  throw new DiagnosticError([diagnose(code, { file }, 'Unknown id.', { actual: id, expected })]);
}

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

async function analyseTable(file: string, args: AnalyseArguments, effects: Effects): Promise<Analysed> {
  const { outcome, map } = args;
  const bytes = await effects.readBytes(file);
  if (bytes === undefined) throw new DiagnosticError([diagnose('E_LINKS_MISSING', { file }, 'There is no such file.')]);
  const read = await readMap([{ file, bytes }], { map, format: args.as });
  if (read.ok) for (const remark of read.value.remarks) effects.tell(remark);
  const checked = read.ok ? toGraph(read.value, file) : read;
  if (!checked.ok) throw new DiagnosticError(checked.diagnostics);
  tellDiagnostics(checked.diagnostics, effects);
  const ids = checked.value.factors.map((f) => f.id);
  assertKnown('E_FACTOR_UNKNOWN', file, outcome, ids);
  return {
    analysis: analyseGraph(checked.value, outcome, loopBoundsOf(args)),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

async function analyseDeck(args: AnalyseArguments, effects: Effects): Promise<Analysed> {
  const { section, outcome } = args;
  const { model } = await requireModel(await chooseDeck(args.deck, effects), effects);
  const file = `data/${model.deck}`;
  const sections = model.sections.map((s) => s.id);
  const factors = model.factors.map((f) => f.id);
  assertKnown('E_SECTION_UNKNOWN', file, section, sections);
  assertKnown('E_FACTOR_UNKNOWN', file, outcome, factors);
  const analysis = analyse(model, {
    loops: loopBoundsOf(args),
    ...(section === undefined ? {} : { section }),
    ...(outcome === undefined ? {} : { outcome }),
  });
  return { analysis, model, outcome: outcome ?? model.outcome };
}

async function compare(other: string, args: AnalyseArguments, format: Format, effects: Effects): Promise<string> {
  if (format !== 'text' && format !== 'json')
    throw usageError('A comparison has no such format.', { actual: format, expected: 'text | json' });
  const { model } = await requireModel(await chooseDeck(args.deck, effects), effects);
  const comparison = compareCodings(model, await loadSecondCoding(other, model, effects));
  return format === 'json' ? JSON.stringify(comparison, null, 2) : toComparisonReport(comparison, model);
}

/** Runs `analyse`. */
export const analyseCommand: Command<AnalyseArguments> = async (args, effects) => {
  const format = args.json ? 'json' : (args.format ?? 'text');
  if (args.links !== undefined && args.deck !== undefined)
    throw usageError('`analyse --links` takes no deck.', { actual: args.deck });
  if (args.compare !== undefined) effects.print(await compare(args.compare, args, format, effects));
  else if (args.links !== undefined) effects.print(formats[format](await analyseTable(args.links, args, effects)));
  else effects.print(formats[format](await analyseDeck(args, effects)));
  return 0;
};
