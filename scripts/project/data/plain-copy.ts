/** Reads the data of a module once, so that code in it, such as a getter, runs here and nowhere else. */
import { types } from 'node:util';

/** Levels that are copied. A value that holds itself has more; `checkValues` refuses both. */
const maxLevels = 110;

/** A copy of lists and objects without getters and proxies. Other values stay. @throws what the code of a value throws */
export function plainCopy(value: unknown, level = 0): unknown {
  if (typeof value !== 'object' || value === null || level > maxLevels) return value;
  if (Array.isArray(value)) return Array.from(value, (part) => plainCopy(part, level + 1));
  if (types.isDate(value) || types.isRegExp(value) || types.isMap(value) || types.isSet(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainCopy(part, level + 1)]));
}
