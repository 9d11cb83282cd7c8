/** The explorer: a map with its controls and panels in an element of a page. It loads nothing. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { controlsOf, isSpacious } from './controls.ts';
import { detailsTab } from './details-tab.ts';
import { button, el } from './elements.ts';
import {
  changeState,
  type ExplorerChange,
  type ExplorerState,
  initialState,
  isTooLarge,
  type Selection,
} from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';
import { listTab } from './list-tab.ts';
import { legendHtml } from './map-legend.ts';
import { mapPane } from './map-pane.ts';
import { captionOf, shownPart } from './shown-part.ts';
import type { ExplorerContext, ExplorerTab } from './tab.ts';
import { tabBar } from './tab-bar.ts';
import { takeAway } from './take-away.ts';
import { missingIn, queryToView, viewFragment, viewToQuery } from './view-query.ts';

/** Options of the explorer. */
export interface ExplorerMountOptions {
  /** Words in the language of the page. */
  readonly words: ExplorerWords;
  /** Panels besides details and list; none by default. */
  readonly tabs?: readonly ExplorerTab[];
  /** Query string of the first view, see `viewToQuery`; the usual view by default, and for an empty one. */
  readonly query?: string | undefined;
  /** Address of a view, for its query string; by default the page with `#/map?…`. */
  readonly addressOf?: (query: string) => string;
  /** Address of a claim on the page; without it claims are no links. */
  readonly claimAddress?: (claim: string) => string;
  /** Whether the legend is open at first; by default where the window has room. */
  readonly isLegendOpen?: boolean;
  /** Called after each change with the query string of the view. */
  readonly onChange?: (query: string) => void;
}

/** A mounted explorer. */
export interface Explorer {
  /** Shows the view of a query string; `onChange` is not called. */
  readonly show: (query: string) => void;
  /** Selects a link or factor, as the page's own links do, and brings a factor into view. */
  readonly select: (selected: Selection) => void;
  /** Ends the explorer and empties its element. */
  readonly destroy: () => void;
}

const pageAddress = (query: string) => location.href.replace(/#.*$/su, '') + viewFragment(query);

const stateOf = (query: string | undefined, data: ExplorerData) =>
  query ? queryToView(query, data) : initialState(data);

/** The query string of a state. The whole map has one too where it is not the usual view. */
const queryOf = (state: ExplorerState, data: ExplorerData) =>
  viewToQuery(state) || (isTooLarge(data) ? 'others=dimmed' : '');

function legendElement(data: ExplorerData, words: ExplorerWords, open: boolean): HTMLElement {
  const details = el('details', { open }, el('summary', {}, words.legend.title));
  details.insertAdjacentHTML('beforeend', legendHtml(data, words));
  return details;
}

/** Mounts the explorer in place of what the element holds. The map needs at least one link. */
export function mountExplorer(
  root: HTMLElement,
  data: ExplorerData,
  {
    words,
    tabs = [],
    query,
    addressOf = pageAddress,
    claimAddress,
    isLegendOpen = isSpacious(),
    onChange,
  }: ExplorerMountOptions,
): Explorer {
  const listeners = new AbortController();
  let state = stateOf(query, data);
  let missing = missingIn(query ?? '', data);
  let isShowing = true;
  const status = el('p', { className: 'explorer-unseen', role: 'status' });
  const caption = el('p', { className: 'explorer-caption' });
  const say = (text: string) => {
    status.textContent = text;
  };
  const captionNow = () => captionOf(state, shownPart(data, state), data, words);

  function render(): void {
    controls.update(state);
    pane.show(state, shownPart(data, state));
    const isCut = isTooLarge(data) && state.focus !== undefined;
    const remarks = [
      ...(isCut ? [words.tooLarge(data.factors.length)] : []),
      ...missing.map(({ id, nearest }) => words.missing(id, nearest)),
    ];
    caption.textContent = [captionNow(), ...remarks].join(' ');
    bar.update(state);
  }

  /** Brings the factor that is selected, or else in focus, into view. */
  function revealFactor({ selected, focus }: ExplorerChange): void {
    const factor = selected?.kind === 'factor' ? selected.id : focus?.factor;
    if (factor !== undefined) pane.reveal(factor);
  }

  function change(next: ExplorerChange): void {
    const before = captionNow();
    if (!('asked' in next)) missing = [];
    state = changeState(state, next);
    render();
    const { selected } = next;
    revealFactor(next);
    if (captionNow() !== before) say(captionNow());
    else if (selected) say(nameOf(selected));
    if (!isShowing) onChange?.(queryOf(state, data));
  }

  const nameOf = ({ kind, id }: Selection) =>
    kind === 'link' ? data.links.find((l) => l.id === id)!.sentence : data.factors.find((f) => f.id === id)!.label;
  const select = (selected: Selection | undefined) => change({ selected });

  const pane = mapPane({ data, words, onSelect: select, signal: listeners.signal });
  const controls = controlsOf({ data, words, change, say });
  const context: ExplorerContext = {
    data,
    state: () => state,
    highlight: (links, factors, signs) =>
      pane.highlight(links && { links: new Set(links), factors: new Set(factors ?? []), signs }),
    reveal: pane.reveal,
    select,
    ask: (asked) => {
      const [own, now] = [asked, state.asked].map((a) => viewToQuery({ ...state, asked: a }));
      if (own !== now) change({ asked });
    },
    say,
  };
  const focusOn = (factor: string) => change({ focus: { stepsIn: 1, stepsOut: 1, ...state.focus, factor } });
  const allTabs = [detailsTab(words, { claimAddress, focusOn }), listTab(words, captionNow), ...tabs];
  const bar = tabBar(words.tabs.name, allTabs, context, (tab) => change({ tab }));
  const zoomButton = (name: string, label: string, onclick: () => void) =>
    button('', onclick, { className: name, 'aria-label': label, title: label });
  const zoom = el(
    'div',
    { className: 'explorer-zoom' },
    zoomButton('in', words.zoomIn, pane.zoomIn),
    zoomButton('out', words.zoomOut, pane.zoomOut),
    zoomButton('whole', words.wholeMap, pane.showAll),
  );
  const take = takeAway({ data, words, pane, state: () => state, address: () => addressOf(queryOf(state, data)), say });
  const stage = el('div', { className: 'explorer-stage' }, pane.element, zoom);
  const body = el('div', { className: 'explorer-body' }, stage, bar.element);
  root.replaceChildren(
    el(
      'div',
      { className: 'explorer' },
      controls.element,
      caption,
      body,
      legendElement(data, words, isLegendOpen),
      take,
      status,
    ),
  );
  function show(): void {
    isShowing = true;
    render();
    isShowing = false;
  }
  show();
  return {
    show(next) {
      state = stateOf(next, data);
      missing = missingIn(next, data);
      show();
      revealFactor(state);
      if (missing.length > 0) say(caption.textContent);
    },
    select,
    destroy() {
      listeners.abort();
      root.replaceChildren();
    },
  };
}
