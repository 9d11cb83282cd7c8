/** The hub map: one box a section, with the signs of its direct causes of the outcome; all sections, or up to one. */
import type { Analysis } from '../analysis/index.ts';
import { lookupOf, type Model, type Polarity, type Section } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import type { Diagram, SlidePlan } from './deck-plan.ts';
import type { MakeSlide } from './slide-of.ts';
import { labelOf } from './words.ts';

interface Group {
  readonly section: Section;
  /**
   * Signs of the section's links to the outcome, each once, sorted; reversed if the text speaks of the cause at its low
   * pole. Empty if it has no such link.
   */
  readonly polarities: readonly Polarity[];
}

const verbs = { '+': 'raising', '-': 'lowering', '?': 'open' } as const;

const reversedSign = { '+': '-', '-': '+', '?': '?' } as const;

/** The sections with their signs, in order; computed once a model. */
const groupsOf = oncePer((model: Model): readonly Group[] => {
  const { claims } = lookupOf(model);
  const bySection = new Map<string, Set<Polarity>>();
  for (const link of model.links)
    if (link.to === model.outcome)
      for (const { claim, lowPole } of link.assertions) {
        const section = claims.get(claim)?.section ?? '';
        const pressure = lowPole ? reversedSign[link.polarity] : link.polarity;
        bySection.set(section, (bySection.get(section) ?? new Set()).add(pressure));
      }
  return model.sections.map((section) => ({ section, polarities: [...(bySection.get(section.id) ?? [])].sort() }));
});

/** The hub's diagram; sections after number `last` are ghosts. */
function hubDiagram(model: Model, groups: readonly Group[], last?: number): Diagram {
  const outcome = labelOf(model, model.outcome);
  const end = `n${groups.length + 1}`;
  const links = groups.flatMap((group, i) =>
    group.polarities.map((polarity) => ({ group, from: `n${i + 1}`, to: end, polarity })),
  );
  const isGhost = ({ section }: Group) => last !== undefined && section.number > last;
  return {
    title:
      last === undefined
        ? `How the direct causes of each section press ${outcome}`
        : `How direct causes press ${outcome}, up to section ${last}`,
    twin: groups
      .filter((g) => !isGhost(g))
      .map((g) => `${g.section.short}: ${g.polarities.map((p) => verbs[p]).join(' and ') || 'no direct cause'}.`)
      .join(' '),
    nodes: [
      ...groups.map(({ section }, i) => ({
        id: `n${i + 1}`,
        label: `${section.number} ${section.short}`,
        outcome: false,
        slide: `section/${section.id}`,
      })),
      { id: end, label: outcome, outcome: true },
    ],
    links: links.map(({ from, to, polarity }, i) => ({ id: `e${i + 1}`, from, to, polarity })),
    ghosts: [
      ...groups.flatMap((g, i) => (isGhost(g) ? [`n${i + 1}`] : [])),
      ...links.flatMap((l, i) => (isGhost(l.group) ? [`e${i + 1}`] : [])),
    ],
    steps: [],
    hub: true,
  };
}

const countOf = (n: number, noun: string) => `${n === 0 ? 'no' : n} ${noun}${n === 1 ? '' : 's'}`;

/**
 * `map/<section>`, the map so far: what the section adds, sections to come as ghosts. `undefined` for a section without a
 * link to the outcome, for the last one that has some, and if fewer than three have.
 */
export function mapSoFarSlide(
  model: Model,
  analysis: Analysis,
  section: Section,
  slide: MakeSlide,
): SlidePlan | undefined {
  const groups = groupsOf(model);
  const pressing = groups.filter((g) => g.polarities.length > 0);
  const here = analysis.sections.find((s) => s.section === section.id);
  const group = pressing.find((g) => g.section.id === section.id);
  if (!here || !group || group === pressing.at(-1) || pressing.length < 3) return undefined;
  const { raise, lower, indeterminate, unclear, unsettled } = here.balance;
  const others = [
    indeterminate.length > 0 ? `${indeterminate.length} both ways` : '',
    unclear.length > 0 ? `${unclear.length} left open` : '',
    unsettled.length > 0 ? `${unsettled.length} unsettled` : '',
  ].filter((x) => x !== '');
  return slide({
    id: `map/${section.id}`,
    section: section.number,
    headline: `${section.short}: ${countOf(raise.length, 'factor')} ${raise.length === 1 ? 'presses' : 'press'} the outcome up, ${lower.length === 0 ? 'none' : lower.length} down${others.map((o) => `, ${o}`).join('')}`,
    content: {
      kind: 'map',
      diagram: hubDiagram(model, groups, section.number),
      remark: `The section adds ${countOf(here.added.factors.length, 'factor')} and ${countOf(here.added.links.length, 'link')}; so far ${here.soFar.factors.length} factors and ${here.soFar.links.length} links.`,
    },
    say: `Before we go on, the map so far. This section adds ${countOf(here.added.factors.length, 'factor')} and ${countOf(here.added.links.length, 'link')}${here.confirmed.length > 0 ? `, and asserts ${countOf(here.confirmed.length, 'link')} again that we have met` : ''}. Counted within its own map, ${countOf(raise.length, 'factor')} ${raise.length === 1 ? 'presses' : 'press'} the outcome up and ${countOf(lower.length, 'factor')} ${lower.length === 1 ? 'presses' : 'press'} it down.`,
    pause: 12,
  });
}

/** `map/whole`, the hub whose boxes lead to the sections; `undefined` if no link ends at the outcome. */
export function wholeMapSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
  const groups = groupsOf(model);
  const silent = groups.filter((g) => g.polarities.length === 0).length;
  if (silent === groups.length) return undefined;
  const outcome = labelOf(model, model.outcome);
  return slide({
    id: 'map/whole',
    headline: silent === 0 ? 'Every section presses on the outcome' : `All sections but ${silent} press on the outcome`,
    content: {
      kind: 'map',
      remark: `Overview: how the direct causes of each section press the outcome. The whole map has ${analysis.indices.factors} factors and ${analysis.indices.links} links.`,
      diagram: hubDiagram(model, groups),
    },
    say: `Each box stands for a section and gathers the direct causes of ${outcome} that it asserts, as they press: a decline of something that raises it presses down. Two arrows from one box mean pressures of both signs. Each box leads to its section.`,
    pause: 25,
  });
}
