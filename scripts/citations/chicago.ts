/**
 * Citations of the Chicago Manual of Style, 18th edition: author-date, and notes with a bibliography.
 * @see https://www.chicagomanualofstyle.org/tools_citationguide.html
 */
import { leadContainer, leadOf, spokenNames } from './chicago-names.ts';
import { chicagoPages } from './page-range.ts';
import { capitalised, italic, joinParts, joinSentences } from './runs.ts';
import {
  addressOf,
  archiveOf,
  type CitedWork,
  dayOf,
  editionOf,
  headlineTitle,
  isArticle,
  isBook,
  isDated,
  isLegal,
  isOnlyAuthor,
  isPart,
  legalText,
  makersOf,
  namesOf,
  originalDate,
  quoted,
  shortNames,
  text,
  volumeOf,
  yearBehind,
  yearsOf,
} from './work-parts.ts';

type System = 'author-date' | 'notes';

const formOf = ({ words }: CitedWork) => ({
  before: (years: string) => words.before(years, false),
  since: (years: string) => words.since(years, false),
  circa: (years: string) => `[${years}?]`,
});

const yearOf = (work: CitedWork): string => yearsOf(work.item.issued, formOf(work)) || work.words.noDate;

/** The title of a work: in italics, or in quotation marks with a mark behind it. */
const titleOf = (work: CitedWork, title: string, mark: '' | '.' | ',') =>
  isBook(work.item) ? italic(headlineTitle(title, work)) : quoted(headlineTitle(title, work), mark, work.language);

/** Date within an entry: month and day where the year stands before, else the whole date. */
function dateOf(work: CitedWork, system: System): string {
  const { year, month, day } = isDated(work.item) ? dayOf(work.item.issued) : {};
  if (month !== undefined && year !== undefined)
    return system === 'notes' ? work.words.date(String(year), month, day) : work.words.day(month, day);
  return system === 'notes' ? yearOf(work) : '';
}

function journalOf(work: CitedWork, system: System): string {
  const { item, words } = work;
  const [volume, issue, pages] = [text(item['volume']), text(item['issue']), chicagoPages(item['page'])];
  const { year, month, day } = dayOf(item.issued);
  const isNotes = system === 'notes';
  const date = isNotes ? yearOf(work) : '';
  const monthOnly = month === undefined ? '' : words.day(month, day);
  const dated =
    month === undefined || year === undefined ? date : isNotes ? words.date(String(year), month, day) : monthOnly;
  const journal = italic(text(item['container-title']));
  const head = joinParts([journal, volume], ' ');
  if (volume === '' && issue === '') return joinParts([journal, date, pages], ', ');
  const number = issue === '' ? '' : words.issue(issue);
  const brackets = volume === '' || (issue === '' && !isNotes) ? dated : isNotes ? date : issue;
  const parts = volume === '' || isNotes ? joinParts([head, number], ', ') : head;
  return joinParts([joinParts([parts, brackets && `(${brackets})`], ' '), pages], ': ');
}

/** Who edited and who translated a work, where they are not at its head. */
function helpersOf(work: CitedWork): string[] {
  const { item, words } = work;
  const editors = isPart(item) || namesOf(item, 'author').length > 0 ? namesOf(item, 'editor') : [];
  const translators = namesOf(item, 'translator');
  return [
    editors.length === 0 ? '' : words.editedBy(spokenNames(editors, work)),
    translators.length === 0 ? '' : words.translatedBy(spokenNames(translators, work)),
  ];
}

const publisherOf = ({ item }: CitedWork) => text(item['publisher']) || text(item['publisher-place']);

/** A book behind its title, without the publisher. */
function bookParts(work: CitedWork, system: System): string[] {
  const { item, words } = work;
  const original = system === 'notes' ? yearsOf(originalDate(item), formOf(work)) : '';
  const volumes = text(item['number-of-volumes']) && words.volumes(text(item['number-of-volumes']));
  const series = joinParts([headlineTitle(text(item['collection-title']), work), text(item['collection-number'])], ' ');
  return [...helpersOf(work), original, editionOf(work), volumeOf(work) || volumes, series].map(capitalised);
}

