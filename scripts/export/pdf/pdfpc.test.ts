import { expect, test } from 'vitest';
import { pdfpcText } from './pdfpc.ts';

const slides = [
  { note: 'Welcome.', appendix: false, number: 1 },
  { note: 'First.\n\n[click] Second.\n\nMore.\n\n[click:3] Fourth.', appendix: false, number: 2 },
  { note: '', appendix: true, number: 1 },
];
const pagesOf = (slideOfPage: readonly number[]) =>
  JSON.parse(pdfpcText(slides, slideOfPage, 20)).pages.map(
    (p: { idx: number; label: string; overlay: number; forcedOverlay: boolean; note?: string }) => [
      p.idx,
      p.label,
      p.overlay,
      p.forcedOverlay,
      p.note,
    ],
  );

test('a page of a slide has all its notes; the talk ends before the appendix, after its minutes', () => {
  const { pages: _, ...head } = JSON.parse(pdfpcText(slides, [0, 1, 2], 20));
  expect(head).toEqual({ pdfpcFormat: 2, duration: 20, disableMarkdown: false, endSlide: 1 });
  expect(pagesOf([0, 1, 2])).toEqual([
    [0, '1', 0, false, 'Welcome.'],
    [1, '2', 0, false, 'First.\n\nSecond.\n\nMore.\n\nFourth.'],
    [2, 'A1', 0, false, undefined],
  ]);
});

test('a page of a click has the notes of the click, and the label of its slide', () => {
  expect(pagesOf([0, 1, 1, 1, 1, 2])).toEqual([
    [0, '1', 0, false, 'Welcome.'],
    [1, '2', 0, false, 'First.'],
    [2, '2', 1, true, 'Second.\n\nMore.'],
    [3, '2', 2, true, undefined],
    [4, '2', 3, true, 'Fourth.'],
    [5, 'A1', 0, false, undefined],
  ]);
});
