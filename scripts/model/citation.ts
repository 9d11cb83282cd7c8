/** Citations from CSL-JSON, author–date. */
import type { CslItem, CslName } from './model.ts';

const surname = (name: CslName) => name.literal ?? name.family ?? name.given ?? '';
const fullName = (name: CslName) => name.literal ?? [name.family, name.given].filter(Boolean).join(', ');
const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** Year of an item, empty where it has none. */
const yearOf = (item: CslItem): string => text(item.issued?.['date-parts']?.[0]?.[0]) || text(item.issued?.literal);

/** `Zheng & Chung`, `Lüthi 2008`; the title where there is no author. */
export function shortCitation(item: CslItem): string {
  const names = (item.author ?? []).map(surname);
  const who =
    names.length > 2 ? `${names[0]} et al.` : names.join(' & ') || text(item['title-short']) || (item.title ?? item.id);
  return [who, yearOf(item)].filter(Boolean).join(' ');
}

/** The whole reference as one line, as far as the item tells. */
export function fullCitation(item: CslItem): string {
  const authors = (item.author ?? []).map(fullName).join('; ');
  const container = [
    text(item['container-title']),
    text(item['volume']),
    text(item['issue']) && `no. ${text(item['issue'])}`,
  ]
    .filter(Boolean)
    .join(' ');
  const edition = text(item['edition']) && `ed. ${text(item['edition'])}`;
  const place = [text(item['publisher-place']) || text(item['event-place']), text(item['publisher'])]
    .filter(Boolean)
    .join(': ');
  const title = item.title ?? '';
  // Without an author the title leads, so that the entry is found under a word and not under a number.
  const lead = authors === '' ? [title, yearOf(item)] : [authors, yearOf(item), title];
  return [...lead, edition, container, text(item['number']), place, text(item['note'])]
    .filter(Boolean)
    .map((part) => part.replace(/\.$/u, ''))
    .join('. ')
    .concat('.');
}

/** Names for a document's metadata: `Zheng Jiyong`. */
export const authorNames = (item: CslItem): string[] =>
  (item.author ?? []).map((n) => n.literal ?? [n.family, n.given].filter(Boolean).join(' '));
