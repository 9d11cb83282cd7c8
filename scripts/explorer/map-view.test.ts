import { expect, test } from 'vitest';
import { moveView, zoomView } from './map-view.ts';

const whole = { x: 0, y: 0, width: 800, height: 400 };

test('zooming keeps the point under the pointer in its place', () => {
  expect(zoomView(whole, whole, 2)).toEqual({ x: 200, y: 100, width: 400, height: 200 });
  expect(zoomView(whole, whole, 2, { x: 800, y: 0 })).toEqual({ x: 400, y: 0, width: 400, height: 200 });
  const twice = zoomView(zoomView(whole, whole, 2, { x: 200, y: 100 }), whole, 0.5, { x: 200, y: 100 });
  expect(twice).toEqual(whole);
});

test('the magnification is between 1 and 8', () => {
  expect(zoomView(whole, whole, 0.5)).toEqual(whole);
  expect(zoomView(whole, whole, 100)).toMatchObject({ width: 100, height: 50 });
});

test('the view does not leave the map', () => {
  const view = { x: 200, y: 100, width: 400, height: 200 };
  expect(moveView(view, whole, 10, -10)).toEqual({ ...view, x: 210, y: 90 });
  expect(moveView(view, whole, 1000, -1000)).toEqual({ ...view, x: 400, y: 0 });
  expect(zoomView({ ...view, x: 400, y: 200 }, whole, 0.8)).toEqual({ x: 300, y: 150, width: 500, height: 250 });
});
