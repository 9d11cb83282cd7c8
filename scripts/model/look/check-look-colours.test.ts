import { expect, test } from 'vitest';
import { checkLookColours, lookTokens } from './check-look-colours.ts';
import type { LookInput } from './look-input.ts';

const light = {
  ...{ paper: '#fbfaf7', outside: '#f1efe9', ink: '#1a1c23', quiet: '#4d505a', box: '#ffffff', 'on-ink': '#ffffff' },
  ...{ plus: '#0072b2', minus: '#c14f00', unclear: '#4d505a', mark: '#fbe0c8', focus: '#0072b2' },
  ...{ 'ghost-line': '#8e9097', 'ghost-ink': '#70727a' },
};
const dark = {
  ...{ paper: '#14171d', outside: '#1c2028', ink: '#f2f0ea', quiet: '#b9bbc3', box: '#1d2129', 'on-ink': '#14171d' },
  ...{ plus: '#56b4e9', minus: '#f0955a', unclear: '#b9bbc3', mark: '#5a3a1f', focus: '#56b4e9' },
  ...{ 'ghost-line': '#666973', 'ghost-ink': '#80838c' },
};

function check(look: LookInput) {
  const found: unknown[] = [];
  checkLookColours(look, { light, dark }, (code, path, message, { actual, expected } = {}) => {
    found.push([code, path.join('.'), message, actual, expected]);
  });
  return found;
}

test('a look that can be read has no fault; colours that it leaves out are not judged', () => {
  expect(check({})).toEqual([]);
  expect(check({ colours: { light: { ink: '#002147', accent: '#002147', raises: '#006633' } } })).toEqual([]);
});

test('text needs 4.5:1; the fault has the figures and the nearest shade that passes everywhere', () => {
  expect(check({ colours: { light: { raises: '#33aa66' } } })).toEqual([
    [
      'E_LOOK_CONTRAST',
      'look.colours.light.raises',
      '`raises` #33aa66 on `paper` #fbfaf7 is too faint.',
      '2.84:1',
      'at least 4.5:1; the nearest shade is #27834f',
    ],
    [
      'E_LOOK_CONTRAST',
      'look.colours.light.raises',
      '`raises` #33aa66 on white paper, as in handouts is too faint.',
      '2.96:1',
      'at least 4.5:1; the nearest shade is #27834f',
    ],
  ]);
});

test('headlines and lines need 3:1, in each scheme on its own paper', () => {
  expect(check({ colours: { light: { accent: '#8c8c8c' }, dark: { accent: '#333333' } } })).toEqual([
    [
      'E_LOOK_CONTRAST',
      'look.colours.dark.accent',
      '`accent` #333333 on `paper` #14171d is too faint.',
      '1.42:1',
      'at least 3:1; the nearest shade is #646464',
    ],
  ]);
});

test('a paper that Claimdeck’s own text cannot be read on is the fault of the paper', () => {
  expect(check({ colours: { dark: { paper: '#666666' } } })[0]).toEqual([
    'E_LOOK_CONTRAST',
    'look.colours.dark.paper',
    '`quiet` #b9bbc3 on `paper` #666666 is too faint.',
    '2.99:1',
    'at least 4.5:1; the nearest shade is #1b1b1b',
  ]);
});

test('colours that no shade can reconcile say so', () => {
  expect(check({ colours: { light: { mark: '#1a1c23', ink: '#333333', paper: '#777777' } } }).at(0)).toEqual([
    'E_LOOK_CONTRAST',
    'look.colours.light.ink',
    '`ink` #333333 on `paper` #777777 is too faint.',
    '2.82:1',
    'at least 4.5:1; no shade of #333333 has it everywhere',
  ]);
});

test('a look gives its colours by custom property, in lower case', () => {
  const look = { colours: { light: { lowers: '#A01C1C', onInk: '#FFFFFF' } } };
  expect([lookTokens(look, 'light'), lookTokens(look, 'dark')]).toEqual([
    { minus: '#a01c1c', 'on-ink': '#ffffff' },
    {},
  ]);
});
