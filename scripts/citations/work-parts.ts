/** Parts of a reference that the styles share: who made a work, when, and where it is found. */
import type { CslItem, CslName } from '../model/index.ts';
import { quotationMarks } from '../typography/index.ts';
import { type Eras, wordingOf } from '../wording/index.ts';
import { surname } from './person-names.ts';
import { joinParts } from './runs.ts';
import { toTitleCase } from './title-case.ts';

/** A text or a number of the data as text; empty for anything else. */
export const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Words of citations in a language. */
export type CitationWords = ReturnType<typeof wordingOf>['citations'];

/** A work that is cited in a language. */
export interface CitedWork {
  /** The work. */
  readonly item: CslItem;
  /** Words of the language. */
  readonly words: CitationWords;
  /** BCP 47 tag of the deck. */
  readonly language: string;
}

/** Whether a work is a review in a journal or another container. */
const isPublishedReview = (item: CslItem): boolean =>
  item.type.startsWith('review') && text(item['container-title']) !== '';

/** A work with the words of the deck's language, a BCP 47 tag. A review is cited like other articles of its journal. */
export const citedIn = (item: CslItem, language: string): CitedWork => ({
  item: isPublishedReview(item) ? { ...item, type: 'article-journal' } : item,
  words: wordingOf(language).citations,
  language,
});

type CslDate = NonNullable<CslItem['issued']>;

/** Year, month and day of a date of our era that is no range. Of a season, written as month 13 to 16 or 21 to 24, the year. */
export function dayOf(date: CslDate | undefined): { year?: number; month?: number; day?: number } {
  const [parts, ...more] = date?.['date-parts'] ?? [];
  const [year = 0, month, day] = parts ?? [];
  if (year <= 0 || more.length > 0) return {};
  return month && month <= 12 ? { year, month, ...(day ? { day } : {}) } : { year };
}

/**
 * Years of a date: `1999`, `1977–1988`, `50–40 BC`, `27 BC–AD 14`, its literal; empty where it has none. Years below 100
 * have their era. `circa` marks those about right.
 */
export function yearsOf(
  date: CslDate | undefined,
  { before, since, circa }: Eras & { readonly circa: (years: string) => string },
): string {
  const years = (date?.['date-parts'] ?? []).flatMap(([year]) => (year === undefined ? [] : [year]));
  if (years.length === 0) return text(date?.literal);
  const numbers = [...new Set(years.map((year) => String(Math.abs(year))))].join('–');
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const mixed = years.map((year) => (year < 0 ? before(String(-year)) : since(String(year)))).join('–');
  const range = last < 0 ? before(numbers) : first < 0 ? mixed : last < 100 ? since(numbers) : numbers;
  return date?.circa ? circa(range) : range;
}

/** A text up to the last letter or digit that is no Chinese, Japanese or Korean word for a year. */
const withoutEnd = (words: string) => words.replace(/(?:[^\p{L}\p{N}]|(?<=\d)[年년])+$/u, '');

/**
 * The year of a work as it stands behind its title; empty where the title ends with it: “Highways Act 1980”, “Highways Act
 * (1980)”.
 */
export function yearBehind(title: string, year: string): string {
  const [name, end] = [withoutEnd(title), withoutEnd(year)];
  return end !== '' && name.endsWith(end) && !/\d$/u.test(name.slice(0, -end.length)) ? '' : year;
}

/** The date of the first edition, where the work names one. */
export const originalDate = (item: CslItem): CslDate | undefined => item['original-date'] as CslDate | undefined;

/** Whether a work is a law, a treaty or a case, which is cited by title and date. */
export const isLegal = ({ type }: CslItem): boolean =>
  ['bill', 'hearing', 'legal_case', 'legislation', 'regulation', 'treaty'].includes(type);

/** Kinds of works that stand alone, whose titles are in italics. */
export const isBook = ({ type }: CslItem): boolean =>
  ['book', 'classic', 'collection', 'motion_picture', 'pamphlet', 'periodical', 'report', 'standard'].includes(type);

/** Whether a work is an article of a journal, a newspaper or a magazine. */
export const isArticle = ({ type }: CslItem): boolean => type.startsWith('article');

/** Whether a work is a part of a book. */
export const isPart = ({ type }: CslItem): boolean =>
  ['chapter', 'paper-conference'].includes(type) || type.startsWith('entry');

/** Types of works that have a day, not only a year; so have posts. */
const datedTypes: readonly string[] = [
  ...['article-newspaper', 'article-magazine', 'webpage', 'document', 'manuscript', 'speech', 'broadcast'],
  ...['personal_communication', 'interview'],
];

/** Whether a work has a day, not only a year. */
export const isDated = ({ type }: CslItem): boolean => datedTypes.includes(type) || type.startsWith('post');

/** Names of a field; empty where there are none. */
export const namesOf = (item: CslItem, field: 'author' | 'editor' | 'translator'): readonly CslName[] =>
  item[field] ?? [];

/** The authors of a work, else its editors; empty for none. */
export const makersOf = (item: CslItem): readonly CslName[] =>
  namesOf(item, 'author').length > 0 ? namesOf(item, 'author') : namesOf(item, 'editor');

/** Whether a name is that of the only author, an institution: it is not repeated as publisher or site. */
export function isOnlyAuthor(item: CslItem, name: string): boolean {
  const authors = namesOf(item, 'author');
  return authors.length === 1 && authors[0]!.literal === name;
}

/** Where a work without a publisher is kept, as in `Box 3, Miller Papers, National Archives`; empty for any other. */
export const archiveOf = (item: CslItem): string =>
  text(item['publisher']) === ''
    ? joinParts(
        ['archive_location', 'archive_collection', 'archive', 'archive-place'].map((field) => text(item[field])),
        ', ',
      )
    : '';

