/** The interface of the panels of the explorer. */
import type { Asked, ExplorerState, Selection } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';

/** What a change of a factor is: it rises, it falls, or that is not determined. */
export type FactorSign = '+' | '-' | '?';

/** What a panel may read and do. */
export interface ExplorerContext {
  /** The data of the page. */
  readonly data: ExplorerData;
  /** The state now. */
  readonly state: () => ExplorerState;
  /**
   * Lights these links and factors and dims the rest, until the tab is left or the state changes otherwise; `signs` gives
   * factors a badge. Without arguments everything that the state shows is lit again.
   */
  readonly highlight: (
    links?: readonly string[],
    factors?: readonly string[],
    signs?: ReadonlyMap<string, FactorSign>,
  ) => void;
  /** Brings a factor of the map into view. */
  readonly reveal: (factor: string) => void;
  /** Selects a link or factor, or nothing: the tab `details` tells of it. */
  readonly select: (selected: Selection | undefined) => void;
  /** Puts what the panel of the open tab is asked into the state, and so into the address. */
  readonly ask: (asked: Asked) => void;
  /** Says a text to screen readers. */
  readonly say: (text: string) => void;
}

/** A mounted panel. */
export interface TabView {
  /** Called while the tab is open: when it is opened, and after each change of the state. */
  readonly update?: (state: ExplorerState) => void;
}

/** A panel of the explorer. */
export interface ExplorerTab {
  /** Unique; in the query of a view. */
  readonly id: string;
  /** Text of the tab. */
  readonly title: string;
  /** Fills the element of the panel; called once, when the tab is opened first. */
  readonly mount: (root: HTMLElement, context: ExplorerContext) => TabView;
}
