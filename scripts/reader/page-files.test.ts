/** The files beside the reader: annotations by the model of the W3C, and works, read back as they were. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { builtModel } from '../fixtures/built-model.ts';
import { buildDeck, readMap } from '../import/index.ts';
import { normaliseWork } from '../model/index.ts';
import { pageFiles } from './page-files.ts';

const work = { id: 'w', type: 'book', title: 'The de facto rule', keptWords: ['de', 'facto'] };
const link = (from: string, to: string, cue: string) => ({ from, to, polarity: '+', cue, confidence: 'explicit' });
const sourceText = '# 𝔸\n\n𝕋rade raises trust 🕊, and trade raises wealth.\n\n🕊 Nobody links this.\n';
const model = builtModel(
  {
    ...{ title: 'T', work, outcome: 'trust', talks: [] },
    factors: ['trade', 'trust', 'wealth'].map((id) => ({ id, label: id })),
    sections: [
      {
        ...{ id: 's', heading: '𝔸' },
        claims: [
          {
            ...{ id: 'a', assertion: 'Trade raises trust.', type: 'causal' },
            evidence: [{ quote: '𝕋rade raises trust 🕊' }],
            links: [link('trade', 'trust', 'raises')],
          },
          {
            ...{ id: 'b', assertion: 'Trade raises wealth.', type: 'causal' },
            evidence: [{ quote: 'trade raises wealth' }],
            links: [link('trade', 'wealth', 'raises')],
          },
          {
            id: 'c',
            assertion: 'Nobody links this.',
            type: 'descriptive',
            evidence: [{ quote: '🕊 Nobody links' }],
            links: [],
          },
        ],
      },
    ],
  },
  sourceText,
);
const made = pageFiles(model);
const annotations: unknown = JSON.parse(made.get('coding.jsonld')!);

/** What the model of the W3C requires of the parts that we write; other keys are not in its JSON-LD context. */
const quoteSelector = z.strictObject({
  ...{ type: z.literal('TextQuoteSelector'), exact: z.string().min(1) },
  ...{ prefix: z.string().optional(), suffix: z.string().optional() },
});
const position = z.int().nonnegative();
const selector = z.tuple([
  quoteSelector.extend({ refinedBy: quoteSelector.optional() }),
  z.strictObject({ type: z.literal('TextPositionSelector'), start: position, end: position }),
]);
/** @see https://www.w3.org/TR/annotation-vocab/#named-individuals */
const motivation = z.enum(['classifying', 'commenting', 'describing', 'tagging']);
/** @see https://www.w3.org/TR/annotation-model/#annotations */
const annotation = z.strictObject({
  ...{ id: z.string().regex(/^#[\w-]+$/u), type: z.literal('Annotation'), motivation },
  body: z.array(z.strictObject({ type: z.literal('TextualBody'), purpose: motivation, value: z.string() })).min(1),
  target: z.strictObject({ source: z.literal('source.txt'), selector }),
});
/** @see https://www.w3.org/TR/annotation-model/#annotation-collection */
const collection = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  ...{ id: z.string(), type: z.literal('AnnotationCollection'), label: z.string(), total: position },
  first: z.strictObject({
    ...{ id: z.string(), type: z.literal('AnnotationPage'), startIndex: position, items: z.array(annotation) },
  }),
});

test('the annotations are valid, and positions count code points of the text beside them', () => {
  const { first, total } = collection.parse(annotations);
  const points = [...made.get('source.txt')!];
  const stretches = first.items.map(
    ({
      target: {
        selector: [quote, { start, end }],
      },
    }) => {
      const exact = points.slice(start, end).join('');
      expect(quote.exact).toBe(exact);
      return [start, exact];
    },
  );
  expect(stretches).toEqual([
    [5, '𝕋rade raises trust 🕊'],
    [31, 'trade raises wealth'],
    [53, '🕊 Nobody links'],
  ]);
  expect(total).toBe(3);
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(3);
});

test('the annotations read back give the same claims with links', async () => {
  const read = await readMap([{ file: 'coding.jsonld', bytes: Buffer.from(made.get('coding.jsonld')!) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { deck } = buildDeck(read.value, { text: made.get('source.txt')!, work, language: 'en' });
  const built = builtModel(deck, made.get('source.txt')!);
  const saidIn = ({ claims, links }: typeof model) =>
    claims.flatMap(({ id, evidence, links: own }) =>
      own.map((name) => {
        const { from, to, polarity, assertions } = links.find((l) => l.id === name)!;
        const { cue } = assertions.find(({ claim }) => claim === id)!;
        return { from, to, polarity, cue, quotes: evidence.map(({ start, end }) => [start, end]) };
      }),
    );
  expect(saidIn(built)).toEqual(saidIn(model));
});

test('the works are CSL-JSON that is read as it was', () => {
  const [item] = JSON.parse(made.get('works.json')!) as object[];
  expect(item).toEqual({
    ...{ id: 'w', type: 'book' },
    title: 'The <span class="nocase">de</span> <span class="nocase">facto</span> rule',
  });
  expect(normaliseWork(item!)).toEqual(work);
});
