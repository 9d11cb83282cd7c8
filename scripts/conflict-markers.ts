/** Finds the conflict markers that an unfinished merge of Git leaves in a text. */

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
    // Within a conflict a code fence may be cut: every marker counts. Elsewhere, `=======` underlines a heading, and
    // `>>>>>>>` without a branch is a nested quote.
    const isMarker = depth > 0 ? character !== undefined : /^(?:<{7,}(?: |$)|>{7,} \S)/u.test(line) && !isCode(i);
    if (isMarker && character === '<') depth += 1;
    if (isMarker && character === '>') depth = Math.max(0, depth - 1);
    return isMarker ? [i + 1] : [];
  });
}
