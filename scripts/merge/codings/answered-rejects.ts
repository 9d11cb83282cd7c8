/** Finds the links that an import leaves out and that the user has given a quote in the deck. */
import { parseSign, type Reject, rejectsByLink } from '../../import/index.ts';
import type { Polarity } from '../../model/index.ts';
import type { Coding } from './coding.ts';

const isDenied = ({ denied, deniedBy }: Pick<NonNullable<Reject['details']>, 'denied' | 'deniedBy'>) =>
  denied === true || deniedBy !== undefined;

/** Counts of links of the deck by ends, sign and denial, without those that `theirs`, a coding that was imported, asserts. */
function countOwnLinks(merged: Coding, theirs: Coding | undefined): Map<string, number> {
  const assertionsOf = ({ claims = [] }: Partial<Coding> = {}) =>
    claims.flatMap(({ id, links }) => links.map((l) => [`${id} ${l.from} ${l.to} ${l.polarity}`, l] as const));
  const imported = new Set(assertionsOf(theirs).map(([key]) => key));
  const counts = new Map<string, number>();
  for (const [key, link] of assertionsOf(merged)) {
    if (imported.has(key)) continue;
    const own = `${link.from} ${link.to} ${link.polarity} ${isDenied(link)}`;
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

const allSigns: readonly Polarity[] = ['+', '-', '?'];

/** The signs that a link may have in the deck: its own, or any where the file has none. */
function signsOf(reasons: readonly Reject[]): readonly Polarity[] {
  const hasNone = reasons.some(({ code }) => code === 'E_LINKS_POLARITY');
  const sign = hasNone ? undefined : parseSign(reasons[0]!.cells[2], true);
  return sign ? [sign.polarity] : allSigns;
}

/**
 * The rejects of an import without those whose links the deck has in claims of the user: with the same cause, effect and
 * sign, and denied where the file denies them. One link of the deck answers all links without a quote, and one link whose
 * quote has no place. A reject says which other sign the link has in the deck.
 * @param ids ids of the merged deck by the names of factors in the import
 */
export function withoutAnswered(
  rejects: readonly Reject[],
  ids: ReadonlyMap<string, string>,
  merged: Coding,
  theirs: Coding | undefined,
): Reject[] {
  const counts = countOwnLinks(merged, theirs);
  const byLabel = new Map(merged.factors.map(({ id, label }) => [label, id]));
  const idOf = (name: string) => ids.get(name) ?? byLabel.get(name);
  const has = (key: string) => (counts.get(key) ?? 0) > 0;
  return rejectsByLink(rejects).flatMap((reasons) => {
    const { cells, details = {}, direction = '' } = reasons[0]!;
    const [from, to] = [idOf(cells[0]), idOf(cells[1])];
    const ends = [`${from} ${to}`, ...(['', 'directed'].includes(direction) ? [] : [`${to} ${from}`])];
    const denials = isDenied(details) ? [true] : [false, true];
    const keysOf = (sign: string) => ends.flatMap((pair) => denials.map((denied) => `${pair} ${sign} ${denied}`));
    const key = signsOf(reasons).flatMap(keysOf).find(has);
    if (key !== undefined) {
      if (cells[3] !== '') counts.set(key, counts.get(key)! - 1);
      return [];
    }
    const other = allSigns.filter((sign) => keysOf(sign).some(has));
    const remark = other.length === 0 ? '' : ` The deck has it with the sign ${other.join(' and ')}.`;
    const [first, ...rest] = reasons as [Reject, ...Reject[]];
    return first.reason.endsWith(remark) ? reasons : [{ ...first, reason: `${first.reason}${remark}` }, ...rest];
  });
}
