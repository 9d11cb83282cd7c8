/** Reports links that are not taken: one diagnostic for each reason, not one for each row. */
import { type Diagnostic, type DiagnosticCode, diagnose } from '../diagnostics/index.ts';
import type { Reject } from './imported-map.ts';

/** Places and values named in a diagnostic, at most. */
const shownLimit = 5;

/** Characters of a value that a diagnostic shows, at most: quotes may be as long as the text. */
const shownLength = 300;

function clip(text: string): string {
  const shown = [...text.slice(0, shownLength * 2)].slice(0, shownLength).join('');
  return shown.length < text.length ? `${shown} …` : text;
}

const shorten = (texts: readonly string[]) => {
  const distinct = [...new Set(texts)];
  return [...distinct.slice(0, shownLimit), ...(distinct.length > shownLimit ? ['…'] : [])].join(', ');
};

/** Places in short: `line 2, 3, 4`. */
function placesOf(rejects: readonly Reject[]): string {
  const places = [...new Set(rejects.map((r) => r.place))];
  const lines = places.map((place) => /^line (\d+)$/u.exec(place)?.[1]);
  if (places.length === 1 || lines.includes(undefined)) return shorten(places);
  return `lines ${shorten(lines as string[])}`;
}

/**
 * A diagnostic for each code, reason and file, in the order of the first place; with `asCode`, all of that code. `files` are
 * those of an import of which the rejects do not say from which they are.
 */
export function reportRejects(rejects: readonly Reject[], files: string, asCode?: DiagnosticCode): Diagnostic[] {
  const groups = Map.groupBy(rejects, ({ code, reason, file }) => `${code} ${reason} ${file}`);
  return [...groups.values()].map((group) => {
    const { code, reason, expected, file = files } = group[0]!;
    const found = group.flatMap(({ actual }) => (actual === undefined ? [] : [actual === '' ? '(nothing)' : actual]));
    const message = group.length === 1 ? reason : `${reason} ${group.length} links are concerned.`;
    return diagnose(asCode ?? code, { file, path: placesOf(group) }, message, {
      ...(found.length > 0 ? { actual: shorten(found.map(clip)) } : {}),
      ...(expected === undefined ? {} : { expected: clip(expected) }),
    });
  });
}
