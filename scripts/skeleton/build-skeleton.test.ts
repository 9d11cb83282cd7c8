import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel } from '../model/index.ts';
import { buildSkeleton } from './build-skeleton.ts';

const files = { deck: 'deck', source: 'source', factors: 'deck', context: 'deck', sections: [] };
const work = { id: 'w', type: 'book' };
const check = (sourceText: string) => {
  const data = buildSkeleton(sourceText, work);
  const { diagnostics } = buildModel({ deck: 'x', data, sourceText, files });
  const found = [...new Set(diagnostics.map((d) => d.code))].sort();
  return { found, data, sections: data.sections.map((s) => [s.id, s.heading, s.claims.length]) };
};

test('a text of Project Gutenberg: chapters are sections, licence, pages, title and signature are proposed to be left out', () => {
  const text = `\uFEFFThe Project Gutenberg eBook of An Essay on Corn

This ebook is for the use of anyone anywhere.

*** START OF THE PROJECT GUTENBERG EBOOK CORN ***

AN ESSAY ON CORN

By A. Miller

CHAPTER I. OF CORN

Corn is dear. {12} It lowers
[Pg 13] wages.

CHAPTER II. OF WAR

War is long.

War is long.

London, 1798

*** END OF THE PROJECT GUTENBERG EBOOK CORN ***

Updated editions will replace the previous one. Subscribe to hear about new eBooks.
`;
  const { found, data, sections } = check(text);
  expect(found).toEqual(['W_TODO']);
  expect(sections).toEqual([
    ['chapter-i-of-corn', 'CHAPTER I. OF CORN', 1],
    ['chapter-ii-of-war', 'CHAPTER II. OF WAR', 2],
  ]);
  expect(data.ignore).toEqual([
    {
      quote: 'The Project Gutenberg eBook of An Essay on',
      through: '*** START OF THE PROJECT GUTENBERG EBOOK CORN ***',
    },
    {
      quote: '*** END OF THE PROJECT GUTENBERG EBOOK CORN ***',
      through: 'previous one. Subscribe to hear about new eBooks.',
    },
    '{12}',
    '[Pg 13]',
    'AN ESSAY ON CORN',
    'By A. Miller',
    'London, 1798',
  ]);
  expect(data.sections.flatMap((s) => s.claims.map((c) => c.evidence[0]))).toEqual([
    { quote: 'Corn is dear. It lowers wages.' },
    { quote: 'War is long.', prefix: 'CHAPTER II. OF WAR' },
    { quote: 'War is long.', prefix: 'WAR War is long.' },
  ]);
});

test('Markdown: what comes before the first heading is a section without one', () => {
  const { found, sections } = check(
    'A preface.\n\n# 제1장 무역\n\nTrade raises trust.\n\n# Krieg & Frieden\n\n- War.\n',
  );
  expect(found).toEqual(['W_TODO']);
  expect(sections).toEqual([
    ['section-1', 'TODO: the text before its first heading', 1],
    ['1', '제1장 무역', 1],
    ['krieg-frieden', 'Krieg & Frieden', 1],
  ]);
});

test('a text without headings is one section', () => {
  expect(check('Rain falls.\nSun shines.\n').sections).toEqual([['section-1', 'TODO: a heading of your own', 2]]);
});

const line = fc.constantFrom(
  '',
  '',
  'CHAPTER I',
  'Rain falls.',
  'Rain falls. It is wet.',
  '[Pg 3]',
  '- so',
  '2. August',
  '# H',
  '■ G',
  '○ Corn.',
  'Title',
  '> q',
  '| a | b |',
  '|---|---|',
  '---',
);

test('the check of the first version of any text has to-dos only', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const { found, data } = check(`${lines.join('\n')}\n\nThe end is near.\n`);
      if (data.sections.length === 0) return;
      expect(found.filter((code) => code !== 'W_STATEMENT_MARKS_MISSING')).toEqual(['W_TODO']);
    }),
    { numRuns: 2000, seed: 2 },
  );
});
