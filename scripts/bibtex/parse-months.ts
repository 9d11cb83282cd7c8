/** Reads the field `month` of BibTeX: months by number or name, with a day, and ranges of them. */

/** Names and abbreviations of each month in English, German, French, Spanish and Italian, in lower case. */
const names: readonly string[] = [
  'jan january januar jänner janvier janv enero ene gennaio gen',
  'feb february februar feber février févr febrero febbraio',
  'mar march märz mär mrz mars marzo',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag',
  'jun june juni juin junio giugno giu',
  'jul july juli juillet juil julio luglio lug',
  'aug august août agosto ago',
  'sep sept september septembre septiembre setiembre settembre set',
  'oct october oktober okt octobre octubre ottobre ott',
  'nov november novembre noviembre',
  'dec december dezember dez décembre déc diciembre dic dicembre',
];

const numbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, i) => line.split(' ').map((name) => [name, i + 1] as const)),
);

/** Macros of the months. */
export const monthMacros: readonly string[] = names.map((line) => line.slice(0, 3));

const two = (number: number | string) => String(number).padStart(2, '0');

/** A month as `05`, one with a day as `05-01`; `undefined` for any other text. */
function monthOf(text: string): string | undefined {
  const number = /^(\d{1,2})[月월]?$/u.exec(text)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? two(number) : undefined;
  const [, before, name = '', after] = /^(?:(\d{1,2})\.?\s+)?(\p{L}+)\.?(?:\s+(\d{1,2}))?$/u.exec(text) ?? [];
  const month = numbers.get(name.toLowerCase().normalize());
  const day = before ?? after;
  if (month === undefined || (before !== undefined && after !== undefined)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return undefined;
  return day === undefined ? two(month) : `${two(month)}-${two(day)}`;
}

/**
 * The month, or first and last month of a range: `05`, or `05-01` with a day. `undefined` for any other text, such as a
 * season or a name in another language.
 */
export function parseMonths(text: string): readonly string[] | undefined {
  // Days of one month: `4--6 June`, `June 4--6`.
  const spread = text
    .replace(/^(\d{1,2})(\.?\s*[-–]+\s*\d{1,2}\.?\s+(\p{L}+\.?))$/u, '$1 $3$2')
    .replace(/^(\p{L}+\.?)(\s+\d{1,2}\s*[-–]+\s*)(\d{1,2})$/u, '$1$2$1 $3');
  const ends = spread.split(/\s*(?:\/|[-–]+)\s*/u).map(monthOf);
  const known = ends.filter((end) => end !== undefined);
  const isRange = known.length === 2 && known[0]! < known[1]!;
  return known.length === ends.length && (known.length === 1 || isRange) ? known : undefined;
}
