/** Builds the sections and claims of a model, and gathers the links that claims assert. */
import { anchorCue, toSearchableEvidence } from './anchor-cue.ts';
import { type Anchoring, anchorEvidence, findHeading, type Report, statementOf } from './anchor-evidence.ts';
import { linkId } from './link-id.ts';
import type { Claim, Evidence, Link, LinkAssertion, Section } from './model.ts';
import type { DataPath } from './parse-deck.ts';
import type { ParsedClaim, ParsedLink, ParsedSection } from './schema.ts';

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
  evidence: readonly Evidence[],
  path: DataPath,
  anchoring: Anchoring,
): { readonly link: ParsedLink; readonly assertion: LinkAssertion }[] {
  const searchable = toSearchableEvidence(evidence);
  const isComplete = evidence.length === claim.evidence.length;
  const report: Report = (diagnostic) => {
    // A quote that was not found may contain the missing cue.
    if (isComplete || diagnostic.code !== 'E_CUE_NOT_IN_EVIDENCE') anchoring.report(diagnostic);
  };
  return claim.links.flatMap((link, i) => {
    const cue = anchorCue(link, [...path, 'links', i], searchable, { files: anchoring.files, report });
    if (!cue) return [];
    const { from, to, polarity, confidence, attributedTo, lowPole, note } = link;
    const assertion: LinkAssertion = {
      link: linkId(from, to, polarity),
      claim: claim.id,
      cue,
      confidence,
      ...(attributedTo === undefined ? {} : { attributedTo }),
      ...(lowPole === undefined ? {} : { lowPole }),
      ...(note === undefined ? {} : { note }),
    };
    return [{ link, assertion }];
  });
}

/** The section at `index` of a deck. Its links are added to `gathered`; every fault is reported to `anchoring`. */
export function buildSection(
  section: ParsedSection,
  index: number,
  anchoring: Anchoring,
  gathered: GatheredLinks,
): Section {
  const { source } = anchoring;
  const heading = findHeading(section, index, anchoring);
  const period = section.period && anchoring.find(section.period, ['sections', index, 'period']);
  const evidenceOfClaims = section.claims.map((claim, j) =>
    anchorEvidence(claim, heading, ['sections', index, 'claims', j], anchoring),
  );
  // In a source without headings, a section is the statements that its claims quote.
  const quoted = new Set(evidenceOfClaims.flatMap((list) => list.map((e) => e.statement)));
  const statements = source.statements
    .filter((s) => (source.headings.length === 0 ? quoted.has(s.index) : s.heading === heading?.index))
    .map((s) => s.index);
  const claims = section.claims.map((claim, j): Claim => {
    const evidence = evidenceOfClaims[j]!;
    const asserted = assertLinks(claim, evidence, ['sections', index, 'claims', j], anchoring);
    for (const { link, assertion } of asserted) {
      const { from, to, polarity } = link;
      const known = gathered.get(assertion.link) ?? { id: assertion.link, from, to, polarity, assertions: [] };
      known.assertions.push(assertion);
      gathered.set(known.id, known);
    }
    const statement = evidence[0]?.statement ?? 0;
    const position = statements.length > 0 ? statements.indexOf(statement) + 1 : j + 1;
    return {
      id: claim.id,
      section: section.id,
      place: `${index + 1}.${position}`,
      statement,
      assertion: claim.assertion,
      type: claim.type,
      evidence,
      links: asserted.map((a) => a.assertion.link),
      ...(claim.notes === undefined ? {} : { notes: claim.notes }),
      ...(claim.minutes === undefined ? {} : { minutes: claim.minutes }),
    };
  });
  return {
    id: section.id,
    number: index + 1,
    heading: section.heading,
    title: section.title ?? section.heading,
    short: section.short ?? section.title ?? section.heading,
    ...(period ? { period: { ...period, statement: statementOf(source, period) ?? -1 } } : {}),
    ...(section.remark === undefined ? {} : { remark: section.remark }),
    ...(section.notes === undefined ? {} : { notes: section.notes }),
    claims,
    statements,
  };
}
