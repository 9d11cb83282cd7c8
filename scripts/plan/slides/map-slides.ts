/** The hub map: one box a section, with the signs of its direct causes of the outcome; all sections, or up to one. */
import { type Analysis, pressingSign } from '../../analysis/index.ts';
import { labelInSentence, labelOf, lookupOf, type Model, type Polarity, type Section } from '../../model/index.ts';
import { oncePer } from '../../once-per.ts';
import { isRightToLeft, wordingOf } from '../../wording/index.ts';
import { countsOf as pressureCounts } from '../analysis-words.ts';
import type { SlidePlan } from '../deck-plan.ts';
import type { Diagram } from '../diagram.ts';
import { pageId } from '../page-id.ts';
import { equalRuns } from '../runs.ts';
import { directClaims } from '../slide-needs.ts';
import type { MakeSlide } from '../slide-of.ts';
import { outcomeInSentence } from '../words.ts';

interface Group {
  readonly section: Section;
  /** Signs with which the section's links to the outcome press, each once, sorted. Empty if it has no such link. */
  readonly polarities: readonly Polarity[];
  /** Ids of the claims that assert such links, by sign. */
  readonly claims: ReadonlyMap<Polarity, readonly string[]>;
}

/** The sections with their signs, in order; computed once a model. */
const groupsOf = oncePer((model: Model): readonly Group[] => {
  const { claims } = lookupOf(model);
  const pressing = model.links
    .filter((l) => l.to === model.outcome)
    .flatMap(({ polarity, assertions }) => assertions.map((a) => ({ ...a, sign: pressingSign(polarity, a) })));
  // What a section says itself: beliefs and aims of actors press nothing.
  const own = pressing.filter((a) => a.attributedTo === undefined);
  const bySection = Map.groupBy(own, (a) => claims.get(a.claim)?.section);
  return model.sections.map((section) => {
    const bySign = Map.groupBy(bySection.get(section.id) ?? [], (a) => a.sign);
    return {
      section,
      polarities: [...bySign.keys()].sort(),
      claims: new Map([...bySign].map(([sign, list]) => [sign, list.map((a) => a.claim)])),
    };
  });
});

/** Sections of a hub at most: with more, labels are below full size. */
const hubSections = 12;

/** The sections in as few hubs as hold them, about equally many in each. */
function hubsOf(groups: readonly Group[]): Group[][] {
  const size = Math.ceil(groups.length / Math.ceil(groups.length / hubSections));
  return equalRuns(groups, size);
}

/** The hub's diagram; sections after number `last` are ghosts. */
function hubDiagram(model: Model, groups: readonly Group[], last?: number): Diagram {
  const outcome = labelOf(model, model.outcome);
  const end = `n${groups.length + 1}`;
  const {
    analysis: { map: words },
    links,
  } = wordingOf(model.language);
  const drawn = groups.flatMap((group, i) =>
    group.polarities.map((polarity) => ({
      ...{ group, from: `n${i + 1}`, to: end, polarity },
      claims: group.claims.get(polarity) ?? [],
    })),
  );
  const isGhost = ({ section }: Group) => last !== undefined && section.number > last;
  return {
    title: words.name(labelInSentence(model, model.outcome), last),
    twin: links.text(groups.filter((g) => !isGhost(g)).map((g) => words.section(g.section.short, g.polarities))),
    nodes: [
      ...groups.map(({ section }, i) => ({
        id: `n${i + 1}`,
        label: `${section.number} ${section.short}`,
        outcome: false,
        slide: `section/${section.id}`,
      })),
      { id: end, label: outcome, outcome: true, factor: model.outcome },
    ],
    links: drawn.map(({ group: _, ...link }, i) => ({ id: `e${i + 1}`, ...link })),
    ghosts: [
      ...groups.flatMap((g, i) => (isGhost(g) ? [`n${i + 1}`] : [])),
      ...drawn.flatMap((l, i) => (isGhost(l.group) ? [`e${i + 1}`] : [])),
    ],
    steps: [],
    hub: true,
    ...(isRightToLeft(model.language) ? { rightToLeft: true } : {}),
  };
}

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
  const pressures = pressureCounts(here.balance);
  const outcome = outcomeInSentence(model);
  const {
    analysis: { map: words },
    slides: { added },
  } = wordingOf(model.language);
  const countsOf = ({
    factors,
    links,
  }: {
    readonly factors: readonly unknown[];
    readonly links: readonly unknown[];
  }) => ({
    factors: factors.length,
    links: links.length,
  });
  return slide({
    id: `map/${section.id}`,
    section: section.number,
    headline: words.soFar(section.short, pressures, outcome),
    content: {
      kind: 'map',
      diagram: hubDiagram(model, hubsOf(groups).find((hub) => hub.includes(group))!, section.number),
      remark: added.remark(countsOf(here.added), countsOf(here.soFar)),
    },
    say: words.saySoFar(
      added.say(countsOf(here.added), here.confirmed.length),
      pressures.raise,
      pressures.lower,
      outcome,
    ),
    pause: 12,
    restsOn: [directClaims(model).filter((id) => section.claims.some((c) => c.id === id))],
  });
}

/**
 * `map/whole`, `map/whole/2`, …: the hub whose boxes lead to the sections, in parts where there are many; empty if no link
 * ends at the outcome.
 */
export function wholeMapSlides(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan[] {
  const groups = groupsOf(model);
  const silent = groups.filter((g) => g.polarities.length === 0).length;
  if (silent === groups.length) return [];
  const words = wordingOf(model.language).analysis.map;
  const outcome = outcomeInSentence(model);
  const headline = words.headline(groups.length - silent, groups.length, outcome);
  const direct = directClaims(model);
  const hubs = hubsOf(groups);
  return hubs.map((hub, i) => {
    const numbers = `${hub[0]!.section.number}–${hub.at(-1)!.section.number}`;
    const shown = new Set(hub.flatMap((g) => g.section.claims.map((c) => c.id)));
    return slide({
      id: pageId('map/whole', i),
      headline: hubs.length === 1 ? headline : `${headline} (${numbers})`,
      content: {
        kind: 'map',
        remark: i === 0 ? words.remark(analysis.indices.factors, analysis.indices.links, outcome) : '',
        diagram: hubDiagram(model, hub),
      },
      say: i === 0 ? words.say(labelInSentence(model, model.outcome)) : '',
      pause: 25,
      restsOn: [direct.filter((id) => hubs.length === 1 || shown.has(id))],
    });
  });
}
