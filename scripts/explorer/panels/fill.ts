/** Texts with values in them: the words of the panels are strings, so that a page can hold them as JSON. */

/** A text in which each `{name}` is replaced by the value of this name. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));

/** A text about a number of things, with the number as `{n}`: that for one, or that for more. */
export const fillCount = (
  { one, more }: { readonly one: string; readonly more: string },
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(n === 1 ? one : more, { n, ...values });
