import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slideGeometry } from '../geometry.ts';
import { countLines, countRunLines, countWords, fittingSize, splitWords, textWidth } from './index.ts';

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
  expect(splitWords('«\u00a0Oui\u202f!\u00a0» dit-il\u00a0 50\u202f000')).toEqual([
    '«\u00a0Oui\u202f!\u00a0» ',
    'dit-il\u00a0 ',
    '50\u202f000',
  ]);
  expect(countWords('so\u00a0many\u00a0words')).toBe(3);
  expect(splitWords('我们讨论“同盟”的形成。')).toEqual(['我们', '讨论', '“同盟”', '的', '形成。']);
  expect(splitWords('今日は天気です。')).toEqual(['今日', 'は', '天気', 'です。']);
  expect(countWords('동맹은 무역을 늘린다.')).toBe(3);
  expect(splitWords('환곡(還穀)의 『목민심서(牧民心書)』를')).toEqual(['환곡(還穀)의 ', '『목민심서(牧民心書)』를']);
  expect(splitWords('조선민주주의인민공화국(朝鮮民主主義人民共和國)의')).toHaveLength(1);
  expect(splitWords('大韓民國의 歷史')).toEqual(['大韓民國의 ', '歷史']);
  expect(splitWords('他说“안녕하세요”然后离开。')).toEqual(['他', '说', '“안녕하세요”', '然后', '离开。']);
  expect(countWords('我们讨论“同盟”的形成，也讨论서울的情况和北京的情况。')).toBe(14);
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
  // As Chromium sets it, which makes a narrow space half as wide as a space.
  expect(textWidth('a\u202fb', 'serif400', 100) - textWidth('ab', 'serif400', 100)).toBeCloseTo(12, 0);
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

test('runs of several fonts are set one after another; a line ends neither inside a word nor before its punctuation', () => {
  const lines = (texts: readonly string[], more: { width: number; box?: number }) =>
    countRunLines(
      texts.map((text, i) => ({ text, font: i % 2 === 0 ? 'serif400' : 'serif600' })),
      { size: 20, ...more },
    );
  const width = textWidth('Trade raises ', 'serif400', 20) + textWidth('trust', 'serif600', 20);
  expect(lines(['Trade raises ', 'trust'], { width })).toBe(1);
  expect(lines(['Trade raises ', 'trust', ', always'], { width })).toBe(2);
  expect(lines(['Trade raises ', 'trust', ', always'], { width: width + 1 })).toBe(2);
  expect(lines(['Trade raises ', 'trust', '。'], { width })).toBe(2);
  expect(lines(['贸易', '增加', '信任'], { width: 40 })).toBe(3);
  expect(
    [59, 60, 61].map((box) => lines(['Trade '], { width: textWidth('Trade ', 'serif400', 20) + 60, box })),
  ).toEqual([1, 1, 2]);
});

test('the size that fits is the first with few enough lines and no word wider than a line', () => {
  const setting = { font: 'serif600', width: 200, lines: 2, sizes: [40, 20, 10] } as const;
  expect(
    ['Trade', 'Trade raises trust', 'Bevölkerungsentwicklung', 'Trade '.repeat(60)].map((t) => fittingSize(t, setting)),
  ).toEqual([0, 1, 2, -1]);
});
