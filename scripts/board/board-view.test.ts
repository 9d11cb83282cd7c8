import { expect, test } from 'vitest';
import { boardWordsOf } from '../wording/board.ts';
import { type BoardState, groupSlides, viewOf as viewIn } from './board-view.ts';
import type { Board, BoardSlide, BoardTalk } from './emit-board.ts';
import { addNeeds, findLacking, missingEvidence } from './talk-list.ts';

const slide = (id: string, rest: Partial<BoardSlide> = {}): BoardSlide => ({
  id,
  kind: 'claim',
  section: 0,
  appendix: false,
  needs: [],
  title: `Title of ${id}`,
  seconds: 60,
  frontmatter: '',
  body: '',
  ...rest,
});
const words = boardWordsOf('en');
const viewOf = (of: ReadonlyMap<string, BoardSlide>, state: BoardState) => viewIn(of, state, words);
const all = [
  slide('title', { kind: 'title', seconds: 30 }),
  slide('claim/a', { section: 1 }),
  slide('claim/b', { section: 2, needs: ['claim/a'] }),
  slide('balance', { kind: 'balance' }),
  slide('evidence/a', { kind: 'evidence', section: 1, appendix: true, seconds: 0 }),
  slide('again:claim/a', { section: 1, needs: ['claim/a'] }),
];
const slides = new Map(all.map((s) => [s.id, s]));

test('cards show kind, duration and time reached; the clock shows what is left', () => {
  const view = viewOf(slides, { list: ['title', 'claim/a', 'evidence/a'], minutes: 2 });
  expect(view.cards.map((c) => c.details)).toEqual([
    'title · 0:30 · reached 0:30',
    'claim · 1:00 · reached 1:30',
    'evidence · appendix',
  ]);
  expect(view).toMatchObject({ clock: '1:30 of 2:00, 0:30 left.', isOver: false, percent: 75, warning: undefined });
});

test('a talk over its budget is marked, with a full bar', () => {
  expect(viewOf(slides, { list: ['title', 'claim/a'], minutes: 1 })).toMatchObject({
    clock: '1:30 of 1:00, 0:30 over.',
    isOver: true,
    percent: 100,
  });
  expect(viewOf(slides, { list: ['claim/a'], minutes: 1 }).clock).toBe('1:00 of 1:00, to the second.');
});

test('an empty talk has no card, no time and no warning', () => {
  expect(viewOf(slides, { list: [], minutes: 1 })).toEqual({
    cards: [],
    clock: '0:00 of 1:00, 1:00 left.',
    isOver: false,
    percent: 0,
    warning: undefined,
  });
});

test('a slide before what it needs names the titles, in the wording of the start talk', () => {
  const own = { 'claim/a': { title: 'Own title', seconds: 10, frontmatter: '', body: '', needs: [] } };
  const start: BoardTalk = { id: 't', title: 'T', minutes: 1, pace: 130, slides: [], own };
  const view = viewOf(slides, { list: ['claim/b', 'claim/a'], start, minutes: 2 });
  expect(view.cards.map((c) => [c.title, c.lacking])).toEqual([
    ['Title of claim/b', ['Own title']],
    ['Own title', []],
  ]);
  expect(view.warning).toMatch(/^⚠ 1 slide lacks /u);
});

test('slides are grouped by section; what is outside the sections comes before, after or last', () => {
  const board: Board = {
    deck: 'd',
    title: 'D',
    language: 'en',
    headmatter: '',
    talks: [],
    sections: ['One', 'Two', 'Empty'],
    slides: all,
  };
  expect(groupSlides(board, words).map((g) => [g.name, g.slides.map((s) => s.id)])).toEqual([
    ['Opening', ['title']],
    ['1 One', ['claim/a']],
    ['2 Two', ['claim/b']],
    ['Across the sections', ['balance']],
    ['Once more', ['again:claim/a']],
    ['Appendix', ['evidence/a']],
  ]);
});

test('only evidence that the deck has and the talk has not is missing', () => {
  expect(missingEvidence(['title', 'claim/a', 'claim/b'], slides)).toEqual(['evidence/a']);
  expect(missingEvidence(['claim/a', 'evidence/a'], slides)).toEqual([]);
});

test('a claim on a shared slide counts as told, and its evidence as missing', () => {
  const shared = slide('claims/a', { tells: ['a', 'b'] });
  const answer = slide('answer', { needs: ['claim/b'] });
  const deck = new Map([...slides, [shared.id, shared], [answer.id, answer]]);
  expect(findLacking(['claims/a', 'answer'], deck)).toEqual(new Map());
  expect(findLacking(['claim/a', 'answer'], deck)).toEqual(new Map([['answer', ['claim/b']]]));
  expect(missingEvidence(['claims/a'], deck)).toEqual(['evidence/a']);
});

test('a slide before the sections needs its claims anywhere in the talk, and gets them at their place', () => {
  const question = slide('question', { needs: ['claim/b'] });
  const deck = new Map([[question.id, question], ...slides]);
  expect(findLacking(['question', 'claim/a', 'claim/b'], deck)).toEqual(new Map());
  expect(findLacking(['question'], deck)).toEqual(new Map([['question', ['claim/b']]]));
  const order = [...deck.keys()];
  expect(addNeeds(['title', 'question', 'claim/a'], deck, order)).toEqual([
    ...['title', 'question', 'claim/a', 'claim/b'],
  ]);
});

test('a claim is not needed where the talk tells another one of each group that it stands for', () => {
  const result = slide('effects', { needs: ['claim/a'], restsOn: [['claim/a', 'claim/b'], ['claim/a']] });
  const other = slide('balance', { needs: ['claim/a'], restsOn: [['claim/a', 'claim/b']] });
  const deck = new Map([...slides, [result.id, result], [other.id, other]]);
  expect(findLacking(['claim/b', 'effects', 'balance'], deck)).toEqual(
    new Map([
      ['claim/b', ['claim/a']],
      ['effects', ['claim/a']],
    ]),
  );
});

test('the words of the board are in the language of the deck', () => {
  const german = boardWordsOf('de');
  const { cards, clock, warning } = viewIn(slides, { list: ['claim/b', 'again:claim/a'], minutes: 1 }, german);
  expect(cards.map((c) => c.details)).toEqual(['These · 1:00 · erreicht 1:00', 'noch einmal · 1:00 · erreicht 2:00']);
  expect(clock).toBe('2:00 von 1:00, 1:00 zu viel.');
  expect(warning).toMatch(/^⚠ 2 Folien fehlt eine Folie, die sie brauchen, oder sie stehen davor/u);
  expect(boardWordsOf('ja')).toBe(words);
});
