/** The panel of comparison: two codings of the text, or the map of another text from a file, link by link. */
import { defined } from '../../defined.ts';
import type { PanelWords } from '../../wording/panels.ts';
import { button, el, select } from '../elements.ts';
import type { ExplorerTab } from '../tab.ts';
import { panelQuestion } from './asked.ts';
import { fill } from './fill.ts';
import { compareWith, deniedByCoder, graphOfCoder, parseGraph } from './map-graph.ts';
import { kindText, type PairSide, sideText } from './pair-text.ts';
import { type PanelTools, panelTools } from './panel-tools.ts';
import type { ComparedPair, MapComparison, SignedGraph } from './reasoning.ts';

interface Other {
  readonly name: string;
  /** Position among the coders of the data; `undefined` for a file. */
  readonly coder?: number;
  readonly graph: SignedGraph;
}

const kinds = ['differences', 'all', 'both', 'other sign', 'other holder', 'only here', 'only there'] as const;

const isOfKind = ({ kind }: ComparedPair, wanted: string) =>
  wanted === 'all' || kind === wanted || (wanted === 'differences' && kind !== 'both');

/** The quotes on which a coder of the data bases a link, or its denial. */
function quotesOf({ from, to }: ComparedPair, coder: number | undefined, { data }: PanelTools): HTMLElement[] {
  const readings = coder === undefined ? [] : (data.comparison?.readings ?? []);
  const links = readings.filter((r) => r.from === from && r.to === to).flatMap((r) => r.coders[coder!]?.links ?? []);
  return [...new Set(links.map((l) => l.quote))].map((q) => el('blockquote', {}, q));
}

interface Compared extends MapComparison {
  readonly other: Other;
  /** What both maps have of a pair. */
  readonly sidesOf: (pair: ComparedPair) => { readonly here: PairSide; readonly there: PairSide };
  readonly label: (factor: string) => string;
}

/** The comparison of all links, also of those that the filter leaves out. */
function compared(other: Other, { data, label, words }: PanelTools): Compared {
  const labels = new Map(other.graph.factors.map((f) => [f.id, f.label]));
  const known = new Set(data.factors.map((f) => f.id));
  const [deniedHere, deniedThere] = [deniedByCoder(data, 0), deniedByCoder(data, other.coder)];
  return {
    ...compareWith(data, other.graph),
    other,
    sidesOf: (pair) => ({
      here: { name: words.compare.here, links: pair.here, denied: deniedHere(pair) },
      there: { name: other.name, links: pair.there, denied: deniedThere(pair) },
    }),
    label: (id) => (known.has(id) ? label(id) : (labels.get(id) ?? label(id))),
  };
}

/** A pair as an item: its button lights it on the map, and opens what both maps say. */
function pairItem(pair: ComparedPair, all: Compared, isOpen: boolean, onPress: () => void, tools: PanelTools) {
  const { other, label } = all;
  const { here, there } = all.sidesOf(pair);
  const kind = kindText(pair.kind, here, there, tools.words);
  const said = (side: PairSide, coder: number | undefined) =>
    el('div', { className: 'side' }, el('p', {}, sideText(side, tools.words)), ...quotesOf(pair, coder, tools));
  return el(
    'li',
    { 'data-kind': pair.kind },
    button(`${label(pair.from)} › ${label(pair.to)}: ${kind}`, onPress, {
      'aria-pressed': String(isOpen),
      className: 'pair',
    }),
    ...(isOpen ? [said(here, 0), said(there, other.coder), ...pair.here.map((l) => tools.linkLine(l.id))] : []),
  );
}

/** The factors that one of the maps has alone, as sentences. */
function factorLines({ added, missing, other }: Compared, { words }: PanelTools): string[] {
  const listed = (factors: SignedGraph['factors']) => factors.map((f) => f.label).join(', ');
  return [
    added.length === 0 ? '' : fill(words.compare.added, { there: other.name, factors: listed(added) }),
    missing.length === 0 ? '' : fill(words.compare.missing, { factors: listed(missing) }),
  ].filter(Boolean);
}

/** The kinds of pairs to choose from, each with its number of pairs. */
const kindOptions = (pairs: readonly ComparedPair[], there: string, words: PanelWords) =>
  kinds.map((kind) => {
    const n = pairs.filter((p) => isOfKind(p, kind)).length;
    return el('option', { value: kind }, fill(words.compare.kinds[kind], { there, n }));
  });

