/** Makes ids of data from texts. */

/** Letters of an id made from a text. */
const idLimit = 40;

/** An id from a text, or `fallback` where it has no Latin letters and digits. */
export function toId(text: string, fallback: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  let id = '';
  for (const word of words) if (id.length + word.length < idLimit) id = id === '' ? word : `${id}-${word}`;
  return id === '' ? fallback : id;
}

/** The ids, with `-2`, `-3`, … where one occurs again. */
export function makeUnique(ids: readonly string[]): string[] {
  const used = new Set<string>();
  const next = new Map<string, number>();
  return ids.map((id) => {
    let unique = id;
    // Counting on from the last number keeps thousands of equal ids fast.
    for (let n = next.get(id) ?? 2; used.has(unique); n += 1) {
      unique = `${id}-${n}`;
      next.set(id, n + 1);
    }
    used.add(unique);
    return unique;
  });
}
