import { expect, test } from 'vitest';
import type { LinkInput } from '../../model/index.ts';
import { linkSentences } from './link-sentences.ts';

const work = { id: 'w', type: 'book' as const, author: [{ family: 'Miller' }] };
const factors = [
  { id: 'oversight', label: 'Aufsicht' },
  { id: 'justice', label: 'Gerechtigkeit' },
];

test.each<[string, string, Partial<LinkInput>]>([
  ['en', 'Aufsicht raises Gerechtigkeit.', {}],
  ['en', 'Aufsicht raises Gerechtigkeit, according to the ministry.', { attributedTo: 'the ministry' }],
  ['en', 'Aufsicht does not raise Gerechtigkeit, the author says.', { denied: true }],
  ['en', 'Aufsicht does not raise Gerechtigkeit, the author says.', { attributedTo: 'the ministry', denied: true }],
  ['en', 'Aufsicht does not raise Gerechtigkeit, according to the ministry.', { deniedBy: 'the ministry' }],
  ['de', '„Aufsicht“ erhöht „Gerechtigkeit“ nicht (so das Ministerium).', { deniedBy: 'das Ministerium' }],
  ['ko', '교육부에 따르면 Aufsicht은(는) Gerechtigkeit을(를) 높인다.', { attributedTo: '교육부' }],
  ['zh', '据教育部所说，Aufsicht使Gerechtigkeit上升。', { attributedTo: '教育部' }],
])('a headline of a link tells who holds or denies it: %s, %s', (language, sentence, said) => {
  const state = linkSentences({ language, work, factors }, 'Aufsicht schafft Gerechtigkeit.');
  const link: LinkInput = { from: 'oversight', to: 'justice', polarity: '+', cue: 'schafft', confidence: 'explicit' };
  expect(state([{ ...link, ...said }])).toBe(sentence);
});
