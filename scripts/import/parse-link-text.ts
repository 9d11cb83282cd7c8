/**
 * Reads a link from a code, tag or note, such as `Fear -> War (+)`: for programs that know passages and codes, but no links.
 */

/** A link in words. */
export interface LinkText {
  /** Name of the cause. */
  readonly from: string;
  /** Name of the effect. */
  readonly to: string;
  /** The sign as it stands; empty where there is none. */
  readonly sign: string;
}

/** An arrow, with a sign in it, such as `-[+]->`, or without, such as `->` and `→`. */
const arrow =
  /\s*(?:[-–—=]+[[(|]\s*([^\s\])|]+)\s*[\])|][-–—=]*>|[-–—]{1,2}\s?([+−?])\s?[-–—]{1,2}>|[-–—=]+>|[→⇒⟶➔➜])\s*/u;

/** A sign behind the effect, also with a colon before it: in brackets, unless it is a year, or as a mark after a space. */
const lastSign = /\s*[:,;：，；]?(?:\s*[[(（]\s*(?!\d{4}\s*[\])）])([^\s\])）]+)\s*[\])）]|\s+([+−–?-]{1,2}))$/u;

/** A sign between the arrow and the effect. */
const firstSign = /^(?:[[(（]\s*([^\s\])）]+)\s*[\])）]|([+−?])(?=\s))\s*/u;

/** Characters of a code, at most: longer texts are notes. */
const maxLength = 500;

/** The link of a text; `undefined` where it has no arrow, an arrow with two heads such as `<->`, or several. */
export function parseLinkText(text: string): LinkText | undefined {
  const parts = text.length > maxLength ? null : arrow.exec(text);
  if (!parts) return undefined;
  const from = text.slice(0, parts.index).trim();
  const rest = text.slice(parts.index + parts[0].length).trim();
  if (from === '' || rest === '' || /[<>]$/u.test(from) || rest.startsWith('>') || arrow.test(rest)) return undefined;
  const first = firstSign.exec(rest);
  const behind = first ? rest.slice(first[0].length) : rest;
  const last = lastSign.exec(behind);
  const to = last ? behind.slice(0, last.index).trim() : behind;
  const sign = parts[1] ?? parts[2] ?? first?.[1] ?? first?.[2] ?? last?.[1] ?? last?.[2] ?? '';
  return to === '' ? undefined : { from, to, sign };
}
