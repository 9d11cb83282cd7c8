/** The shape of a deck at run time. deck.json has no other check; for deck.ts it checks what the compiler cannot. */
import { z } from 'zod';
import { slideGeometry } from '../geometry.ts';
import { lookSchema } from './look/look-schema.ts';
import type { CitationStyle } from './model.ts';

const text = z.string().regex(/\S/, 'must not be empty');
/** Form of ids and of the names of decks. */
export const idForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether Windows reserves a name: no file or folder can have it there. */
export const isReservedName = (id: string): boolean => /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/u.test(id);

const id = z.string().regex(idForm, 'must be lower-case words joined by hyphens');

const year = /-?(?:[1-9]\d{3}|0[1-9]\d\d|00[1-9]\d|000[1-9])/u.source;
const monthAndDay = /(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d))?|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31/u.source;
const date = z
  .string()
  .regex(
    new RegExp(`^${year}(?:-(?:${monthAndDay}))?$`),
    'must be an ISO date: 1961, 1961-07 or 1961-07-11; -0044 is 44 BCE, and there is no year 0',
  );

const textOrTrue = z.union([z.literal(true), text]).optional();

/** Whether `Intl` takes a tag. `en-ab-cd` has the form of one, with two regions. */
function isLocale(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() !== '';
  } catch {
    return false;
  }
}

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const tagForm = 'must be a BCP 47 tag such as `en` or `zh-Hant`';
const tag = z.string().regex(languageTag, { error: tagForm, abort: true }).refine(isLocale, tagForm);
const quote = z.strictObject({ quote: text, prefix: text.optional(), suffix: text.optional(), place: text.optional() });
// The `id` of an object is the name of its type in define.ts, without `Input`: the JSON Schema takes its comments.
const quoteAlone = quote.meta({ id: 'Quote' });
const evidence = quote.extend({ lang: tag.optional() }).meta({ id: 'Evidence' });
const ignore = quote.extend({ through: text.optional() }).meta({ id: 'Ignore' });

/** Whether a text is a BCP 47 tag, such as `en` or `zh-Hant`. */
export const isLanguageTag = (tag: string): boolean => languageTag.test(tag) && isLocale(tag);

/** A part of a date. Zotero writes years as text. */
const datePart = z.union([z.int(), z.string().regex(/^-?\d+$/, 'must be a number')]);

const name = z
  .looseObject({
    family: text.optional(),
    given: text.optional(),
    'non-dropping-particle': text.optional(),
    'dropping-particle': text.optional(),
    suffix: text.optional(),
    literal: text.optional(),
  })
  .refine(({ family, given, literal }) => family ?? given ?? literal, 'must have `family`, `given` or `literal`')
  .meta({ id: 'CslName' });
const names = z.array(name);

const cslDate = z.looseObject({
  'date-parts': z.array(z.array(datePart).min(1)).optional(),
  literal: text.optional(),
});

const csl = z
  .looseObject({
    id: text,
    type: text,
    title: text.optional(),
    author: names.optional(),
    editor: names.optional(),
    translator: names.optional(),
    issued: cslDate.optional(),
    'original-date': cslDate.optional(),
    keptWords: z.array(text).optional(),
  })
  .meta({ id: 'CslItem' });

const factor = z
  .strictObject({
    id,
    label: text,
    plural: z.boolean().optional(),
    kind: text.optional(),
    description: text.optional(),
  })
  .meta({ id: 'Factor' });

const link = z
  .strictObject({
    from: text,
    to: text,
    polarity: z.enum(['+', '-', '?']),
    cue: text,
    cuePrefix: text.optional(),
    cueSuffix: text.optional(),
    confidence: z.enum(['explicit', 'implied']),
    attributedTo: text.optional(),
    deniedBy: text.optional(),
    lowPole: textOrTrue,
    denied: z.literal(true).optional(),
    conditional: textOrTrue,
    note: text.optional(),
  })
  .meta({ id: 'Link' });

const claim = z
  .strictObject({
    id,
    assertion: text,
    type: z.enum(['descriptive', 'causal', 'normative', 'predictive']),
    evidence: z.array(evidence).min(1),
    links: z.array(link),
    denied: z.literal(true).optional(),
    conditional: textOrTrue,
    resolvedBy: text.optional(),
    key: z.literal(true).optional(),
    place: text.optional(),
    notes: text.optional(),
    minutes: z.number().positive().optional(),
  })
  .superRefine(({ links, denied }, context) => {
    links.forEach((l, i) => {
      if (l.deniedBy === undefined || !(l.attributedTo ?? l.denied ?? denied)) return;
      const message = 'must be without `attributedTo` and `denied`: a belief and its denial are two links';
      context.addIssue({ code: 'custom', message, path: ['links', i, 'deniedBy'] });
    });
  })
  .meta({ id: 'Claim' });

