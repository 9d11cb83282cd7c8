import { expect, test } from 'vitest';
import { toTable } from './table.ts';

test('columns align, numbers to the right, wide characters and combining marks included', () => {
  const rows = [
    ['factor', 'in'],
    ['人口', '12'],
    ['cafe\u0301', '3'],
  ];
  expect(toTable(rows, [1])).toBe('factor  in\n人口    12\ncafe\u0301     3');
});
