/** The panel of consequences: what follows if a factor rises or falls, by paths of one link, two links and so on. */
import { defined } from '../../defined.ts';
import type { PanelWords } from '../../wording/panels.ts';
import { el } from '../elements.ts';
import type { ExplorerTab, FactorSign } from '../tab.ts';
import { panelQuestion } from './asked.ts';
import { factorField } from './factor-field.ts';
import { fill, fillCount } from './fill.ts';
import { type PanelTools, panelTools } from './panel-tools.ts';
import { type Change, type ChangedFactor, type Direction, effectBounds, furtherPaths, whatIf } from './reasoning.ts';
import { stepper } from './stepper.ts';

const factorSigns: Record<Direction, FactorSign> = {
  up: '+',
  down: '-',
  indeterminate: '?',
  unclear: '?',
  unsettled: '?',
};

/** Bounds that keep the answer to a click within a tenth of a second. */
const bounds = { ...effectBounds, steps: 20_000, total: 400_000 };

/** A path with the quotes on which its last link rests. */
const because = (path: readonly string[], { chain, linkLine }: PanelTools) =>
  el(
    'div',
    { className: 'because' },
    ...(path.length > 1 ? [el('p', { className: 'chain' }, chain(path))] : []),
    linkLine(path.at(-1)!),
  );

/**
 * A row: a factor, its direction, and what each of its changes rests on, the newest first, then further paths of the same
 * step or an earlier one. It is new where the newest step has a change of the factor.
 */
function row(
  changes: readonly ChangedFactor[],
  further: readonly (readonly string[])[],
  isNew: boolean,
  tools: PanelTools,
): HTMLElement {
  const { words, label } = tools;
  const { factor, direction, before } = changes.at(-1)!;
  const { directions } = words.whatIf;
  const now = directions[direction];
  const text = before ? fill(words.whatIf.before, { direction: now, before: directions[before] }) : now;
  const paths = changes.toReversed().flatMap((change) => change.paths);
  const also =
    further.length > 0 &&
    el(
      'details',
      {},
      el('summary', {}, fillCount(words.whatIf.also, further.length)),
      ...further.map((path) => because(path, tools)),
    );
  return el(
    'tr',
    { 'data-factor': factor, 'data-direction': direction, ...(isNew ? { className: 'new' } : {}) },
    el('th', { scope: 'row' }, label(factor)),
    el('td', {}, text),
    el('td', {}, ...paths.map((path) => because(path, tools)), also),
  );
}

function changeField({ words }: PanelTools, onChange: () => void) {
  const { rises, falls, changes } = words.whatIf;
  const radios = (
    [
      ['rises', rises],
      ['falls', falls],
    ] as const
  ).map(([value, text]) => {
    const radio = el('input', { type: 'radio', name: 'explorer-change', value });
    radio.addEventListener('change', onChange);
    return { radio, label: el('label', {}, radio, ` ${text}`) };
  });
  radios[0]!.radio.checked = true;
  const root = el('fieldset', {}, el('legend', {}, changes), ...radios.map((r) => r.label));
  return {
    root,
    value: (): Change => (radios[1]!.radio.checked ? 'falls' : 'rises'),
    set: (value: Change) => {
      radios[value === 'falls' ? 1 : 0]!.radio.checked = true;
    },
  };
}

/** The table of consequences; `body` holds its rows. */
function consequencesTable(body: HTMLElement, { whatIf: { caption, columns } }: PanelWords): HTMLElement {
  const heads = [columns.factor, columns.direction, columns.because].map((c) => el('th', { scope: 'col' }, c));
  return el(
    'table',
    { className: 'consequences' },
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...heads)),
    body,
  );
}

/** Says how many loops of counted links a factor is in; empty where it is in none. */
function feedbackText(factor: string, { data, graph, words }: PanelTools): string {
  const counted = new Set(graph().links.map((l) => l.id));
  const back = data.loops.items.filter((l) => l.factors.includes(factor) && l.links.every((id) => counted.has(id)));
  return back.length === 0 ? '' : fillCount(words.whatIf.feedback, back.length);
}

