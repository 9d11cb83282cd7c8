/** Parses the entries of a BibTeX file: types, keys and raw values. Macros of `@string` are replaced. */
import { monthMacros } from './parse-months.ts';

/** An entry of a file. */
export interface BibtexEntry {
  /** Type in lower case, such as `article`. */
  readonly type: string;
  /** Key of the entry. */
  readonly key: string;
  /** Raw values by field, in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** What stands where a field should begin: it and what follows in the entry are not read. */
  readonly unread?: string;
}

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the group that opens at an offset ends: behind its closing brace; `undefined` where it has none. */
function closedEnd(text: string, open: number): number | undefined {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return undefined;
}

/** Where the group that opens at an offset ends: behind its closing brace, else at the end of the text. */
export const endOfGroup = (text: string, open: number): number => closedEnd(text, open) ?? text.length;

/** Where the value in quotation marks that begins at an offset ends: behind its closing mark, else at the end of the text. */
function endOfQuotes(text: string, open: number): number {
  let end = open + 1;
  while (end < text.length && text[end] !== '"') end = text[end] === '{' ? endOfGroup(text, end) : end + 1;
  return end + 1;
}

/** Where the entry in parentheses that opens at an offset ends: behind the closing one; `undefined` where it has none. */
function endOfParentheses(text: string, open: number): number | undefined {
  for (let i = open + 1; i < text.length; i += 1) {
    if (text[i] === ')') return i + 1;
    if (text[i] === '{') i = endOfGroup(text, i) - 1;
    else if (text[i] === '"') i = endOfQuotes(text, i) - 1;
  }
  return undefined;
}

/** Parts of a text between separators outside braces. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '{') i = endOfGroup(text, i) - 1;
    else {
      const match = matchAt(separator, text, i);
      if (!match) continue;
      parts.push(text.slice(start, i));
      i += match[0].length - 1;
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** A part of a value and where it ends: `{…}`, `"…"`, a number, or the name of a macro. */
function readPart(body: string, start: number, macros: ReadonlyMap<string, string>): { text: string; end: number } {
  if (body[start] === '{' || body[start] === '"') {
    const end = body[start] === '{' ? endOfGroup(body, start) : endOfQuotes(body, start);
    return { text: body.slice(start + 1, end - 1), end };
  }
  const [word] = matchAt(/[^\s,#}]*/uy, body, start)!;
  return { text: macros.get(word.toLowerCase()) ?? word, end: start + word.length };
}

/** Fields of an entry in lower case, with raw values, up to what is no field. */
function fieldsOf(
  body: string,
  macros: ReadonlyMap<string, string>,
): Pick<BibtexEntry, 'unread'> & { fields: Map<string, string> } {
  const fields = new Map<string, string>();
  let at = 0;
  for (;;) {
    const name = matchAt(/\s*,?\s*([^\s=,"#%'(){}]+)\s*=\s*/uy, body, at);
    if (!name) {
      const rest = body.slice(at).replace(/^[\s,]+/u, '');
      return { fields, ...(rest === '' ? {} : { unread: rest.split(/\r\n?|\n/u, 1)[0]! }) };
    }
    let value = '';
    // `#` joins the parts of a value.
    for (let joint: RegExpExecArray | null = name; joint; joint = matchAt(/\s*#\s*/uy, body, at)) {
      const part = readPart(body, at + joint[0].length, macros);
      value += part.text;
      at = part.end;
    }
    fields.set(name[1]!.toLowerCase(), value);
  }
}

/** The entries of a file. */
export interface BibtexEntries {
  /** In the order of the file. */
  readonly entries: readonly BibtexEntry[];
  /** The first words of an entry that is not closed: neither it nor what follows is read. */
  readonly unclosed?: string;
}

/** The entries up to the first that is not closed. */
export function parseEntries(text: string): BibtexEntries {
  const macros = new Map(monthMacros.map((month) => [month, month]));
  const entries: BibtexEntry[] = [];
  // Parentheses may stand for the braces of an entry; other text has them as well.
  const head = /@(\w+)\s*(?:\{|\((?=\s*[^\s=,(){}]+\s*[=,]))/gu;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const open = head.lastIndex - 1;
    const end = text[open] === '{' ? closedEnd(text, open) : endOfParentheses(text, open);
    if (end === undefined) return { entries, unclosed: /^[^,\r\n]*/u.exec(text.slice(match.index))![0].trim() };
    const body = text.slice(open + 1, end - 1);
    head.lastIndex = end;
    const type = match[1]!.toLowerCase();
    if (type === 'string') for (const [name, value] of fieldsOf(body, macros).fields) macros.set(name, value);
    else if (type !== 'comment' && type !== 'preamble') {
      const [key = ''] = body.split(',', 1);
      entries.push({ type, key: key.trim(), ...fieldsOf(body.slice(key.length), macros) });
    }
  }
  return { entries };
}
