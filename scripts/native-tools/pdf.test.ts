/** The lecture's PDF as poppler and qpdf read it. Run by .ci/run only, after `npm start`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const deck = 'north-korea-china-alliance';
const pdf = `dist/${deck}/lecture.pdf`;
const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8, stdio: 'pipe' });

test('pdfinfo reads the number of pages, and the text as the subject', () => {
  const slides = readFileSync(path.join(root, `slides/${deck}/lecture.md`), 'utf8').match(/^generated: /gmu) ?? [];
  const info = run('pdfinfo', pdf);
  expect(Number(/^Pages:\s+(\d+)/mu.exec(info)?.[1])).toBe(slides.length);
  expect(info).toMatch(/^Subject:\s+Zheng, Jiyong; Chung, Jae-hung\. /mu);
});

test('pdftotext finds text on every page', () => {
  const pages = run('pdftotext', '-raw', pdf, '-').split('\f').slice(0, -1);
  expect(pages.filter((p) => p.trim() === '')).toEqual([]);
  expect(pages.join(' ').replace(/\s+/gu, ' ')).toContain('united by the same socialist ideology');
});

test('pdffonts finds all fonts embedded', () => {
  const fonts = run('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fonts.filter((f) => !/ yes +(yes|no) +(yes|no) +\d+ +\d+$/u.test(f))).toEqual([]);
});

test('qpdf finds no fault, and reads the outline', () => {
  run('qpdf', '--check', pdf);
  const { outlines } = JSON.parse(run('qpdf', '--json', '--json-key=outlines', pdf)) as {
    readonly outlines: readonly { readonly title: string }[];
  };
  expect(outlines.map((o) => o.title)).toContain('1 Questions');
});
