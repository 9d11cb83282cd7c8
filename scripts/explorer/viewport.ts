/** The part of a drawing that the map pane shows. It moves by a CSS transform: nothing is laid out or drawn anew. */
import type { Size } from '../geometry.ts';
import type { Point } from '../layout/curve.ts';
import { type MapView, moveView, zoomView } from './map-view.ts';

/** Margin around a drawing, in its px. */
const margin = 16;
/** Time without a zoom or a movement after which a magnified picture is drawn sharply again, in ms. */
const settleTime = 200;
/** Largest size of the drawing on the screen, in px for each px of the drawing. */
const largestScale = 2.5;
/** Size below which labels cannot be read, and the size at which a drawing begins instead; labels of 12 px. */
const [leastScale, startScale] = [0.4, 0.6];

/** The view of a pane. */
export interface Viewport {
  /**
   * Takes the size of a new picture and shows all of it, or, where its labels could not be read, the surroundings of a
   * point of the drawing. Without a point all is shown.
   */
  readonly setSize: (size: Size, centre?: Point) => void;
  /** Magnifies, around a point of the pane in px or its middle. */
  readonly zoom: (factor: number, at?: Point) => void;
  /** Moves the picture by px of the screen. */
  readonly pan: (dx: number, dy: number) => void;
  /** Shows the whole picture. */
  readonly showAll: () => void;
  /** Moves the picture as little as needed to show a point of the drawing. */
  readonly reveal: (x: number, y: number) => void;
  /** The view now, in px of the drawing. */
  readonly view: () => MapView;
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The viewport of a pane; `picture` is its child. */
export function viewportOf(pane: HTMLElement, picture: HTMLElement, signal: AbortSignal): Viewport {
  let size: Size = { width: 1, height: 1 };
  let whole: MapView = { x: 0, y: 0, width: 1, height: 1 };
  let view = whole;
  /** The view of the beginning, and the middle of its surroundings. */
  let start = whole;
  let centre: Point | undefined;
  let frame = 0;
  let timer = 0;
  /** Whether the picture was magnified since it was drawn. */
  let isBlurred = false;
  const scale = () => pane.clientWidth / view.width;
  const apply = () => {
    frame = 0;
    // Between two pixels the picture would be blurred.
    const [x, y] = [-view.x, -view.y].map((distance) => Math.round(distance * scale()));
    picture.style.transform = `translate(${x}px, ${y}px) scale(${scale()})`;
  };
  /** The browser enlarges the pixels of a layer of its own; without one for a frame, it draws the picture anew. */
  const sharpen = () => {
    isBlurred = false;
    picture.style.willChange = 'auto';
    requestAnimationFrame(() => requestAnimationFrame(() => picture.style.removeProperty('will-change')));
  };
  const show = (next: MapView) => {
    isBlurred ||= next.width !== view.width;
    // Not while it moves: drawing a large picture anew would stop it for some frames.
    if (isBlurred) {
      clearTimeout(timer);
      timer = window.setTimeout(sharpen, settleTime);
    }
    view = next;
    if (frame === 0) frame = requestAnimationFrame(apply);
    // One finger scrolls the page until the map is magnified.
    pane.classList.toggle('is-zoomed', next.width < start.width * 0.999);
  };
  /** The drawing with its margin, in the proportions of the pane. */
  const fitWhole = () => {
    const [width, height] = [size.width + 2 * margin, size.height + 2 * margin];
    const ratio = (pane.clientWidth || 1) / (pane.clientHeight || 1);
    const fitted = { width: Math.max(width, height * ratio), height: Math.max(height, width / ratio) };
    whole = { ...fitted, x: (size.width - fitted.width) / 2, y: (size.height - fitted.height) / 2 };
  };
  const most = () => Math.max(1, (largestScale * whole.width) / (pane.clientWidth || 1));
  const showAll = () => show(whole);
  const around = (magnification: number, { x, y }: Point): MapView => {
    const zoomed = zoomView(whole, whole, magnification, { x, y }, most());
    return moveView(zoomed, whole, x - zoomed.x - zoomed.width / 2, y - zoomed.y - zoomed.height / 2);
  };
  const showStart = () => {
    const fitted = pane.clientWidth / whole.width;
    const isReadable = centre === undefined || pane.clientWidth === 0 || fitted >= leastScale;
    start = isReadable ? whole : around(startScale / fitted, centre!);
    show(start);
  };
  const observer = new ResizeObserver(() => {
    if (view === start) {
      fitWhole();
      showStart();
      return;
    }
    const magnification = whole.width / view.width;
    const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    fitWhole();
    show(around(magnification, middle));
  });
  observer.observe(pane);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    setSize(of, at) {
      size = of;
      centre = at;
      fitWhole();
      showStart();
      apply();
    },
    zoom(factor, at) {
      const point = at && { x: view.x + at.x / scale(), y: view.y + at.y / scale() };
      show(zoomView(view, whole, factor, point, most()));
    },
    pan: (dx, dy) => show(moveView(view, whole, -dx / scale(), -dy / scale())),
    showAll,
    reveal(x, y) {
      const [marginX, marginY] = [Math.min(view.width / 4, 160), Math.min(view.height / 4, 60)];
      const dx = x - clamp(x, view.x + marginX, view.x + view.width - marginX);
      const dy = y - clamp(y, view.y + marginY, view.y + view.height - marginY);
      if (dx !== 0 || dy !== 0) show(moveView(view, whole, dx, dy));
    },
    view: () => view,
  };
}
