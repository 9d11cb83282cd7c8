/** Short form for the elements of the explorer. */

/** Content of an element: text, elements, or nothing. */
export type Content = string | Node | undefined | false;

/** Properties, attributes with `aria-…`, `data-…`, `role` or `for`, and listeners with `on…` of an element. */
type Properties = Readonly<Record<string, unknown>>;

/** An element with its properties and content. A property whose value is `undefined` is left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (/^(?:aria-|data-|role$|for$|lang$|dir$)/u.test(name)) element.setAttribute(name, String(value));
    else Object.assign(element, { [name]: value });
  }
  element.append(...content.filter((c) => c !== undefined && c !== false));
  return element;
}

/** A button. */
export const button = (text: string, onclick: () => void, properties: Properties = {}): HTMLButtonElement =>
  el('button', { type: 'button', onclick, ...properties }, text);

/** A choice of one of several options with its label. */
export function select(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  onchange: (value: string) => void,
): { readonly element: HTMLElement; readonly input: HTMLSelectElement } {
  const input = el('select', {}, ...options.map(([value, text]) => el('option', { value }, text)));
  input.addEventListener('change', () => onchange(input.value));
  return { element: el('label', {}, `${label} `, input), input };
}
