/** A field in which a factor is chosen by its name, with all names to choose from. */
import { el } from '../elements.ts';
import type { Selection } from '../explorer-state.ts';
import { factorList, findFactors } from '../factor-list.ts';
import { foldLetters } from '../fold-letters.ts';
import { fill } from './fill.ts';
import type { PanelTools } from './panel-tools.ts';

/** A field for a factor. */
export interface FactorField {
  /** The label with the field and its message. */
  readonly root: HTMLElement;
  /** Id of the factor that the field names; `undefined` for another text. */
  readonly value: () => string | undefined;
  /** Writes the name of a factor. */
  readonly set: (factor: string | undefined) => void;
  /** Writes the name of a factor that was selected since the last call; a text typed after the selection stays. */
  readonly follow: (selected: Selection | undefined) => void;
  /** Leaves the name although this factor is selected. */
  readonly ignore: (selected: Selection | undefined) => void;
}

/** A field for a factor. A part of a name that one factor has becomes its name. `onChange` is called when its factor changes. */
export function factorField(tools: PanelTools, name: string, onChange: () => void): FactorField {
  const { data, words, label } = tools;
  const names = new Map(data.factors.toReversed().map((f) => [foldLetters(f.label.trim()), f.id]));
  const input = el('input', { autocomplete: 'off', spellcheck: false });
  const list = factorList(input, data);
  const message = el('span', { className: 'message', id: `${list.id}-message`, role: 'alert' });
  input.setAttribute('aria-describedby', message.id);
  const value = () => names.get(foldLetters(input.value.trim()));
  let last = value();
  const check = (isFinal: boolean) => {
    const found = isFinal ? findFactors(input.value, data) : [];
    if (value() === undefined && found.length === 1) input.value = label(found[0]!.id);
    const isWrong = isFinal && input.value.trim() !== '' && value() === undefined;
    const text = found.length === 0 ? words.unknown : fill(words.several, { n: found.length });
    message.textContent = isWrong ? text : '';
    input.setAttribute('aria-invalid', String(isWrong));
    if (value() === last) return;
    last = value();
    onChange();
  };
  const set = (factor: string | undefined) => {
    input.value = factor === undefined ? '' : label(factor);
    check(true);
  };
  let followed: Selection | undefined;
  input.addEventListener('input', () => check(false));
  input.addEventListener('change', () => check(true));
  return {
    root: el('div', { className: 'factor-field' }, el('label', {}, `${name} `, input), list, message),
    value,
    set,
    follow: (selected) => {
      if (selected === followed) return;
      followed = selected;
      if (selected?.kind === 'factor') set(selected.id);
    },
    ignore: (selected) => {
      followed = selected;
    },
  };
}
