import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { slideGeometry } from './geometry.ts';

const styles = path.resolve(import.meta.dirname, '../styles');

test('every custom property that a style sheet uses is declared in one', () => {
  const sheets = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const text = sheets.map((file) => readFileSync(path.join(styles, file), 'utf8')).join('\n');
  const declared = new Set([...text.matchAll(/(--[\w-]+):/gu)].map(([, name]) => name));
  const used = [...text.matchAll(/var\((--[\w-]+)/gu)].map(([, name]) => name);
  expect(used.filter((name) => !declared.has(name))).toEqual([]);
});

test('maps, charts and the timeline fit the body of a slide', () => {
  const { canvas, margin, headlineHeight, step, mapBox, tallMapBox, chart, belowHeadline, quote, fontSize } =
    slideGeometry;
  const bodyHeight = canvas.height - margin.top - margin.bottom;
  expect(belowHeadline).toBe(bodyHeight - headlineHeight - step);
  expect(belowHeadline).toBe(372);
  for (const box of [mapBox, tallMapBox, chart]) expect(box.width).toBe(canvas.width - 2 * margin.side);
  expect(tallMapBox.height + quote.gap + 2 * quote.lineHeight * fontSize.quote).toBeLessThanOrEqual(belowHeadline);
});