/** Whether a language is English, as programs write it: `en-GB`, `en_US`, `eng`, `English`. */
const isEnglishTag = (language: string): boolean => /^en(?:g(?:lish)?)?(?![a-z])/iu.test(language);

/** A title in the form of Chicago: with capitals where the work is in English. Laws and treaties keep their names. */
export function headlineTitle(title: string, { item, language }: CitedWork): string {
  return isEnglishTag(text(item['language']).trim() || language) && !isLegal(item)
    ? toTitleCase(title, item.keptWords)
    : title;
}

/**
 * A title in the quotation marks of the language; its own pairs of this kind become those of the second level, while marks of
 * another language stay: `“` closes in German. In English, a mark behind it stands inside.
 */
export function quoted(title: string, mark: '' | '.' | ',', language: string): string {
  const [open, close] = quotationMarks(language);
  const [innerOpen, innerClose] = quotationMarks(language, open);
  const [from, to] = [open.trim(), close.trim()];
  const pair = new RegExp(`(?<![\\p{Lu}\\p{Ll}])${from}\\s?([^${from}${to}]*?)\\s?${to}(?![\\p{Lu}\\p{Ll}])`, 'gu');
  const inner = title.replace(pair, (_, words: string) => `${innerOpen}${words}${innerClose}`);
  const last = title.endsWith(to) && inner.endsWith(innerClose) ? innerClose : '';
  const words = inner.slice(0, inner.length - last.length);
  const isInside = isEnglishTag(language) || close === '”';
  const end = /[\p{Sentence_Terminal}…][\p{Pi}\p{Pf}\p{Pe}]?$/u.test(words) ? '' : mark;
  return isInside ? `${open}${words}${end}${last}${close}` : `${open}${inner}${close}${end}`;
}

/** Numbers of editions in words, from 1, as BibTeX has them. */
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The edition of a work, as a number where it is one, as in `2nd`, `2nd ed.`, `Second` and `2. Aufl.`; empty for none. */
export function editionNumber(item: CslItem): string {
  const edition = text(item['edition']);
  const [, digits, word = ''] =
    /^(?:(\d+)(?:st|nd|rd|th|\.)?|(\p{L}+))(?:\s*(?:edn?|edition|Aufl|Auflage)\.?)?$/iu.exec(edition) ?? [];
  const number = ordinals.indexOf(word.toLowerCase()) + 1;
  return digits ?? (number > 0 ? String(number) : edition);
}

/** Edition in words; empty for none. */
export const editionOf = ({ item, words }: CitedWork): string =>
  editionNumber(item) && words.edition(editionNumber(item));

/** Volume in words; empty for none. */
export const volumeOf = ({ item, words }: CitedWork): string =>
  text(item['volume']) && words.volume(text(item['volume']));

/**
 * Whether a title ends with a date: in figures with its day, or with the name of the month in the language of the deck or in
 * English. Other numbers, such as that of a law, are no date.
 */
function endsWithDate(title: string, { year, month, day }: Required<ReturnType<typeof dayOf>>, words: CitationWords) {
  const [m, d, mark] = [`0?${month}`, `0?${day}`, '[-./] ?'];
  const names = [words, wordingOf('en').citations].map((own) => own.day(month)).join('|');
  const forms = [
    `${d}(?:\\.|st|nd|rd|th)? (?:of )?(?:${names}),? ${year}`,
    `(?:${names}) ${d}(?:st|nd|rd|th)?,? ${year}`,
    `${year}${mark}${m}${mark}${d}`,
    `(?:${d}${mark}${m}|${m}${mark}${d})${mark}${year}`,
    `${year}[年년] ?${m}[月월] ?${d}[日일]`,
  ];
  return new RegExp(`(?<![\\p{L}\\d])(?:${forms.join('|')})[^\\p{L}\\d]*$`, 'iu').test(title);
}

/** Where a law or case is printed, volume, reporter or code, and page: `3 L.R. H.L. 330`; else its number. */
const legalSource = (item: CslItem): string =>
  joinParts(
    ['volume', 'container-title', 'page'].map((field) => text(item[field])),
    ' ',
  ) || text(item['number']);

/**
 * A law, treaty or case: title, where it is printed, and date, which is left out where the title has it. `year` stands where
 * the date has no month.
 */
export function legalText({ item, words }: CitedWork, year: string): string {
  const { year: full, month, day } = dayOf(item.issued);
  const title = item.title ?? item.id;
  const named = [title, legalSource(item)];
  if (!full || !month) return joinParts([...named, yearBehind(title, year)], ', ');
  const hasDate = day !== undefined && endsWithDate(title, { year: full, month, day }, words);
  return joinParts([...named, hasDate ? '' : words.date(String(full), month, day)], ', ');
}

/** The DOI of a work without the address or the word before it; empty for none. */
export const doiOf = (item: CslItem): string =>
  text(item['DOI']).replace(/^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|doi:\s*)/iu, '');

/** The address of a work: its DOI as a link, else its URL. */
export function addressOf(item: CslItem): string {
  const doi = doiOf(item);
  return doi === '' ? text(item['URL']) : `https://doi.org/${doi}`;
}

/** Names with a separator, and a word before the last: `A, B, and C`. */
export function listed(names: readonly string[], { last, always }: { last: string; always: boolean }): string {
  if (names.length < 2) return names[0] ?? '';
  const comma = always || names.length > 2 ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${last} ${names.at(-1)}`;
}

/** Authors, else editors, of a short citation: all of up to two, else the first. `last` joins two. */
export function shortNames({ item, words }: CitedWork, last: string): string {
  const names = makersOf(item).map(surname);
  return names.length > 2 ? words.etAl(names[0]!, false) : listed(names, { last, always: false });
}
