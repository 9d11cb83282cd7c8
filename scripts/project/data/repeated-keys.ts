/** Keys that stand twice in one object of a file of data. JSON and TypeScript take the last one, and drop the others. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';

/** A key, and the one before it in the same object: UTF-16 offsets. */
interface RepeatedKey {
  readonly key: string;
  readonly at: number;
  readonly former: number;
}

/** A string or name, with the colon that makes it a key; a bracket of an object; a template; a comment. */
const token =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\p{ID_Start}$_][\p{ID_Continue}$]*)(\s*:)?|[{}]|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*.*?\*\//gsu;

/** The repeated keys of a valid JSON text. In TypeScript these may be other words before a colon. */
function scanKeys(text: string): RepeatedKey[] {
  const found: RepeatedKey[] = [];
  const open: Map<string, number>[] = [];
  for (const { 0: all, 1: word, 2: colon, index: at } of text.matchAll(token)) {
    if (all === '{') open.push(new Map());
    else if (all === '}') open.pop();
    const keys = open.at(-1);
    if (!colon || !keys) continue;
    const key = word!.replace(/^(["'])(.*)\1$/u, '$2');
    const former = keys.get(key);
    if (former !== undefined) found.push({ key, at, former });
    keys.set(key, at);
  }
  return found;
}

/** A node of an ESTree syntax tree. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [property: string]: unknown;
}

function keysOfTree(value: unknown): RepeatedKey[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(keysOfTree);
  const { type, properties } = value as Partial<Node>;
  if (type !== 'ObjectExpression') return below;
  const places = new Map<string, number>();
  const own = (properties as readonly Node[]).flatMap(({ key: node, computed, start: at }): RepeatedKey[] => {
    // A spread has no key.
    if (computed !== false) return [];
    const { name, value: word } = node as { readonly name?: string; readonly value?: unknown };
    const key = String(name ?? word);
    const former = places.get(key);
    places.set(key, at);
    return former === undefined ? [] : [{ key, at, former }];
  });
  return [...own, ...below];
}

const lineOf = (text: string, at: number) => text.slice(0, at).split(/\r\n?|\n/u).length;

/** Whether an object of a valid JSON text has a key twice. */
export const hasRepeatedKeys = (json: string): boolean => scanKeys(json).length > 0;

/**
 * E_DATA_KEY_TWICE for each key that stands twice in an object of a JSON file or a module without syntax errors. The parser of
 * modules is native code: it is loaded only where a word stands twice before a colon.
 */
export async function repeatedKeyFaults(file: string, text: string): Promise<Diagnostic[]> {
  let keys = scanKeys(text);
  if (keys.length > 0 && !file.endsWith('.json')) {
    const { parseSync } = await import('rolldown/utils');
    keys = keysOfTree(parseSync(file, text).program);
  }
  return keys.map(({ key, at, former }) => {
    const line = lineOf(text, at);
    const detail = { actual: `\`${key}\` at lines ${lineOf(text, former)} and ${line}`, expected: 'one of them' };
    return diagnose(
      'E_DATA_KEY_TWICE',
      { file, path: `line ${line}` },
      `An object has the key \`${key}\` twice.`,
      detail,
    );
  });
}
