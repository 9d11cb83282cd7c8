/** Where claims are in the files of a deck, for links into an editor. Pure. */

/** An id written out, in TypeScript or JSON. */
const idPattern = /\bid["']?\s*:\s*(["'`])(?<id>[^"'`\n]+)\1/gu;

/** A file with its text. */
export interface DataText {
  /** Path relative to the root. */
  readonly file: string;
  /** Its text. */
  readonly text: string;
}

/**
 * Places of ids as `file:line:column`, 1-based; ids that are not written out are left out. Of several places the last one
 * counts: claims stand behind the factors and behind the section that have the same id.
 */
export function findDataPlaces(ids: readonly string[], files: readonly DataText[]): ReadonlyMap<string, string> {
  const wanted = new Set(ids);
  const places = new Map<string, string>();
  for (const { file, text } of files)
    for (const { index, groups } of text.matchAll(idPattern)) {
      if (!wanted.has(groups!['id']!)) continue;
      const lines = text.slice(0, index).split('\n');
      places.set(groups!['id']!, `${file}:${lines.length}:${lines.at(-1)!.length + 1}`);
    }
  return places;
}
