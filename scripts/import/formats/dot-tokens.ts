/** Splits DOT of Graphviz and graphs of DAGitty into tokens, and reads their labels. */
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';

/** A part of a text of DOT. */
export interface Token {
  /** Text without quotation marks. */
  readonly text: string;
  /** Whether the token is an id: a word, a number or a string; else it is punctuation. */
  readonly isId: boolean;
  /** The text of a word without quotation marks in lower case, which may be a keyword; `undefined` for other tokens. */
  readonly keyword: string | undefined;
  /** Line on which it begins, 1-based. */
  readonly line: number;
}

/** A mark, a string, HTML, a word, or a comment or white space, which is skipped. */
const tokenPattern =
  /(?<skip>\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|(?<=^|\n)#[^\n]*)|(?<mark><->|->|<-|--|@->|@-@|[{}[\]=;,:+])|"(?<string>(?:[^"\\]|\\[\s\S])*)"|(?<word>[-.\p{L}\p{N}_\u0080-\uffff][.\p{L}\p{N}_\u0080-\uffff]*)/uy;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A label as Graphviz shows it: entities and escapes replaced; `\\N` is the id of the node. */
export const toLabel = (text: string, id = ''): string =>
  text
    .replace(/&(?:#(x[\da-f]+|\d+)|([a-z]+));/giu, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined
        ? (entities[name!] ?? whole)
        : String.fromCodePoint(Math.min(Number(code.replace(/^x/iu, '0x')), 0x10ffff)),
    )
    .replace(/\\(.)/gsu, (_, letter: string) => ('nlr'.includes(letter) ? '\n' : letter === 'N' ? id : letter))
    .trim();

/** The text of an HTML label that begins at an offset, and where it ends; `undefined` where it does not end. */
function readHtml(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    if (text[i] === '<') depth += 1;
    else if (text[i] === '>') depth -= 1;
    if (depth === 0) {
      const plain = text
        .slice(start + 1, i)
        .replace(/<br\s*\/?>/giu, '\n')
        .replace(/<[^>]*>/gu, '');
      return { text: plain.trim(), end: i + 1 };
    }
  }
  return undefined;
}

/** The tokens of a text. @throws DiagnosticError E_IMPORT_SYNTAX */
export function tokenize({ file, text }: TextFile): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    const html = !match && text[at] === '<' ? readHtml(text, at) : undefined;
    if (!match && !html)
      throw fail('E_IMPORT_SYNTAX', file, 'A character has no meaning here.', {
        path: `line ${line}`,
        actual: text.slice(at, at + 20),
      });
    const end = html?.end ?? at + match![0].length;
    const { skip, mark, string, word } = match?.groups ?? {};
    if (skip === undefined) {
      const value = html?.text ?? mark ?? string?.replaceAll('\\"', '"').replace(/\\\r?\n/gu, '') ?? word!;
      tokens.push({ text: value, isId: mark === undefined, keyword: word?.toLowerCase(), line });
    }
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
  }
  return tokens;
}
