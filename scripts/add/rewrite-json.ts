/** Writes a value in place of that of a JSON text. What is equal in both keeps every character of the text. */
import { isDeepStrictEqual } from 'node:util';
import { parseJson } from '../files/parse-json.ts';
import { matchEntries, samePass } from '../match-entries.ts';

/** An entry of an object, or an item of a list: UTF-16 offsets. */
interface JsonChild {
  /** Key of the entry; index of the item. */
  readonly key: string | number;
  /** First character of key or item. */
  readonly from: number;
  /** Character after the key; `from` for an item. */
  readonly keyTo: number;
  readonly node: JsonNode;
}

/** Offset after the value that begins at an offset of a valid JSON text. */
function endOfValue(json: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s{}[\],:"]+/gu;
  token.lastIndex = from;
  let depth = 0;
  do {
    token.test(json);
    const last = json[token.lastIndex - 1];
    if (last === '{' || last === '[') depth += 1;
    else if (last === '}' || last === ']') depth -= 1;
  } while (depth > 0);
  return token.lastIndex;
}

/** A value of a valid JSON text: UTF-16 offsets, end exclusive. */
class JsonNode {
  readonly from: number;
  readonly to: number;
  readonly #json: string;
  #children: readonly JsonChild[] | undefined;

  constructor(json: string, from: number) {
    this.#json = json;
    this.from = from;
    this.to = endOfValue(json, from);
  }

  /**
   * Values of an object or a list, in the order of the text; empty for any other value. Read when they are asked for, since
   * all values of a long coding take ten times the memory of its text.
   */
  get children(): readonly JsonChild[] {
    this.#children ??= this.#readChildren();
    return this.#children;
  }

  #readChildren(): JsonChild[] {
    const json = this.#json;
    const isObject = json[this.from] === '{';
    if (!isObject && json[this.from] !== '[') return [];
    const between = /[\s,:]*/uy;
    const start = (at: number) => {
      between.lastIndex = at;
      between.test(json);
      return between.lastIndex;
    };
    const children: JsonChild[] = [];
    for (let at = start(this.from + 1); at < this.to - 1; at = start(children.at(-1)!.node.to)) {
      const keyTo = isObject ? endOfValue(json, at) : at;
      const key = isObject ? (JSON.parse(json.slice(at, keyTo)) as string) : children.length;
      children.push({ key, from: at, keyTo, node: new JsonNode(json, isObject ? start(keyTo) : at) });
    }
    return children;
  }
}

