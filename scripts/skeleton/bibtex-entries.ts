/** Parses the entries of a BibTeX file: types, keys and raw values. Macros of `@string` are replaced. */
import { monthMacros } from './bibtex-months.ts';

/** An entry of a file. */
export interface BibtexEntry {
  /** Type in lower case, such as `article`. */
  readonly type: string;
  /** Key of the entry. */
  readonly key: string;
  /** Raw values by field, in lower case. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the group that opens at an offset ends: behind its closing brace. */
export function endOfGroup(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '{') depth += 1;
    else if (text[i] === '}') {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  return text.length;
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
  if (body[start] === '{') {
    const end = endOfGroup(body, start);
    return { text: body.slice(start + 1, end - 1), end };
  }
  if (body[start] === '"') {
    let end = start + 1;
    while (end < body.length && body[end] !== '"') end = body[end] === '{' ? endOfGroup(body, end) : end + 1;
    return { text: body.slice(start + 1, end), end: end + 1 };
  }
  const [word] = matchAt(/[^\s,#}]*/uy, body, start)!;
  return { text: macros.get(word.toLowerCase()) ?? word, end: start + word.length };
}

/** Fields of an entry in lower case, with raw values. */
function fieldsOf(body: string, macros: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  for (;;) {
    const name = matchAt(/\s*,?\s*([\w-]+)\s*=\s*/uy, body, at);
    if (!name) return fields;
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

/** The entries in the order of the file. One whose braces are not closed is not read, nor is what follows it. */
export function parseEntries(text: string): BibtexEntry[] {
  const macros = new Map(monthMacros.map((month) => [month, month]));
  const entries: BibtexEntry[] = [];
  const head = /@(\w+)\s*\{/gu;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const open = head.lastIndex - 1;
    const end = endOfGroup(text, open);
    const body = text.slice(open + 1, end - 1);
    head.lastIndex = end;
    if (text[end - 1] !== '}') break;
    const type = match[1]!.toLowerCase();
    if (type === 'string') for (const [name, value] of fieldsOf(body, macros)) macros.set(name, value);
    else if (type !== 'comment' && type !== 'preamble') {
      const [key = ''] = body.split(',', 1);
      entries.push({ type, key: key.trim(), fields: fieldsOf(body.slice(key.length), macros) });
    }
  }
  return entries;
}