/** The tab of comparison. */
export const compareTab = (words: PanelWords): ExplorerTab => ({
  id: 'compare',
  title: words.compare.title,
  mount(root, context) {
    const tools = panelTools(context, words);
    const { data } = tools;
    const others: Other[] = (data.comparison?.coders ?? [])
      .map((name, coder) => ({ name, coder, graph: graphOfCoder(data, coder) }))
      .slice(1);
    const { element: field, input: choice } = select(words.compare.with, [], () => chooseOther());
    const { element: kindField, input: kindChoice } = select(words.compare.show, [], () => chooseKind());
    const summary = el('div', { className: 'note' });
    const list = el('ol', { className: 'pairs' });
    const message = el('p', { className: 'message', role: 'alert' });
    const file = el('input', { type: 'file', accept: '.json,application/json' });
    let open: number | undefined;
    let all: Compared | undefined;
    const pairsShown = () => (all?.pairs ?? []).filter((p) => isOfKind(p, kindChoice.value));
    const light = () => {
      const pairs = open === undefined ? pairsShown() : pairsShown().slice(open, open + 1);
      if (pairs.length === 0) context.highlight();
      else
        context.highlight(
          pairs.flatMap((p) => p.here.map((l) => l.id)),
          [...new Set(pairs.flatMap((p) => [p.from, p.to]))],
        );
    };
    const showPairs = () => {
      const pairs = pairsShown();
      list.replaceChildren(...pairs.map((pair, i) => pairItem(pair, all!, i === open, () => press(i), tools)));
      light();
    };
    const press = (at: number) => {
      open = open === at ? undefined : at;
      showPairs();
      list.querySelectorAll<HTMLElement>('.pair')[at]?.focus();
      asking.report();
    };
    const chooseKind = () => {
      open = undefined;
      showPairs();
      context.say(fill(words.compare.listed, { n: pairsShown().length }));
      asking.report();
    };
    /** Compares anew, and keeps the kind that is chosen. */
    const compare = () => {
      open = undefined;
      const other = others[Number(choice.value)];
      all = other && compared(other, tools);
      const there = other?.name ?? '';
      const kind = kindChoice.value || 'differences';
      kindChoice.replaceChildren(...kindOptions(all?.pairs ?? [], there, words));
      kindChoice.value = kind;
      question.hidden = other === undefined;
      const unshared = other?.coder === undefined ? [fill(words.compare.unshared, { there })] : [];
      const lines = all
        ? [...factorLines(all, tools), fill(words.compare.notDrawn, { there }), ...unshared]
        : [words.compare.none];
      summary.replaceChildren(...lines.map((line) => el('p', {}, line)));
      showPairs();
    };
    const addOption = ({ name }: Other, at: number) => choice.append(el('option', { value: String(at) }, name));
    const question = el('div', { className: 'question' }, field, kindField);
    others.forEach(addOption);
    const chooseOther = () => {
      compare();
      chooseKind();
    };
    file.addEventListener('change', async () => {
      const chosen = file.files?.[0];
      if (!chosen) return;
      const graph = parseGraph(await chosen.text());
      message.textContent = graph ? '' : words.compare.wrong;
      if (!graph) return;
      others.push({ name: chosen.name.replace(/\.json$/iu, ''), graph });
      addOption(others.at(-1)!, others.length - 1);
      choice.value = String(others.length - 1);
      chooseOther();
    });
    const command = 'claimdeck analyse --format json';
    root.append(
      question,
      summary,
      list,
      el('div', { className: 'question' }, el('label', {}, `${fill(words.compare.open, { command })} `, file), message),
    );
    const nameOfPair = ({ from, to }: ComparedPair) => `${from}>${to}`;
    const asking = panelQuestion(
      context,
      () => {
        const at = Number(choice.value);
        const pair = open === undefined ? undefined : pairsShown()[open];
        // A file has no address.
        if (others[at]?.coder === undefined) return {};
        return defined({
          with: at === 0 ? undefined : others[at].name,
          show: kindChoice.value === 'differences' ? undefined : kindChoice.value,
          pair: pair && nameOfPair(pair),
        });
      },
      (asked) => {
        const at = others.findIndex((other) => other.coder !== undefined && other.name === asked.with);
        choice.value = String(Math.max(0, at));
        compare();
        kindChoice.value = kinds.find((kind) => kind === asked.show) ?? 'differences';
        const pair = pairsShown().findIndex((p) => nameOfPair(p) === asked.pair);
        open = pair === -1 ? undefined : pair;
        showPairs();
      },
    );
    compare();
    return {
      update: ({ asked }) => {
        if (!asking.take(asked)) light();
        asking.report();
      },
    };
  },
});
