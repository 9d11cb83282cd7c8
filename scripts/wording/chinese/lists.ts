/** Lists and quotation marks in Chinese. */

/** The items as a list in words: `甲`, `甲和乙`, `甲、乙和丙`; empty for none. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`;

/** A text in quotation marks. */
export const quoted = (text: string): string => `“${text}”`;

/** The parts that are not empty, with commas. */
export const joined = (parts: readonly string[]): string => parts.filter((x) => x !== '').join('，');
