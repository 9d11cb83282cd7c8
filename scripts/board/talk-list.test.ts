import { expect, test } from 'vitest';
import type { BoardTalk } from './emit-board.ts';
import { toDefinition } from './talk-list.ts';

const head = { id: 'new', title: 'New', minutes: 5 };

test('a saved talk keeps what the start talk has besides its slides', () => {
  const start: BoardTalk = {
    id: 'old',
    title: 'Old',
    subtitle: 'S',
    minutes: 9,
    pace: 100,
    presenter: 'P',
    occasion: 'O',
    date: '2027',
    notes: { title: 'N' },
    questions: ['Q?'],
    slides: ['title', 'claim/a'],
    own: {},
    saved: 'digest',
  };
  expect(toDefinition(head, ['title'], start)).toEqual({
    ...head,
    subtitle: 'S',
    pace: 100,
    presenter: 'P',
    occasion: 'O',
    date: '2027',
    notes: { title: 'N' },
    questions: ['Q?'],
    slides: ['title'],
  });
});

test('a saved talk without a start talk has its head and its slides, and the usual pace is left out', () => {
  expect(JSON.stringify(toDefinition(head, ['title'], undefined))).toBe(JSON.stringify({ ...head, slides: ['title'] }));
});
