/**
 * Parses the JSON of a long coding section by section while it is read: one text takes as much memory as its data, and V8 frees
 * such a text late. Sections are found by the line breaks and indentation of `JSON.stringify`. Whether the pieces are JSON, and
 * together the whole, `JSON.parse` decides.
 */

/** Beginning of the list of sections, and the lines that end a section, where the data are printed so. */
function marksOf(text: string) {
  const indent = /^\{\n([ \t]+)"/u.exec(text)?.[1];
  if (indent === undefined) return undefined;
  const end = `\n${indent}${indent}}`;
  return { opening: `\n${indent}"sections": [`, end, between: `${end},\n`, closing: `${end}\n${indent}]` };
}

/**
 * The value of a JSON text in UTF-8, given in parts, the first of which has the first key; `undefined` for one not printed so.
 * @throws SyntaxError, TypeError where a piece is no JSON or no UTF-8: the whole text may be both
 */
export async function parseBySections(parts: AsyncIterable<Uint8Array>): Promise<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sections: unknown[] = [];
  let marks: ReturnType<typeof marksOf>;
  let head: string | undefined;
  let text = '';
  for await (const part of parts) {
    text += decoder.decode(part, { stream: true });
    marks ??= marksOf(text);
    if (!marks) return undefined;
    let from = 0;
    if (head === undefined) {
      const at = text.indexOf(marks.opening);
      if (at === -1) continue;
      from = at + marks.opening.length;
      head = text.slice(0, from);
    }
    for (let at = text.indexOf(marks.between, from); at !== -1; at = text.indexOf(marks.between, from)) {
      sections.push(JSON.parse(text.slice(from, at + marks.end.length)));
      from = at + marks.between.length - 1;
    }
    text = text.slice(from);
  }
  text += decoder.decode();
  const at = marks ? text.indexOf(marks.closing) : -1;
  if (!marks || head === undefined || at === -1) return undefined;
  const last = at + marks.end.length;
  sections.push(JSON.parse(text.slice(0, last)));
  const data = JSON.parse(head + text.slice(last)) as { sections: unknown };
  if (!Array.isArray(data.sections) || data.sections.length > 0) return undefined;
  data.sections = sections;
  return data;
}
