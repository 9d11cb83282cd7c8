/**
 * Splits a section's links into readable maps: runs of consecutive claims whose links fit a slide with labels at full
 * size. A claim with too many links is split as well.
 */
import { layoutForSlide } from '../layout/index.ts';
import { type Claim, type Link, labelOf, lookupOf, type Model, type Section } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { isRightToLeft, wordingOf } from '../wording/index.ts';
import type { Diagram } from './diagram.ts';
import { type ClaimGroups, linkAsIn, marksOf } from './link-marks.ts';
import { runsOf } from './runs.ts';
import type { PlanSettings } from './settings.ts';
import { linkClause } from './words.ts';

/** A map of a section: consecutive claims and their links. */
export interface MapPart {
  /** With at least one link each, in the order of the text. A claim with too many links is in several maps. */
  readonly claims: readonly Claim[];
  /** Each once, in the order of the claims. */
  readonly links: readonly Link[];
}

const factorsOf = (links: readonly Link[]) => new Set(links.flatMap((l) => [l.from, l.to]));

/** Whether the map of some links has few enough factors, and labels at full size on a claim's slide. */
export function isReadable(model: Model, links: readonly Link[], { geometry, layout }: PlanSettings): boolean {
  if (factorsOf(links).size > geometry.capacity.mapFactors) return false;
  return layout.fits(mapOf(model, links), geometry.mapBox);
}

/** Whether the map of a single claim has few enough factors, and labels at full size in one of the two boxes. */
function isReadableAlone(model: Model, links: readonly Link[], settings: PlanSettings): boolean {
  if (isReadable(model, links, settings)) return true;
  const { geometry, layout } = settings;
  if (factorsOf(links).size > geometry.capacity.mapFactors) return false;
  return layout.fits(mapOf(model, links), geometry.tallMapBox);
}

/** The links of a claim, or runs of them that are readable maps: each as long as possible, at least one link. */
function linkRuns(model: Model, links: readonly Link[], settings: PlanSettings): Link[][] {
  if (isReadableAlone(model, links, settings)) return [[...links]];
  return runsOf(links, (run) => isReadableAlone(model, run, settings));
}

/** Height left for quotes below the map of a part, in px. */
export function quoteHeight(model: Model, { claims, links }: MapPart, { geometry, layout }: PlanSettings): number {
  // Only a map of a single claim may be unreadable in the usual box, and so be drawn in the tall one.
  const box = claims.length > 1 ? geometry.mapBox : layoutForSlide(mapOf(model, links), geometry, layout).box;
  return geometry.belowHeadline - box.height - geometry.quote.gap;
}

interface Split {
  readonly parts: readonly MapPart[];
  /** Number of boundaries between parts that separate claims of one statement. */
  readonly splitStatements: number;
  readonly largest: number;
}

const isBetter = (a: Split, b: Split) =>
  (a.parts.length - b.parts.length || a.splitStatements - b.splitStatements || a.largest - b.largest) < 0;

/** Maps of sections. Slides, their needs and the choice ask for them, in each talk. */
const knownParts = oncePer((_settings: PlanSettings) => new WeakMap<Section, readonly MapPart[]>());

/** The maps of a section of a model; see `splitSection`. */
export function mapParts(model: Model, section: Section, settings: PlanSettings): readonly MapPart[] {
  const known = knownParts(settings);
  const parts = known.get(section) ?? splitSection(model, section, settings);
  known.set(section, parts);
  return parts;
}

/**
 * The fewest readable maps of a section, by dynamic programming over its claims in the order of the text. Of equal splits
 * the one with the smallest largest map wins, then the one with longer first maps. A statement is split only if its own
 * claims are too many for a map, a claim only if its own links are. A single link gets a map even if it is not readable.
 * Empty if the section has no link.
 */
