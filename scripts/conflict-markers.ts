/** Finds the conflict markers that an unfinished merge of Git leaves in a text. */

/** Whether a quote in a quote, as e-mails have it, is directly above or below a line. */
const isQuoted = (lines: readonly string[], i: number) =>
  [lines[i - 1], lines[i + 1]].some((line) => line !== undefined && /^> ?>/u.test(line));

/**
 * Line numbers, 1-based and ascending, of Git's conflict markers outside code fences; `isCode` tells of the 0-based index of
 * a line whether it is in one.
 */
export function conflictMarkers(lines: readonly string[], isCode: (index: number) => boolean): number[] {
  let depth = 0;
  return lines.flatMap((line, i) => {
    // Most lines are none, and one comparison is faster than the expressions.
    if (depth === 0 && line[0] !== '<' && line[0] !== '>') return [];
    // Markers of a nested conflict, and of files with the attribute `conflict-marker-size`, have more than seven characters.
    const [, character] = /^([<=>|])\1{6,}(?: |$)/u.exec(line) ?? [];
    // Within a conflict a code fence may be cut: every marker counts. Elsewhere, `=======` underlines a heading, `<<<<<<<`
    // without a branch is an ornament, and `>>>>>>>` without one, or beside another nested quote, is a nested quote.
    const isMarker =
      depth > 0
        ? character !== undefined
        : /^(?:<{7,}|>{7,}) \S/u.test(line) && !isCode(i) && !(line[0] === '>' && isQuoted(lines, i));
    if (isMarker && character === '<') depth += 1;
    if (isMarker && character === '>') depth = Math.max(0, depth - 1);
    return isMarker ? [i + 1] : [];
  });
}
