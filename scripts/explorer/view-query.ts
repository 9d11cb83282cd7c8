/** The state of the explorer as a query string, for links to a view. Pure; both directions agree. */
import { type ExplorerState, mostSteps, noFilter, type Selection } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';

const signs = ['+', '-', '?'] as const;

/** Fragment of the address of a view, for its query string. */
export const viewFragment = (query: string): string => `#/map${query === '' ? '' : `?${query}`}`;

/**
 * The state as a query string without `?`, such as `focus=food&in=1&out=2&sign=-`. What is usual is left out; the whole map
 * is the empty string.
 */
export function viewToQuery({ focus, filter, others, selected, tab }: ExplorerState): string {
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
  return query.toString();
}

/** The selection of a query, if the data have it. */
function selectionOf(query: URLSearchParams, data: ExplorerData): Selection | undefined {
  const [link, factor] = [query.get('link'), query.get('factor')];
  if (link !== null && data.links.some((l) => l.id === link)) return { kind: 'link', id: link };
  return factor !== null && data.factors.some((f) => f.id === factor) ? { kind: 'factor', id: factor } : undefined;
}

const stepsOf = (text: string | null) => (/^\d$/u.test(text ?? '') ? Math.min(mostSteps, Number(text)) : 1);

/** The state of a query string, with or without `?`. Parts that the data do not have are left out. */
export function queryToView(text: string, data: ExplorerData): ExplorerState {
  const query = new URLSearchParams(text);
  const factor = query.get('focus');
  const confidence = query.get('said');
  const known = new Set(data.sections.map((s) => s.id));
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
    tab: query.get('tab') ?? 'details',
  };
}
