/** The panel of feedback loops: one is stepped through, link by link, with the sign of the change after each. */
import { defined } from '../../defined.ts';
import type { PanelWords } from '../../wording/panels.ts';
import { el, select } from '../elements.ts';
import type { ExplorerTab } from '../tab.ts';
import { panelQuestion } from './asked.ts';
import { fill } from './fill.ts';
import { panelTools } from './panel-tools.ts';
import { stepsAlong } from './reasoning.ts';
import { stepper } from './stepper.ts';

/** The tab of loops. */
export const loopsTab = (words: PanelWords): ExplorerTab => ({
  id: 'loops',
  title: words.loops.title,
  mount(root, context) {
    const tools = panelTools(context, words);
    const { data, label } = tools;
    const { element: field, input: choice } = select(words.loops.choose, [], () => restart());
    const list = el('ol', { className: 'steps' });
    const begin = el('p', { className: 'begin' });
    const result = el('p', { className: 'verdict' });
    const note = el('p', { className: 'note' });
    let items: (typeof data.loops.items)[number][] = [];
    let shown: unknown;
    const chosen = () => items[Number(choice.value)];
    const showStep = (step: number): string => {
      const loop = chosen();
      if (!loop) return '';
      const steps = stepsAlong(tools.graph(), loop.links);
      const lines = steps
        .slice(0, step)
        .map(({ link, sign }, i) =>
          el(
            'li',
            i === step - 1 ? { 'aria-current': 'step' } : {},
            tools.linkLine(link.id),
            el('p', { className: 'so-far' }, words.soFar[sign]),
          ),
        );
      list.replaceChildren(...lines);
      const isRound = step === steps.length;
      begin.textContent = fill(words.loops.begin, { factor: label(loop.factors[0]!) });
      result.textContent = isRound ? words.loops.results[loop.kind] : '';
      const lit = loop.links.slice(0, step);
      const signs = new Map([...tools.signsAlong(lit), ...(step === 0 ? [[loop.factors[0]!, '+'] as const] : [])]);
      // The first factor shows how the change comes back.
      if (isRound) signs.set(loop.factors[0]!, steps.at(-1)!.sign);
      context.highlight(lit, loop.factors.slice(0, step + 1), signs);
      question.report();
      const last = steps[step - 1];
      const sentence = data.links.find((l) => l.id === last?.link.id)?.sentence ?? '';
      const told = last ? [sentence, words.soFar[last.sign], result.textContent] : [begin.textContent];
      return told.filter(Boolean).join(' ');
    };
    const steps = stepper(tools, showStep);
    const question = panelQuestion(
      context,
      () => {
        const [at, step] = [data.loops.items.indexOf(chosen()!), steps.asked()];
        const isUsual = at === 0 && step === undefined;
        return at === -1 || isUsual ? {} : defined({ loop: String(at + 1), step });
      },
      ({ loop, step }) => {
        const at = items.indexOf(data.loops.items[Number(loop ?? 1) - 1]!);
        if (at === -1) return;
        choice.value = String(at);
        restart();
        steps.set(step);
      },
    );
    const restart = () => steps.reset(chosen()?.links.length ?? 0);
    const fillChoice = () => {
      shown = tools.graph();
      const counted = new Set(tools.graph().links.map((l) => l.id));
      items = data.loops.items.filter((loop) => loop.links.every((id) => counted.has(id)));
      choice.replaceChildren(
        ...items.map(({ kind, factors }, i) =>
          el(
            'option',
            { value: String(i) },
            `${words.loops.kinds[kind]}: ${[...factors, factors[0]!].map(label).join(' › ')}`,
          ),
        ),
      );
      choice.disabled = items.length === 0;
      const notes = [
        tools.filterNote(),
        items.length === 0 ? words.loops.none : '',
        data.loops.truncated ? words.loops.truncated : '',
      ];
      note.textContent = notes.filter(Boolean).join(' ');
      for (const part of [begin, result, list]) part.replaceChildren();
      restart();
    };
    root.append(el('div', { className: 'question' }, field), note, steps.root, begin, list, result);
    return {
      update: ({ asked }) => {
        if (shown !== tools.graph()) fillChoice();
        if (question.take(asked)) question.report();
        else showStep(steps.at());
      },
    };
  },
});
