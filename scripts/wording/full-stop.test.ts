import { expect, test } from 'vitest';
import { wordingOf } from './index.ts';

test.each(['en', 'de', 'ko'])('a sentence that ends with an abbreviation has one full stop: %s', (language) => {
  const { links, slides } = wordingOf(language);
  expect(links.sentence('A, so Hansen et al.')).toBe('A, so Hansen et al.');
  expect(links.sentence('A, so Hansen')).toBe('A, so Hansen.');
  const made = [
    links.heldBy(['Hansen et al.']),
    links.stance.deniedBy(['Hansen et al.']),
    slides.discussion.disputed('A, denied by Hansen et al.'),
  ];
  expect(made.filter((sentence) => sentence.includes('..'))).toEqual([]);
});
