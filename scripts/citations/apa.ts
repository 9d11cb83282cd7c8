/**
 * Citations of the Publication Manual of the APA, 7th edition.
 * @see https://apastyle.apa.org/style-grammar-guidelines/references
 */
import type { CslItem, CslName } from '../model/index.ts';
import { pagesOf } from './page-range.ts';
import { familyFirst, givenFirst } from './person-names.ts';
import { capitalised, closed, italic, joinParts, joinSentences } from './runs.ts';
import {
  addressOf,
  archiveOf,
  type CitedWork,
  dayOf,
  editionOf,
  headlineTitle,
  isArticle,
  isDated,
  isLegal,
  isOnlyAuthor,
  isPart,
  legalText,
  listed,
  namesOf,
  originalDate,
  quoted,
  shortNames,
  text,
  volumeOf,
  yearBehind,
  yearsOf,
} from './work-parts.ts';

const formOf = ({ words }: CitedWork) => ({
  before: (years: string) => words.before(years, true),
  since: (years: string) => words.since(years, true),
  circa: (years: string) => words.circa(years),
});

const yearOf = (work: CitedWork) => yearsOf(work.item.issued, formOf(work)) || work.words.noDate;

/** Names of a list, all of up to 20, else the first 19 and the last. */
function listNames(names: readonly CslName[]): string {
  const written = names.map((name) => familyFirst(name, { hasInitials: true }));
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, . . . ${written.at(-1)}`;
  return listed(written, { last: '&', always: written[0]?.includes(', ') ?? false });
}

/** Names within an entry: `A. Lee & B. Park`. */
const spokenNames = (names: readonly CslName[]) =>
  listed(
    names.map((name) => givenFirst(name, { hasInitials: true })),
    { last: '&', always: false },
  );

const editorsOf = ({ words }: CitedWork, names: readonly CslName[]) => capitalised(words.editorsLabel(names.length));

/** Authors, else editors, at the head of an entry; empty for none. */
function leadOf(work: CitedWork): string {
  const [authors, editors] = [namesOf(work.item, 'author'), namesOf(work.item, 'editor')];
  if (authors.length > 0 || editors.length === 0 || isPart(work.item)) return listNames(authors);
  return `${listNames(editors)} (${editorsOf(work, editors)})`;
}

/** The date in brackets: a year, or a day for works that appear on one. */
function dateOf(work: CitedWork): string {
  const { year, month, day } = isDated(work.item) ? dayOf(work.item.issued) : {};
  return year !== undefined && month !== undefined ? `${year}, ${work.words.day(month, day)}` : yearOf(work);
}

/** Whether the title stands for the whole work, so that it is in italics. */
const standsAlone = (item: CslItem) => !isArticle(item) && !isPart(item) && !isLegal(item);

/** Editor, translator, edition and volume of a work that stands alone, as in `(A. Lee, Ed.; 2nd ed.; Vol. 2)`. */
function detailsOf(work: CitedWork): string[] {
  const { item, words } = work;
  const editors = namesOf(item, 'author').length > 0 ? namesOf(item, 'editor') : [];
  const volumes = text(item['number-of-volumes']) && words.allVolumes(text(item['number-of-volumes']));
  return [
    editors.length === 0 ? '' : `${spokenNames(editors)}, ${editorsOf(work, editors)}`,
    translatorsOf(work),
    editionOf(work),
    capitalised(volumeOf(work) || volumes),
  ];
}

function translatorsOf({ item, words }: CitedWork): string {
  const names = namesOf(item, 'translator');
  return names.length === 0 ? '' : `${spokenNames(names)}, ${capitalised(words.translatorsLabel)}`;
}

const inBrackets = (parts: readonly string[]) => {
  const inner = joinParts(parts, '; ');
  return inner === '' ? '' : `(${inner})`;
};

/** Kind and number of a report or thesis, in round or square brackets. */
function kindOf(work: CitedWork): string {
  const { item, words } = work;
  const [genre, number] = [text(item['genre']), text(item['number'])];
  if (number !== '' && item.type === 'report')
    return `(${joinParts([headlineTitle(genre, work), capitalised(words.issue(number))], ' ')})`;
  const university = item.type === 'thesis' && addressOf(item) !== '' ? text(item['publisher']) : '';
  const inner = joinParts([capitalised(genre), university], ', ');
  return inner === '' ? '' : `[${inner}]`;
}

function titleOf(work: CitedWork): string {
  const { item } = work;
  const title = item.title ?? '';
  if (isPart(item)) return joinParts([title, inBrackets([translatorsOf(work)])], ' ');
  if (!standsAlone(item)) return title;
  return joinParts([italic(title), inBrackets(detailsOf(work)), kindOf(work)], ' ');
}

/** A journal, newspaper or magazine, with volume, issue and pages. */
function journalOf({ item }: CitedWork): string {
  const issue = text(item['issue']) && `(${text(item['issue'])})`;
  const volume = `${italic(text(item['volume']))}${issue}`;
  return joinParts([italic(text(item['container-title'])), volume, pagesOf(item['page'])], ', ');
}

/** The book of a chapter, with editors, edition, volume and pages. */
function bookOf(work: CitedWork): string {
  const { item, words } = work;
  const editors = namesOf(item, 'editor');
  const container = text(item['container-title']);
  if (container === '') return '';
  const parts = [
    editionOf(work),
    capitalised(volumeOf(work)),
    pagesOf(item['page']) && words.pages(pagesOf(item['page'])),
  ];
  const brackets = joinParts(parts, ', ');
  const who = editors.length === 0 ? '' : `${spokenNames(editors)} (${editorsOf(work, editors)})`;
  const book = joinParts([italic(container), brackets && `(${brackets})`], ' ');
  return words.within(joinParts([who, book], ', '));
}

/** Where a work is found, as sentences. */
function bodyOf(work: CitedWork): string[] {
  const { item } = work;
  if (isArticle(item)) return [journalOf(work)];
  if (isPart(item)) return [bookOf(work), text(item['publisher'])];
  const university = item.type === 'thesis' && addressOf(item) !== '';
  const publisher = university ? '' : text(item['publisher']) || text(item['container-title']);
  return [isOnlyAuthor(item, publisher) ? '' : publisher, archiveOf(item)];
}

/** The address; with the day of access for a page without a date. */
function retrievedFrom(work: CitedWork): string {
  const address = addressOf(work.item);
  const { year, month, day } = dayOf(work.item['accessed'] as CslItem['issued']);
  const isDateless = work.item.type === 'webpage' && yearOf(work) === work.words.noDate;
  if (address === '' || !isDateless || !year || !month) return address;
  return work.words.retrieved(work.words.date(String(year), month, day), address);
}

/** An entry of the list of references. */
export function apaEntry(work: CitedWork): string {
  const { item, words } = work;
  const first = yearsOf(originalDate(item), formOf(work));
  if (isLegal(item)) return joinSentences([legalText(work, yearOf(work))]);
  const lead = leadOf(work);
  const date = lead === '' ? yearBehind(text(item.title), dateOf(work)) : dateOf(work);
  const dated = date && `(${date})`;
  const head = lead === '' ? [titleOf(work), dated] : [lead, dated, titleOf(work)];
  const original = first && `(${words.original(first)})`;
  return joinParts([...[...head, ...bodyOf(work)].map(closed), original, retrievedFrom(work)], ' ');
}

/** `Malthus, 1798`, `King et al., 1999`, `Miller, 1750/1798`, `Doe, n.d.` */
export function apaCitation(work: CitedWork): string {
  const { item, language } = work;
  const who = shortNames(work, '&');
  const dates = joinParts([yearsOf(originalDate(item), formOf(work)), yearOf(work)], '/');
  if (who !== '') return `${who}, ${dates}`;
  const title = headlineTitle(text(item['title-short']) || (item.title ?? item.id), work);
  const year = yearBehind(title, dates);
  const comma = year === '' ? '' : ',';
  return joinParts([standsAlone(item) || isLegal(item) ? title + comma : quoted(title, comma, language), year], ' ');
}
