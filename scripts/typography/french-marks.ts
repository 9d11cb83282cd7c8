/** French marks, which are set apart from their words by spaces. */

/**
 * A text with no-break spaces before `;`, `:`, `!`, `?` and `»` and behind `«` where it is in French, so that no line begins or
 * ends with such a mark. Its own no-break spaces stay, and no space is added. `language` is a BCP 47 tag.
 */
export const keepFrenchMarks = (text: string, language: string): string =>
  /^fr(?:-|$)/iu.test(language) ? text.replace(/ (?=[;:!?»›])|(?<=[«‹]) /gu, '\u00a0') : text;
