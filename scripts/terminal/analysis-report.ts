/** Analysis of a graph, as text for a terminal. */
import {
  type Analysis,
  type DisputedPair,
  type EffectMarks,
  effectMethod,
  type GraphAnalysis,
  indexCaveat,
  indexFormulas,
  markEffects,
  type Robustness,
} from '../analysis/index.ts';
import { numberOf } from '../diagnostics/index.ts';
import { holdersOf, isHeldOnly, lookupOf, type Model } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { toTable } from './table.ts';
import { deniersInWords, voicesInWords } from './voices.ts';

/** Limit of rows in a table; JSON lists all. */
const rowLimit = 200;

const { sentence } = wordingOf('en').links;

/** Limit of links up to which a path is printed in full. */
const pathLimit = 12;

const pathText = (path: readonly string[]) =>
  path.length <= pathLimit ? path.join(' ') : `${path[0]} … ${path.at(-1)} (${path.length} links)`;

const more = (n: number) => (n > rowLimit ? [`  … and ${n - rowLimit} more (--format json lists all)`] : []);
const value = (n: number | null) => (n === null ? '–' : String(n));

const standing = (r: Robustness | undefined) => {
  if (r === undefined) return 'no removal of links undoes it';
  const links = r.exact ? `removing ${numberOf(r.links, 'link')} undoes it` : `more than ${r.links} links must go`;
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

const verbs = { '+': 'raises', '-': 'lowers', '?': 'affects' } as const;

/** What is in dispute between two factors: both signs, and who asserts and who denies a link. */
function disputeLines(pair: DisputedPair, label: (id: string) => string, model: Model | undefined): string[] {
  const linkOf = (id: string) => model && lookupOf(model).links.get(id);
  const between = (verb: string) => `  ${label(pair.from)} ${verb} ${label(pair.to)}`;
  const denials = (pair.denied ?? []).flatMap((id) => linkOf(id) ?? []);
  const asserted = pair.links.flatMap((id) => linkOf(id) ?? []);
  const isBoth = pair.denied === undefined || ['+', '-'].every((sign) => asserted.some((l) => l.polarity === sign));
  return [
    ...(isBoth ? [between('raises and lowers')] : []),
    ...denials.map((denial) => {
      const link = asserted.find((l) => l.polarity === denial.polarity)!;
      const holders = voicesInWords(
        !isHeldOnly(link),
        holdersOf({ assertions: [...link.assertions, ...denial.assertions] }),
      );
      return `${between(verbs[denial.polarity])}: asserted by ${holders}, denied by ${deniersInWords(denial)}`;
    }),
  ];
}

/** The remarks on an effect: who denies its direct link, and whether it rests on beliefs or aims. */
function remarkOf({ deniedLinks = [], ownSign }: EffectMarks, model: Model | undefined): string {
  const denials = deniedLinks.map((id) => lookupOf(model!).links.get(id)!);
  return [
    ...denials.map((l) => `direct link (${verbs[l.polarity]}) denied by ${deniersInWords(l)}`),
    ...(ownSign === undefined
      ? []
      : [ownSign === null ? 'only by beliefs or aims of actors' : `without beliefs or aims of actors: ${ownSign}`]),
  ].join('; ');
}

/** Report of an analysis. `outcome` limits the effects listed; `model` adds sections and findings. */
export function toAnalysisReport(analysis: GraphAnalysis | Analysis, outcome?: string, model?: Model): string {
  const labels = new Map(analysis.graph.factors.map((f) => [f.id, f.label]));
  const label = (id: string) => labels.get(id) ?? id;
  const { indices, loops } = analysis;
  const factors = [...analysis.factors].sort((a, b) => b.centrality - a.centrality || (a.id < b.id ? -1 : 1));
  const effects = analysis.effects.filter((e) => outcome === undefined || e.to === outcome);
  const marksOf = markEffects(model, analysis.graph, effects);
  const held = effects.filter((e) => marksOf(e).ownSign === null).length;
  const ofCoding = 'findings' in analysis ? analysis : undefined;
  const told = new Map(ofCoding?.onOutcome.map((e) => [e.from, e]));
  const factorRows = factors
    .slice(0, rowLimit)
    .map((f) => [f.label, f.role, String(f.in), String(f.out), String(f.centrality)]);
  const listed = effects.slice(0, rowLimit);
  const remarks = listed.map((e) => remarkOf(marksOf(e), model));
  const hasRemarks = remarks.some((remark) => remark !== '');
  const effectRows = listed.map((e, i) => {
    const here = e.to === outcome ? told.get(e.from) : undefined;
    const how = here?.told.map((t) => (t.kind === 'stitched' ? `stitched from ${t.sections.join(', ')}` : t.kind));
    const paths = e.witnesses.map(pathText).join(' | ');
    const rests = here ? [standing(here.robustness), how!.join(' | ')] : [];
    return [label(e.from), label(e.to), e.sign, ...(hasRemarks ? [remarks[i]!] : []), ...rests, paths];
  });
  const { disputed } = analysis;
  const lines = [
    'Factors',
    toTable([['factor', 'role', 'in', 'out', 'centrality'], ...factorRows], [2, 3, 4]),
    ...more(factors.length),
    `\nTotal effects${outcome === undefined ? '' : ` on ${label(outcome)}`}: ${effects.length}${held === 0 ? '' : `, of these only by beliefs or aims of actors: ${held}`}. ${effectMethod}`,
    toTable([
      [
        'from',
        'to',
        'effect',
        ...(hasRemarks ? ['remark'] : []),
        ...(ofCoding && outcome ? ['rests on', 'told'] : []),
        'shortest path for each sign',
      ],
      ...effectRows,
    ]),
    ...more(effects.length),
    `\nFeedback loops: ${loops.rings.length}${loops.truncated ? ' (truncated: a bound was hit, there may be more)' : ''}. ${balancing[loops.balancing]}`,
    ...loops.rings.slice(0, rowLimit).map((r) => `  ${ringKind(r)}: ${r.factors.map(label).join(' → ')}`),
    ...more(loops.rings.length),
    `\nDisputed links: ${disputed.length}`,
    ...disputed.slice(0, rowLimit).flatMap((pair) => disputeLines(pair, label, model)),
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
    : [
        '\nFindings',
        ...findings.map((f) => `  ${sentence(f.sentence)}\n    ${f.remark}\n    ${standing(f.robustness)}`),
      ];
