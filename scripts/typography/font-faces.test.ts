import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { codePointsBeyond, codePointsOf, keepFaces } from './font-faces.ts';

const css = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`@fontsource${file}`), 'utf8');
const faces = (file: string, text: string) =>
  [...keepFaces(css(file), codePointsOf(text)).matchAll(/files\/([\w-]+)\.woff2/gu)].map((m) => m[1]);

test('English text keeps the Latin face only, as WOFF2', () => {
  expect(faces('/inter/500.css', 'Arms & fear – “so”')).toEqual(['inter-latin-500-normal']);
  expect(keepFaces(css('/inter/500.css'), codePointsOf('a'))).not.toMatch(/\.woff\)/u);
  expect(faces('/noto-sans-hebrew/500.css', 'Arms')).toEqual(['noto-sans-hebrew-latin-500-normal']);
});

test('text in other scripts keeps their faces, also when written as entities or escapes', () => {
  const ext = 'inter-latin-ext-500-normal';
  for (const text of ['Ā', 'A\u0304', '&#256;', '&#x100;', '\\u0100', '&Amacr;'])
    expect(faces('/inter/500.css', `x${text}`), text).toContain(ext);
  const korean = faces('-variable/noto-sans-kr/index.css', '한국');
  expect(korean.length).toBeGreaterThan(0);
  expect(korean.length).toBeLessThan(4);
  expect(faces('/inter/500.css', 'x &alpha;')).toContain('inter-greek-500-normal');
});

test('later fonts keep faces only for characters that the first fonts lack', () => {
  const first = [css('/inter/500.css'), css('/source-serif-4/400.css')];
  const beyond = codePointsBeyond(codePointsOf('“Arms” – →韓'), first);
  expect(String.fromCodePoint(...beyond)).toBe('→韓');
  expect(keepFaces(css('/noto-sans-hebrew/500.css'), codePointsBeyond(codePointsOf('“Arms”'), first)).trim()).toBe('');
});

test('a face without a range is kept', () => {
  const face = "@font-face { font-family: 'Own'; src: url(own.woff2) format('woff2'); }";
  expect(keepFaces(face, codePointsOf('x'))).toBe(face);
});
