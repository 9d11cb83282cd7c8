import { expect, test } from 'vitest';
import type { QuoteShown } from '../slide-content.ts';
import { fitQuotes, type QuoteLimits } from './fit-quotes.ts';

/** A quote whose cues are in brackets. */
const quote = (text: string): QuoteShown => ({
  place: '§1',
  parts: text
    .split(/(\[[^\]]*\])/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('[') ? { text: part.slice(1, -1), cue: true } : { text: part, cue: false })),
});
const textOf = ({ parts }: QuoteShown) => parts.map(({ text, cue }) => (cue ? `[${text}]` : text)).join('');
/** What is shown of quotes, and which words they lack. */
function fitted(texts: readonly string[], limits: Partial<QuoteLimits>) {
  const { quotes, missing, left, isSmall } = fitQuotes(texts.map(quote), {
    ...{ words: 1000, isFitting: () => true, language: 'en' },
    ...limits,
  });
  return { shown: quotes.map(textOf), missing, left, isSmall };
}

const denial = 'Hansen and others deny that night work [raises the risk] of diabetes at all';
const hedge = 'In this cohort of nurses, as in two others before it, late meals probably [cause weight gain]';
const tail = `${hedge}, which the second study of the same authors could not confirm.`;

test('a quote that has room is whole', () => {
  expect(fitted([`So it was. ${denial}.`], { words: 17 })).toEqual({
    ...{ shown: [`So it was. ${denial}.`], missing: [], left: 0, isSmall: false },
  });
});

test('sentences without a cue are left out first, those behind the cue before the others, and are told', () => {
  const text = `So it was then. ${denial}. Nobody knows why.`;
  expect(fitted([text], { words: 18 }).shown).toEqual([`So it was then. ${denial}. …`]);
  expect(fitted([text], { words: 14 }).shown).toEqual([`… ${denial}. …`]);
  const two = 'Rain [raises growth]. So it was then. Sun [lowers it].';
  expect(fitted([two], { words: 6 })).toMatchObject({
    shown: ['Rain [raises growth]. … Sun [lowers it].'],
    missing: [{ quote: 0, words: 'So it was then.' }],
  });
});

const clause = { quote: 0, words: 'which the second study of the same authors could not confirm.' };

test('then words behind the last cue are, from the punctuation of a clause on, but no few ones, and are told', () => {
  expect(fitted([tail], { words: 20 })).toMatchObject({ shown: [`${hedge}, …`], missing: [clause] });
  const few = `${hedge}, as they say now, all of them.`;
  expect(fitted([few], { words: 20 }).shown).toEqual([
    '… late meals probably [cause weight gain], as they say now, all of them.',
  ]);
});

test('words before a cue are the last ones left out of its sentence, at a clause, and are told', () => {
  expect(fitted([tail], { words: 12 })).toMatchObject({
    shown: ['… late meals probably [cause weight gain], …'],
    missing: [{ quote: 0, words: 'In this cohort of nurses, as in two others before it,' }, clause],
  });
});

test('words between two cues of a sentence are left out with whole clauses only, and are told', () => {
  const text = 'This [made no difference], whatever the many neighbours of the two said about it, to [the damage]';
  expect(fitted([text], { words: 12 })).toMatchObject({
    shown: ['This [made no difference], … to [the damage]'],
    missing: [{ quote: 0, words: 'whatever the many neighbours of the two said about it,' }],
  });
});

test('where no clause ends, words go up to the cue, which stays whole', () => {
  const text = `Because of this one reason ${denial}`;
  expect(fitted([text], { words: 3 })).toMatchObject({
    shown: ['… [raises the risk] …'],
    missing: [
      { quote: 0, words: 'Because of this one reason Hansen and others deny that night work' },
      { quote: 0, words: 'of diabetes at all' },
    ],
  });
});

test('only a cue that has no room alone loses words in its middle', () => {
  expect(fitted(['It [is one two three four five of them all]'], { words: 4 })).toMatchObject({
    shown: ['… [is one two ]… [all]'],
  });
});

test('a quote without a cue is left out before words are, one with a cue last, and that is told', () => {
  const texts = ['A first thing is said here.', `${denial}.`, 'Rain [raises growth].'];
  expect(fitted(texts, { words: 17, mayLeave: true })).toMatchObject({
    ...{ shown: texts.slice(1), missing: [], left: 1 },
  });
  expect(fitted(texts, { words: 14, mayLeave: true })).toMatchObject({
    ...{ shown: texts.slice(1, 2), missing: [{ quote: 2, words: 'Rain raises growth.' }], left: 2 },
  });
});

test('smaller type comes before anything is left out, and is not taken for nothing', () => {
  const limits: Partial<QuoteLimits> = {
    isFitting: (quotes, isSmall) => quotes.map(textOf).join('').length < (isSmall ? 150 : 100),
    ...{ hasSmall: true, mayLeave: true },
  };
  const belief =
    'The council believes, after all that was said, that a wall of stone keeps the sea out. It [will not].';
  expect(fitted([belief], limits)).toEqual({ shown: [belief], missing: [], left: 0, isSmall: true });
  expect(fitted([`So it was then, as the minutes of that meeting have it. ${belief}`], limits)).toMatchObject({
    ...{ shown: [`… ${belief}`], isSmall: true },
  });
  const other = 'Nobody knows why this is so, although many who were there have asked that question.';
  expect(fitted([`${denial}.`, other], limits)).toMatchObject({ shown: [`${denial}.`], left: 1, isSmall: false });
  expect(fitted([tail.slice(0, 140)], limits)).toMatchObject({ shown: [tail.slice(0, 140)], isSmall: true });
});

test('a quote in Chinese is cut at its own punctuation', () => {
  const text = '雨水多的年份里，[粮食增产]，因此城里的人口在这几年中增加得很快而且没有停止。';
  expect(fitted([text], { words: 7 }).shown).toEqual(['雨水多的年份里，[粮食增产]， …']);
});

test('a quote shows a word and the mark behind it as the text does', () => {
  expect(fitted(['One two three four five six seven eight, [nine], ten.'], { words: 2 }).shown).toEqual([
    '… [nine], ten.',
  ]);
});
