/** Zoom and pan by mouse, wheel, trackpad and two fingers. */
import type { Point } from '../layout/curve.ts';

/** What gestures change. Points and distances are px of the screen, from the upper left corner of the element. */
export interface GestureTarget {
  /** Magnifies around a point. */
  readonly zoom: (factor: number, at: Point) => void;
  /** Moves the picture by a distance. */
  readonly pan: (dx: number, dy: number) => void;
}

/** Movement of a pointer below which a drag is a click, in px. */
const clickDistance = 4;

/** Listens to gestures on an element. A click that ends a drag reaches nobody. */
export function listenToGestures(element: HTMLElement, { zoom, pan }: GestureTarget, signal: AbortSignal): void {
  const pointers = new Map<number, Point>();
  let moved = 0;
  const pointOf = ({ clientX, clientY }: MouseEvent) => {
    const { left, top, width } = element.getBoundingClientRect();
    // Slides are scaled.
    const scale = width / element.offsetWidth || 1;
    return { x: (clientX - left) / scale, y: (clientY - top) / scale };
  };
  const spread = () => {
    const [a, b] = [...pointers.values()];
    return a && b ? { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined;
  };
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY / 200), pointOf(event));
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = 0;
    pointers.set(event.pointerId, pointOf(event));
  };
  const onMove = (event: PointerEvent) => {
    const last = pointers.get(event.pointerId);
    if (!last) return;
    const before = spread();
    const now = pointOf(event);
    moved += Math.hypot(now.x - last.x, now.y - last.y);
    if (moved < clickDistance) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, now);
    const after = spread();
    if (!before || !after) pan(now.x - last.x, now.y - last.y);
    else {
      pan(after.x - before.x, after.y - before.y);
      zoom(after.distance / (before.distance || 1), after);
    }
  };
  const onUp = (event: PointerEvent) => void pointers.delete(event.pointerId);
  const onClick = (event: MouseEvent) => {
    if (moved < clickDistance) return;
    moved = 0;
    event.stopPropagation();
  };
  element.addEventListener('wheel', onWheel, { signal, passive: false });
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) element.addEventListener(end, onUp, { signal });
  element.addEventListener('click', onClick, { signal, capture: true });
}