/** Kind and number of a report: `Working Paper No. 12`, `White paper`. */
function seriesNumber(work: CitedWork): string {
  const { item, words } = work;
  const [genre, number] = [text(item['genre']), text(item['number'])];
  if (number === '') return capitalised(genre);
  return joinParts([headlineTitle(genre, work), capitalised(words.issue(number))], ' ');
}

/** What stands behind the title, as sentences. */
function bodyOf(work: CitedWork, system: System): string[] {
  const { item, words } = work;
  const container = text(item['container-title']);
  const publication = joinParts([publisherOf(work), dateOf(work, system)], ', ');
  if (item.type === 'article-journal') return [journalOf(work, system)];
  if (isArticle(item)) return [joinParts([shownContainer(work) && italic(container), dateOf(work, system)], ', ')];
  if (isPart(item)) {
    const [edited, translated] = helpersOf(work);
    const order =
      system === 'notes'
        ? [editionOf(work), volumeOf(work), edited!, translated!]
        : [editionOf(work), edited!, translated!, volumeOf(work)];
    return [
      container && words.within(joinParts([italic(headlineTitle(container, work)), ...order], ', ')),
      publication,
    ];
  }
  if (item.type === 'webpage') {
    const { year, month, day } = dayOf(item['accessed'] as CitedWork['item']['issued']);
    const isDateless = yearsOf(item.issued, formOf(work)) === '';
    const date = isDateless ? '' : dateOf(work, system);
    const accessed =
      isDateless && year && month ? capitalised(words.accessed(words.date(String(year), month, day))) : '';
    const site = isOnlyAuthor(item, text(item['container-title'])) ? '' : shownContainer(work);
    return [joinParts([site, date], ', '), accessed];
  }
  if (item.type === 'thesis') return [joinParts([text(item['genre']), publication], ', ')];
  if (item.type === 'report') return [...bookParts(work, system), seriesNumber(work), publication];
  const published = joinParts([container && italic(container), publication], ', ');
  return [...bookParts(work, system), capitalised(text(item['genre'])), published, archiveOf(item)];
}

/** The container, unless it stands at the head. */
const shownContainer = (work: CitedWork) =>
  makersOf(work.item).length > 0 || leadContainer(work) === '' ? text(work.item['container-title']) : '';

/** An entry of the list of references, or of the bibliography. */
export function chicagoEntry(work: CitedWork, system: System): string {
  const { item } = work;
  if (isLegal(item)) return joinSentences([legalText(work, yearOf(work)), addressOf(item)]);
  const lead = leadOf(work);
  const title = item.title === undefined ? '' : titleOf(work, item.title, '.');
  const first = yearsOf(originalDate(item), formOf(work));
  const year = system === 'notes' ? '' : joinParts([first && `(${first})`, yearOf(work)], ' ');
  const head = lead === '' ? [title, yearBehind(text(item.title), year)] : [lead, year, title];
  const [next = '', ...rest] = bodyOf(work, system).filter((part) => part !== '');
  const behind = next === yearOf(work) ? yearBehind(text(item.title), next) : next;
  return joinSentences([...head, behind, ...rest, addressOf(item)]);
}

/** `Malthus 1798`, `King et al. 1999`, `Miller [1750] 1798`, `Doe, n.d.` */
export function chicagoAuthorDate(work: CitedWork): string {
  const { item, words } = work;
  const title = text(item['title-short']) || (item.title ?? item.id);
  const isPlain = isBook(item) || isLegal(item);
  const untitled = isPlain ? headlineTitle(title, work) : quoted(headlineTitle(title, work), '', work.language);
  const named = shortNames(work, words.and) || leadContainer(work);
  const year = yearOf(work);
  if (named === '' && yearBehind(title, year) === '') return untitled;
  const who = named || untitled;
  const first = yearsOf(originalDate(item), formOf(work));
  return joinParts([who, joinParts([first && `[${first}]`, year], ' ')], year === words.noDate ? ', ' : ' ');
}

/** A shortened note: `Malthus, Essay on Population`, `King et al., “Bread Riots”`. The subtitle is left out. */
export function chicagoNote(work: CitedWork): string {
  const { item, words } = work;
  const title = text(item['title-short']) || (item.title ?? item.id).replace(/:\s.*$/u, '');
  const shown = isLegal(item) ? title : titleOf(work, title, '');
  return joinParts([shortNames(work, words.and), shown], ', ');
}
