/** What the explorer shows, and how it changes. Pure. */
import type { ExplorerData } from './explorer-types.ts';

/** A link or a factor, by its id. */
export interface Selection {
  /** What it is. */
  readonly kind: 'link' | 'factor';
  /** Id of the link or factor. */
  readonly id: string;
}

/** Which assertions count. */
export interface ExplorerFilter {
  /** Ids of sections; empty for all. */
  readonly sections: readonly string[];
  /** Signs; empty for all. */
  readonly signs: readonly ('+' | '-' | '?')[];
  /** Whether the words state the link; `undefined` for both. */
  readonly confidence: 'explicit' | 'implied' | undefined;
  /** Who asserts or denies it: an actor, or the author (`''`); `undefined` for anyone. */
  readonly holder: string | undefined;
}

/** A factor with its surroundings. */
export interface ExplorerFocus {
  /** Id of the factor. */
  readonly factor: string;
  /** Links back to causes. */
  readonly stepsIn: number;
  /** Links on to effects. */
  readonly stepsOut: number;
}

/** What panels are asked, by the tab: names of the parts of an address. */
export const askedNames = {
  paths: ['from', 'to', 'path'],
  loops: ['loop', 'step'],
  'what-if': ['rise', 'fall', 'step'],
  compare: ['with', 'show', 'pair'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The question that the open tab answers, by these names; empty where nothing is asked. */
export type Asked = Readonly<Partial<Record<(typeof askedNames)[keyof typeof askedNames][number], string>>>;

/** What the explorer shows. */
export interface ExplorerState {
  /** The factor around which links are shown; `undefined` for the whole map. */
  readonly focus: ExplorerFocus | undefined;
  /** Which links are shown. */
  readonly filter: ExplorerFilter;
  /** Whether links that are not shown are dimmed in their places, or left out of a new drawing. */
  readonly others: 'dimmed' | 'hidden';
  /** What the panel tells of; `undefined` for nothing. */
  readonly selected: Selection | undefined;
  /** Id of the open tab. */
  readonly tab: string;
  /** What its panel is asked. */
  readonly asked: Asked;
}

/** A change of the state: the parts that change. */
export type ExplorerChange = Partial<Omit<ExplorerState, 'filter'>> & {
  /** The parts of the filter that change. */
  readonly filter?: Partial<ExplorerFilter>;
};

/** Steps of a focus, at most. */
export const mostSteps = 9;
/** Factors of a map that can be read as a whole. */
const readableFactors = 60;

/** The filter that every assertion passes. */
export const noFilter: ExplorerFilter = { sections: [], signs: [], confidence: undefined, holder: undefined };

/** Whether the map has too many factors to be read as a whole. */
export const isTooLarge = ({ drawing }: Pick<ExplorerData, 'drawing'>): boolean =>
  drawing !== null && drawing.nodes.length > readableFactors;

/** The factor with which a large map begins: the outcome, or the factor with most links if the outcome has none. */
function centreOf({ factors, outcome }: ExplorerData): string {
  const degree = (id: string) => factors.filter((f) => f.id === id).map((f) => f.in + f.out)[0] ?? 0;
  if (degree(outcome) > 0) return outcome;
  return factors.reduce((a, b) => (b.in + b.out > a.in + a.out ? b : a)).id;
}

/** The state at the beginning: the whole map, or the surroundings of the outcome where the map is too large. */
export function initialState(data: ExplorerData): ExplorerState {
  const rest = { filter: noFilter, selected: undefined, tab: 'details', asked: {} } as const;
  if (!isTooLarge(data)) return { ...rest, focus: undefined, others: 'dimmed' };
  return { ...rest, focus: { factor: centreOf(data), stepsIn: 1, stepsOut: 1 }, others: 'hidden' };
}

const clampSteps = (steps: number) => Math.min(mostSteps, Math.max(0, Math.round(steps) || 0));

/**
 * The state after a change. The tab of details opens where something is selected and no other tab is named. A question is
 * that of its tab.
 */
export function changeState(state: ExplorerState, change: ExplorerChange): ExplorerState {
  const focus = 'focus' in change ? change.focus : state.focus;
  const tab = change.tab ?? (change.selected ? 'details' : state.tab);
  return {
    ...state,
    ...(tab === state.tab ? {} : { asked: {} }),
    ...change,
    tab,
    filter: { ...state.filter, ...change.filter },
    focus: focus && {
      factor: focus.factor,
      stepsIn: clampSteps(focus.stepsIn),
      stepsOut: clampSteps(focus.stepsOut),
    },
  };
}
