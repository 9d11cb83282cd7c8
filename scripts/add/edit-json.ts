/** Adds a value to a list of a JSON text, or replaces one, and leaves every other character as it is. */

/** A value of a JSON text: UTF-16 offsets, end exclusive. */
interface JsonNode {
  readonly from: number;
  readonly to: number;
  /** Values of an object or a list, in the order of the text; empty for any other value. */
  readonly children: readonly { readonly key: string | number; readonly node: JsonNode }[];
}

/** A change of a list. */
export interface ListEdit {
  /** Keys and 0-based indices that lead to the list. */
  readonly list: readonly (string | number)[];
  /** 0-based index of the value in the list. */
  readonly index: number;
  /** The value as JSON has it. */
  readonly value: unknown;
  /** Whether the value takes the place of the one at the index; otherwise that one and those behind it move on. */
  readonly replaces: boolean;
}

/** The values of a valid JSON text. */
function parseNodes(json: string): JsonNode {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gu;
  const next = () => token.exec(json)!;
  const read = (first: RegExpExecArray): JsonNode => {
    const from = first.index;
    if (first[0] !== '{' && first[0] !== '[') return { from, to: token.lastIndex, children: [] };
    const children: { key: string | number; node: JsonNode }[] = [];
    for (let part = next(); part[0] !== '}' && part[0] !== ']'; part = next()) {
      if (part[0] === ',') part = next();
      if (first[0] === '[') children.push({ key: children.length, node: read(part) });
      else {
        next();
        children.push({ key: JSON.parse(part[0]) as string, node: read(next()) });
      }
    }
    return { from, to: token.lastIndex, children };
  };
  return read(next());
}

/** A value on one line, with a space inside brackets, as `{ "id": "rain" }`. */
function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, v]) => `${JSON.stringify(key)}: ${spacedJson(v)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** White space at the start of the line of an offset. */
const indentAt = (json: string, offset: number): string =>
  /^[ \t]*/u.exec(json.slice(json.lastIndexOf('\n', offset - 1) + 1))![0];

/** Whether nothing but white space is before an offset on its line. */
const beginsLine = (json: string, offset: number): boolean =>
  json.slice(json.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '' && json.lastIndexOf('\n', offset - 1) !== -1;

/**
 * The JSON text after a change of one of its lists. The value has the form of its neighbour: one line or several, with the
 * indentation and the line ends of the text.
 * @param json a valid JSON text that has the list
 */
export function editJson(json: string, { list, index, value, replaces }: ListEdit): string {
  let parent = parseNodes(json);
  let node = parent;
  for (const key of list) {
    parent = node;
    // Of equal keys the last one counts, as in JSON.parse.
    node = node.children.findLast((child) => child.key === key)!.node;
  }
  const items = node.children.map((child) => child.node);
  const unit = /\n([ \t]+)"/u.exec(json)?.[1];
  const eol = json.includes('\r\n') ? '\r\n' : '\n';
  const neighbour = items[index] ?? items.at(-1);
  const example = json.slice((neighbour ?? parent).from, (neighbour ?? parent).to);
  const isOneLine = unit === undefined || !example.includes('\n');
  const print = (indent: string) => {
    if (isOneLine) return example.startsWith('{ ') ? spacedJson(value) : JSON.stringify(value);
    return JSON.stringify(value, null, unit).replaceAll('\n', `${eol}${indent}`);
  };
  const put = (from: number, to: number, text: string) => `${json.slice(0, from)}${text}${json.slice(to)}`;
  if (!neighbour) {
    const outer = indentAt(json, node.from);
    const inner = `${outer}${unit}`;
    return put(node.from, node.to, isOneLine ? `[${print('')}]` : `[${eol}${inner}${print(inner)}${eol}${outer}]`);
  }
  const indent = indentAt(json, neighbour.from);
  if (replaces) return put(neighbour.from, neighbour.to, print(indent));
  const gap = beginsLine(json, neighbour.from) ? `${eol}${indent}` : unit === undefined ? '' : ' ';
  const before = items[index];
  if (before) return put(before.from, before.from, `${print(indent)},${gap}`);
  return put(neighbour.to, neighbour.to, `,${gap}${print(indent)}`);
}
