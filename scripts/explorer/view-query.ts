/** The state of the explorer as a query string, for links to a view. Pure; both directions agree. */
import { nearestName } from '../diagnostics/nearest.ts';
import { type Asked, askedNames, type ExplorerState, mostSteps, noFilter, type Selection } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';

const signs = ['+', '-', '?'] as const;

/** Fragment of the address of a view, for its query string. */
export const viewFragment = (query: string): string => `#/map${query === '' ? '' : `?${query}`}`;

const namesOf = (tab: string): readonly (keyof Asked)[] =>
  Object.hasOwn(askedNames, tab) ? askedNames[tab as keyof typeof askedNames] : [];

/** Names of a query whose values are ids of factors. */
const factorNames = ['focus', 'factor', 'from', 'to', 'rise', 'fall'] as const;

/**
 * The state as a query string without `?`, such as `focus=food&in=1&out=2&sign=-`. What is usual is left out; the whole map
 * is the empty string.
 */
export function viewToQuery({ focus, filter, others, selected, tab, asked }: ExplorerState): string {
  const query = new URLSearchParams();
  if (focus) {
    query.set('focus', focus.factor);
    query.set('in', String(focus.stepsIn));
    query.set('out', String(focus.stepsOut));
  }
  for (const section of filter.sections) query.append('section', section);
  for (const sign of filter.signs) query.append('sign', sign);
  if (filter.confidence) query.set('said', filter.confidence);
  if (filter.holder !== undefined) query.set('holder', filter.holder);
  if (others === 'hidden') query.set('others', others);
  if (selected) query.set(selected.kind, selected.id);
  if (tab !== 'details') query.set('tab', tab);
  for (const name of namesOf(tab)) if (asked[name] !== undefined) query.set(name, asked[name]);
  return query.toString();
}

/** The selection of a query, if the data have it. */
function selectionOf(query: URLSearchParams, data: ExplorerData): Selection | undefined {
  const [link, factor] = [query.get('link'), query.get('factor')];
  if (link !== null && data.links.some((l) => l.id === link)) return { kind: 'link', id: link };
  return factor !== null && data.factors.some((f) => f.id === factor) ? { kind: 'factor', id: factor } : undefined;
}

/** Whether a value is a number: of the open path, loop or step. */
const isNumber = (name: keyof Asked) => ['path', 'loop', 'step'].includes(name);

/** What a query asks the panel of a tab, with names that the data lack: they replace a former answer. */
function askedOf(query: URLSearchParams, tab: string): Asked {
  const isPossible = (name: keyof Asked, value: string) => !isNumber(name) || /^[1-9]\d{0,2}$/u.test(value);
  return Object.fromEntries(
    namesOf(tab).flatMap((name) => {
      const value = query.get(name);
      return value !== null && isPossible(name, value) ? [[name, value]] : [];
    }),
  );
}

/** An id of a query that the data do not have. */
export interface MissingPart {
  /** The id. */
  readonly id: string;
  /**
   * What has the most similar id: the name of a factor or coding, or the sentence of a link without full stop; `undefined` if
   * none is similar.
   */
  readonly nearest: string | undefined;
}

/** The factors, links and codings that a query names and the data do not have. */
export function missingIn(
  text: string,
  { factors, links, comparison }: Pick<ExplorerData, 'factors' | 'links' | 'comparison'>,
): MissingPart[] {
  const query = new URLSearchParams(text);
  const names = new Map(factors.map((f) => [f.id, f.label]));
  const sentences = new Map(links.map((l) => [l.id, l.sentence.replace(/[.。]$/u, '')]));
  const coders = new Map(comparison?.coders.map((name) => [name, name]));
  const missing = (parts: readonly string[], known: ReadonlyMap<string, string>) =>
    [...new Set(parts.flatMap((part) => query.getAll(part)))]
      .filter((id) => !known.has(id))
      .map((id) => ({ id, nearest: known.get(nearestName(id, [...known.keys()]) ?? '') }));
  return [...missing(factorNames, names), ...missing(['link'], sentences), ...missing(['with'], coders)];
}

const stepsOf = (text: string | null) => (/^\d$/u.test(text ?? '') ? Math.min(mostSteps, Number(text)) : 1);

/** The state of a query string, with or without `?`. Parts that the data do not have are left out. */
export function queryToView(text: string, data: ExplorerData): ExplorerState {
  const query = new URLSearchParams(text);
  const factor = query.get('focus');
  const confidence = query.get('said');
  const known = new Set(data.sections.map((s) => s.id));
  const tab = query.get('tab') ?? 'details';
  return {
    focus:
      factor !== null && data.factors.some((f) => f.id === factor)
        ? { factor, stepsIn: stepsOf(query.get('in')), stepsOut: stepsOf(query.get('out')) }
        : undefined,
    filter: {
      ...noFilter,
      sections: [...new Set(query.getAll('section'))].filter((id) => known.has(id)),
      signs: [...new Set(query.getAll('sign'))].flatMap((sign) => signs.find((s) => s === sign) ?? []),
      confidence: confidence === 'explicit' || confidence === 'implied' ? confidence : undefined,
      holder: query.get('holder') ?? undefined,
    },
    others: query.get('others') === 'hidden' ? 'hidden' : 'dimmed',
    selected: selectionOf(query, data),
    tab,
    asked: askedOf(query, tab),
  };
}
