import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packageFile } from '../files/package-files.ts';
import { widthsOf } from './file-widths.ts';
import { fittingScale } from './fitting-scale.ts';
import { textWidth } from './text-width.ts';

const perLetter = (width: number) => (text: string) => [...text].length * width;

test('a face that is not wider is not scaled; a wider one is scaled by its ratio, rounded down', () => {
  expect(fittingScale(['one two'], perLetter(10), perLetter(9), 1)).toBe(1);
  expect(fittingScale(['one two'], perLetter(10), perLetter(12), 1)).toBe(0.833);
});

test('the widest run of words decides, and runs that are narrower than a line do not count', () => {
  const face = (text: string) => [...text].reduce((sum, c) => sum + (c === 'm' ? 20 : 10), 0);
  expect(fittingScale(['mm one two'], perLetter(10), face, 20)).toBe(0.5);
  // 100 px in the measured face, 120 in the other.
  expect(fittingScale(['mm one two'], perLetter(10), face, 100)).toBe(0.833);
  expect(fittingScale(['mm one two'], perLetter(10), face, 101)).toBe(1);
});

test('the widths of a font file are those of the table written from it', () => {
  const file = packageFile('@fontsource/inter/files/inter-latin-500-normal.woff')!;
  const widths = widthsOf(readFileSync(path.resolve(file)));
  const text = 'Trade raises trust: “yes”.';
  expect([...text].reduce((sum, c) => sum + widths.get(c.codePointAt(0)!)!, 0)).toBe(textWidth(text, 'sans500', 1000));
});
