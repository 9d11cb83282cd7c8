/** Who made a work, as the Chicago Manual of Style names them. @see https://www.chicagomanualofstyle.org/ 13.107 */
import type { CslName } from '../model/index.ts';
import { familyFirst, givenFirst } from './person-names.ts';
import { italic } from './runs.ts';
import { type CitedWork, listed, makersOf, namesOf, text } from './work-parts.ts';

/** Names in a list of references: all of up to six, else the first three. */
function listNames(names: readonly string[], { words }: CitedWork): string {
  if (names.length > 6) return words.etAl(names.slice(0, 3).join(', '), true);
  return listed(names, { last: words.and, always: names[0]?.includes(', ') ?? false });
}

/** Names within an entry, all as one speaks them. */
export const spokenNames = (names: readonly CslName[], work: CitedWork) =>
  listNames(
    names.map((name) => givenFirst(name)),
    work,
  );

/** The container of works that it stands for where they have no author. */
export const leadContainer = ({ item }: CitedWork) =>
  ['article-newspaper', 'article-magazine', 'webpage'].includes(item.type) ? text(item['container-title']) : '';

/** Authors at the head of an entry; else editors, the newspaper or the site; empty for none. */
export function leadOf(work: CitedWork): string {
  const { item, words } = work;
  const names = makersOf(item);
  const inverted = names.map((n, i) => (i === 0 ? familyFirst(n, { demotesParticle: true }) : givenFirst(n)));
  const list = listNames(inverted, work);
  if (list === '') return item.type === 'webpage' ? leadContainer(work) : italic(leadContainer(work));
  return namesOf(item, 'author').length > 0 ? list : `${list}, ${words.editorsLabel(names.length)}`;
}
