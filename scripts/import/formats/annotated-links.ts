/** Turns links that annotations draw between words of a text into tables: events and relations of brat and INCEpTION. */
import type { Row, Table } from '../table.ts';

/** Words of a text. */
export interface MarkedWords {
  /** Code point of the first character. */
  readonly start: number;
  /** Code point behind the last character. */
  readonly end: number;
  /** The words. */
  readonly words: string;
}

/** Words of a factor. */
export interface MarkedFactor extends MarkedWords {
  /** Name of the factor: the words, or what the annotator calls them. */
  readonly name: string;
}

/** A link between words. */
export interface AnnotatedLink {
  /** Place in the file. */
  readonly place: string;
  /** The cause. */
  readonly from: MarkedFactor | undefined;
  /** The effect. */
  readonly to: MarkedFactor | undefined;
  /** Words that state the link. */
  readonly trigger?: MarkedWords | undefined;
  /** The sign as the file has it; empty where it has none. */
  readonly sign: string;
  /** Whether the link is denied. */
  readonly isDenied: boolean;
  /** A remark of the annotator. */
  readonly note?: string | undefined;
}

/** Roles of the cause of an event, in lower case. */
const causeRoles = ['cause', 'arg1', 'agent', 'from'];

/** Roles of the effect of an event, in lower case. */
const effectRoles = ['theme', 'effect', 'arg2', 'to'];

/** Whether an event has a role of a cause or an effect. `roles` are in lower case. */
export const hasEnds = (roles: ReadonlyMap<string, unknown>): boolean =>
  [...causeRoles, ...effectRoles].some((role) => roles.has(role));

/** The links of an event, one for each cause and effect. `roles` has the annotations by role, in lower case. */
export function linksOfEvent<T>(
  event: Omit<AnnotatedLink, 'from' | 'to'>,
  roles: ReadonlyMap<string, readonly T[]>,
  toFactor: (annotation: T) => MarkedFactor | undefined,
): AnnotatedLink[] {
  const ends = (names: readonly string[]) => {
    const name = names.find((role) => roles.has(role));
    return name === undefined ? [undefined] : roles.get(name)!.map(toFactor);
  };
  const effects = ends(effectRoles);
  return ends(causeRoles).flatMap((from) => effects.map((to) => ({ ...event, from, to })));
}

/** What types of events and relations say about the sign, in lower case. */
const typeSigns = [
  [/^(?:positive|increas|rais|promot)/u, '+'],
  [/^(?:negative|decreas|lower|reduc)/u, '-'],
] as const;

/** The sign in the name of a type, such as `PositiveEffect`; empty for a name without one. */
export const signOfType = (type: string): string =>
  typeSigns.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? '';

/** Names of attributes that hold a sign, in lower case. */
export const signAttributes: readonly string[] = ['polarity', 'sign', 'direction', 'degree'];

/**
 * The tables of some links: the quote goes from the first to the last of a link's words.
 * @param source the text; empty where it is not there: links then have no quotes
 */
export function annotatedTables(file: string, links: readonly AnnotatedLink[], source: string): readonly Table[] {
  const points = [...source];
  const rows = links.map(({ place, from, to, trigger, sign, isDenied, note = '' }): Row => {
    const parts = [from, to, trigger].filter((part) => part !== undefined);
    const start = Math.min(...parts.map((part) => part.start));
    const quote = parts.length === 0 ? '' : points.slice(start, Math.max(...parts.map((part) => part.end))).join('');
    const words = quote === '' ? ['', '', ''] : [quote, String(start), trigger?.words ?? ''];
    return { place, cells: [from?.name ?? '', to?.name ?? '', sign, ...words, isDenied ? 'yes' : '', '1', note] };
  });
  const place = 'line 1';
  const header = ['from', 'to', 'polarity', 'quote', 'start', 'cue', 'denied', 'passage', 'note'];
  const text = [
    { place, cells: ['id', 'whole text'] },
    { place, cells: ['1', source] },
  ];
  return [
    { file, name: 'links', rows: [{ place, cells: header }, ...rows] },
    ...(source === '' ? [] : [{ file, name: 'text', rows: text }]),
  ];
}
