/**
 * Writes works of CSL-JSON as BibLaTeX, in UTF-8: what parse-bibtex.ts reads again.
 * @see https://ctan.org/pkg/biblatex
 */
import { archiveOf } from '../citations/index.ts';
import type { CslItem, CslName } from '../model/index.ts';
import { withYearZero } from '../year-zero.ts';

/** Types of BibLaTeX by those of CSL; any other is `misc`. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-newspaper': 'article',
  'article-magazine': 'article',
  book: 'book',
  pamphlet: 'booklet',
  chapter: 'incollection',
  'entry-encyclopedia': 'inreference',
  'paper-conference': 'inproceedings',
  thesis: 'thesis',
  report: 'report',
  webpage: 'online',
  manuscript: 'unpublished',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  periodical: 'periodical',
  review: 'review',
  'review-book': 'review',
  motion_picture: 'movie',
  standard: 'standard',
  personal_communication: 'letter',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
};

/** The field that BibLaTeX prints for the publisher, by its types for which that is not `publisher`. */
const publishers: Readonly<Record<string, string>> = {
  ...{ thesis: 'institution', report: 'institution', online: 'organization', misc: 'organization' },
};

const typeOf = (work: CslItem): string => types[work.type] ?? 'misc';

/** Fields of BibLaTeX by those of CSL, in the order of the entry. Titles, dates, names and lists are written apart. */
const fields: readonly (readonly [csl: string, bibtex: string])[] = [
  ['title-short', 'shorttitle'],
  ['original-title', 'origtitle'],
  ['collection-title', 'series'],
  ['edition', 'edition'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['event-place', 'venue'],
  ['collection-number', 'number'],
  ['number', 'number'],
  ['genre', 'type'],
  ['page', 'pages'],
  ['ISBN', 'isbn'],
  ['note', 'note'],
];

const languages: Readonly<Record<string, string>> = {
  ...{ en: 'english', de: 'german', fr: 'french', es: 'spanish', it: 'italian', zh: 'chinese', ko: 'korean' },
};

/** Characters that a backslash alone does not escape, by their names in LaTeX. BibTeX counts braces behind a backslash too. */
const named: Readonly<Record<string, string>> = {
  ...{ '~': 'asciitilde', '^': 'asciicircum', '\\': 'backslash', '{': 'braceleft', '}': 'braceright' },
};

const toLatex = (text: string): string =>
  text
    .replace(/[&%$#_{}~^\\]/gu, (c) => (Object.hasOwn(named, c) ? `\\text${named[c]}{}` : `\\${c}`))
    .replace(/–/gu, '--')
    .replace(/—/gu, '---');

/** A name of one publisher or place, where BibLaTeX has a list: in braces if it holds the word that divides lists. */
const toListItem = (text: string): string => (/\sand\s/iu.test(text) ? `{${toLatex(text)}}` : toLatex(text));

/** A title whose kept words are in braces, so that no style changes their case. */
const toTitle = (title: string, keptWords: readonly string[]): string =>
  title
    .split(/(\s+)/u)
    .map((word) => (keptWords.includes(word) ? `{${toLatex(word)}}` : toLatex(word)))
    .join('');

/** A part of a name; in braces where its words would be read as another part. */
function namePart(text: string): string {
  const isAmbiguous = /,|\band\b/u.test(text) || /^\p{Ll}/u.test(text);
  return isAmbiguous ? `{${toLatex(text)}}` : toLatex(text);
}

/** A name as `von Last, Jr., First`; with a particle that belongs to the given names, in the long form of BibLaTeX. */
function toName({ family = '', given = '', suffix = '', literal, ...rest }: CslName): string {
  if (literal !== undefined) return `{${toLatex(literal)}}`;
  const dropping = rest['dropping-particle'];
  if (dropping !== undefined) {
    const parts = Object.entries({ family, given, prefix: dropping, suffix }).filter(([, text]) => text !== '');
    return [...parts.map(([key, text]) => `${key}=${namePart(text)}`), 'useprefix=false'].join(', ');
  }
  const particle = rest['non-dropping-particle'];
  const last = `${particle === undefined ? '' : `${toLatex(particle)} `}${namePart(family)}`;
  return [last, suffix && namePart(suffix), given && namePart(given)].filter(Boolean).join(', ');
}

const two = (number: number) => String(number).padStart(2, '0');

/** A year of CSL-JSON in the form of ISO 8601: 1 BCE is `0000`, 430 BCE is `-0429`. */
const toYear = (year: number) => `${year < -1 ? '-' : ''}${String(Math.abs(withYearZero(year))).padStart(4, '0')}`;

/** A date of CSL in the form of ISO 8601-2, as `1798`, `1990-05-17`, `1977/1988`, `1750~`; empty where it has no numbers. */
function toDate(date: CslItem['issued']): string {
  const parts = date?.['date-parts'] ?? [];
  const approximate = date?.circa ? '~' : '';
  return parts
    .map(([year = 0, month, day]) => {
      const rest = [month, day].flatMap((part) => (part === undefined ? [] : [`-${two(part)}`]));
      return `${toYear(year)}${rest.join('')}${approximate}`;
    })
    .join('/');
}

/** The fields of an entry with their values in LaTeX; an empty value is left out. */
function fieldsOf(work: CslItem): (readonly [name: string, value: string])[] {
  const { keptWords = [] } = work;
  const text = (name: string) => (work[name] === undefined ? '' : String(work[name]));
  const isArticle = /^(?:article-|review)/u.test(work.type);
  const names = (people: unknown) => ((people as readonly CslName[] | undefined) ?? []).map(toName).join(' and ');
  const date = toDate(work.issued);
  return [
    ['author', names(work.author)],
    ['editor', names(work.editor)],
    ['translator', names(work.translator)],
    ['title', toTitle(work.title ?? '', keptWords)],
    [isArticle ? 'journaltitle' : 'booktitle', toTitle(text('container-title'), keptWords)],
    ['entrysubtype', /^article-(?!journal)/u.test(work.type) ? work.type.slice('article-'.length) : ''],
    date === '' ? ['year', toLatex(work.issued?.literal ?? '')] : ['date', date],
    ['origdate', toDate(work['original-date'] as CslItem['issued'])],
    [publishers[typeOf(work)] ?? 'publisher', toListItem(text('publisher'))],
    ['location', toListItem(text('publisher-place'))],
    ...fields.map(([csl, bibtex]) => [bibtex, toLatex(text(csl))] as const),
    [isArticle ? 'number' : 'issue', toLatex(text('issue'))],
    // The field for a library and its call number.
    ['library', toLatex(archiveOf(work))],
    // Verbatim fields of BibLaTeX.
    ['doi', text('DOI')],
    ['url', text('URL').replace(/[{}]/gu, encodeURIComponent)],
    ['urldate', toDate(work['accessed'] as CslItem['issued'])],
    ['langid', languages[text('language').slice(0, 2)] ?? ''],
  ];
}

/** The works as entries of BibLaTeX, in their order, with a final newline; empty for no work. */
export function toBibtex(works: readonly CslItem[]): string {
  const entries = works.map((work) => {
    const filled = new Map(fieldsOf(work).filter(([, value]) => value !== ''));
    const lines = [...filled].map(([name, value]) => `  ${name} = {${value}},`);
    return `@${typeOf(work)}{${work.id.replace(/[\s,{}]/gu, '-')},\n${lines.join('\n')}\n}\n`;
  });
  return entries.join('\n');
}
