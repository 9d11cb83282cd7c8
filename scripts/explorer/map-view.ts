/** The part of a map that is seen after zooming and panning. Pure, for `components/MapZoom.vue` and the explorer. */

/** A rectangle in units of the drawing, as in the attribute `viewBox` of an SVG. */
export interface MapView {
  /** Left edge. */
  readonly x: number;
  /** Top edge. */
  readonly y: number;
  /** Width. */
  readonly width: number;
  /** Height. */
  readonly height: number;
}

const largest = 8;

/** The view moved so that it is inside the whole map. */
const inside = ({ x, y, width, height }: MapView, whole: MapView): MapView => ({
  x: Math.min(Math.max(x, whole.x), whole.x + whole.width - width),
  y: Math.min(Math.max(y, whole.y), whole.y + whole.height - height),
  width,
  height,
});

/**
 * The view magnified by `factor`, with the point `at` in its place. The magnification stays between 1 and `most`, and the
 * view inside the whole map.
 */
export function zoomView(
  view: MapView,
  whole: MapView,
  factor: number,
  at: { readonly x: number; readonly y: number } = { x: view.x + view.width / 2, y: view.y + view.height / 2 },
  most = largest,
): MapView {
  const width = Math.min(whole.width, Math.max(whole.width / most, view.width / factor));
  const ratio = width / view.width;
  return inside(
    {
      x: at.x - (at.x - view.x) * ratio,
      y: at.y - (at.y - view.y) * ratio,
      width,
      height: (width * whole.height) / whole.width,
    },
    whole,
  );
}

/** The view moved by a distance in units of the drawing, inside the whole map. */
export const moveView = (view: MapView, whole: MapView, dx: number, dy: number): MapView =>
  inside({ ...view, x: view.x + dx, y: view.y + dy }, whole);
