/** Quotes in another language than the deck: from the data to the slide. */
import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { buildModel, type Talk } from '../model/index.ts';
import { planTalk } from './plan-talk.ts';

const build = (lang: string) =>
  buildModel({
    deck: 'd',
    data: {
      title: 'T',
      work: { id: 'w', type: 'book', title: 'W' },
      outcome: 'growth',
      factors: ['rain', 'growth', 'bread'].map((id) => ({ id, label: `Factor ${id}` })),
      sections: [
        {
          id: 'one',
          heading: 'One',
          claims: [
            {
              id: 'rain',
              assertion: 'Rain raises growth.',
              type: 'causal',
              evidence: [{ quote: 'la pluie fait croître', lang }, { quote: 'Rain raises growth' }],
              links: [
                { from: 'rain', to: 'growth', polarity: '+', cue: 'fait croître', confidence: 'explicit' },
                { from: 'rain', to: 'bread', polarity: '+', cue: 'Rain raises growth', confidence: 'explicit' },
              ],
            },
          ],
        },
      ],
      talks: [],
    },
    sourceText: 'He writes: la pluie fait croître.\n\nRain raises growth, in other words.\n',
    files: { deck: 'deck.ts', source: 'source.txt', factors: 'deck.ts', context: 'deck.ts', sections: [] },
  });

test('a quote has its language on the claim’s slide and in the appendix', () => {
  const built = build('fr');
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics));
  const talk: Talk = { id: 't', title: 'T', minutes: 5, pace: 130 };
  const { slides } = planTalk(built.value, analyse(built.value), talk, planSettings);
  const languages = slides.flatMap(({ id, content }) => {
    const quotes = content.kind === 'claim' ? content.quotes : content.kind === 'evidence' ? content.passages : [];
    return quotes.map((q) => [id, q.lang]);
  });
  expect(languages).toEqual([
    ['claim/rain', 'fr'],
    ['claim/rain', undefined],
    ['evidence/rain', 'fr'],
    ['evidence/rain', undefined],
  ]);
});

test('what is no language tag is refused', () => {
  const built = build('French, old');
  expect(built.ok ? [] : built.diagnostics.map((d) => `${d.code} ${d.path}`)).toEqual([
    'E_DATA_SHAPE sections[0].claims[0].evidence[0].lang',
  ]);
});
