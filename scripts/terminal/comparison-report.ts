/** Agreement of codings and their differences, as text for a terminal. */
import {
  type Agreement,
  type CodedLink,
  type Comparison,
  intervalText,
  namedAgreements,
  placeOfStatement,
  type Reading,
} from '../analysis/index.ts';
import { foldSpace, type Model } from '../model/index.ts';
import { toTable } from './table.ts';

const percent = (share: number | null) => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

/** Alpha, or why it is not defined. */
const alphaText = ({ alpha, units }: Agreement) => {
  if (alpha !== null) return alpha.toFixed(3);
  return units === 0 ? 'not defined: no unit of two coders' : 'not defined: one value only';
};

const head = ['units', 'same', 'overlap', 'alpha', '95 % interval'];
const shares = ({ units, same, overlap }: Agreement) => (units === 0 ? [null, null] : [same, overlap]).map(percent);
const cells = (a: Agreement) => [String(a.units), ...shares(a), alphaText(a), intervalText(a)];

/** A row of three decisions without those that nobody takes or marks. */
const shortRow = (name: string, agreements: readonly Agreement[]) => [
  name,
  ...agreements.flatMap((a) => [a.alpha === null ? '–' : a.alpha.toFixed(3), intervalText(a)]),
];

function agreementLines(comparison: Comparison, model: Model): string[] {
  const { bySection, byFactor, added } = comparison;
  const shortOf = (id: string) => model.sections.find((s) => s.id === id)?.short ?? id;
  const factors = [...model.factors, ...added];
  const labelOf = (id: string) => factors.find((f) => f.id === id)?.label ?? id;
  return [
    toTable([['decision', ...head], ...namedAgreements(comparison).map(([name, a]) => [name, ...cells(a)])], [1, 2, 3]),
    `same sign, where two coders assert the link: ${percent(comparison.signs)}`,
    `overlap: marked alike by all, of what any marked (Jaccard). ${comparison.formula}.`,
    `${comparison.interval}.`,
    '\nAlpha by section: statement asserts a cause, factor takes part, link with its sign',
    toTable([
      ['section', 'cause', 'interval', 'factor', 'interval', 'link', 'interval'],
      ...bySection.map((s) => shortRow(shortOf(s.section), [s.statements, s.factors, s.links])),
    ]),
    '\nAlpha by factor: factor takes part in a statement, links of the factor with their signs',
    toTable([
      ['factor', 'part', 'interval', 'links', 'interval'],
      ...byFactor.map((f) => shortRow(labelOf(f.factor), [f.present, f.links])),
    ]),
    '–: no alpha, because all values are equal; no interval, because too few statements have other values.',
  ];
}

/** Links as `+ on “cue” in “quote”`, of several coders with their names. */
function codedText(links: readonly CodedLink[], isNamed: boolean): string {
  if (links.length === 0) return 'no link';
  return links
    .map(
      (l) =>
        `${isNamed ? `${l.coder}: ` : ''}${l.denied ? 'denied, ' : ''}${l.polarity} on “${foldSpace(l.cue)}” in “${foldSpace(l.quote)}”`,
    )
    .join('; ');
}

/** A function that names a factor by its id, with the label where the deck does not have it. */
function namerOf({ added }: Comparison): (id: string) => string {
  const labels = new Map(added.map((f) => [f.id, f.label]));
  return (id) => (labels.has(id) ? `${id} (${labels.get(id)})` : id);
}

/** Pairs of factors as coders have them in one statement. */
const keyOf = ({ statement, from, to }: Pick<Reading, 'statement' | 'from' | 'to'>) => `${statement} ${from} ${to}`;

/** Each difference in links and signs, with denied links; the number of those in other things. */
function differenceLines(comparison: Comparison, model: Model): string[] {
  const { differences, readings, coders } = comparison;
  const nameOf = namerOf(comparison);
  const byKey = new Map(readings.map((r) => [keyOf(r), r]));
  const further = readings.filter((r) => r.differs.length > 0).length - differences.length;
  return [
    `\nDifferences: ${differences.length}`,
    ...differences.map((d) => {
      const { coders: own, differs } = byKey.get(keyOf(d))!;
      const [here, ...there] = own.map(({ links }) => links ?? []);
      const isDenial = !differs.includes('link') && !differs.includes('sign');
      const kind = isDenial ? 'asserted or denied' : d.kind;
      return `  ${placeOfStatement(model, d.statement)} ${nameOf(d.from)} → ${nameOf(d.to)}: ${kind}\n    here:  ${codedText(here!, false)}\n    there: ${codedText(there.flat(), coders.length > 2)}`;
    }),
    ...(further > 0
      ? [`Further differences, in what is denied, implied or held by whom: ${further}; \`agree\` shows them`]
      : []),
  ];
}

/** Report of the agreement of codings, and of their differences with all quotes. */
export function toComparisonReport(comparison: Comparison, model: Model): string {
  const isNamed = comparison.coders.length > 2;
  return [
    ...(isNamed ? [`here: ${comparison.coders[0]}; there: ${comparison.coders.slice(1).join(', ')}\n`] : []),
    ...agreementLines(comparison, model),
    ...(comparison.onlyHere.length > 0 ? [`factors only here: ${comparison.onlyHere.join(', ')}`] : []),
    ...(comparison.onlyThere.length > 0
      ? [`factors only there: ${comparison.onlyThere.map(namerOf(comparison)).join(', ')}`]
      : []),
    ...comparison.relabelled.map(
      ({ id, labels }) => `one factor by its id, ${id}: ${labels.map((label) => `“${label}”`).join(', ')}`,
    ),
    ...differenceLines(comparison, model),
    ...(comparison.disputed.length === 0
      ? []
      : [
          '\nLinks that an audience may vote on, for `votes` of the deck',
          ...comparison.disputed.map(({ from, to }) => `  { from: '${from}', to: '${to}' },`),
        ]),
  ].join('\n');
}
