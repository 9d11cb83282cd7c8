/** The map of the explorer: drawn once for what it shows, lit and dimmed by classes, reached by mouse, touch and keys. */
import type { MapArea } from '../diagrams/svg.ts';
import type { DrawnNode, MapDrawing } from '../layout/index.ts';
import type { ExplorerWords } from '../wording/explorer.ts';
import { drawLinks } from './draw-links.ts';
import { el } from './elements.ts';
import { type ExplorerState, isTooLarge, type Selection } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';
import { listenToGestures } from './gestures.ts';
import { explorerSvg } from './map-svg.ts';
import { nearestNode } from './nearest-node.ts';
import { nodeIdAt, partOf } from './part-ids.ts';
import type { ShownPart } from './shown-part.ts';
import { signBadges } from './sign-badges.ts';
import type { FactorSign } from './tab.ts';
import { viewportOf } from './viewport.ts';

/** Links up to which what is shown is laid out in layers: a click is answered at once. */
const quickLinks = 40;
const zoomStep = 1.5;
/** Distance that a key moves the map, in px. */
const panStep = 80;

/** An area that pointers and keys hit, with its id of the drawing. */
const paneArea: MapArea = (id, attributes, shape) => `<g data-area="${id}" role="button" ${attributes}>${shape}</g>`;

/** What is lit instead of all that the state shows. */
export interface Highlight {
  /** Ids of links. */
  readonly links: ReadonlySet<string>;
  /** Ids of factors. */
  readonly factors: ReadonlySet<string>;
  /** Badges by factor id. */
  readonly signs?: ReadonlyMap<string, FactorSign> | undefined;
}

/** The map of the explorer. */
export interface MapPane {
  /** Element with the picture. */
  readonly element: HTMLElement;
  /** Shows a state. */
  readonly show: (state: ExplorerState, shown: ShownPart) => void;
  /** Lights some links and factors; all that the state shows without an argument. */
  readonly highlight: (highlight?: Highlight) => void;
  /** Brings a factor into view and gives it the one tab stop of the map. */
  readonly reveal: (factor: string) => void;
  /** Magnifies by a step around the middle. */
  readonly zoomIn: () => void;
  /** Makes smaller by a step. */
  readonly zoomOut: () => void;
  /** Shows the whole picture. */
  readonly showAll: () => void;
  /** The picture; `undefined` if nothing is shown. */
  readonly picture: () => MapPicture | undefined;
}

/** The picture of the map. */
export interface MapPicture {
  /** The element in the page. */
  readonly svg: SVGSVGElement;
  /** The part of it that is seen, as in the attribute `viewBox`. */
  readonly viewBox: string;
}

/** What the pane needs. */
export interface MapPaneOptions {
  /** The data of the page. */
  readonly data: ExplorerData;
  /** Words in the language of the page. */
  readonly words: ExplorerWords;
  /** Called for a click on a link or factor, and for Enter on a factor. */
  readonly onSelect: (selected: Selection) => void;
  /** Ends all listeners. */
  readonly signal: AbortSignal;
}

