import { expect, test } from 'vitest';
import { links } from './links.ts';

test('clauses of a path go on, also those that somebody says or denies', () => {
  const voices = { authors: 1, actors: [] };
  expect(
    links.path([
      links.clause('비', '+', '수확'),
      links.denied('수확', '-', '가격', voices),
      links.denied('가격', '+', '불만', { authors: undefined, actors: ['왕'] }),
      links.denied('불만', '+', '폭동', voices),
    ]),
  ).toBe(
    '비는 수확을 높이고, 수확은 가격을 낮추지 않는다고 저자는 말하고, 왕에 따르면 가격은 불만을 높이지 않고, 불만은 폭동을 높이지 않는다고 저자는 말한다',
  );
});
