/**
 * Reads works of a BibTeX or BibLaTeX file as CSL-JSON. A command of LaTeX that is not known is kept as it is, and listed.
 * @see https://ctan.org/pkg/biblatex
 */
import { defined } from '../defined.ts';
import { type CslItem, parseDate } from '../model/index.ts';
import { latexToAddress, latexToText } from './latex-text.ts';
import { type BibtexEntry, parseEntries } from './parse-entries.ts';
import { parseMonths } from './parse-months.ts';
import { hasOthers, joinedNames, parseNames } from './parse-names.ts';

/** Works of a BibTeX file. */
export interface Bibliography {
  /** In the order of the file. `id` is the key of the entry. */
  readonly works: readonly CslItem[];
  /** The first words of an entry that is not closed: neither it nor what follows is read. */
  readonly unclosed?: string;
  /** Commands of LaTeX that are kept as they are, each once. */
  readonly unknownCommands: readonly string[];
  /** Keys of the works that have more people than the file names: a list ends with `and others`, which CSL-JSON cannot say. */
  readonly withOthers: readonly string[];
  /** What stands in a work where a field should begin, by its key: it and what follows in the work are not read. */
  readonly unreadFields: ReadonlyMap<string, string>;
  /** Names that are probably those of several people, not divided by `and`, by the keys of their works. */
  readonly joinedNames: ReadonlyMap<string, string>;
  /** Months that are not read, by the keys of their works. */
  readonly unknownMonths: ReadonlyMap<string, string>;
}

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  reference: 'book',
  mvreference: 'book',
  periodical: 'periodical',
  manual: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  incollection: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  unpublished: 'manuscript',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  review: 'review',
  movie: 'motion_picture',
  video: 'motion_picture',
  standard: 'standard',
  letter: 'personal_communication',
  jurisdiction: 'legal_case',
  legislation: 'legislation',
};

/** Fields of CSL by those of BibTeX; of several, the first that an entry has. */
const plainFields: readonly (readonly [csl: string, ...bibtex: string[]])[] = [
  ['publisher', 'publisher', 'institution', 'school', 'university', 'organization'],
  ['publisher-place', 'address', 'location'],
  ['collection-title', 'series'],
  ['edition', 'edition'],
  ['volume', 'volume'],
  ['number-of-volumes', 'volumes'],
  ['page', 'pages', 'eid'],
  ['title-short', 'shorttitle'],
  ['original-title', 'origtitle'],
  ['ISBN', 'isbn'],
  ['archive', 'library'],
  ['note', 'note'],
];

/** Names of theses and reports that BibLaTeX prints for keys, and those of old types. */
const genres: Readonly<Record<string, string>> = {
  ...{ phdthesis: 'PhD thesis', mathesis: 'MA thesis', bathesis: 'BA thesis', candthesis: 'Cand. thesis' },
  ...{ mastersthesis: 'Master’s thesis', techreport: 'Technical report', resreport: 'Research report' },
};

/** Types of CSL by those of EndNote, which it writes into the field `type` of each entry. */
const endNoteTypes: Readonly<Record<string, string>> = {
  'Journal Article': 'article-journal',
  'Electronic Article': 'article-journal',
  'Newspaper Article': 'article-newspaper',
  'Magazine Article': 'article-magazine',
  ...{ Book: 'book', 'Edited Book': 'book', 'Electronic Book': 'book' },
  ...{ 'Book Section': 'chapter', 'Electronic Book Section': 'chapter' },
  ...{ 'Conference Paper': 'paper-conference', 'Conference Proceedings': 'paper-conference' },
  ...{ 'Web Page': 'webpage', Generic: 'document' },
};

const languages: readonly (readonly [name: RegExp, tag: string])[] = [
  [/english|american|british/iu, 'en'],
  [/german|austrian/iu, 'de'],
  [/french/iu, 'fr'],
  [/spanish/iu, 'es'],
  [/italian/iu, 'it'],
  [/chinese/iu, 'zh'],
  [/korean/iu, 'ko'],
];

/** Fields of a part that its book gives under another name. */
const inherited: Readonly<Record<string, string>> = { title: 'booktitle', subtitle: 'booksubtitle' };

/** Fields that belong to one entry alone. */
const ownFields = new Set('crossref xref xdata entryset options shorttitle label keywords'.split(' '));

/** The entry of a table for words of a file, which may be the name of a property of all objects. */
const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** The fields of an entry with those of the entries that it names in `crossref` and `xdata`. */
function inheritFields(
  { type, fields }: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
  seen: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const all = new Map(fields);
  const isPart = /^(?:in|bookin|supp|conference)/u.test(type);
  for (const from of ['crossref', 'xdata'])
    for (const key of (fields.get(from) ?? '').split(',').map((k) => k.trim())) {
      const parent = byKey.get(key);
      if (!parent || seen.has(key)) continue;
      for (const [name, value] of inheritFields(parent, byKey, new Set([...seen, key]))) {
        const own = (from === 'crossref' && isPart && lookUp(inherited, name)) || name;
        if (!ownFields.has(name) && !all.has(own)) all.set(own, value);
      }
    }
  return all;
}

