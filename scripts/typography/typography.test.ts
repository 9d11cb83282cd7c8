import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideGeometry } from '../geometry.ts';
import { countLines, countWords, splitWords, textWidth } from './index.ts';

const headline = { font: 'serif600', size: slideGeometry.fontSize.headline, width: 884 } as const;

test('words are those between spaces, and those of a dictionary where a script writes no spaces', () => {
  expect(splitWords('The U.S. – a “state-of-the-art” case.')).toEqual([
    'The ',
    'U.S. ',
    '– ',
    'a ',
    '“state-of-the-art” ',
    'case.',
  ]);
  expect(countWords('The U.S. – a “state-of-the-art” case.')).toBe(5);
  expect(splitWords('我们讨论“同盟”的形成。')).toEqual(['我们', '讨论', '“同盟”', '的', '形成。']);
  expect(splitWords('今日は天気です。')).toEqual(['今日', 'は', '天気', 'です。']);
  expect(countWords('동맹은 무역을 늘린다.')).toBe(3);
  expect(countWords('สวัสดีครับ')).toBe(2);
});

test('joined words are the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '同', '盟', '“', '。', '(', '-', '1', '동', 'で') });
  fc.assert(fc.property(text, (s) => splitWords(s).join('') === s));
});

test('320 Chinese characters take more than a minute at 130 words a minute', () => {
  const notes =
    '各位同学，我们今天讨论同盟的形成。作者认为，两国之间存在着共同的敌人，这一点推动了同盟。请注意，作者并没有说这是唯一的原因。贸易的增长也起了作用，它减少了冲突。'.repeat(
      4,
    );
  expect([...notes].length).toBe(320);
  expect((countWords(notes) / 130) * 60).toBeGreaterThan(60);
});

test('widths are those of the font; joined scripts have an upper bound', () => {
  expect(textWidth('A', 'sans500', 20)).toBeCloseTo(14.18, 2);
  expect(textWidth('A', 'serif600', 34)).toBeCloseTo(24.21, 2);
  expect(textWidth('同盟', 'serif400', 22)).toBe(44);
  for (const word of ['التحالف', 'ברית', 'गठबंधन'])
    expect(textWidth(word, 'sans500', 20) / [...word].length, word).toBeLessThan(16);
});

test('a headline breaks at spaces, after hyphens and between Chinese characters, never before punctuation', () => {
  expect(countLines('Trade raises trust.', headline)).toBe(1);
  expect(countLines('同'.repeat(26), headline)).toBe(1);
  expect(countLines('同'.repeat(27), headline)).toBe(2);
  expect(countLines(`${'同'.repeat(26)}。`, headline)).toBe(2);
  expect(countLines(`${'W'.repeat(20)}-${'W'.repeat(20)}`, headline)).toBe(2);
  expect(countLines('W'.repeat(60), headline)).toBe(3);
});
