/** Years in words, in any language. */

/** Words of a language for years before our era and in it. */
export interface Eras {
  /** Years before our era, without a sign. */
  readonly before: (years: string) => string;
  /** Years of our era, where it is named. */
  readonly since: (years: string) => string;
}

/** A year with the name of its era where that is not ours, and below 100. A year below 0 is one before our era. */
export const withEra = (year: number, { before, since }: Eras): string =>
  year < 0 ? before(String(-year)) : year < 100 ? since(String(year)) : String(year);