function splitSection(model: Model, section: Section, settings: PlanSettings): MapPart[] {
  const { mapFactors } = settings.geometry.capacity;
  const { links: byId } = lookupOf(model);
  const units = section.claims
    .filter((c) => c.links.length > 0)
    .map((claim, i) => ({ claim, i }))
    .sort((a, b) => a.claim.statement - b.claim.statement || a.i - b.i)
    .flatMap(({ claim }) => {
      const links = claim.links.map((id) => byId.get(id) as Link);
      return linkRuns(model, links, settings).map((run) => ({ claim, links: run, statement: claim.statement }));
    });
  const part = (from: number, to: number): MapPart => {
    const run = units.slice(from, to);
    return {
      claims: [...new Set(run.map((u) => u.claim))],
      links: [...new Set(run.flatMap((u) => u.links))],
    };
  };
  const splitsStatement = (at: number) => at > 0 && units[at - 1]!.statement === units[at]?.statement;
  const fits = new Map<number, boolean>();
  const maySplit = (at: number): boolean => {
    const { statement } = units[at]!;
    const known = fits.get(statement);
    if (known !== undefined) return !known;
    const from = units.findIndex((u) => u.statement === statement);
    const whole = part(from, units.findLastIndex((u) => u.statement === statement) + 1);
    fits.set(statement, isReadable(model, whole.links, settings));
    return !fits.get(statement);
  };
  const best: (Split | undefined)[] = [{ parts: [], splitStatements: 0, largest: 0 }];
  for (let to = 1; to <= units.length; to += 1) {
    if (splitsStatement(to) && !maySplit(to)) continue;
    for (let from = to - 1; from >= 0; from -= 1) {
      const before = best[from];
      const next = part(from, to);
      const size = factorsOf(next.links).size;
      if (size > mapFactors && to - from > 1) break;
      if (!before || (to - from > 1 && !isReadable(model, next.links, settings))) continue;
      const split = {
        parts: [...before.parts, next],
        splitStatements: before.splitStatements + Number(splitsStatement(from)),
        largest: Math.max(before.largest, size),
      };
      const now = best[to];
      if (!now || isBetter(split, now) || !isBetter(now, split)) best[to] = split;
    }
  }
  return [...(best[units.length]?.parts ?? [])];
}

/** Nodes and links of the map of some links, with the marks that some claims give them. */
function mapOf(model: Model, links: readonly Link[], claims?: ClaimGroups): Pick<Diagram, 'nodes' | 'links'> {
  const ids = [...factorsOf(links)];
  const node = (id: string) => `n${ids.indexOf(id) + 1}`;
  return {
    nodes: ids.map((factor) => ({
      id: node(factor),
      label: labelOf(model, factor),
      outcome: factor === model.outcome,
      factor,
    })),
    links: links.map((l, i) => ({
      id: `e${i + 1}`,
      from: node(l.from),
      to: node(l.to),
      polarity: l.polarity,
      claims: l.assertions.map((a) => a.claim),
      ...marksOf(l, { model, claims }),
    })),
  };
}

/** The view of a map on one slide. */
export interface MapView {
  /** Ids of the links that are lit; all by default. */
  readonly lit?: readonly string[];
  /** The claims whose words for the links count; all by default. */
  readonly claims?: ClaimGroups;
}

/**
 * The diagram of some links. With `lit`, links that are not lit and their nodes are ghosts, and each lit link is a build
 * step; without it everything is lit and there are no steps.
 */
export function diagramOf(model: Model, links: readonly Link[], title: string, view: MapView = {}): Diagram {
  const { lit, claims } = view;
  const { nodes, links: drawn } = mapOf(model, links, claims);
  const words = wordingOf(model.language).links;
  const isLit = (index: number) => lit === undefined || lit.includes(links[index]!.id);
  const litLinks = drawn.filter((_, i) => isLit(i));
  const litNodes = new Set(litLinks.flatMap((l) => [l.from, l.to]));
  return {
    ...(isRightToLeft(model.language) ? { rightToLeft: true } : {}),
    title,
    twin: words.text(
      links.flatMap((l, i) =>
        isLit(i) ? [words.sentence(words.marked(linkClause(model, linkAsIn(l, claims)), drawn[i]!))] : [],
      ),
    ),
    nodes,
    links: drawn,
    ghosts: [
      ...nodes.map((n) => n.id).filter((n) => !litNodes.has(n)),
      ...drawn.filter((_, i) => !isLit(i)).map((l) => l.id),
    ],
    steps: lit === undefined ? [] : litLinks.map((l) => [l.id]),
  };
}

/** The diagram of the links of a talk's argument above a text, without steps; see `diagramOf`. */
export const argumentDiagram = (...of: Parameters<typeof diagramOf>): Diagram => ({
  ...diagramOf(...of),
  steps: [],
  argument: 'above-text',
});
