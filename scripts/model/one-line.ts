/** Words of the data that are shown on one line, such as labels: a template literal may have them on several. */

/** The words without white space around them, and with a space for each line break. No-break spaces inside stay. */
export const oneLine = (words: string): string => words.trim().replace(/\s*[\r\n]\s*/gu, ' ');
