/** Reads the data of a module once, so that code in it, such as a getter, runs here and nowhere else. */
import { types } from 'node:util';

/** Levels that are copied. A value that holds itself has more; `checkValues` refuses both. */
const maxLevels = 110;

/**
 * A copy of lists and objects without getters and proxies. Other values stay.
 * @param copies those made before: a value has one copy, so that modules which share it are recognised
 * @throws what the code of a value throws
 */
export function plainCopy(value: unknown, copies: WeakMap<object, unknown> = new WeakMap(), level = 0): unknown {
  if (typeof value !== 'object' || value === null || level > maxLevels) return value;
  if (types.isDate(value) || types.isRegExp(value) || types.isMap(value) || types.isSet(value)) return value;
  const copyOf = (part: unknown) => plainCopy(part, copies, level + 1);
  const copy =
    copies.get(value) ??
    (Array.isArray(value)
      ? Array.from(value, copyOf)
      : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)])));
  copies.set(value, copy);
  return copy;
}
