/**
 * Parses the JSON of a long coding section by section while it is read: one text takes as much memory as its data, and V8 frees
 * such a text late. Sections are found by the line breaks and indentation of `JSON.stringify`. Whether the pieces are JSON, and
 * together the whole, `JSON.parse` decides.
 */
import { hasRepeatedKeys } from './repeated-keys.ts';

/** UTF-16 units in which a piece must end: those that are read are searched anew with each part. */
const maxPiece = 10_000_000;

/** Entry of the list of sections in the rest of the data. */
const placeholder = '\0';

/** Beginning of the list of sections, and what follows a section: a comma or the end of the list. */
function marksOf(text: string) {
  const indent = /^\{\n([ \t]+)"/u.exec(text)?.[1];
  if (indent === undefined) return undefined;
  const following = new RegExp(`(?<=\n${indent}${indent}\\})(?:,|\n${indent}\\])`, 'gu');
  return { opening: `\n${indent}"sections": [`, following };
}

/**
 * The value of a JSON text in UTF-8, given in parts, the first of which has the first key; `undefined` for one not
 * printed so, and for one in which an object has a key twice.
 * @throws SyntaxError, TypeError where a piece is no JSON or no UTF-8: the whole text may be both
 */
export async function parseBySections(parts: AsyncIterable<Uint8Array>): Promise<unknown> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sections: unknown[] = [];
  let marks: ReturnType<typeof marksOf>;
  let head: string | undefined;
  let isRest = false;
  let text = '';
  for await (const part of parts) {
    text += decoder.decode(part, { stream: true });
    marks ??= marksOf(text);
    if (!marks || text.length > maxPiece) return undefined;
    if (head === undefined) {
      const at = text.indexOf(marks.opening);
      if (at === -1) continue;
      head = text.slice(0, at + marks.opening.length);
      text = text.slice(head.length);
    }
    let from = 0;
    for (const { 0: mark, index } of text.matchAll(marks.following)) {
      if (isRest) break;
      const piece = text.slice(from, index);
      if (hasRepeatedKeys(piece)) return undefined;
      sections.push(JSON.parse(piece));
      from = index + 1;
      isRest = mark !== ',';
    }
    text = text.slice(from);
  }
  text += decoder.decode();
  if (!isRest) return undefined;
  const frame = head + JSON.stringify(placeholder) + text;
  if (hasRepeatedKeys(frame)) return undefined;
  const data = JSON.parse(frame) as { sections?: unknown };
  if (!Array.isArray(data.sections) || data.sections[0] !== placeholder) return undefined;
  data.sections = sections;
  return data;
}
