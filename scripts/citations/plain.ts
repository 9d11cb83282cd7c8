/** The plain citation, for decks that choose no style: every field of the work, and author and year. */
import type { CslItem } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { pagesOf } from './page-range.ts';
import { familyFirst, surname } from './person-names.ts';
import { joinSentences } from './runs.ts';
import { archiveOf, doiOf, editionNumber, text, yearBehind, yearsOf } from './work-parts.ts';

const joined = (...parts: readonly unknown[]) => parts.map(text).filter(Boolean).join(' ');

type Words = ReturnType<typeof wordingOf>['slides']['references'];

/** Year of an item, with that of its first edition in brackets. */
function yearsInFull(item: CslItem, words: Words): string {
  const first = yearsOf(item['original-date'] as CslItem['issued'], words);
  return [yearsOf(item.issued, words), first && `[${first}]`].filter(Boolean).join(' ');
}

/**
 * Authors and year: `Zheng & Chung`, `Lüthi 2008`; the title instead of the authors where there are none. `language` is that
 * of the deck, a BCP 47 tag.
 */
export function plainCitation(item: CslItem, language: string): string {
  const names = (item.author ?? item.editor ?? []).map(surname).filter((name) => name !== '');
  const words = wordingOf(language).slides.references;
  const year = yearsOf(item.issued, words);
  const who = names.length > 0 ? words.authors(names) : text(item['title-short']) || (item.title ?? item.id);
  return [who, names.length === 0 ? yearBehind(who, year) : year].filter(Boolean).join(' ');
}

/** Authors of an item in order, as `Zheng, Jiyong`; empty if it names none. */
export const authorsOf = (item: CslItem): string[] => (item.author ?? []).map((name) => familyFirst(name));

/** The whole reference in one line, with every field that the item has. `language` is that of the deck, a BCP 47 tag. */
export function plainEntry(item: CslItem, language: string): string {
  const { citations, slides } = wordingOf(language);
  const words = slides.references;
  const [editors, translators] = [item.editor ?? [], item.translator ?? []].map((names) =>
    names.map((name) => familyFirst(name)),
  );
  const edited = editors!.length === 0 ? '' : words.editors(editors!.join('; '), editors!.length);
  const authors = authorsOf(item).join('; ') || edited;
  const translation = translators!.length === 0 ? '' : words.translators(translators!.join('; '));
  const pages = pagesOf(item['page']);
  const issue = text(item['issue']) && words.issue(text(item['issue']));
  const volume = text(item['volume']);
  const ofBook = text(item['container-title']) === '' && volume !== '' ? citations.volume(volume) : volume;
  const journal = joined(item['container-title'], ofBook, issue);
  const container = [journal, pages && (journal === '' ? words.pages(pages) : pages)].filter(Boolean).join(': ');
  const edition = editionNumber(item) && words.edition(editionNumber(item));
  const place = [text(item['publisher-place']) || text(item['event-place']), text(item['publisher'])]
    .filter(Boolean)
    .join(': ');
  const title = item.title ?? '';
  // An entry without an author begins with its title, so that the list is sorted by words and not by years.
  const year = yearsInFull(item, words);
  const lead = authors === '' ? [title, yearBehind(title, year)] : [authors, year, title];
  const doi = doiOf(item) && `doi:${doiOf(item)}`;
  return joinSentences([
    ...lead,
    translation,
    edition,
    container,
    text(item['number']),
    place,
    archiveOf(item),
    doi,
    text(item['note']),
  ]);
}