/** The tab of consequences. */
export const whatIfTab = (words: PanelWords): ExplorerTab => ({
  id: 'what-if',
  title: words.whatIf.title,
  mount(root, context) {
    const tools = panelTools(context, words);
    const body = el('tbody');
    const table = consequencesTable(body, words);
    const status = el('p', { className: 'verdict' });
    const note = el('p', { className: 'note' });
    let answer = whatIf(tools.graph(), '', 'rises');
    let shown: unknown;
    const statusText = (step: number) => {
      if (factor.value() === undefined) return words.whatIf.hint;
      if (answer.steps.length === 0) return words.whatIf.nothing;
      if (step === 0) return fill(words.whatIf.begins, { factor: tools.label(answer.factor) });
      return fillCount(words.whatIf.reached, answer.steps[step - 1]!.length);
    };
    const showStep = (step: number): string => {
      const changes = answer.steps.slice(0, step).flatMap((s) => s.changes);
      const newest = new Set(answer.steps[step - 1]?.changes.map((c) => c.factor));
      const byFactor = [...Map.groupBy(changes, (c) => c.factor)];
      const rows = [
        ...byFactor.filter(([id]) => newest.has(id)),
        ...byFactor.filter(([id]) => !newest.has(id)).reverse(),
      ];
      const further = furtherPaths(tools.graph(), answer, step);
      body.replaceChildren(...rows.map(([id, own]) => row(own, further.get(id) ?? [], newest.has(id), tools)));
      table.hidden = step === 0;
      status.textContent = statusText(step);
      const signs = new Map(byFactor.map(([id, own]) => [id, factorSigns[own.at(-1)!.direction]]));
      const first: FactorSign = answer.change === 'rises' ? '+' : '-';
      if (factor.value() === undefined) context.highlight();
      else
        context.highlight(
          [...new Set([...changes.flatMap((c) => c.paths), ...[...further.values()].flat()].flat())],
          [answer.factor, ...signs.keys()],
          new Map([[answer.factor, first], ...signs]),
        );
      question.report();
      const said = (answer.steps[step - 1]?.changes ?? []).map(
        (c) => `${tools.label(c.factor)}: ${words.whatIf.directions[c.direction]}`,
      );
      return [status.textContent, said.join('; ')].filter(Boolean).join(' ');
    };
    const steps = stepper(tools, showStep);
    const ask = () => {
      shown = tools.graph();
      answer = whatIf(tools.graph(), factor.value() ?? '', change.value(), bounds);
      steps.reset(answer.steps.length);
      note.textContent = [tools.filterNote(), feedbackText(answer.factor, tools)].filter(Boolean).join(' ');
    };
    const askAndSay = () => {
      ask();
      context.reveal(answer.factor);
      context.say([status.textContent, note.textContent].filter(Boolean).join(' '));
    };
    const factor = factorField(tools, words.factor, askAndSay);
    const change = changeField(tools, askAndSay);
    const question = panelQuestion(
      context,
      () => {
        const id = factor.value();
        if (id === undefined) return {};
        return defined({ ...(change.value() === 'falls' ? { fall: id } : { rise: id }), step: steps.asked() });
      },
      ({ rise, fall, step }) => {
        change.set(rise === undefined && fall !== undefined ? 'falls' : 'rises');
        factor.set(rise ?? fall);
        askAndSay();
        steps.set(step);
      },
    );
    root.append(
      el('div', { className: 'question' }, factor.root, change.root),
      steps.root,
      status,
      table,
      note,
      el('p', { className: 'method' }, words.whatIf.method),
    );
    return {
      update: ({ selected, asked }) => {
        if (question.take(asked)) factor.ignore(selected);
        else factor.follow(selected);
        if (shown !== tools.graph()) ask();
        else showStep(steps.at());
      },
    };
  },
});
