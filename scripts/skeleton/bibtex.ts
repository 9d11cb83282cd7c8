/**
 * Reads works of a BibTeX file as CSL-JSON. A subset: entries with braced or quoted values, names, dates, and accents of
 * LaTeX. Macros of `@string` are read; any other command of LaTeX is kept as it is, and listed.
 */
import { defined } from '../defined.ts';
import type { CslItem, CslName } from '../model/index.ts';

/** Works of a BibTeX file. */
export interface Bibliography {
  /** In the order of the file. `id` is the key of the entry. */
  readonly works: readonly CslItem[];
  /** Commands of LaTeX that are kept as they are, each once. */
  readonly unknownCommands: readonly string[];
}

/** Combining characters by the accent commands of LaTeX. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
};
const formatting = /\\(?:emph|textit|textbf|textsc|texttt|mkbibquote|enquote)\s*(?=\{)/gu;

/** A value of BibTeX as plain text. */
function toText(value: string, onUnknown: (command: string) => void): string {
  return value
    .replace(formatting, '')
    .replace(
      /\\([`'^~"=.])\s*(?:\{\\?([A-Za-z])\}|\\([ij])\s*|([A-Za-z]))/gu,
      (_, mark: string, ...[a, b, c]: (string | undefined)[]) => `${a ?? b ?? c}${accents[mark]}`,
    )
    .replace(
      /\\([uvHckrdb])(?:\{\\?([A-Za-z])\}|\s+([A-Za-z]))/gu,
      (_, mark: string, a?: string, b?: string) => `${a ?? b}${accents[mark]}`,
    )
    .replace(/\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))/gu, (whole, name: string) => {
      if (Object.hasOwn(letters, name)) return letters[name]!;
      onUnknown(`\\${name}`);
      return whole;
    })
    .replace(/\\([&%$#_{}])/gu, '$1')
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/~/gu, ' ')
    .replace(/[{}]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the group that opens at an offset ends: behind its closing brace. */
function endOfGroup(text: string, open: number): number {
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
function splitOutside(text: string, separator: RegExp): string[] {
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

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  mvbook: 'book',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  online: 'webpage',
  unpublished: 'manuscript',
};

/** Fields of CSL by those of BibTeX. */
const plainFields: readonly (readonly [bibtex: string, csl: string])[] = [
  ['title', 'title'],
  ['publisher', 'publisher'],
  ['institution', 'publisher'],
  ['school', 'publisher'],
  ['address', 'publisher-place'],
  ['location', 'publisher-place'],
  ['journal', 'container-title'],
  ['journaltitle', 'container-title'],
  ['booktitle', 'container-title'],
  ['series', 'collection-title'],
  ['edition', 'edition'],
  ['volume', 'volume'],
  ['number', 'issue'],
  ['pages', 'page'],
  ['doi', 'DOI'],
  ['url', 'URL'],
  ['isbn', 'ISBN'],
  ['note', 'note'],
];

function toName(name: string, toPlain: (text: string) => string): CslName {
  if (/^\{[\s\S]*\}$/u.test(name.trim()) && endOfGroup(name.trim(), 0) === name.trim().length)
    return { literal: toPlain(name) };
  const [family = '', ...rest] = splitOutside(name, /,/uy).map(toPlain);
  if (rest.length > 0) return { family, given: rest.at(-1)!, ...(rest.length > 1 ? { suffix: rest[0]! } : {}) };
  const words = splitOutside(name.trim(), /\s+/uy).map(toPlain);
  if (words.length === 1) return { family: words[0]! };
  // The family name begins with the first word in lower case: "Ludwig van Beethoven".
  const particle = words.findIndex((word, i) => i > 0 && /^\p{Ll}/u.test(word));
  const split = particle === -1 ? words.length - 1 : particle;
  return { family: words.slice(split).join(' '), given: words.slice(0, split).join(' ') };
}

/** [year, month, day] of a date, as far as it has them. */
function toIssued(date: string): CslItem['issued'] {
  const [, ...parts] = /^(-?\d{1,4})(?:-(\d\d?))?(?:-(\d\d?))?/u.exec(date) ?? [];
  return parts.length === 0 ? undefined : { 'date-parts': [parts.filter(Boolean).map(Number)] };
}

/** The work of an entry. `body` is what the braces of the entry hold. */
function toWork(
  type: string,
  body: string,
  macros: ReadonlyMap<string, string>,
  toPlain: (value: string) => string,
): CslItem {
  const [key = ''] = body.split(',', 1);
  const fields = fieldsOf(body.slice(key.length), macros);
  const names = (field: string) => {
    const value = fields.get(field);
    return value === undefined ? undefined : splitOutside(value, /\s+and\s+/uy).map((name) => toName(name, toPlain));
  };
  const known = plainFields.filter(([name]) => fields.has(name));
  const plain = known.map(([name, csl]) => [csl, toPlain(fields.get(name)!)]);
  return defined({
    id: key.trim(),
    type: types[type] ?? 'document',
    ...Object.fromEntries(plain),
    author: names('author'),
    editor: names('editor'),
    issued: toIssued(toPlain(fields.get('date') ?? fields.get('year') ?? '')),
  }) as CslItem;
}

/** The works of a BibTeX file; none where the text has no entries. An entry whose braces are not closed is not read. */
export function parseBibtex(text: string): Bibliography {
  const unknown = new Set<string>();
  const toPlain = (value: string) => toText(value, (command) => void unknown.add(command));
  const macros = new Map<string, string>();
  const works: CslItem[] = [];
  const entry = /@(\w+)\s*\{/gu;
  for (let match = entry.exec(text); match; match = entry.exec(text)) {
    const open = entry.lastIndex - 1;
    const end = endOfGroup(text, open);
    const body = text.slice(open + 1, end - 1);
    entry.lastIndex = end;
    if (text[end - 1] !== '}') break;
    const type = match[1]!.toLowerCase();
    if (type === 'string') for (const [name, value] of fieldsOf(body, macros)) macros.set(name, value);
    else if (type !== 'comment' && type !== 'preamble') works.push(toWork(type, body, macros, toPlain));
  }
  return { works, unknownCommands: [...unknown] };
}
