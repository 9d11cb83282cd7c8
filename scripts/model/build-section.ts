/** Builds the sections and claims of a model, and gathers the links that claims assert. */
import { defined } from '../defined.ts';
import { headingPlace } from '../wording/heading-place.ts';
import { linkId } from './links.ts';
import type { Claim, Heading, Link, LinkAssertion, Section, Source, Statement } from './model.ts';
import { oneLine } from './one-line.ts';
import type { DataPath } from './parse-deck.ts';
import { anchorCue, checkWordsOf, toSearchableEvidence } from './quotes/anchor-cue.ts';
import {
  type AnchoredQuote,
  type Anchoring,
  anchorEvidence,
  reportMissingHeading,
  statementOf,
} from './quotes/anchor-evidence.ts';
import { shownText } from './quotes/shown-text.ts';
import type { Report } from './report.ts';
import type { ParsedClaim, ParsedSection } from './schema.ts';

/** A link with the assertions met so far, in that order. */
type GatheredLink = Link & { assertions: LinkAssertion[] };

/** Links by id. Shared by all sections of a deck, and added to. */
export type GatheredLinks = Map<string, GatheredLink>;

/** The assertions of a claim's links whose cue is at one place, each with its link. */
function assertLinks(
  claim: ParsedClaim,
  evidence: readonly AnchoredQuote[],
  path: DataPath,
  anchoring: Anchoring,
): GatheredLink[] {
  if (claim.links.length === 0 && claim.conditional === undefined) return [];
  const searchable = toSearchableEvidence(evidence, anchoring.source.ignored);
  const isComplete = evidence.length === claim.evidence.length;
  const report: Report = (code, ...fault) => {
    // A quote that was not found may contain the missing words.
    if (isComplete || !code.endsWith('_NOT_IN_EVIDENCE')) anchoring.report(code, ...fault);
  };
  checkWordsOf('conditional', claim.conditional, path, searchable, report);
  return claim.links.flatMap((link, i): GatheredLink[] => {
    const linkPath = [...path, 'links', i];
    const cue = anchorCue(link, linkPath, searchable, report);
    checkWordsOf('conditional', link.conditional, linkPath, searchable, report);
    checkWordsOf('lowPole', link.lowPole, linkPath, searchable, report);
    if (!cue) return [];
    const { from, to, polarity, confidence, attributedTo, deniedBy, lowPole, note } = link;
    const denied = claim.denied ?? link.denied ?? (deniedBy === undefined ? undefined : true);
    const conditional = link.conditional ?? claim.conditional;
    const id = linkId(from, to, polarity, denied);
    const assertion = {
      link: id,
      claim: claim.id,
      cue,
      confidence,
      attributedTo,
      deniedBy,
      lowPole,
      conditional,
      note,
    };
    return [defined({ id, from, to, polarity, denied, assertions: [defined(assertion)] })];
  });
}

/** Adds links to those gathered before; links of one id become one. */
function gather(links: readonly GatheredLink[], gathered: GatheredLinks): void {
  for (const link of links) {
    const known = gathered.get(link.id);
    if (known) known.assertions.push(...link.assertions);
    else gathered.set(link.id, link);
  }
}

/** A section of a deck and its place. */
export interface PlacedSection {
  /** The section. */
  readonly section: ParsedSection;
  /** 0-based position in the deck. */
  readonly index: number;
  /** Its heading in the source; `undefined` where the source has none. */
  readonly heading: Heading | undefined;
  /** The statements below the heading; `undefined` without a heading. */
  readonly statements: readonly Statement[] | undefined;
}

/** Whether quoted statements all come before the first heading: they are a section without one. */
function isPreamble(quoted: ReadonlySet<number>, { statements, form }: Source): boolean {
  const headings = new Set([...quoted].map((statement) => statements[statement]?.heading));
  return form !== 'prose' && headings.size === 1 && headings.has(-1);
}

/** The place of a section, and a function that gives the place of a statement, as slides print them. */
function placesOf(
  { section: { place }, index }: PlacedSection,
  statements: readonly number[],
  { printNumber, statementPlace }: Anchoring,
) {
  return {
    sectionPlace: place ?? printNumber(`${index + 1}`),
    /** `position` counts from 1. It is printed where the section does not hold the statement. */
    placeOf: (statement: number, position: number) => {
      if (statementPlace !== undefined) return statementPlace.replaceAll('{n}', String(statement + 1));
      const number = printNumber(`${index + 1}.${statements.indexOf(statement) + 1 || position}`);
      return place === undefined ? number : `${place} ${number}`;
    },
  };
}

/** The model of a section. Its links are added to `gathered`; every fault is reported to `anchoring`. */
export function buildSection(placed: PlacedSection, anchoring: Anchoring, gathered: GatheredLinks): Section {
  const { section, index, heading, statements: below } = placed;
  const { source, language } = anchoring;
  const pathOf = (claim: number) => ['sections', index, 'claims', claim];
  const period = section.period && anchoring.find(section.period, ['sections', index, 'period']);
  const evidenceOfClaims = section.claims.map((claim, j) => anchorEvidence(claim, heading, pathOf(j), anchoring));
  const quoted = new Set(evidenceOfClaims.flat().map((e) => e.statement));
  if (!heading && !isPreamble(quoted, source)) reportMissingHeading(section, index, anchoring);
  // A section without a heading in the source is the statements that its claims quote.
  const statements = below?.map((s) => s.index) ?? [...quoted].filter((index) => index !== -1).sort((a, b) => a - b);
  const { sectionPlace, placeOf } = placesOf(placed, statements, anchoring);
  const placeOfHeading = headingPlace(sectionPlace, language);
  const claims = section.claims.map((claim, j): Claim => {
    const evidence = evidenceOfClaims[j]!;
    const links = assertLinks(claim, evidence, pathOf(j), anchoring);
    gather(links, gathered);
    const statement = evidence[0]?.statement ?? 0;
    const ownPlace = (e: AnchoredQuote) =>
      e.statement === -1 ? placeOfHeading : (claim.place ?? placeOf(e.statement, j + 1));
    const { id, assertion, type, denied, conditional, resolvedBy, key, notes, minutes } = claim;
    return defined({
      id,
      section: section.id,
      place: claim.place ?? evidence[0]?.place ?? placeOf(statement, j + 1),
      statement,
      assertion: oneLine(assertion),
      type,
      evidence: evidence.map((e) => ({ ...e, place: e.place ?? ownPlace(e) })),
      links: links.map((l) => l.id),
      ...{ denied, conditional, resolvedBy, key, notes, minutes },
    });
  });
  const shownHeading = heading ? shownText(source, heading.text, heading.start) : section.heading;
  const title = section.title ?? shownHeading;
  return defined({
    id: section.id,
    number: index + 1,
    heading: shownHeading,
    isCodersHeading: heading ? undefined : (true as const),
    title,
    point: section.point,
    short: section.short ?? title,
    place: sectionPlace,
    period: period && { ...period, statement: statementOf(source, period) ?? -1, place: sectionPlace },
    remark: section.remark,
    notes: section.notes,
    claims,
    statements,
  });
}
