import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { builtModel } from '../../fixtures/built-model.ts';
import { type Model, shownText } from '../../model/index.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { passagesOf } from './passages.ts';

/** A model of one claim with two quotes, one of them in a statement. */
function modelOf(statement: string, quotes: readonly string[], cue: string): Model {
  return builtModel(
    {
      title: 'T',
      work: { id: 'w', type: 'book' },
      outcome: 'b',
      factors: ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() })),
      sections: [
        {
          id: 's',
          heading: 'Why rain',
          claims: [
            {
              id: 'c',
              assertion: 'A raises B.',
              type: 'causal',
              evidence: quotes.map((quote) => ({ quote })),
              links: [{ from: 'a', to: 'b', polarity: '+', cue, confidence: 'explicit' }],
            },
          ],
        },
      ],
      talks: [],
    },
    `Title\n■ Why rain\n○ ${statement}\n`,
  );
}
const shown = (model: Model) =>
  passagesOf(model, model.claims[0]!).map(({ place, parts }) => [place, ...parts.map((p) => `${p.role}: ${p.text}`)]);

test('a short statement is whole, with the quote and its cue marked; a quote from a heading is a passage of its own', () => {
  const model = modelOf('Now 𝒳 rain feeds\n  the corn, as all know.', ['rain feeds the corn', 'Why rain'], 'feeds');
  expect(shown(model)).toEqual([
    ['heading of §1', 'quote: Why rain'],
    ['§1.1', 'context: Now 𝒳 ', 'quote: rain ', 'cue: feeds', 'quote:  the corn', 'context: , as all know.'],
  ]);
});

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

test('a long statement is shortened to the sentences of the quotes and those beside them, over line breaks', () => {
  const model = modelOf(
    `One ${words(60)}. Two.\n  Rain feeds corn. Four. Five ${words(60)}.`,
    ['Rain feeds corn'],
    'feeds',
  );
  expect(shown(model)).toEqual([
    [
      '§1.1',
      'context:  … ',
      'context: Two. ',
      'quote: Rain ',
      'cue: feeds',
      'quote:  corn',
      'context: . Four. ',
      'context:  … ',
    ],
  ]);
});

test('the sentences beside a quote are left out where they are long', () => {
  const model = modelOf(`One ${words(80)}. Rain feeds corn.`, ['Rain feeds corn'], 'feeds');
  expect(shown(model)[0]!.slice(1)).toEqual([
    'context:  … ',
    'quote: Rain ',
    'cue: feeds',
    'quote:  corn',
    'context: .',
  ]);
});

test.each(['malthus-population', 'north-korea-china-alliance'])(
  'each quote of %s is whole in a passage',
  async (deck) => {
    const { model } = await requireModel(deck, nodeEffects(path.resolve(import.meta.dirname, '../../..')));
    const lacking = model.claims.flatMap((claim) => {
      const texts = passagesOf(model, claim).map(({ parts }) =>
        parts
          .map((p) => p.text)
          .join('')
          .replace(/\s+/gu, ' '),
      );
      return claim.evidence
        .map((e) => shownText(model.source, e.exact, e.start))
        .filter((quote) => !texts.some((text) => text.includes(quote)));
    });
    expect(lacking).toEqual([]);
  },
);
