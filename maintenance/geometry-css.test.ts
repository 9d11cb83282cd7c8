import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slideGeometry } from '../scripts/geometry.ts';
import { geometryCss } from './geometry-css.ts';

test('styles/geometry.css equals what the geometry module gives', () => {
  const styles = readFileSync(new URL('../styles/geometry.css', import.meta.url), 'utf8');
  expect(styles, 'npm run geometry').toBe(geometryCss(slideGeometry));
});
