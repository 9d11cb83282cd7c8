/** Short forms for the elements of the panels, and texts with values in them. */

/** An element with attributes and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that calls a function. */
export function button(
  text: string,
  onClick: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** A text in which each `{name}` is replaced by the value of this name. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));

/** A text about a number of things, with the number as `{n}`: that for one, or that for more. */
export const fillCount = (
  { one, more }: { readonly one: string; readonly more: string },
  n: number,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(n === 1 ? one : more, { n, ...values });
