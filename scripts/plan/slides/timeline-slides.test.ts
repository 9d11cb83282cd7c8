import { expect, test } from 'vitest';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import { slideGeometry } from '../../geometry.ts';
import type { ContextFact } from '../../model/index.ts';
import { slideOf } from '../slide-of.ts';
import { factRuns, timelineSlides } from './timeline-slides.ts';

const model = writtenModel([['a+z'], ['b+z']]);
const reference = { id: 'r', type: 'book', title: 'On Dates' };
const fact = (year: number, section?: string): ContextFact => ({
  ...{
    id: `f${year}`,
    date: `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`,
    label: 'A treaty',
    reference,
  },
  ...(section === undefined ? {} : { section }),
});
const facts = (n: number) => Array.from({ length: n }, (_, i) => fact(1900 + i));
const slidesOf = (context: readonly ContextFact[]) =>
  timelineSlides({ ...model, context }, slideOf(130, slideGeometry, model), planSettings);

test('five facts are set in body type, fourteen in the type of charts, more on several slides', () => {
  const density = (n: number) => slidesOf(facts(n)).map((s) => s.content.kind === 'timeline' && s.content.isDense);
  expect(density(5)).toEqual([false]);
  expect(density(6)).toEqual([true]);
  expect(density(14)).toEqual([true]);
  expect(density(15)).toEqual([true, true]);
});

test('labels and references that do not fit a row of many need more slides', () => {
  const lengths = (changed: Partial<ContextFact>) =>
    factRuns({ context: facts(12).map((f) => ({ ...f, ...changed })), language: 'en' }, slideGeometry).map(
      (run) => run.length,
    );
  expect(lengths({})).toEqual([12]);
  expect(lengths({ label: 'A treaty of friendship, cooperation and mutual assistance' })).toEqual([6, 6]);
  // A short label leaves its room to the reference.
  const author = [{ literal: 'An author of many words' }];
  expect(lengths({ label: 'A treaty', reference: { ...reference, author } })).toEqual([12]);
  expect(
    lengths({ label: 'A treaty of friendship, assistance and trade', reference: { ...reference, author } }),
  ).toEqual([6, 6]);
  expect(
    lengths({ reference: { ...reference, author: [{ literal: 'A very long name of an author '.repeat(3) }] } }),
  ).toEqual([6, 6]);
});

test('the headline of a single slide names the longest time without a date; a few dates have none', () => {
  const headline = (...years: number[]) => slidesOf(years.map((y) => fact(y)))[0]!.headline;
  expect(headline(1950, 1953, 1961, 1962)).toBe('4 dates, none between 1953 and 1961');
  expect(headline(1950, 1960, 1970, 1980)).toBe('4 dates, none between 1950 and 1960');
  expect(headline(1950, 1951, 1952, 1953)).toBe('Dates beside the sections');
  expect(headline(1950, 1970)).toBe('Dates beside the sections');
  expect(headline(-44, -43, -27, 14)).toBe('4 dates, none between 27 BCE and 14 CE');
  // There is no year 0.
  expect(headline(-2, -1, 1, 2)).toBe('Dates beside the sections');
});

test('a section has a band from its first date to its last', () => {
  const [slide] = slidesOf([fact(1900, 's1'), fact(1910, 's2'), fact(1920, 's1'), fact(1930)]);
  expect(slide!.content).toMatchObject({
    bands: [
      { name: '1', from: '1900', to: '1920' },
      { name: '2', from: '1910', to: '1910' },
    ],
  });
});

test('without facts there is no timeline', () => {
  expect(slidesOf([])).toEqual([]);
});