/** The map pane, empty until `show` is called. */
export function mapPane({ data, words, onSelect, signal }: MapPaneOptions): MapPane {
  const element = el('div', { className: 'explorer-map', role: 'group', 'aria-label': words.map, dir: 'ltr' });
  const sheet = el('div', { className: 'explorer-sheet' });
  element.append(sheet);
  const viewport = viewportOf(element, sheet, signal);
  const position = new Map(data.factors.map((f, i) => [f.id, i]));
  const drawings = new Map<string, MapDrawing | null>();
  let drawing: MapDrawing | null | undefined;
  let svg: SVGSVGElement | undefined;
  let groups = new Map<string, Element>();
  let areas: SVGElement[] = [];
  let lit: Highlight = { links: new Set(), factors: new Set() };

  const nodeId = (factor: string) => nodeIdAt(position.get(factor)!);

  /** The drawing of a state: the whole map, or what is shown alone. */
  function drawingOf(state: ExplorerState, { links }: ShownPart): MapDrawing | null {
    if (state.others === 'dimmed' || links.length === data.links.length) return data.drawing;
    const key = links.map((l) => l.id).join(' ');
    const known = drawings.get(key);
    if (known !== undefined) return known;
    const made = drawLinks(data, links, quickLinks);
    drawings.set(key, made);
    return made;
  }

  /** Shows a drawing; a map that is not too large begins around a factor where the pane is narrow. */
  function setDrawing(next: MapDrawing | null, factor: string): void {
    if (next === drawing) return;
    drawing = next;
    sheet.innerHTML = next ? explorerSvg(data, next, paneArea) : '';
    svg = sheet.querySelector('svg') ?? undefined;
    groups = new Map([...element.querySelectorAll('[data-id]')].map((g) => [g.getAttribute('data-id')!, g]));
    areas = [...element.querySelectorAll<SVGElement>('[data-area]')];
    for (const area of areas) area.setAttribute('tabindex', '-1');
    const centre = isTooLarge(data) ? undefined : next?.nodes.find((n) => n.id === nodeId(factor));
    if (next) viewport.setSize(next, centre);
  }

  /** Gives one factor the tab stop of the map. */
  function setStop(name: string | undefined): SVGElement | undefined {
    const nodes = areas.filter((a) => a.dataset['area']!.startsWith('n'));
    const stop = nodes.find((a) => a.dataset['area'] === name) ?? nodes[0];
    for (const area of nodes) area.setAttribute('tabindex', area === stop ? '0' : '-1');
    return stop;
  }

  function light({ links, factors, signs }: Highlight): void {
    for (const [name, group] of groups) {
      const { kind, id } = partOf(name, data);
      group.classList.toggle('ghost', !(kind === 'link' ? links : factors).has(id));
    }
    svg?.querySelector('.effects')?.remove();
    if (svg && drawing && signs) {
      const nodes = new Map(drawing.nodes.map((n) => [n.id, n]));
      const marked = [...signs].flatMap(([factor, sign]) => {
        const node = nodes.get(nodeId(factor));
        return node ? [{ node, sign }] : [];
      });
      svg.append(signBadges(marked));
    }
  }

  function select(selected: Selection | undefined): void {
    for (const area of areas) {
      const { kind, id } = partOf(area.dataset['area']!, data);
      const isSelected = kind === selected?.kind && id === selected.id;
      area.classList.toggle('is-selected', isSelected);
      if (isSelected) area.setAttribute('aria-current', 'true');
      else area.removeAttribute('aria-current');
    }
    if (selected?.kind === 'factor') setStop(nodeId(selected.id));
  }

  function reveal(factor: string): void {
    const node = drawing?.nodes.find((n) => n.id === nodeId(factor));
    if (!node) return;
    setStop(node.id);
    viewport.reveal(node.x, node.y);
  }

  /** Moves the focus to the nearest factor in the direction of an arrow key. */
  function step(from: DrawnNode, key: string): void {
    const next = nearestNode(drawing!.nodes, from, key);
    if (!next) return;
    viewport.reveal(next.x, next.y);
    setStop(next.id)?.focus({ preventScroll: true });
  }

  const zoomIn = () => viewport.zoom(zoomStep);
  const zoomOut = () => viewport.zoom(1 / zoomStep);
  const keys: Readonly<Record<string, () => void>> = {
    '+': zoomIn,
    '=': zoomIn,
    '-': zoomOut,
    '0': viewport.showAll,
  };
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [panStep, 0],
    ArrowRight: [-panStep, 0],
    ArrowUp: [0, panStep],
    ArrowDown: [0, -panStep],
  };
  function onKey(event: KeyboardEvent): void {
    const name = (event.target as Element).getAttribute('data-area');
    const node = drawing?.nodes.find((n) => n.id === name);
    if (event.ctrlKey || event.metaKey || event.altKey || !node) return;
    const move = moves[event.key];
    if (move && event.shiftKey) viewport.pan(...move);
    else if (move) step(node, event.key);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(partOf(node.id, data));
    else if (keys[event.key]) keys[event.key]!();
    else return;
    event.preventDefault();
    // Arrows would change the slide.
    event.stopPropagation();
  }

  element.addEventListener('keydown', onKey, { signal });
  element.addEventListener(
    'click',
    (event) => {
      const name = (event.target as Element).closest('[data-area]')?.getAttribute('data-area');
      if (name) onSelect(partOf(name, data));
    },
    { signal },
  );
  listenToGestures(element, viewport, signal);

  return {
    element,
    show(state, { links, factors }) {
      const { selected, focus } = state;
      const factor = selected?.kind === 'factor' ? selected.id : (focus?.factor ?? data.outcome);
      setDrawing(drawingOf(state, { links, factors }), factor);
      lit = { links: new Set(links.map((l) => l.id)), factors };
      light(lit);
      setStop(state.focus && nodeId(state.focus.factor));
      select(state.selected);
    },
    highlight: (highlight) => light(highlight ?? lit),
    reveal,
    zoomIn,
    zoomOut,
    showAll: viewport.showAll,
    picture() {
      const { x, y, width, height } = viewport.view();
      return svg && { svg, viewBox: [x, y, width, height].join(' ') };
    },
  };
}
