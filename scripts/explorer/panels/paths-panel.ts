/** The panel of paths: every path from one factor to another, with its sign, where it is told, and its links. */
import { defined } from '../../defined.ts';
import type { PanelWords } from '../../wording/panels.ts';
import { button, el } from '../elements.ts';
import type { ExplorerTab } from '../tab.ts';
import { panelQuestion } from './asked.ts';
import { factorField } from './factor-field.ts';
import { fill, fillCount } from './fill.ts';
import { passagesOf } from './map-graph.ts';
import { type PanelTools, panelTools } from './panel-tools.ts';
import { findPaths, type Path, pathBounds, type SignedGraph, tellingOf } from './reasoning.ts';

/** Bounds that keep the answer to a click within a tenth of a second. */
const bounds = { ...pathBounds, count: 100, steps: 200_000 };

function toldText(links: readonly string[], { data, words }: PanelTools): string {
  const { kind, sections } = tellingOf(links, passagesOf(data));
  const places = sections.map((id) => data.sections.find((s) => s.id === id)?.place ?? id);
  return fill(kind === 'stitched' ? words.paths.stitched : words.paths.onePassage, { sections: places.join(', ') });
}

/** A path as an item: its button lights it on the map, and opens its links. */
function pathItem({ links, sign }: Path, isOpen: boolean, onPress: () => void, tools: PanelTools): HTMLElement {
  const { words, chain, linkLine } = tools;
  const head = fillCount(words.paths.path, links.length, { sign: words.signs[sign] });
  return el(
    'li',
    {},
    button(`${head}: ${chain(links)}`, onPress, {
      'aria-pressed': String(isOpen),
      className: 'path',
      'data-sign': sign,
    }),
    ...(isOpen ? [el('p', { className: 'told' }, toldText(links, tools)), ...links.map(linkLine)] : []),
  );
}

/** The tab of paths. */
export const pathsTab = (words: PanelWords): ExplorerTab => ({
  id: 'paths',
  title: words.paths.title,
  mount(root, context) {
    const tools = panelTools(context, words);
    const result = el('div', { className: 'result' });
    let open: number | undefined;
    let shown: SignedGraph | undefined;
    const ask = () => findPaths(tools.graph(), from.value() ?? '', to.value() ?? '', bounds);
    const light = ({ items }: ReturnType<typeof ask>) => {
      const lit = open === undefined ? undefined : items[open];
      const all = new Set(items.flatMap((p) => p.links));
      if (lit) context.highlight(lit.links, [...tools.signsAlong(lit.links).keys()], tools.signsAlong(lit.links));
      else if (items.length > 0) context.highlight([...all], [from.value()!, to.value()!]);
      else context.highlight();
    };
    const press = (at: number) => {
      open = open === at ? undefined : at;
      show(false);
      result.querySelectorAll<HTMLElement>('.path')[at]?.focus();
      question.report();
    };
    const answer = (paths: ReturnType<typeof ask>) => {
      const { found, verdicts, same, hint } = words.paths;
      if (from.value() === undefined || to.value() === undefined) return [hint];
      if (paths.from === paths.to) return [same];
      const ends = { from: tools.label(paths.from), to: tools.label(paths.to) };
      if (paths.sign === undefined) return [fill(found.none, ends)];
      return [
        fillCount(found, paths.items.length, ends),
        verdicts[paths.sign],
        ...(paths.truncated ? [fill(words.paths.truncated, { n: paths.items.length })] : []),
      ];
    };
    /** The denied links from the one factor to the other: they are no paths. */
    const denials = () =>
      context.data.links.filter((l) => l.denied && l.from === from.value() && l.to === to.value()).map((l) => l.id);
    const show = (isSaid: boolean) => {
      shown = tools.graph();
      const paths = ask();
      const denied = denials();
      const lines = [...answer(paths), ...(denied.length > 0 ? [words.paths.denied] : [])];
      result.replaceChildren(
        ...[...lines, tools.filterNote()].filter(Boolean).map((text) => el('p', { className: 'verdict' }, text)),
        ...denied.map(tools.linkLine),
        el(
          'ol',
          { className: 'paths' },
          ...paths.items.map((path, i) => pathItem(path, i === open, () => press(i), tools)),
        ),
      );
      light(paths);
      if (isSaid) context.say(lines.join(' '));
    };
    const change = () => {
      open = undefined;
      show(true);
      question.report();
    };
    const from = factorField(tools, words.paths.from, change);
    const to = factorField(tools, words.paths.to, change);
    const swap = button(words.paths.swap, () => {
      const [cause, effect] = [from.value(), to.value()];
      from.set(effect);
      to.set(cause);
    });
    const question = panelQuestion(
      context,
      () => {
        const path = open === undefined ? undefined : String(open + 1);
        return from.value() === undefined ? {} : defined({ from: from.value(), to: to.value(), path });
      },
      (asked) => {
        from.set(asked.from);
        to.set(asked.to);
        const at = Number(asked.path) - 1;
        open = at < ask().items.length ? at : undefined;
        show(false);
      },
    );
    to.set(context.data.outcome);
    root.append(
      el('div', { className: 'question' }, from.root, to.root, swap),
      result,
      el('p', { className: 'method' }, words.paths.method),
    );
    return {
      update: ({ selected, asked }) => {
        if (question.take(asked)) from.ignore(selected);
        else if (selected?.id !== to.value()) from.follow(selected);
        if (shown !== tools.graph()) {
          open = undefined;
          show(false);
        } else light(ask());
        question.report();
      },
    };
  },
});
