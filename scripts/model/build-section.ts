/** Builds the sections and claims of a model, and gathers the links that claims assert. */
import { wordingOf } from '../wording/index.ts';
import { anchorCue, checkCondition, toSearchableEvidence } from './anchor-cue.ts';
import {
  type AnchoredQuote,
  type Anchoring,
  anchorEvidence,
  type Report,
  reportMissingHeading,
  statementOf,
} from './anchor-evidence.ts';
import { linkId } from './link-id.ts';
import type { Claim, Heading, Link, LinkAssertion, Section } from './model.ts';
import type { DataPath } from './parse-deck.ts';
import type { ParsedClaim, ParsedSection } from './schema.ts';
import { shownText } from './shown-text.ts';

/** Links by id, each with the assertions met so far. Shared by all sections of a deck, and added to. */
export type GatheredLinks = Map<
  string,
  Link & {
    /** Assertions in the order in which they are met. */
    assertions: LinkAssertion[];
  }
>;

/** The assertions of a claim's links whose cue is at one place, each with its link. */
function assertLinks(
  claim: ParsedClaim,
  evidence: readonly AnchoredQuote[],
  path: DataPath,
  anchoring: Anchoring,
): Link[] {
  const searchable = toSearchableEvidence(evidence, anchoring.source.ignored);
  const isComplete = evidence.length === claim.evidence.length;
  const report: Report = (diagnostic) => {
    // A quote that was not found may contain the missing words.
    if (isComplete || !/^E_(?:CUE|CONDITION)_NOT_IN_EVIDENCE$/u.test(diagnostic.code)) anchoring.report(diagnostic);
  };
  const context = { files: anchoring.files, report };
  checkCondition(claim.conditional, [...path, 'conditional'], searchable, context);
  return claim.links.flatMap((link, i): Link[] => {
    const cue = anchorCue(link, [...path, 'links', i], searchable, context);
    checkCondition(link.conditional, [...path, 'links', i, 'conditional'], searchable, context);
    if (!cue) return [];
    const { from, to, polarity, confidence, attributedTo, lowPole, note } = link;
    const isDenied = (claim.denied ?? link.denied) === true;
    const conditional = link.conditional ?? claim.conditional;
    const id = linkId(from, to, polarity, isDenied);
    const assertion: LinkAssertion = {
      link: id,
      claim: claim.id,
      cue,
      confidence,
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(lowPole === undefined ? {} : { lowPole }),
      ...(conditional === undefined ? {} : { conditional }),
      ...(note === undefined ? {} : { note }),
    };
    return [{ id, from, to, polarity, ...(isDenied ? { denied: true } : {}), assertions: [assertion] }];
  });
}

/** A section of a deck and its place. */
export interface PlacedSection {
  /** The section. */
  readonly section: ParsedSection;
  /** 0-based position in the deck. */
  readonly index: number;
  /** Its heading in the source; `undefined` where the source has none. */
  readonly heading: Heading | undefined;
}

/** The model of a section. Its links are added to `gathered`; every fault is reported to `anchoring`. */
export function buildSection(
  { section, index, heading }: PlacedSection,
  anchoring: Anchoring,
  gathered: GatheredLinks,
): Section {
  const { source, language, printNumber } = anchoring;
  const period = section.period && anchoring.find(section.period, ['sections', index, 'period']);
  const evidenceOfClaims = section.claims.map((claim, j) =>
    anchorEvidence(claim, heading, ['sections', index, 'claims', j], anchoring),
  );
  // What comes before the first heading is a section without one.
  const headingIndices = new Set(evidenceOfClaims.flat().map((e) => source.statements[e.statement]?.heading));
  const isPreamble = headingIndices.size === 1 && headingIndices.has(-1) && source.form !== 'prose';
  if (!heading && !isPreamble) reportMissingHeading(section, index, anchoring);
  // A section without a heading in the source is the statements that its claims quote.
  const quoted = new Set(evidenceOfClaims.flatMap((list) => list.map((e) => e.statement)));
  const statements = source.statements
    .filter((s) => (heading === undefined ? quoted.has(s.index) : s.heading === heading.index))
    .map((s) => s.index);
  const place = section.place ?? printNumber(`${index + 1}`);
  /** The place of a statement; `position` counts from 1 where the section does not hold the statement. */
  const statementPlace = (statement: number, position: number) => {
    if (anchoring.statementPlace !== undefined)
      return anchoring.statementPlace.replaceAll('{n}', String(statement + 1));
    const number = printNumber(`${index + 1}.${statements.indexOf(statement) + 1 || position}`);
    return section.place === undefined ? number : `${section.place} ${number}`;
  };
  const claims = section.claims.map((claim, j): Claim => {
    const evidence = evidenceOfClaims[j]!;
    const links = assertLinks(claim, evidence, ['sections', index, 'claims', j], anchoring);
    for (const link of links) {
      const known = gathered.get(link.id) ?? { ...link, assertions: [] };
      known.assertions.push(...link.assertions);
      gathered.set(known.id, known);
    }
    const statement = evidence[0]?.statement ?? 0;
    const { denied, conditional, resolvedBy, key, notes, minutes } = claim;
    return {
      id: claim.id,
      section: section.id,
      place: claim.place ?? evidence[0]?.place ?? statementPlace(statement, j + 1),
      statement,
      assertion: claim.assertion,
      type: claim.type,
      evidence: evidence.map((e) => ({
        ...e,
        place:
          e.place ??
          (e.statement === -1
            ? wordingOf(language).links.headingOf(place)
            : (claim.place ?? statementPlace(e.statement, j + 1))),
      })),
      links: links.map((l) => l.id),
      ...(denied === undefined ? {} : { denied }),
      ...(conditional === undefined ? {} : { conditional }),
      ...(resolvedBy === undefined ? {} : { resolvedBy }),
      ...(key === undefined ? {} : { key }),
      ...(notes === undefined ? {} : { notes }),
      ...(minutes === undefined ? {} : { minutes }),
    };
  });
  const shownHeading = heading ? shownText(source, heading.text, heading.start) : section.heading;
  const title = section.title ?? shownHeading;
  return {
    id: section.id,
    number: index + 1,
    heading: shownHeading,
    title,
    short: section.short ?? title,
    place,
    ...(period ? { period: { ...period, statement: statementOf(source, period) ?? -1, place } } : {}),
    ...(section.remark === undefined ? {} : { remark: section.remark }),
    ...(section.notes === undefined ? {} : { notes: section.notes }),
    claims,
    statements,
  };
}
