/** Paths between two factors, and what follows if a factor changes, as text for a terminal. */
import {
  type Analysis,
  type ChangedFactor,
  type Direction,
  deniedDirectly,
  effectMethod,
  type GraphAnalysis,
  type Paths,
  stepsAlong,
  tellingOf,
  type WhatIf,
  whatIfMethod,
} from '../analysis/index.ts';
import { numberOf } from '../diagnostics/index.ts';
import { lookupOf, type Model } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { deniersInWords } from './voices.ts';

/** Names of factors and links, and the claims of links. */
function wordsOf({ graph }: GraphAnalysis, model: Model | undefined) {
  const labels = new Map(graph.factors.map((f) => [f.id, f.label]));
  const label = (id: string) => labels.get(id) ?? id;
  const { links } = wordingOf('en');
  const clause = ({ from, polarity, to }: Pick<GraphAnalysis['graph']['links'][number], 'from' | 'polarity' | 'to'>) =>
    links.clause(label(from), polarity, label(to), model && lookupOf(model).factors.get(from)?.plural);
  /** A link with the claims that assert it, each with its place and who holds it there. */
  const link = (step: GraphAnalysis['graph']['links'][number]) => {
    const assertions = (model && lookupOf(model).links.get(step.id)?.assertions) ?? [];
    const claims = assertions.map(({ claim, attributedTo }) => {
      const { place, assertion } = lookupOf(model!).claims.get(claim)!;
      return `  ${place}: ${assertion}${attributedTo === undefined ? '' : ` (held by ${attributedTo})`}`;
    });
    return [clause(step), ...claims];
  };
  const denials = (from: string, to: string, sign: Paths['sign']) =>
    (model ? deniedDirectly(model, from, to, sign) : []).map(
      (l) => `The direct link is denied by ${deniersInWords(l)}: ${clause(l)}.`,
    );
  const path = (ids: readonly string[]) => links.path(stepsAlong(graph, ids).map((s) => clause(s.link)));
  return { label, link, path, denials };
}

const indented = (lines: readonly string[], by: number) => lines.map((line) => `${' '.repeat(by)}${line}`);

/** The report of the paths between two factors. `model` adds the claims of their links. */
export function toPathsReport(
  { from, to, sign, items, truncated }: Paths,
  analysis: GraphAnalysis | Analysis,
  model?: Model,
): string {
  const { label, link, path, denials } = wordsOf(analysis, model);
  const told = (ids: readonly string[]) => {
    if (!('passages' in analysis)) return '';
    const { kind, sections } = tellingOf(ids, analysis.passages);
    return kind === 'stitched' ? `, stitched from ${sections.join(', ')}` : `, told in one passage of ${sections[0]}`;
  };
  const count = `${items.length}${truncated ? ' (truncated: a bound was hit, there may be more)' : ''}`;
  return [
    `Paths from ${label(from)} to ${label(to)}: ${count}. Total effect: ${sign ?? 'none'}. ${effectMethod}`,
    ...denials(from, to, sign),
    ...items.flatMap(({ links, sign: own }) => [
      `\n${own} ${path(links)}. ${numberOf(links.length, 'link')}${told(links)}`,
      ...indented(
        stepsAlong(analysis.graph, links).flatMap((s) => link(s.link)),
        4,
      ),
    ]),
  ].join('\n');
}

const directionWords: Record<Direction, string> = {
  up: 'up',
  down: 'down',
  indeterminate: 'both ways (indeterminate)',
  unclear: 'unclear',
  unsettled: 'unsettled',
};

/** The report of what follows if a factor changes. `model` adds the claims of links. */
export function toWhatIfReport(
  { factor, change, steps }: WhatIf,
  analysis: GraphAnalysis | Analysis,
  model?: Model,
): string {
  const { label, link, path } = wordsOf(analysis, model);
  const loops = analysis.loops.items.filter((l) => l.factors.includes(factor)).length;
  const changed = ({ factor: id, direction, before, paths }: ChangedFactor) => [
    `${label(id)}: ${directionWords[direction]}${before === undefined ? '' : `, before: ${directionWords[before]}`}`,
    ...paths.flatMap((ids) => [
      ...(ids.length > 1 ? [`  ${path(ids)}. The last link:`] : []),
      ...indented(link(stepsAlong(analysis.graph, ids).at(-1)!.link), 2),
    ]),
  ];
  return [
    `${change === 'rises' ? 'A rise' : 'A fall'} of ${label(factor)}. ${whatIfMethod}`,
    ...(loops === 0 ? [] : [`Feedback on ${label(factor)}, not followed: ${numberOf(loops, 'loop')}.`]),
    ...(steps.length === 0 ? ['Nothing follows: no link leads from it to another factor.'] : []),
    ...steps.flatMap(({ length, changes }) => [
      `\nBy ${numberOf(length, 'link')}`,
      ...indented(changes.flatMap(changed), 2),
    ]),
  ].join('\n');
}
