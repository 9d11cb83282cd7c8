import {
  analyse,
  analyseGraph,
  type GraphAnalysis,
  indexFormulas,
  parseLinksCsv,
  toAnalysisJson,
  toDot,
  toGraphml,
  toLinksCsv,
} from '../analysis/index.ts';
import { DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import type { Arguments, Command } from './command.ts';
import { chooseDeck, requireModel } from './load-deck.ts';
import { toTable } from './table.ts';

interface Analysed {
  readonly analysis: GraphAnalysis;
  readonly model?: Model;
  /** Factor whose effects the text report lists. */
  readonly outcome?: string;
}

/** Most rows of a table in the text report. */
const rowLimit = 200;

const formats: Readonly<Record<string, (a: Analysed) => string>> = {
  text: toText,
  json: ({ analysis, model }) => JSON.stringify(toAnalysisJson(analysis, model), null, 2),
  csv: ({ analysis, model }) => toLinksCsv(analysis.graph, model).trimEnd(),
  graphml: ({ analysis }) => toGraphml(analysis.graph, analysis.factors).trimEnd(),
  dot: ({ analysis }) => toDot(analysis.graph).trimEnd(),
};

function assertKnown(
  code: 'E_SECTION_UNKNOWN' | 'E_FACTOR_UNKNOWN',
  file: string,
  id: string | undefined,
  ids: readonly string[],
): void {
  if (id === undefined || ids.includes(id)) return;
  const expected = nearestName(id, ids) ?? ids.slice(0, 20).join(', ');
  throw new DiagnosticError([diagnose(code, { file }, 'There is no such id.', { actual: id, expected })], 1);
}

async function analyseTable(file: string, outcome: string | undefined, effects: Effects): Promise<Analysed> {
  const text = await effects.readText(file);
  if (text === undefined)
    throw new DiagnosticError([diagnose('E_LINKS_MISSING', { file }, 'There is no such file.')], 1);
  const checked = parseLinksCsv(text, file);
  if (!checked.ok) throw new DiagnosticError(checked.diagnostics, 1);
  assertKnown(
    'E_FACTOR_UNKNOWN',
    file,
    outcome,
    checked.value.factors.map((f) => f.id),
  );
  return { analysis: analyseGraph(checked.value, outcome), ...(outcome === undefined ? {} : { outcome }) };
}

async function analyseDeck(args: Arguments, effects: Effects): Promise<Analysed> {
  const { section, outcome } = args;
  const { model } = await requireModel(await chooseDeck(args.deck, effects), effects);
  const file = `data/${model.deck}`;
  assertKnown(
    'E_SECTION_UNKNOWN',
    file,
    section,
    model.sections.map((s) => s.id),
  );
  assertKnown(
    'E_FACTOR_UNKNOWN',
    file,
    outcome,
    model.factors.map((f) => f.id),
  );
  const analysis = analyse(model, {
    ...(section === undefined ? {} : { section }),
    ...(outcome === undefined ? {} : { outcome }),
  });
  return { analysis, model, outcome: outcome ?? model.outcome };
}

function toText({ analysis, outcome }: Analysed): string {
  const labels = new Map(analysis.graph.factors.map((f) => [f.id, f.label]));
  const label = (id: string) => labels.get(id) ?? id;
  const { indices, loops } = analysis;
  const factors = [...analysis.factors].sort((a, b) => b.centrality - a.centrality || (a.id < b.id ? -1 : 1));
  const effects = analysis.effects.filter((e) => outcome === undefined || e.to === outcome);
  const value = (n: number | null) => (n === null ? '–' : String(n));
  const more = (n: number) => (n > rowLimit ? [`  … and ${n - rowLimit} more (--format json lists all)`] : []);
  const factorRows = factors
    .slice(0, rowLimit)
    .map((f) => [f.label, f.role, String(f.in), String(f.out), String(f.centrality)]);
  const effectRows = effects
    .slice(0, rowLimit)
    .map((e) => [label(e.from), label(e.to), e.sign, e.witnesses.map((w) => w.join(' ')).join(' | ')]);
  return [
    'Factors',
    toTable([['factor', 'role', 'in', 'out', 'centrality'], ...factorRows], [2, 3, 4]),
    ...more(factors.length),
    `\nTotal effects${outcome === undefined ? '' : ` on ${label(outcome)}`}: ${effects.length}`,
    toTable([['from', 'to', 'effect', 'shortest path for each sign'], ...effectRows]),
    ...more(effects.length),
    `\nFeedback loops: ${loops.items.length}${loops.truncated ? ' (truncated: a bound was hit)' : ''}`,
    ...loops.items.slice(0, rowLimit).map((l) => `  ${l.kind}: ${l.factors.map(label).join(' → ')}`),
    '\nIndices (they depend on how finely the text is coded)',
    toTable([
      ['factors', String(indices.factors), ''],
      ['links', String(indices.links), ''],
      ['density', value(indices.density), indexFormulas.density],
      ['hierarchy', value(indices.hierarchy), indexFormulas.hierarchy],
      ['complexity', value(indices.complexity), indexFormulas.complexity],
    ]),
  ].join('\n');
}

/** Prints the causal analysis of a deck, or of a table of links. */
export const analyseCommand: Command = {
  async run(args, effects) {
    const format = args.json ? 'json' : (args.format ?? 'text');
    const write = Object.hasOwn(formats, format) ? formats[format] : undefined;
    if (!write) {
      const detail = { actual: format, expected: Object.keys(formats).join(' | ') };
      throw new DiagnosticError([diagnose('E_USAGE', { file: '-' }, 'There is no such format.', detail)], 2);
    }
    const analysed =
      args.links === undefined
        ? await analyseDeck(args, effects)
        : await analyseTable(args.links, args.outcome, effects);
    effects.print(write(analysed));
    return 0;
  },
};
