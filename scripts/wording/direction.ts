/** Direction of writing. */

const rightToLeftScripts: ReadonlySet<string> = new Set(
  'Adlm Arab Armi Hebr Mand Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Whether each language that was asked for is written from right to left: a plan asks thousands of times. */
const directions = new Map<string, boolean>();

/** The usual script of a language; `undefined` where its tag is none. */
function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}

/**
 * Whether a language, a BCP 47 tag, is written from right to left: by its script, else by the usual one of the language. False
 * for what is no tag: a slide edited by hand may have any `lang`, or none.
 */
export function isRightToLeft(language: string): boolean {
  let known = directions.get(language);
  if (known === undefined) {
    known = rightToLeftScripts.has(scriptOf(language) ?? '');
    directions.set(language, known);
  }
  return known;
}

/** A text whose direction does not depend on the words around it, for slides that are read from right to left. */
export const isolate = (text: string, language: string): string =>
  isRightToLeft(language) ? `\u2068${text}\u2069` : text;
