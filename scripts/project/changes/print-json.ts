/** Prints decks as JSON part by part: the whole text of a long coding takes as much memory as its deck. */

/** The JSON of a deck as `JSON.stringify` gives it with an indentation of 2, and a final newline: a part for each section. */
export const printJson = (deck: { readonly sections: readonly unknown[] }): Iterable<string> => ({
  *[Symbol.iterator]() {
    const empty = '\n  "sections": []';
    const frame = JSON.stringify({ ...deck, sections: [] }, null, 2);
    const at = frame.indexOf(empty) + empty.length - 1;
    yield frame.slice(0, at);
    for (const [i, section] of deck.sections.entries())
      yield `${i === 0 ? '' : ','}\n    ${JSON.stringify(section, null, 2).replaceAll('\n', '\n    ')}`;
    yield `${deck.sections.length === 0 ? '' : '\n  '}${frame.slice(at)}\n`;
  },
});
