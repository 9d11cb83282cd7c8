/** Analysis of a graph and agreement of two codings, as text for a terminal. */
import {
  type Analysis,
  type CodedLink,
  type Comparison,
  disputedPairs,
  effectMethod,
  type GraphAnalysis,
  indexCaveat,
  indexFormulas,
  type Robustness,
} from '../analysis/index.ts';
import { numberOf } from '../diagnostics/index.ts';
import type { Model } from '../model/index.ts';
import { toTable } from './table.ts';

/** Limit of rows in a table; JSON lists all. */
const rowLimit = 200;

/** Limit of links up to which a path is printed in full. */
const pathLimit = 12;

const pathText = (path: readonly string[]) =>
  path.length <= pathLimit ? path.join(' ') : `${path[0]} … ${path.at(-1)} (${path.length} links)`;

const more = (n: number) => (n > rowLimit ? [`  … and ${n - rowLimit} more (--format json lists all)`] : []);
const value = (n: number | null) => (n === null ? '–' : String(n));

const standing = (r: Robustness | undefined) => {
  if (r === undefined) return 'no removal of links undoes it';
  const links = r.exact ? `${numberOf(r.links, 'link')} removed undo it` : `more than ${r.links} links must go`;
  return `${numberOf(r.passages, 'passage')}; ${links}`;
};

const balancing = {
  yes: 'At least one loop is balancing.',
  no: 'No loop is balancing.',
  open: 'Only a link of open sign could make a loop balancing.',
} as const;

/** Kind of a ring; of a mixed one how many choices of signs give each kind. */
const ringKind = ({ kind, mixes }: GraphAnalysis['loops']['rings'][number]) =>
  kind === 'mixed'
    ? `mixed (${Object.entries(mixes)
        .filter(([, n]) => n > 0)
        .map(([name, n]) => `${name} ${n}`)
        .join(', ')})`
    : kind;

/** Report of an analysis. `outcome` limits the effects listed; `model` adds sections and findings. */
export function toAnalysisReport(analysis: GraphAnalysis | Analysis, outcome?: string, model?: Model): string {
  const labels = new Map(analysis.graph.factors.map((f) => [f.id, f.label]));
  const label = (id: string) => labels.get(id) ?? id;
  const { indices, loops } = analysis;
  const factors = [...analysis.factors].sort((a, b) => b.centrality - a.centrality || (a.id < b.id ? -1 : 1));
  const effects = analysis.effects.filter((e) => outcome === undefined || e.to === outcome);
  const ofCoding = 'findings' in analysis ? analysis : undefined;
  const told = new Map(ofCoding?.onOutcome.map((e) => [e.from, e]));
  const factorRows = factors
    .slice(0, rowLimit)
    .map((f) => [f.label, f.role, String(f.in), String(f.out), String(f.centrality)]);
  const effectRows = effects.slice(0, rowLimit).map((e) => {
    const here = e.to === outcome ? told.get(e.from) : undefined;
    const how = here?.told.map((t) => (t.kind === 'stitched' ? `stitched from ${t.sections.join(', ')}` : t.kind));
    const paths = e.witnesses.map(pathText).join(' | ');
    return [label(e.from), label(e.to), e.sign, ...(here ? [standing(here.robustness), how!.join(' | ')] : []), paths];
  });
  const disputed = disputedPairs(analysis.graph);
  const lines = [
    'Factors',
    toTable([['factor', 'role', 'in', 'out', 'centrality'], ...factorRows], [2, 3, 4]),
    ...more(factors.length),
    `\nTotal effects${outcome === undefined ? '' : ` on ${label(outcome)}`}: ${effects.length}. ${effectMethod}`,
    toTable([
      ['from', 'to', 'effect', ...(ofCoding && outcome ? ['rests on', 'told'] : []), 'shortest path for each sign'],
      ...effectRows,
    ]),
    ...more(effects.length),
    `\nFeedback loops: ${loops.rings.length}${loops.truncated ? ' (truncated: a bound was hit, there may be more)' : ''}. ${balancing[loops.balancing]}`,
    ...loops.rings.slice(0, rowLimit).map((r) => `  ${ringKind(r)}: ${r.factors.map(label).join(' → ')}`),
    ...more(loops.rings.length),
    `\nDisputed links: ${disputed.length}`,
    ...disputed.slice(0, rowLimit).map((d) => `  ${label(d.from)} raises and lowers ${label(d.to)}`),
  ];
  if (ofCoding && model) lines.push(...sectionLines(ofCoding, model), ...findingLines(ofCoding));
  return [
    ...lines,
    `\nIndices. ${indexCaveat}`,
    toTable([
      ['factors N', String(indices.factors), ''],
      ['links C', String(indices.links), ''],
      ['links per factor', String(indices.linksPerFactor), indexFormulas.linksPerFactor],
      ['self-loops', String(indices.selfLoops), indexFormulas.selfLoops],
      ['drivers', String(indices.drivers), 'factors with outgoing links only'],
      ['receivers', String(indices.receivers), 'factors with incoming links only'],
      ['density', value(indices.density), indexFormulas.density],
      ['complexity', value(indices.complexity), indexFormulas.complexity],
      ['hierarchy', value(indices.hierarchy), indexFormulas.hierarchy],
      ['centrality', 'above', indexFormulas.centrality],
    ]),
  ].join('\n');
}

