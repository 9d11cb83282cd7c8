/** The names of all factors as suggestions of a field, and the factors that a text names. */
import { el } from './elements.ts';
import type { ExplorerData, ExplorerFactor } from './explorer-types.ts';
import { foldLetters } from './fold-letters.ts';

let lists = 0;

/** The list of names that the browser suggests in a field. It belongs into the page; its id is unique there. */
export function factorList(input: HTMLInputElement, { factors }: Pick<ExplorerData, 'factors'>): HTMLDataListElement {
  lists += 1;
  const id = `explorer-factors-${lists}`;
  input.setAttribute('list', id);
  return el('datalist', { id }, ...factors.map((f) => el('option', { value: f.label })));
}

/** The factors with a name, else those that have it as a part of theirs; none for an empty text. */
export function findFactors(text: string, { factors }: Pick<ExplorerData, 'factors'>): readonly ExplorerFactor[] {
  const name = foldLetters(text.trim());
  if (name === '') return [];
  const named = factors.filter((f) => foldLetters(f.label.trim()) === name);
  return named.length > 0 ? named : factors.filter((f) => foldLetters(f.label).includes(name));
}