/** A value on one line, with a space inside brackets, as `{ "id": "rain" }`. */
function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, v]) => `${JSON.stringify(key)}: ${spacedJson(v)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const idOf = (value: unknown) => {
  const { id } = isContainer(value) && !Array.isArray(value) ? (value as { id?: unknown }) : {};
  return typeof id === 'string' ? id : undefined;
};

interface Item {
  readonly index: number;
  readonly json: string;
  readonly id: string | undefined;
}

const toItems = (list: readonly unknown[]): Item[] =>
  list.map((value, index) => ({ index, json: JSON.stringify(value), id: idOf(value) }));

/** How items of two lists are paired: equal ones, those with the same id, then the others in their order. */
const itemPasses = [samePass(({ json }: Item) => json), samePass(({ id }: Item) => id), samePass<Item>(() => '')];

/** Positions in the old list of the items of the new one; `undefined` for an item that is new. */
function matchItems(before: readonly unknown[], after: readonly unknown[]): (number | undefined)[] {
  const items = toItems(after);
  const partners = matchEntries(items, toItems(before), itemPasses);
  return items.map((item) => partners.get(item)?.index);
}

/** A text of JSON, and how values are written in it. */
class JsonText {
  readonly #json: string;
  /** White space of one level; `undefined` for a text on one line. */
  readonly #unit: string | undefined;
  readonly #eol: string;

  constructor(json: string) {
    this.#json = json;
    this.#unit = /\n([ \t]+)"/u.exec(json)?.[1];
    this.#eol = json.includes('\r\n') ? '\r\n' : '\n';
  }

  /** White space at the start of the line of an offset. */
  #indentAt(offset: number): string {
    return /^[ \t]*/u.exec(this.#json.slice(this.#json.lastIndexOf('\n', offset - 1) + 1))![0];
  }

  /** A new value in the form of an example, on one line or several, in the line of an offset. */
  #print(value: unknown, example: JsonNode, offset: number): string {
    const form = this.#json.slice(example.from, example.to);
    if (this.#unit === undefined || !form.includes('\n'))
      return form.startsWith('{ ') ? spacedJson(value) : JSON.stringify(value);
    return JSON.stringify(value, null, this.#unit).replaceAll('\n', `${this.#eol}${this.#indentAt(offset)}`);
  }

  /** The text of a value in place of an old one. A value of another kind has the form of `example`. */
  rewrite(node: JsonNode, before: unknown, after: unknown, example: JsonNode): string {
    if (isDeepStrictEqual(before, after)) return this.#json.slice(node.from, node.to);
    const isSameKind = isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after);
    if (!isSameKind || node.children.length === 0 || Object.keys(after).length === 0)
      return this.#print(after, example, node.from);
    const parts = Array.isArray(after)
      ? this.#items(node, before as readonly unknown[], after)
      : this.#entries(node, before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>);
    return this.#join(node, parts);
  }

  #items(node: JsonNode, before: readonly unknown[], after: readonly unknown[]): Part[] {
    const places = matchItems(before, after);
    return after.map((value, i) => {
      const at = places[i];
      const child = node.children[at ?? -1];
      if (child) return { child, text: this.rewrite(child.node, before[at!], value, child.node) };
      const neighbour = node.children[Math.min(i, node.children.length - 1)]!;
      return { child: undefined, text: this.#print(value, neighbour.node, neighbour.from) };
    });
  }

  #entries(
    node: JsonNode,
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): Part[] {
    const byKey = new Map(node.children.map((child) => [child.key, child]));
    const [first] = node.children;
    return Object.entries(after).map(([key, value]): Part => {
      const child = byKey.get(key);
      if (child) {
        const text = this.#json.slice(child.from, child.node.from) + this.rewrite(child.node, before[key], value, node);
        return { child, text };
      }
      const colon = this.#json.slice(first!.keyTo, first!.node.from);
      return { child, text: JSON.stringify(key) + colon + this.#print(value, node, first!.from) };
    });
  }

  /** The parts between the brackets of an old value. */
  #join(node: JsonNode, parts: readonly Part[]): string {
    const json = this.#json;
    const { children } = node;
    const index = new Map(children.map((child, i) => [child, i]));
    const leadOf = (i: number) => {
      const end = i === 0 ? node.from + 1 : json.indexOf(',', children[i - 1]!.node.to) + 1;
      return json.slice(end, children[i]!.from);
    };
    const lead = leadOf(0);
    const space = this.#unit === undefined ? '' : ' ';
    const next = children.length > 1 ? leadOf(1) : lead.includes('\n') ? lead : space;
    const texts = parts.map(({ child, text }, i) => {
      const at = child === undefined ? undefined : index.get(child);
      return (i === 0 ? lead : at === undefined || at === 0 ? next : leadOf(at)) + text;
    });
    return json[node.from] + texts.join(',') + json.slice(children.at(-1)!.node.to, node.to);
  }
}

/** Text of an entry or item; `child` is absent for a new one. */
interface Part {
  readonly child: JsonChild | undefined;
  readonly text: string;
}

/**
 * The JSON text with another value. Entries and items that both have keep their characters; new ones have the form of their
 * neighbours: one line or several, with the indentation and the line ends of the text.
 * @param json a valid JSON text in which no object has a key twice
 * @param before its value, where it is known
 */
export function rewriteJson(json: string, value: unknown, before: unknown = parseJson(json)): string {
  const root = new JsonNode(json, json.search(/[^\s\uFEFF]/u));
  const text = new JsonText(json).rewrite(root, before, value, root);
  return json.slice(0, root.from) + text + json.slice(root.to);
}
