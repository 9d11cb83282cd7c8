import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { builtModel } from '../../fixtures/built-model.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { readSource } from '../../model/index.ts';
import { checkPlan } from '../choice/check-plan.ts';
import { planAll } from '../plan-talk.ts';
import { licensingQuote, markedParts, quotesOf } from './claim-quotes.ts';

const words = (n: number, word: string) => Array.from({ length: n }, (_, i) => `${word}${i}`).join(' ');
const other = 'Nothing grows here.';
const quote = `${words(9, 'first')}, ${words(70, 'before')} rain raises growth, ${words(9, 'after')}`;
const model = builtModel(
  {
    title: 'T',
    work: { id: 'w', type: 'book', title: 'W' },
    outcome: 'growth',
    factors: ['rain', 'growth'].map((id) => ({ id, label: `Factor ${id}` })),
    sections: [
      {
        id: 'one',
        heading: 'One',
        claims: [
          {
            id: 'rain',
            assertion: 'Rain raises growth.',
            type: 'causal',
            evidence: [{ quote: other }, { quote }, { quote: 'So do I.' }],
            links: [
              {
                ...{ from: 'rain', to: 'growth', polarity: '+', cue: 'rain raises growth' },
                ...{ confidence: 'explicit' as const, attributedTo: 'the farmers' },
              },
            ],
          },
        ],
      },
    ],
    talks: [],
  },
  `${other} ${quote}. So do I.\n`,
);

test('the quote that licenses a link is the one with its cue, else the first', () => {
  const [claim] = model.claims;
  expect(quotesOf(model, claim!).map((q) => q.parts.map((p) => p.text).join(''))).toEqual([other, quote]);
  const partsFor = (link?: { id: string }) => licensingQuote(model, claim!, link).parts;
  expect(partsFor(model.links[0])[1]).toEqual({ text: 'rain raises growth', cue: true });
  expect(partsFor()).toEqual([{ text: other, cue: false }]);
});

test('who holds a link is told behind the quote with its cue', () => {
  const [claim] = model.claims;
  expect(quotesOf(model, claim!).map((q) => q.remark)).toEqual([
    undefined,
    'Held by the farmers, as the text reports.',
  ]);
});

test('a slide that has no room for words before a cue and behind it names them', () => {
  const talk = { id: 't', title: 'T', minutes: 10, pace: 130 };
  const plan = planAll(model, analyse(model), talk, planSettings);
  const claim = plan.slides.find((s) => s.id === 'claim/rain');
  expect(claim?.content).toMatchObject({ isSmall: true, left: 2 });
  const told = checkPlan(plan).filter((d) => d.code === 'W_QUOTE_CUT' && d.path.endsWith('claim/rain'));
  expect(told.map(({ message, actual }) => ({ message, actual }))).toEqual([
    {
      message: 'The slide has no room for words of a quote of the claim "rain".',
      actual: `left out: ${words(9, 'first')}, ${words(40, 'before')}`,
    },
    {
      message: 'The slide has no room for words of a quote of the claim "rain".',
      actual: `left out: ${words(9, 'after')}`,
    },
  ]);
});

test('a quote shows “…” for what `ignore` leaves out, and no marks of emphasis; its cue is the one of the source', () => {
  const text = '# One\n\nMuch *rain* (as is well known) **raises** growth [Pg 7] of corn.\n';
  const { source } = readSource(text, { headings: [], ignore: ['(as is well known)', '[Pg 7]'] });
  const start = text.indexOf('raises');
  expect(
    markedParts({ source, language: 'en' }, source.statements[0]!, [{ start, end: start + 'raises'.length }]),
  ).toEqual([
    { text: 'Much rain … ', cue: false },
    { text: 'raises', cue: true },
    { text: ' growth of corn.', cue: false },
  ]);
});

test('in French, spaces before marks and within guillemets are no-break spaces, beside a cue too', () => {
  const text = '« Le commerce » adoucit les mœurs ; or elles changent !';
  const { source } = readSource(text, { headings: [] });
  const [statement] = source.statements;
  const start = text.indexOf('adoucit');
  const cue = { start, end: text.indexOf(' ;') };
  const textsOf = (language: string, lang?: string) =>
    markedParts({ source, language }, { ...statement!, lang }, [cue]).map((part) => part.text);
  const french = ['«\u00a0Le commerce\u00a0» ', 'adoucit les mœurs', '\u00a0; or elles changent\u00a0!'];
  expect(textsOf('fr-CA')).toEqual(french);
  expect(textsOf('en', 'fr')).toEqual(french);
  expect(textsOf('fr', 'en')).toEqual(french.map((text) => text.replaceAll('\u00a0', ' ')));
});