/** The date of a field, or of `year` and `month`; `undefined` where there is none. */
function dateOf(date: string, year: string, month: string): CslItem['issued'] {
  const months = (parseMonths(month) ?? []).map((part) => `${year}-${part}`);
  const ofYear = /^\d{4}$/u.test(year)
    ? months.join('/') || year
    : year.replace(/^(\d{4})\s*[-–]+\s*(\d{4})$/u, '$1/$2');
  const raw = date || ofYear;
  return raw === '' ? undefined : parseDate(raw);
}

const articleTypes: Readonly<Record<string, string>> = { newspaper: 'article-newspaper', magazine: 'article-magazine' };

/** The type of an entry. `inbook` without a book is a part of the book that has the title. */
function typeOf(type: string, fields: ReadonlyMap<string, string>): string {
  const isWhole = type === 'inbook' && !fields.has('booktitle') && !fields.has('maintitle');
  return isWhole ? 'book' : (lookUp(types, type) ?? 'document');
}

function toWork(
  entry: BibtexEntry,
  byKey: ReadonlyMap<string, BibtexEntry>,
  toPlain: (text: string) => string,
): CslItem {
  const fields = inheritFields(entry, byKey, new Set([entry.key]));
  const text = (...names: readonly string[]) => {
    const name = names.find((n) => fields.has(n));
    return name === undefined ? '' : toPlain(fields.get(name)!);
  };
  // In a date, `~` says that it is approximate; in a text it is a space.
  const raw = (name: string) => (fields.get(name) ?? '').trim();
  const useprefix = !/useprefix\s*=\s*false/u.test(fields.get('options') ?? '');
  const names = (field: string) => (fields.has(field) ? parseNames(fields.get(field)!, useprefix, toPlain) : undefined);
  const titled = (title: string, subtitle: string) => [title, subtitle].filter(Boolean).join(': ') || undefined;
  const kind = text('type');
  const ofEndNote = lookUp(endNoteTypes, kind);
  const type = ofEndNote ?? typeOf(entry.type, fields);
  const isArticle = /^(?:article-|review)/u.test(type);
  const number = text('number');
  const numberField = isArticle ? 'issue' : fields.has('series') ? 'collection-number' : 'number';
  const genre = ofEndNote === undefined ? kind : '';
  const published = latexToAddress(raw('howpublished'));
  return defined({
    id: entry.key,
    type: (isArticle && lookUp(articleTypes, text('entrysubtype'))) || type,
    title: titled(text('title'), text('subtitle')),
    'container-title': titled(
      text('journaltitle', 'journal', 'booktitle', 'maintitle'),
      text('journalsubtitle', 'booksubtitle'),
    ),
    ...Object.fromEntries(plainFields.map(([csl, ...bibtex]) => [csl, text(...bibtex) || undefined])),
    DOI: latexToAddress(raw('doi')) || undefined,
    URL: latexToAddress(raw('url')) || (/^https?:/iu.test(published) ? published : undefined),
    issue: text('issue') || undefined,
    ...(number === '' ? {} : { [numberField]: number }),
    genre: lookUp(genres, genre) ?? (genre || lookUp(genres, entry.type)),
    language: languages.find(([name]) => name.test(text('langid', 'language', 'hyphenation')))?.[1],
    author: names('author'),
    editor: names('editor'),
    translator: names('translator'),
    issued: dateOf(raw('date'), text('year'), text('month')),
    'original-date': dateOf(raw('origdate'), '', ''),
    accessed: dateOf(raw('urldate'), '', ''),
  }) as CslItem;
}

/**
 * The works of a BibTeX file; none where the text has no entries. An entry that is not closed is not read, and `@xdata` is no
 * work.
 */
export function parseBibtex(text: string): Bibliography {
  const unknown = new Set<string>();
  const toPlain = (value: string) => latexToText(value, (command) => void unknown.add(command));
  const { entries, unclosed } = parseEntries(text);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const ofWorks = entries.filter(({ type }) => type !== 'xdata');
  const works = ofWorks.map((entry) => toWork(entry, byKey, toPlain));
  const peopleOf = ({ fields }: BibtexEntry) =>
    ['author', 'editor', 'translator'].map((name) => fields.get(name) ?? '');
  const withOthers = ofWorks.filter((entry) => peopleOf(entry).some(hasOthers));
  const unknownMonthOf = ({ fields }: BibtexEntry) => {
    const month = fields.has('date') ? '' : toPlain(fields.get('month') ?? '');
    return parseMonths(month) === undefined ? month : '';
  };
  const mapWorks = (textOf: (entry: BibtexEntry) => string) =>
    new Map(ofWorks.map((entry) => [entry.key, textOf(entry)] as const).filter(([, found]) => found !== ''));
  return {
    works,
    ...defined({ unclosed }),
    unknownCommands: [...unknown],
    withOthers: withOthers.map(({ key }) => key),
    unreadFields: mapWorks(({ unread = '' }) => unread),
    joinedNames: mapWorks((entry) => peopleOf(entry).flatMap(joinedNames).join('; ')),
    unknownMonths: mapWorks(unknownMonthOf),
  };
}
