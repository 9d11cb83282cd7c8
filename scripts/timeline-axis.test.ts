import { expect, test } from 'vitest';
import { slideGeometry } from './geometry.ts';
import { bandWidth, describeAxis, timelineAxis, yearOf, yearsBetween, yearsGap, yearsStart } from './timeline-axis.ts';
import { textWidth } from './typography/index.ts';
import { frameOf } from './wording/frame.ts';

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

test('years before our era have a minus on the axis, and 1 CE is the year after 1 BCE', () => {
  const dates = ['-0004', '-0001', '0001', '0004'];
  const { span, ticks, here } = timelineAxis({ dates, others: [], bands: [], height: 94 });
  expect(span).toEqual({ from: -4, to: 4 });
  expect(ticks.map((t) => [t.label, t.y])).toEqual([
    ['−4', 12],
    ['−3', 22],
    ['−2', 32],
    ['−1', 42],
    ['1', 52],
    ['2', 62],
    ['3', 72],
    ['4', 82],
  ]);
  expect(here).toEqual([12, 42, 52, 82]);
  expect(describeAxis(span, dates, 1, frameOf('en').timeline)).toBe(
    'The axis runs from 4 BCE to 4 CE. This slide has 4 of 5 dates: 4 BCE, 1 BCE, 1 CE, 4 CE.',
  );
});

test('the axis leaves room for its longest year beside two lanes of sections', () => {
  const axisOf = (...dates: string[]) => timelineAxis({ dates, others: [], bands: [], height: 372 });
  const bands = [band('1', '-1274', '-1180'), band('2', '-1250', '1952')];
  const early = timelineAxis({ dates: ['-1274', '1952'], others: [], bands, height: 372 });
  const widest = (axis: typeof early) =>
    Math.max(
      ...axis.ticks.map((t) => textWidth(t.label.replaceAll(/\d/gu, '0'), 'sans500', slideGeometry.fontSize.figure)),
    );
  const years = [axisOf('0014', '0098'), axisOf('1950', '1961'), early, axisOf('-9999', '1952')];
  expect(years.map((axis) => axis.x)).toEqual([119, 119, 132, 145]);
  expect(early.bands.map((b) => b.x + bandWidth)).toEqual([22, 48]);
  for (const axis of years) expect(axis.x - yearsGap - widest(axis)).toBeGreaterThan(yearsStart - 1);
});

test('the axis of centuries before our era ends at a named year', () => {
  const { span, here } = timelineAxis({ dates: ['-0490-09', '-0399-02-15'], others: [], bands: [], height: 124 });
  expect(span).toEqual({ from: -500, to: -380 });
  expect(here.map(Math.round)).toEqual([21, 96]);
});

test('the year of a date, and the years between two', () => {
  expect(['-0044-03-15', '-0001-12-31', '0014-08', '1961-12-31'].map(yearOf)).toEqual([-44, -1, 14, 1961]);
  expect([yearsBetween(-44, -27), yearsBetween(-1, 1), yearsBetween(-27, 14), yearsBetween(1950, 1961)]).toEqual([
    17, 1, 40, 11,
  ]);
});
