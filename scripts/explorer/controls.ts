/** The controls of the explorer: search, surroundings of a factor, filter. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { button, el, select } from './elements.ts';
import { type ExplorerChange, type ExplorerFocus, type ExplorerState, mostSteps, noFilter } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';
import { factorList, findFactors } from './factor-list.ts';
import { holdersIn } from './shown-part.ts';

/** What the controls need. */
export interface ControlOptions {
  /** The data of the page. */
  readonly data: ExplorerData;
  /** Words in the language of the page. */
  readonly words: ExplorerWords;
  /** Changes the state. */
  readonly change: (change: ExplorerChange) => void;
  /** Says a text to screen readers. */
  readonly say: (text: string) => void;
}

/** Controls with their element. */
export interface Controls {
  /** Element with all of them. */
  readonly element: HTMLElement;
  /** Writes a state into them. */
  readonly update: (state: ExplorerState) => void;
}

/** A field that selects a factor by its name, or by a part of it that one factor has. */
function searchField({ data, words, change, say }: ControlOptions) {
  const field = el('input', { type: 'search', autocomplete: 'off' });
  const message = el('span', { className: 'message', 'aria-hidden': 'true' });
  const find = () => {
    if (field.value.trim() === '') return;
    const found = findFactors(field.value, data);
    say(words.found(found.length));
    if (found.length === 1) change({ selected: { kind: 'factor', id: found[0]!.id } });
    else message.textContent = words.found(found.length);
  };
  field.addEventListener('change', find);
  field.addEventListener('input', () => message.replaceChildren());
  const clear = () => {
    field.value = '';
    message.replaceChildren();
  };
  const label = el('label', {}, `${words.search} `, field);
  return { element: el('span', {}, label, factorList(field, data), ' ', message), clear };
}

/** Which factor's surroundings are shown, how far, and what becomes of the rest. */
function focusControls({ data, words, change }: ControlOptions): Controls {
  let focus: ExplorerFocus | undefined;
  const options = data.factors.map((f) => [f.id, f.label] as const);
  const factor = select(words.focus.label, [['', words.focus.none], ...options], (id) =>
    change({ focus: id === '' ? undefined : { stepsIn: 1, stepsOut: 1, ...focus, factor: id } }),
  );
  const steps = (name: 'stepsIn' | 'stepsOut') => {
    const input = el('input', { type: 'number', min: '0', max: String(mostSteps), inputMode: 'numeric' });
    input.addEventListener('change', () => focus && change({ focus: { ...focus, [name]: Number(input.value) } }));
    return { element: el('label', {}, input, ` ${words.focus[name]}`), input };
  };
  const [stepsIn, stepsOut] = [steps('stepsIn'), steps('stepsOut')];
  const rest = select(
    words.focus.rest,
    [
      ['dimmed', words.focus.dimmed],
      ['hidden', words.focus.hidden],
    ],
    (others) => change({ others: others as ExplorerState['others'] }),
  );
  return {
    element: el('div', {}, factor.element, stepsIn.element, stepsOut.element, rest.element),
    update(state) {
      focus = state.focus;
      factor.input.value = focus?.factor ?? '';
      for (const [input, value] of [
        [stepsIn.input, focus?.stepsIn],
        [stepsOut.input, focus?.stepsOut],
      ] as const) {
        input.parentElement!.hidden = value === undefined;
        input.value = String(value ?? '');
      }
      rest.input.value = state.others;
    },
  };
}

/** Prefix of the values of holders, so that the author's empty name differs from no choice. */
const holderPrefix = 'by ';

/** Which assertions count. `onClear` is called when the filter is cleared. */
function filterControls({ data, words, change }: ControlOptions, onClear: () => void): Controls {
  const { filter: names } = words;
  const all = ['', names.all] as const;
  const section = select(
    names.section,
    [all, ...data.sections.map((s) => [s.id, `${s.place} ${s.title}`] as const)],
    (id) => change({ filter: { sections: id === '' ? [] : [id] } }),
  );
  const signs = (['+', '-', '?'] as const).filter((sign) => data.links.some((l) => l.polarity === sign));
  const sign = select(names.sign, [all, ...signs.map((s) => [s, words.signs[s]] as const)], (value) =>
    change({ filter: { signs: signs.filter((s) => s === value) } }),
  );
  const said = select(
    names.said,
    [all, ['explicit', words.confidence.explicit], ['implied', words.confidence.implied]],
    (value) => change({ filter: { confidence: value === 'explicit' || value === 'implied' ? value : undefined } }),
  );
  const holders = holdersIn(data).map((h) => [`${holderPrefix}${h}`, h === '' ? names.author : h] as const);
  const holder = select(names.holder, [all, ...holders], (value) =>
    change({ filter: { holder: value === '' ? undefined : value.slice(holderPrefix.length) } }),
  );
  const clear = button(names.clear, () => {
    onClear();
    change({ filter: noFilter });
  });
  return {
    element: el('div', {}, section.element, sign.element, said.element, holder.element, clear),
    update({ filter }) {
      section.input.value = filter.sections[0] ?? '';
      sign.input.value = filter.signs[0] ?? '';
      said.input.value = filter.confidence ?? '';
      holder.input.value = filter.holder === undefined ? '' : `${holderPrefix}${filter.holder}`;
    },
  };
}

/** Whether the window has room for what can be folded. */
export const isSpacious = (): boolean => innerWidth >= 640 && innerHeight >= 700;

/** All controls, folded in small windows, where they would leave little room for the map. */
export function controlsOf(options: ControlOptions): Controls {
  const search = searchField(options);
  const [focus, filter] = [focusControls(options), filterControls(options, search.clear)];
  return {
    element: el(
      'details',
      { className: 'explorer-controls', open: isSpacious() },
      el('summary', {}, options.words.controls),
      el('div', {}, search.element),
      focus.element,
      filter.element,
    ),
    update(state) {
      focus.update(state);
      filter.update(state);
    },
  };
}
