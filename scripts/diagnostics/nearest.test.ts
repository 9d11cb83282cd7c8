import { expect, test } from 'vitest';
import { expectedName } from './nearest.ts';

test('the nearest known name is expected, else the first names, and nothing where none is known', () => {
  expect(expectedName('harvst', ['harvest', 'trade'])).toBe('harvest');
  expect(expectedName('war', ['harvest', 'trade'])).toBe('harvest, trade');
  expect(expectedName('war', [])).toBeUndefined();
});
