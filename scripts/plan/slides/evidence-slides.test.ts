import { expect, test } from 'vitest';
import { builtModel } from '../../fixtures/built-model.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { evidenceSlides } from './evidence-slides.ts';

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');

/** The evidence slides of a claim with `links` links, whose quotes are in `statement`. */
function slidesOf(statement: string, quotes: readonly string[], { links = 1, language = 'en' } = {}) {
  const built = builtModel(
    {
      title: 'T',
      language,
      work: { id: 'w', type: 'book', title: 'W' },
      outcome: 'o',
      factors: [
        ...Array.from({ length: links }, (_, i) => ({ id: `f${i}`, label: `Factor ${i}` })),
        { id: 'o', label: 'Outcome' },
      ],
      sections: [
        {
          id: 's',
          heading: 'One',
          claims: [
            {
              id: 'c',
              assertion: 'A claim says this.',
              type: 'causal',
              evidence: quotes.map((quote) => ({ quote })),
              links: Array.from({ length: links }, (_, i) => ({
                from: `f${i}`,
                to: 'o',
                polarity: '+',
                cue: quotes[0]!.split(' ').slice(0, 3).join(' '),
                confidence: 'explicit',
              })),
            },
          ],
        },
      ],
      talks: [],
    },
    `■ One\n○ ${statement}\n`,
  );
  const [section] = built.sections;
  return evidenceSlides(built, section!, section!.claims[0]!, planSettings).map(({ id, content }) => {
    if (content.kind !== 'evidence') throw new Error(content.kind);
    const text = content.passages.map((p) => p.parts.map((q) => q.text).join('')).join('\n');
    return {
      id,
      text,
      links: content.links.length,
      scale: content.scale,
      marked: content.passages.flatMap((p) => p.parts.filter((q) => q.cue)),
    };
  });
}

test('a statement that fits is shown whole on one slide', () => {
  const statement = numbered('word', 60);
  const [slide, ...others] = slidesOf(statement, [numbered('word', 20)]);
  expect(others).toEqual([]);
  expect(slide).toMatchObject({ id: 'evidence/c', text: statement, links: 1 });
});

test('a long statement is excerpted around its quote, with its neighbours', () => {
  const quote = numbered('quote', 80);
  const [slide, ...others] = slidesOf(`${numbered('before', 160)} ${quote} ${numbered('after', 160)}`, [quote]);
  expect(others).toEqual([]);
  expect(slide!.marked.map((p) => p.text)).toEqual([quote]);
  expect(slide!.text).toMatch(/^… before\d+ .* quote0 .* quote79 after0 .* …$/u);
});

test('an excerpt starts and ends with a sentence where enough words remain', () => {
  const quote = numbered('quote', 20);
  const text = `${numbered('a', 100)}. ${numbered('b', 20)} ${quote} ${numbered('c', 20)}. ${numbered('d', 100)}`;
  expect(slidesOf(text, [quote])[0]!.text).toBe(`… ${numbered('b', 20)} ${quote} ${numbered('c', 20)}. …`);
  const french = text.replace(/(a99)\./u, '« $1 ! »').replace(/(c19)\./u, '$1. »');
  expect(slidesOf(french, [quote], { language: 'fr' })[0]!.text).toBe(
    `… ${numbered('b', 20)} ${quote} ${numbered('c', 20)}.\u00a0» …`,
  );
});

test('the gap between two distant quotes is left out', () => {
  const [a, b] = [numbered('first', 40), numbered('second', 40)];
  const [slide, ...others] = slidesOf(`${a} ${numbered('between', 200)} ${b}`, [a, b]);
  expect(others).toEqual([]);
  expect(slide!.text).toMatch(/^first0 .* between0 .* … between\d+ .* second39$/u);
  expect(slide!.marked.map((p) => p.text)).toEqual([a, b]);
});

test('evidence that does not fit a slide goes on over several, each word of the quote once, links last', () => {
  const quote = numbered('quote', 400);
  const slides = slidesOf(quote, [quote], { links: 12 });
  expect(slides.map((s) => s.id)).toEqual(['evidence/c', ...slides.slice(1).map((_, i) => `evidence/c/${i + 2}`)]);
  const words = slides.flatMap((s) => s.text.split(/\s+/u)).filter((w) => w !== '…' && w !== '');
  expect(words).toEqual(quote.split(' '));
  expect(slides.reduce((n, s) => n + s.links, 0)).toBe(12);
  expect(slides.at(-1)!.text).toBe('');
});

test('the less evidence a slide has, the larger is its type', () => {
  const scaleOf = (count: number) => slidesOf(numbered('word', count), [numbered('word', 10)])[0]!.scale;
  expect([30, 90, 120].map(scaleOf)).toEqual([1.3, 1.15, 1]);
});