const loop = z
  .strictObject({
    // A loop without a name has a number.
    id: id.regex(/[a-z]/, 'must have a letter'),
    title: text,
    factors: z.array(text).min(1).max(slideGeometry.capacity.loopLinks),
    notes: text.optional(),
  })
  .meta({ id: 'Loop' });

/** The shape of a section. */
export const sectionSchema = z
  .strictObject({
    id,
    heading: text,
    title: text.optional(),
    point: text.optional(),
    short: text.optional(),
    place: text.optional(),
    period: quoteAlone.optional(),
    remark: text.optional(),
    notes: text.optional(),
    claims: z.array(claim),
  })
  .meta({ id: 'Section' });

const answer = z.strictObject({ sentence: text, claims: z.array(text).min(1) }).meta({ id: 'Answer' });

const vote = z
  .strictObject({ from: text, to: text, question: text.optional(), notes: text.optional() })
  .meta({ id: 'Vote' });

const contrast = z
  .strictObject({ claims: z.array(text).length(2), headline: text.optional(), notes: text.optional() })
  .meta({ id: 'Contrast' });

const picture = z
  .strictObject({
    ...{ id, file: text, alt: text, headline: text, credit: text, licence: text, source: text },
    ...{ section: text.optional(), notes: text.optional() },
  })
  .meta({ id: 'Picture' });

const fact = z
  .strictObject({
    id,
    date,
    label: text,
    text: text.optional(),
    section: text.optional(),
    reference: text,
    locator: text.optional(),
  })
  .meta({ id: 'ContextFact' });

/** The shape of a talk in the deck's file or in talks/<id>.json. */
export const talkSchema = z
  .strictObject({
    id,
    title: text,
    subtitle: text.optional(),
    presenter: text.optional(),
    occasion: text.optional(),
    date: date.optional(),
    minutes: z.number().positive(),
    pace: z.number().min(60).max(300).optional(),
    slides: z.array(text).min(1).optional(),
    include: z.array(text).optional(),
    exclude: z.array(text).optional(),
    sections: z.array(text).min(1).optional(),
    notes: z.record(text, text).optional(),
    questions: z.array(text).min(1).max(4).optional(),
    answer: answer.optional(),
  })
  .meta({ id: 'Talk' });

/** The styles of citations by name. */
export const citationStyles = [
  'chicago-author-date',
  'chicago-notes',
  'apa',
] as const satisfies readonly CitationStyle[];

/** The shape of the default export of deck.ts and of deck.json. */
export const deckSchema = z.strictObject({
  $schema: text.optional(),
  title: text,
  language: tag.optional(),
  work: csl,
  outcome: text,
  factors: z.array(factor),
  sections: z.array(sectionSchema).min(1),
  question: text.optional(),
  answer: answer.optional(),
  argument: z.array(z.array(text).min(2)).min(1).optional(),
  votes: z.array(vote).optional(),
  secondCoding: z
    .string()
    .regex(/^[^/\\:]+$/, 'must be the name of a file in the folder of the deck')
    .optional(),
  contrasts: z.array(contrast).optional(),
  loops: z.array(loop).optional(),
  pictures: z.array(picture).optional(),
  context: z.array(fact).optional(),
  references: z.array(csl).optional(),
  citationStyle: z.enum(citationStyles).optional(),
  talks: z.array(talkSchema),
  method: text.optional(),
  remarks: z.array(text).optional(),
  questions: z.array(text).optional(),
  statementPlace: z.string().regex(/\{n\}/, 'must contain {n}').optional(),
  ignore: z.array(z.union([text, ignore])).optional(),
  look: lookSchema.optional(),
});

/** The shape of a deck whose sections are not looked at. */
export const frameSchema = deckSchema.extend({ sections: z.array(z.unknown()).min(1) });

/** A deck whose shape is valid. Ids and quotes are not looked up yet. */
export type ParsedDeck = z.infer<typeof deckSchema>;

/** A section whose shape is valid. */
export type ParsedSection = ParsedDeck['sections'][number];

/** A claim whose shape is valid. */
export type ParsedClaim = ParsedSection['claims'][number];

/** A link whose shape is valid. */
export type ParsedLink = ParsedClaim['links'][number];
