/** The names of all factors as suggestions of a field. */
import { el } from './elements.ts';
import type { ExplorerData } from './explorer-types.ts';

let lists = 0;

/** The list of names that the browser suggests in a field. It belongs into the page; its id is unique there. */
export function factorList(input: HTMLInputElement, { factors }: Pick<ExplorerData, 'factors'>): HTMLDataListElement {
  lists += 1;
  const id = `explorer-factors-${lists}`;
  input.setAttribute('list', id);
  return el('datalist', { id }, ...factors.map((f) => el('option', { value: f.label })));
}
