/** What all panels use: labels and sentences of the data, buttons for links, and the graph of the filter. */
import type { PanelWords } from '../../wording/panels.ts';
import { button, el } from '../elements.ts';
import type { ExplorerData } from '../explorer-types.ts';
import type { ExplorerContext, FactorSign } from '../tab.ts';
import { fill } from './fill.ts';
import { graphOf } from './map-graph.ts';
import { type SignedGraph, stepsAlong } from './reasoning.ts';

/** Tools of one panel. */
export interface PanelTools {
  /** The explorer. */
  readonly context: ExplorerContext;
  /** The data of the page. */
  readonly data: ExplorerData;
  /** The words of the panels. */
  readonly words: PanelWords;
  /** Label of a factor; its id where the data do not have it. */
  readonly label: (factor: string) => string;
  /** The graph of the links that pass the filter now. */
  readonly graph: () => SignedGraph;
  /** Says that the filter leaves out links; empty where it leaves out none. */
  readonly filterNote: () => string;
  /** The factors of a path or loop with arrows between them. */
  readonly chain: (links: readonly string[]) => string;
  /** The factors of a path with the signs of their changes if the first one rises. */
  readonly signsAlong: (links: readonly string[]) => Map<string, FactorSign>;
  /** A link as a button that selects it, and the quotes that assert it, with their holders. */
  readonly linkLine: (link: string) => HTMLElement;
}

/** The tools of a panel. */
export function panelTools(context: ExplorerContext, words: PanelWords): PanelTools {
  const { data } = context;
  const labels = new Map([...(data.comparison?.factors ?? []), ...data.factors].map((f) => [f.id, f.label]));
  const links = new Map(data.links.map((l) => [l.id, l]));
  const label = (id: string) => labels.get(id) ?? id;
  let known: { filter: string; graph: SignedGraph } | undefined;
  const graph = () => {
    const { filter } = context.state();
    const key = JSON.stringify(filter);
    if (known?.filter !== key) known = { filter: key, graph: graphOf(data, filter) };
    return known.graph;
  };
  const counted = data.links.filter((l) => !l.denied).length;
  const stepsOf = (ids: readonly string[]) => stepsAlong(graph(), ids);
  return {
    ...{ context, data, words, label, graph },
    filterNote: () => {
      const shown = graph().links.length;
      return shown === counted ? '' : fill(words.filtered, { shown, all: counted });
    },
    chain: (ids) => {
      const steps = stepsOf(ids);
      return [steps[0]?.link.from, ...steps.map((s) => s.link.to)].map((id) => label(id ?? '')).join(' › ');
    },
    signsAlong: (ids) => {
      const steps = stepsOf(ids);
      return new Map([
        ...steps.map((s) => [s.link.to, s.sign] as const).reverse(),
        ...steps.slice(0, 1).map((s) => [s.link.from, '+'] as const),
      ]);
    },
    linkLine: (id) => {
      const link = links.get(id)!;
      const shown = graph().links.find((l) => l.id === id)?.claims ?? [];
      const said = link.assertions
        .filter((a) => link.denied || shown.includes(a.claim))
        .map(({ place, quote, attributedTo: holder }) =>
          holder ? fill(words.saidByHolder, { place, quote, holder }) : fill(words.said, { place, quote }),
        );
      return el(
        'div',
        { className: 'link-line' },
        button(link.sentence, () => context.select({ kind: 'link', id }), { className: 'sentence' }),
        ...[...new Set(said)].map((text) => el('p', { className: 'said' }, text)),
      );
    },
  };
}
