/** Short forms for creating elements of the board. */

/** Element with attributes and children. `true` sets a bare attribute; `false` and `undefined` set none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...children);
  return made;
}

/** Secondary text. */
export const quiet = (name: 'p' | 'span', text: string): HTMLElement => element(name, { class: 'quiet' }, text);

/** Input with its label. */
export const field = (label: string, input: HTMLElement): HTMLLabelElement =>
  element('label', { class: 'field' }, element('span', {}, label), input);

/** Button that calls `onClick`. */
export function button(text: string, onClick: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', onClick);
  return made;
}
