import { expect, test } from 'vitest';
import { timelineAxis } from './timeline-axis.ts';

const band = (name: string, from: string, to: string) => ({ name, from, to });

test('the axis begins and ends at named years, and dates have their places on it', () => {
  const { span, ticks, here, others } = timelineAxis({
    dates: ['1950', '1955-07-01'],
    others: ['1960'],
    bands: [],
    height: 124,
  });
  expect(span).toEqual({ from: 1950, to: 1960 });
  expect(ticks.map((t) => [t.year, t.y])).toEqual([
    [1950, 12],
    [1952, 32],
    [1954, 52],
    [1956, 72],
    [1958, 92],
    [1960, 112],
  ]);
  expect(here).toEqual([12, 67]);
  expect(others).toEqual([112]);
});

test('a single year has an axis of one step', () => {
  expect(timelineAxis({ dates: ['1798'], others: [], bands: [], height: 124 }).span).toEqual({ from: 1798, to: 1799 });
});

test('sections at the same time stand in two lanes, and a third is left out', () => {
  const bands = [
    band('1', '1950', '1960'),
    band('2', '1952', '1958'),
    band('3', '1954', '1955'),
    band('4', '1970', '1970'),
  ];
  const axis = timelineAxis({ dates: ['1950', '1970'], others: [], bands, height: 424 });
  expect(axis.bands.map((b) => [b.name, b.x])).toEqual([
    ['1', 0],
    ['2', 26],
    ['4', 0],
  ]);
  expect(axis.bands[2]).toMatchObject({ top: 399, height: 26 });
});
