/**
 * The part of YAML 1.2 that most frontmatter is written in: block maps and lists of one-line values. Reading it needs a
 * tenth of the time that a whole reader of YAML takes, which is two thirds of what Slidev needs to read a deck.
 */

/** What plain YAML holds. */
export type PlainValue = string | number | boolean | readonly PlainValue[] | { readonly [key: string]: PlainValue };

const meant = /^(?:null|true|false)$/iu;
const keyLine = /^([a-z][\w-]*):(?: (\S.*))?$/iu;
const itemLine = /^- (\S.*)$/u;

/** A value on one line; `undefined` where it may mean something else than it seems to. */
function scalar(text: string): PlainValue | undefined {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|-?[1-9]\d{0,14})$/u.test(text)) return Number(text);
  if (/^"[^"\\]*"$/u.test(text)) return text.slice(1, -1);
  // Digits and letters that are no number; dates are texts.
  if (/^\d[\da-z]*$/iu.test(text) && !/^(?:\d+(?:e\d+)?$|0[xo])/iu.test(text)) return text;
  if (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(text)) return text;
  const isPlain = /^\p{L}/u.test(text) && !/: |:$| #| $/u.test(text) && !meant.test(text);
  return isPlain ? text : undefined;
}

/** Thrown where the text is not plain YAML. */
const notPlain = new Error('not plain YAML');

const orThrow = <T>(value: T | undefined): T => {
  if (value === undefined) throw notPlain;
  return value;
};

/** A line without its indent, and the indent: spaces. */
interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Takes from the front all lines that are indented further. */
function takeInner(lines: Line[], indent: number): Line[] {
  const end = lines.findIndex((line) => line.indent <= indent);
  return lines.splice(0, end === -1 ? lines.length : end);
}

function readList(lines: Line[], indent: number): PlainValue[] {
  const items: PlainValue[] = [];
  for (let line = lines.shift(); line; line = lines.shift()) {
    const [, rest] = orThrow(itemLine.exec(line.text) ?? undefined);
    if (line.indent !== indent) throw notPlain;
    const inner = takeInner(lines, indent);
    const isBlock = keyLine.test(rest as string) || itemLine.test(rest as string);
    if (!isBlock && inner.length > 0) throw notPlain;
    items.push(
      isBlock ? readBlock([{ indent: indent + 2, text: rest as string }, ...inner]) : orThrow(scalar(rest as string)),
    );
  }
  return items;
}

function readMap(lines: Line[], indent: number): Record<string, PlainValue> {
  const entries = new Map<string, PlainValue>();
  for (let line = lines.shift(); line; line = lines.shift()) {
    const [, key = '', value] = orThrow(keyLine.exec(line.text) ?? undefined);
    if (line.indent !== indent || entries.has(key) || meant.test(key)) throw notPlain;
    const inner = takeInner(lines, indent);
    if (value !== undefined && inner.length > 0) throw notPlain;
    // A list may stand as far to the left as its key.
    if (value === undefined && inner.length === 0) throw notPlain;
    entries.set(key, value === undefined ? readBlock(inner) : orThrow(scalar(value)));
  }
  return Object.fromEntries(entries);
}

function readBlock(lines: Line[]): PlainValue {
  const { indent, text } = orThrow(lines[0]);
  return itemLine.test(text) ? readList(lines, indent) : readMap(lines, indent);
}

/** What a text holds; `undefined` where it is more than plain YAML, or none. */
export function readPlainYaml(text: string): PlainValue | undefined {
  const lines = text
    .replace(/\n$/u, '')
    .split('\n')
    .map((line): Line => {
      const indent = /^ */u.exec(line)?.[0].length ?? 0;
      return { indent, text: line.slice(indent) };
    });
  // Control characters, tabs and returns among them, mean something.
  if (/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u.test(text.replaceAll('\n', '')) || lines[0]?.indent !== 0) return undefined;
  try {
    return readBlock(lines);
  } catch (error) {
    if (error === notPlain) return undefined;
    throw error;
  }
}
