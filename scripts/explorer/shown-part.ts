/** Which links and factors of the data a state shows, and the sentence that says so. Pure. */
import type { ExplorerWords } from '../wording/explorer.ts';
import type { ExplorerFilter, ExplorerFocus, ExplorerState } from './explorer-state.ts';
import type { ExplorerAssertion, ExplorerData, ExplorerLink } from './explorer-types.ts';

/** What a state shows, such as `12 of 41 links: §3, implied only.` */
export function captionOf(
  { focus, filter }: Pick<ExplorerState, 'focus' | 'filter'>,
  { links }: ShownPart,
  data: ExplorerData,
  words: ExplorerWords,
): string {
  const places = data.sections.filter((s) => filter.sections.includes(s.id)).map((s) => s.place);
  const factor = data.factors.find((f) => f.id === focus?.factor);
  const counted = (all: typeof links) => all.filter((l) => !l.denied).length;
  const shown = counted(links);
  return words.caption(shown, counted(data.links), links.length - shown, [
    ...(focus && factor ? [words.around(factor.label, focus.stepsIn, focus.stepsOut)] : []),
    ...places,
    ...filter.signs.map((sign) => words.signs[sign]),
    ...(filter.confidence ? [words.only[filter.confidence]] : []),
    ...(filter.holder === undefined ? [] : [filter.holder === '' ? words.heldByAuthor : words.heldBy(filter.holder)]),
  ]);
}

/** What a state shows. */
export interface ShownPart {
  /** In the order of the data. */
  readonly links: readonly ExplorerLink[];
  /** Ids of the factors of these links, and of the factor in focus. Without focus and filter also factors without links. */
  readonly factors: ReadonlySet<string>;
}

/** Who asserts or denies: the name of an actor, or `''` for the author. */
export const holderOf = ({ attributedTo, deniedBy }: ExplorerAssertion): string => attributedTo ?? deniedBy ?? '';

/** The holders of all assertions, each once, in the order of the text; the author is `''`. */
export const holdersIn = ({ links }: Pick<ExplorerData, 'links'>): readonly string[] => [
  ...new Set(links.flatMap((l) => l.assertions.map(holderOf))),
];

const isOpen = (filter: ExplorerFilter) =>
  filter.sections.length + filter.signs.length === 0 && filter.confidence === undefined && filter.holder === undefined;

/** A function that tells whether an assertion passes the filter, the sign of its link aside. */
export function assertionTest(
  { claims }: Pick<ExplorerData, 'claims'>,
  { sections, confidence, holder }: ExplorerFilter,
): (assertion: ExplorerAssertion) => boolean {
  const chosen = new Set(sections);
  const ids = new Set(claims.filter((c) => chosen.has(c.section)).map((c) => c.id));
  return (assertion) =>
    (sections.length === 0 || ids.has(assertion.claim)) &&
    (confidence === undefined || assertion.confidence === confidence) &&
    (holder === undefined || holderOf(assertion) === holder);
}

/** Factors by their least number of links from the focus, up to `steps`, against or along the links. */
function reach(
  links: readonly ExplorerLink[],
  start: string,
  steps: number,
  direction: 'in' | 'out',
): Map<string, number> {
  const [near, far] = direction === 'in' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const byNear = Map.groupBy(links, (l) => l[near]);
  const found = new Map([[start, 0]]);
  let frontier = [start];
  for (let step = 1; step <= steps; step += 1) {
    frontier = [...new Set(frontier.flatMap((id) => (byNear.get(id) ?? []).map((l) => l[far])))].filter(
      (id) => !found.has(id),
    );
    for (const id of frontier) found.set(id, step);
  }
  return found;
}

/** The links on ways of at most so many steps to the focus, or from it. */
function around(links: readonly ExplorerLink[], { factor, stepsIn, stepsOut }: ExplorerFocus): ExplorerLink[] {
  const before = reach(links, factor, stepsIn - 1, 'in');
  const after = reach(links, factor, stepsOut - 1, 'out');
  return links.filter((l) => (stepsIn > 0 && before.has(l.to)) || (stepsOut > 0 && after.has(l.from)));
}

/** What the state shows of the data. */
export function shownPart(data: ExplorerData, { focus, filter }: Pick<ExplorerState, 'focus' | 'filter'>): ShownPart {
  const passes = assertionTest(data, filter);
  const passing = data.links.filter(
    (l) => (filter.signs.length === 0 || filter.signs.includes(l.polarity)) && l.assertions.some(passes),
  );
  const links = focus ? around(passing, focus) : passing;
  const without = !focus && isOpen(filter) ? data.factors.map((f) => f.id) : [];
  return {
    links,
    factors: new Set([...links.flatMap((l) => [l.from, l.to]), ...(focus ? [focus.factor] : []), ...without]),
  };
}
