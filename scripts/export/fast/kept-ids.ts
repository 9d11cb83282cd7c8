/** How the bundler tells slides that are kept from those that are to be made, so that no plugin is called for them. */
import type { Rolldown } from 'vite';

type HookFilter = Rolldown.HookFilter;

/**
 * Slides that are as they were are known to the bundler by ids of their own, which hooks can leave out without a list of
 * them. What sorts by ids sorts them as it does without.
 */
export const keptId = (id: string) => `${id}${id.includes('?') ? '&' : '?'}kept`;
const keptPattern = /[?&]kept$/u;
export const isKept = (id: string): boolean => keptPattern.test(id);
/** The id as Slidev and Vite know it. */
export const plainId = (id: string): string => id.replace(keptPattern, '');

const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as T];

/** As plugins may give it; other forms are expressions. */
type Filter = HookFilter | readonly unknown[] | undefined;

/** The filter of a hook, which leaves out kept slides as well: the bundler does not even call it. */
export function withoutKept(filter: Filter): Filter {
  // One of another form is left as it is: the hook is called, and passes over them itself.
  if (filter !== undefined && !('id' in filter || 'code' in filter || 'moduleType' in filter)) return filter;
  const { id, ...others } = (filter ?? {}) as HookFilter;
  const isList = typeof id === 'string' || id instanceof RegExp || Array.isArray(id);
  const { include, exclude } = (isList ? { include: id } : (id ?? {})) as Extract<
    HookFilter['id'],
    { include?: unknown }
  >;
  return { ...others, id: { ...(include && { include }), exclude: [...listOf(exclude), keptPattern] } };
}
