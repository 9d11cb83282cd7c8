/** Whether the data of all decks are decided by files alone, so that `start` may skip a deck whose files are unchanged. */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { digestOf } from '../../cache/stamp.ts';
import { readCache, writeCache } from '../../cache/store.ts';
import type { Effects } from '../../effects.ts';

/** Globals whose value differs between runs, or that give access to such values; of `Math`, only `Math.random` does. */
const variableGlobals = new Set([
  ...['Date', 'Temporal', 'process', 'performance', 'crypto', 'navigator', 'global', 'globalThis', 'fetch', 'require'],
  ...['WebSocket', 'eval', 'Function', 'Intl', 'Math'],
]);

/** A node of an ESTree syntax tree. */
interface Node {
  readonly type: string;
  readonly [property: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Whether a module specifier names a file below data/ or scripts/, or a package. */
function isTracked(specifier: string, file: string): boolean {
  if (/^\.\.?\//u.test(specifier)) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    // Digests leave out hidden files and tests.
    return /^(?:data|scripts)\//u.test(target) && !/\/(?:\.|__)|\.test\.ts$/u.test(target);
  }
  return !isBuiltin(specifier) && !/^(?:[a-z]+:|[/#])/u.test(specifier);
}

/** Whether a syntax tree reads nothing but tracked modules. */
function readsTrackedOnly(node: Node, file: string): boolean {
  const { type } = node;
  if (type === 'ImportExpression' || type === 'MetaProperty') return false;
  if (type === 'Identifier' && variableGlobals.has(node['name'] as string)) return false;
  if (isNode(node['source']) && !isTracked(node['source']['value'] as string, file)) return false;
  if (type === 'MemberExpression' && node['computed'] !== true) {
    const [object, property] = [node['object'] as Node, node['property'] as Node];
    return object['name'] === 'Math' ? property['name'] !== 'random' : readsTrackedOnly(object, file);
  }
  // Names of properties are not references.
  const isNamed = (property: string) => property === 'key' && node['computed'] !== true;
  return Object.entries(node).every(
    ([property, child]) =>
      isNamed(property) || [child].flat().every((value) => !isNode(value) || readsTrackedOnly(value, file)),
  );
}

async function isDecidedByFiles(files: readonly string[], effects: Effects): Promise<boolean> {
  // Loaded on demand: the parser is native code.
  const { parseSync } = await import('rolldown/utils');
  for (const file of files) {
    const { program, errors } = parseSync(file, (await effects.readText(file)) ?? '');
    if (errors.length > 0 || !readsTrackedOnly(program as unknown as Node, file)) return false;
  }
  return true;
}

/**
 * Whether the modules below data/ import only each other, modules of scripts/ and packages, and read no clock, random number,
 * environment, network or other file. A module that does not parse counts as one that does. Cached by the modules' digests.
 */
export async function isDataDecidedByFiles(tools: string, effects: Effects): Promise<boolean> {
  const digests = [...(await effects.digests('data', (name) => name.startsWith('.')))].filter(([file]) =>
    /\.[cm]?[jt]s$/u.test(file),
  );
  const key = digestOf(tools, digests);
  const cached = await readCache('data', key, effects);
  if (cached !== undefined) return cached === 'true';
  const isDecided = await isDecidedByFiles(
    digests.map(([file]) => file),
    effects,
  );
  await writeCache('data', key, String(isDecided), effects);
  return isDecided;
}