function sectionLines(analysis: Analysis, model: Model): string[] {
  const rows = analysis.sections.map(({ section, balance, added, confirmed }) => [
    model.sections.find((s) => s.id === section)?.short ?? section,
    ...[balance.raise, balance.lower, balance.indeterminate, balance.unclear, balance.unsettled].map((l) =>
      String(l.length),
    ),
    String(added.factors.length),
    String(added.links.length),
    String(confirmed.length),
  ]);
  if (rows.length === 0) return [];
  const head = [
    'section',
    'raise',
    'lower',
    'indeterminate',
    'unclear',
    'unsettled',
    'new factors',
    'new links',
    'again',
  ];
  return [
    '\nPressures on the outcome by section, and what each adds',
    toTable([head, ...rows], [1, 2, 3, 4, 5, 6, 7, 8]),
  ];
}

const findingLines = ({ findings }: Analysis): string[] =>
  findings.length === 0
    ? []
    : ['\nFindings', ...findings.map((f) => `  ${f.sentence}.\n    ${f.remark}\n    ${standing(f.robustness)}`)];

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const alpha = (a: number | null) => (a === null ? 'not defined: one value only' : a.toFixed(3));

/** Report of the agreement of two codings, and of their differences with both quotes. */
export function toComparisonReport(comparison: Comparison, model: Model): string {
  const place = (statement: number) => model.claims.find((c) => c.statement === statement)?.place ?? String(statement);
  const coded = (links: readonly CodedLink[]) =>
    links.length === 0 ? 'no link' : links.map((l) => `${l.polarity} on “${l.cue}” in “${l.quote}”`).join('; ');
  const row = (name: string, a: Comparison['links']) => [
    name,
    String(a.units),
    percent(a.same),
    percent(a.overlap),
    alpha(a.alpha),
  ];
  return [
    toTable(
      [
        ['decision', 'units', 'same', 'overlap', 'alpha'],
        row('statement asserts a cause', comparison.statements),
        row('factor takes part in a statement', comparison.factors),
        row('link of a statement, with its sign', comparison.links),
      ],
      [1, 2, 3],
    ),
    `same sign, where both assert the link: ${percent(comparison.signs)}`,
    `overlap: marked alike by both, of what either marked (Jaccard). ${comparison.formula}.`,
    ...(comparison.onlyHere.length > 0 ? [`factors only here: ${comparison.onlyHere.join(', ')}`] : []),
    ...(comparison.onlyThere.length > 0 ? [`factors only there: ${comparison.onlyThere.join(', ')}`] : []),
    `\nDifferences: ${comparison.differences.length}`,
    ...comparison.differences.map(
      (d) =>
        `  ${place(d.statement)} ${d.from} → ${d.to}: ${d.kind}\n    here:  ${coded(d.here)}\n    there: ${coded(d.there)}`,
    ),
    ...(comparison.disputed.length === 0
      ? []
      : [
          '\nLinks that an audience may vote on, for `votes` of the deck',
          ...comparison.disputed.map(({ from, to }) => `  { from: '${from}', to: '${to}' },`),
        ]),
  ].join('\n');
}
