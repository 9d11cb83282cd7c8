/** Author–date citations from CSL-JSON. @see https://docs.citationstyles.org/en/stable/specification.html */
import { wordingOf } from '../wording/index.ts';
import type { CslItem, CslName } from './model.ts';

const surname = (name: CslName) => name.literal ?? name.family ?? name.given ?? '';
const fullName = (name: CslName) => name.literal ?? [name.family, name.given].filter(Boolean).join(', ');
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Year of an item; empty where it has none. */
const yearOf = (item: CslItem): string => text(item.issued?.['date-parts']?.[0]?.[0]) || text(item.issued?.literal);

/**
 * Authors and year: `Zheng & Chung`, `Lüthi 2008`; the title instead of the authors where there are none. `language` is that
 * of the deck, a BCP 47 tag.
 */
export function shortCitation(item: CslItem, language: string): string {
  const names = (item.author ?? []).map(surname).filter((name) => name !== '');
  const { authors } = wordingOf(language).slides.references;
  const who = names.length > 0 ? authors(names) : text(item['title-short']) || (item.title ?? item.id);
  return [who, yearOf(item)].filter(Boolean).join(' ');
}

/** Authors of an item in order, as `Zheng, Jiyong`; empty if it names none. */
export const authorsOf = (item: CslItem): string[] => (item.author ?? []).map(fullName);

/** The whole reference in one line, with every field that the item has. `language` is that of the deck, a BCP 47 tag. */
export function fullCitation(item: CslItem, language: string): string {
  const words = wordingOf(language).slides.references;
  const authors = authorsOf(item).join('; ');
  const container = [
    text(item['container-title']),
    text(item['volume']),
    text(item['issue']) && words.issue(text(item['issue'])),
  ]
    .filter(Boolean)
    .join(' ');
  const edition = text(item['edition']) && words.edition(text(item['edition']));
  const place = [text(item['publisher-place']) || text(item['event-place']), text(item['publisher'])]
    .filter(Boolean)
    .join(': ');
  const title = item.title ?? '';
  // An entry without an author begins with its title, so that the list is sorted by words and not by years.
  const lead = authors === '' ? [title, yearOf(item)] : [authors, yearOf(item), title];
  return [...lead, edition, container, text(item['number']), place, text(item['note'])]
    .filter(Boolean)
    .map((part) => part.replace(/\.$/u, ''))
    .join('. ')
    .concat('.');
}
