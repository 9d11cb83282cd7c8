/** Reads the numbers that an edition prints before its paragraphs, such as `12.`, `[12]`, `§ 12` or `3.1`. */
import { codePointSlicer } from './code-points.ts';
import type { Source, Statement } from './model.ts';

const numberBefore = /^(?:\[(\d+)\]|\((\d+)\)|[§¶]\s*(\d+)[.:]?|(\d+)[.)]|(\d+(?:\.\d+)+)[.)]?)(?=\s)/u;

/** Whether the first number, such as `2.9`, comes before the second one, such as `2.10`. */
function isBefore(first: string, second: string): boolean {
  const [a, b] = [first.split('.').map(Number), second.split('.').map(Number)];
  const at = a.findIndex((n, i) => n !== b[i]);
  return at === -1 ? a.length < b.length : a[at]! < (b[at] ?? -1);
}

/** A statement of a numbered paragraph. */
export interface NumberedStatement {
  /** Place in the edition, such as `¶ 12`. */
  readonly place: string;
  /** Code point at which its words begin, behind the number. */
  readonly start: number;
}

/** With fewer numbers before its statements, a text has lists and no numbered paragraphs. */
export const leastNumbers = 3;

/** A function that gives a statement from the beginning of its line, with the mark of an item, which is no part of it. */
function linesOf(text: string): (statement: Statement) => string {
  const slice = codePointSlicer(text);
  return ({ start, end }) => {
    let lineStart = start;
    while (lineStart > 0 && !/[\r\n]/u.test(slice(lineStart - 1, lineStart))) lineStart -= 1;
    return slice(lineStart, end).trim();
  };
}

/** The number before each statement, such as `12` or `3.1`, by index; `undefined` where there is none. */
export function numbersBefore({
  text,
  statements,
}: Pick<Source, 'text' | 'statements'>): readonly (string | undefined)[] {
  const lineOf = linesOf(text);
  return statements.map((s) => numberBefore.exec(lineOf(s))?.slice(1).find(Boolean));
}

/**
 * The numbered statements by index: those with a number before them, and those that follow one. Empty where fewer than half
 * of the statements have a number, or the numbers do not ascend through the whole text, as those of lists.
 */
export function numberedStatements(source: Source): ReadonlyMap<number, NumberedStatement> {
  const { statements } = source;
  const numbers = numbersBefore(source);
  const found = numbers.filter((n) => n !== undefined);
  const isAscending = found.every((n, i) => i === 0 || isBefore(found[i - 1]!, n));
  if (found.length < leastNumbers || found.length * 2 < statements.length || !isAscending) return new Map();
  const lineOf = linesOf(source.text);
  let last: string | undefined;
  return new Map(
    statements.flatMap((statement, i) => {
      last = numbers[i] ?? last;
      // A number behind the mark of an item belongs to the words: “3. § 1 does not apply.”
      const own = lineOf(statement) === statement.text ? (numberBefore.exec(statement.text)?.[0] ?? '') : '';
      return last === undefined ? [] : [[i, { place: `¶ ${last}`, start: statement.start + own.length }]];
    }),
  );
}
