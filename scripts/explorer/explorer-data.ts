/** Makes the data of the explorer from a coding and its analysis. Pure. */
import { type Analysis, type AssertedLink, assertedLinks, type Coding, compareCodings } from '../analysis/index.ts';
import { defined } from '../defined.ts';
import { type Claim, type Link, labelInSentence, type Model, shownText } from '../model/index.ts';
import { diagramOf, headlineOf } from '../plan/index.ts';
import { isRightToLeft } from '../wording/index.ts';
import { panelWordsOf } from '../wording/panels.ts';
import { drawLinks } from './draw-links.ts';
import type {
  ExplorerAssertion,
  ExplorerClaim,
  ExplorerComparison,
  ExplorerData,
  ExplorerFactor,
  ExplorerLink,
  ExplorerSlide,
} from './explorer-types.ts';

/** What the data need besides coding and analysis. */
export interface ExplorerOptions {
  /** Slides of a claim, by its id; none by default. */
  readonly slidesOf?: (claim: string) => readonly ExplorerSlide[];
  /** Other codings of the text; none by default. */
  readonly others?: readonly Coding[];
}

const endsOf = ({ from, to }: Pick<Link, 'from' | 'to'>) => JSON.stringify([from, to]);

/** An assertion with its quote. White space is folded before the position of the cue is counted. */
function assertionOf({ assertion, claim, evidence }: AssertedLink, { source }: Model): ExplorerAssertion {
  const { confidence, attributedTo, deniedBy, lowPole, conditional, note, cue } = assertion;
  const points = [...evidence.exact];
  const before = points.slice(0, cue.start - evidence.start).join('');
  const quote = shownText(source, evidence.exact, evidence.start);
  const shownCue = shownText(source, cue.exact, cue.start);
  const at = shownText(source, before, evidence.start).length;
  const statement = evidence.statement === -1 ? claim.statement : evidence.statement;
  return defined({
    ...{ claim: claim.id, statement, quote, cue: shownCue, cueAt: Math.max(0, quote.indexOf(shownCue, at)) },
    ...{ start: evidence.start, place: evidence.place, confidence, attributedTo, deniedBy, lowPole, conditional, note },
  });
}

/** Whether two links between the same factors contradict each other: plus and minus, or a link and its denial. */
const isAgainst = (a: Link, b: Link) =>
  a.denied === b.denied
    ? !a.denied && a.polarity !== b.polarity && a.polarity !== '?' && b.polarity !== '?'
    : a.polarity === b.polarity;

/** The links that count and the denied ones, with their marks and sentences as maps have them. */
function linksOf(model: Model): ExplorerLink[] {
  const all = [...model.links, ...model.denied];
  const byLink = Map.groupBy(assertedLinks(model), ({ link }) => link.id);
  const byEnds = Map.groupBy(all, endsOf);
  return all.map((link): ExplorerLink => {
    const diagram = diagramOf(model, [link], '');
    const { implied, held, conditional, denied, lowPole } = diagram.links[0]!;
    const against = byEnds.get(endsOf(link))!.filter((other) => isAgainst(link, other));
    return defined({
      ...{ id: link.id, from: link.from, to: link.to, polarity: link.polarity },
      ...{ sentence: diagram.twin, implied, held, conditional, denied, lowPole },
      disputedBy: against.length === 0 ? undefined : against.map((l) => l.id),
      assertions: byLink.get(link.id)!.map((asserted) => assertionOf(asserted, model)),
    });
  });
}

function factorsOf(model: Model, analysis: Analysis): ExplorerFactor[] {
  const indices = new Map(analysis.factors.map((f) => [f.id, f]));
  return model.factors.map(({ id, label, kind, description }) => {
    const index = indices.get(id);
    return defined({
      ...{ id, label, kind, description, inSentence: labelInSentence(model, id) },
      ...{ role: index?.role ?? ('denied' as const), in: index?.in ?? 0, out: index?.out ?? 0 },
    });
  });
}

const claimOf = (claim: Claim, model: Model, slides: readonly ExplorerSlide[]): ExplorerClaim => ({
  ...{ id: claim.id, section: claim.section, place: claim.place, type: claim.type },
  assertion: headlineOf(model, claim),
  quotes: claim.evidence.map((e) => ({ text: shownText(model.source, e.exact, e.start), place: e.place })),
  links: claim.links,
  slides,
});

function comparisonOf(model: Model, others: readonly Coding[]): ExplorerComparison {
  const { coders, readings, added } = compareCodings(
    { name: panelWordsOf(model.language).compare.here, model },
    others,
  );
  const used = new Set(readings.flatMap(({ from, to }) => [from, to]));
  return { coders, readings, factors: added.filter(({ id }) => used.has(id)) };
}

/** The data of the explorer. Equal codings give equal data. */
export function explorerData(
  model: Model,
  analysis: Analysis,
  { slidesOf = () => [], others = [] }: ExplorerOptions = {},
): ExplorerData {
  const factors = factorsOf(model, analysis);
  const links = linksOf(model);
  const { outcome, deck, title, language } = model;
  const rightToLeft = isRightToLeft(language);
  return {
    ...{ deck, title, language, rightToLeft, outcome, factors, links },
    claims: model.claims.map((claim) => claimOf(claim, model, slidesOf(claim.id))),
    sections: model.sections.map((s) => ({ id: s.id, title: s.title, place: s.place })),
    loops: {
      items: analysis.loops.items.map(({ factors, links, kind }) => ({ factors, links, kind })),
      truncated: analysis.loops.truncated,
    },
    effects: analysis.onOutcome.map(({ from, sign, witnesses, told }) => ({ from, sign, witnesses, told })),
    drawing: drawLinks({ factors, links, outcome, rightToLeft }, links),
    ...(others.length === 0 ? {} : { comparison: comparisonOf(model, others) }),
  };
}
