/** data + source → Model, or every fault at once. */
import { type Checked, type Diagnostic, diagnose, nearestName } from '../diagnostics/index.ts';
import { type Anchor, describeDifference, findQuote, nearestPassage, toSearchable } from './anchor-quote.ts';
import { checkReferences } from './check-references.ts';
import { linkId } from './link-id.ts';
import type { Claim, CslItem, Evidence, Heading, Link, LinkAssertion, Model, Section, Source } from './model.ts';
import { type DataFiles, type DataPath, parseDeck, placeOf } from './parse-deck.ts';
import type { ParsedDeck } from './schema.ts';
import { parseSource } from './source-text.ts';

type ParsedSection = ParsedDeck['sections'][number];
type ParsedClaim = ParsedSection['claims'][number];
type ParsedQuote = ParsedClaim['evidence'][number];

export interface ModelInput {
  /** Name of the deck's folder. */
  readonly deck: string;
  /** Default export of deck.ts, or the content of deck.json. */
  readonly data: unknown;
  /** Text of source.txt; `undefined` where there is none. */
  readonly sourceText: string | undefined;
  readonly files: DataFiles;
}

interface Anchoring {
  readonly source: Source;
  readonly files: DataFiles;
  readonly find: (quote: ParsedQuote, path: DataPath) => Anchor | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

function quoteFinder(text: string, files: DataFiles, report: (d: Diagnostic) => void): Anchoring['find'] {
  const searchable = toSearchable(text);
  return (quote, path) => {
    const places = findQuote(searchable, quote);
    if (places.length === 1) return places[0];
    const place = placeOf(files, [...path, 'quote']);
    if (places.length > 1) {
      report(
        diagnose('E_QUOTE_AMBIGUOUS', place, `The words occur ${places.length} times in the source.`, {
          actual: quote.quote,
          expected: `a prefix or suffix that leaves one of the places ${places.map((p) => p.start).join(', ')}`,
        }),
      );
      return undefined;
    }
    const bare = findQuote(searchable, { quote: quote.quote });
    const nearest = bare[0]?.exact ?? nearestPassage(searchable, quote.quote);
    report(
      bare.length > 0
        ? diagnose('E_QUOTE_NOT_VERBATIM', place, 'The words occur, but not with this prefix and suffix.', {
            actual: `${quote.prefix ?? ''}|${quote.quote}|${quote.suffix ?? ''}`,
            expected: `…${searchable.text.slice(Math.max(0, bare[0]!.start - 30), bare[0]!.end + 30)}…`,
          })
        : diagnose(
            'E_QUOTE_NOT_VERBATIM',
            place,
            `The words do not stand in the source: ${describeDifference(quote.quote, nearest)}.`,
            { actual: quote.quote, expected: `${nearest} (the nearest passage)` },
          ),
    );
    return undefined;
  };
}

/** The statement that holds a stretch wholly; -1 for a stretch of a heading, `undefined` where neither does. */
function statementOf(source: Source, span: Anchor): number | undefined {
  const holds = (s: { start: number; end: number } | undefined) =>
    s !== undefined && s.start <= span.start && span.end <= s.end;
  const statement = lastBefore(source.statements, span.start);
  if (holds(statement)) return statement?.index;
  return holds(lastBefore(source.headings, span.start)) ? -1 : undefined;
}

/** The last of some stretches, sorted by start, that begins at or before a place. */
function lastBefore<T extends { readonly start: number }>(stretches: readonly T[], place: number): T | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.start <= place) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

function findHeading(section: ParsedSection, index: number, anchoring: Anchoring): Heading | undefined {
  const fold = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const { headings } = anchoring.source;
  const heading = headings.find((h) => fold(h.text) === fold(section.heading));
  if (heading || headings.length === 0) return heading;
  anchoring.report(
    diagnose(
      'E_HEADING_NOT_VERBATIM',
      placeOf(anchoring.files, ['sections', index, 'heading']),
      'The source has no such heading.',
      {
        actual: section.heading,
        expected: `${headings[index]?.text ?? headings.map((h) => h.text).join(' | ')} (heading ${index + 1})`,
      },
    ),
  );
  return undefined;
}

function buildEvidence(claim: ParsedClaim, heading: Heading | undefined, path: DataPath, a: Anchoring): Evidence[] {
  const evidence: Evidence[] = [];
  claim.evidence.forEach((quote, i) => {
    const at = [...path, 'evidence', i];
    const anchor = a.find(quote, at);
    if (!anchor) return;
    const statement = statementOf(a.source, anchor);
    const place = placeOf(a.files, [...at, 'quote']);
    if (statement === undefined || (statement === -1 && i === 0)) {
      a.report(
        diagnose('E_QUOTE_ACROSS_STATEMENTS', place, 'The first quote must lie within one statement of the source.', {
          actual: anchor.exact,
        }),
      );
      return;
    }
    const under = statement === -1 ? heading?.index : a.source.statements[statement]?.heading;
    if (heading && under !== heading.index) {
      a.report(
        diagnose('E_QUOTE_OUTSIDE_SECTION', place, 'The words stand under another heading.', {
          actual: a.source.headings[under ?? -1]?.text ?? 'before the first heading',
          expected: heading.text,
        }),
      );
      return;
    }
    evidence.push({ exact: anchor.exact, start: anchor.start, end: anchor.end, statement });
  });
  return evidence;
}

function buildAssertions(claim: ParsedClaim, evidence: readonly Evidence[], path: DataPath, a: Anchoring) {
  const searchable = evidence.map((e) => toSearchable(e.exact));
  return claim.links.flatMap(
    (link, k): (LinkAssertion & { from: string; to: string; polarity: Link['polarity'] })[] => {
      for (const [i, quote] of evidence.entries()) {
        const cue = findQuote(searchable[i]!, { quote: link.cue })[0];
        if (!cue) continue;
        return [
          {
            link: linkId(link.from, link.to, link.polarity),
            from: link.from,
            to: link.to,
            polarity: link.polarity,
            claim: claim.id,
            cue: { exact: cue.exact, start: quote.start + cue.start, end: quote.start + cue.end },
            confidence: link.confidence,
            ...(link.attributedTo === undefined ? {} : { attributedTo: link.attributedTo }),
            ...(link.lowPole === undefined ? {} : { lowPole: link.lowPole }),
            ...(link.note === undefined ? {} : { note: link.note }),
          },
        ];
      }
      if (evidence.length === claim.evidence.length)
        a.report(
          diagnose(
            'E_CUE_NOT_IN_EVIDENCE',
            placeOf(a.files, [...path, 'links', k, 'cue']),
            'The cue does not stand in the evidence of its claim.',
            {
              actual: link.cue,
              expected: `${nearestPassage(toSearchable(evidence.map((e) => e.exact).join('\n')), link.cue)} (the nearest passage)`,
            },
          ),
        );
      return [];
    },
  );
}

/** Copies an object without the keys that are undefined, as exactOptionalPropertyTypes wants. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;
}

/**
 * The model of a coded text. Every quote is an exact stretch of the source; every fault of data and source is listed.
 * Warnings (uncovered statements, unused factors) stand beside a good model.
 */
export function buildModel(input: ModelInput): Checked<Model> {
  const { files } = input;
  const diagnostics: Diagnostic[] = [];
  const report = (d: Diagnostic) => void diagnostics.push(d);
  if (input.sourceText === undefined)
    report(
      diagnose('E_SOURCE_MISSING', { file: files.source }, 'The deck has no source text.', { expected: files.source }),
    );
  else if (input.sourceText.trim() === '')
    report(diagnose('E_SOURCE_EMPTY', { file: files.source }, 'The source text is empty.'));
  const parsed = parseDeck(input.data, files);
  if (!parsed.ok)
    return { ok: false, diagnostics: [...diagnostics, ...parsed.diagnostics, ...faultsOfLooseDeck(input)] };
  const deck = parsed.value;
  diagnostics.push(...checkReferences(deck, files));
  if (input.sourceText === undefined) return { ok: false, diagnostics };

  const source = parseSource(input.sourceText);
  const anchoring: Anchoring = { source, files, report, find: quoteFinder(input.sourceText, files, report) };
  const gathered = new Map<string, Link & { assertions: LinkAssertion[] }>();
  const sections = deck.sections.map((section, i) => buildSection(section, i, anchoring, gathered));
  const claims = sections.flatMap((s) => s.claims);
  const covered = new Set(claims.flatMap((c) => c.evidence.map((e) => e.statement)));
  const uncovered = source.statements.filter((s) => !covered.has(s.index)).map((s) => s.index);
  for (const index of uncovered)
    report(
      diagnose(
        'W_STATEMENT_UNCOVERED',
        { file: files.source, path: `statement ${index}` },
        'No claim quotes this statement.',
        {
          actual: source.statements[index]?.text ?? '',
        },
      ),
    );
  if (diagnostics.some((d) => d.severity === 'error')) return { ok: false, diagnostics };

  const references = (deck.references ?? []).map((r) => defined(r) as CslItem);
  const firstPlace = (link: Link) => Math.min(...link.assertions.map((a) => a.cue.start));
  const value: Model = {
    deck: input.deck,
    title: deck.title,
    language: deck.language ?? 'en',
    work: defined(deck.work) as CslItem,
    outcome: deck.outcome,
    source,
    factors: deck.factors.map((f) => defined(f)),
    sections,
    claims,
    links: [...gathered.values()].sort((a, b) => firstPlace(a) - firstPlace(b) || (a.id < b.id ? -1 : 1)),
    context: [...(deck.context ?? [])]
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))
      .map((fact) => defined({ ...fact, reference: references.find((r) => r.id === fact.reference) as CslItem })),
    references,
    talks: deck.talks.map((t) => defined({ ...t, pace: t.pace ?? 130 })),
    ...(deck.method === undefined ? {} : { method: deck.method }),
    remarks: [...(deck.remarks ?? []), ...sections.flatMap((s) => (s.remark === undefined ? [] : [s.remark]))],
    questions: deck.questions ?? [],
    coverage: { total: source.statements.length, covered: source.statements.length - uncovered.length, uncovered },
  };
  return { ok: true, value, diagnostics };
}

function buildSection(
  section: ParsedSection,
  index: number,
  a: Anchoring,
  gathered: Map<string, Link & { assertions: LinkAssertion[] }>,
): Section {
  const heading = findHeading(section, index, a);
  const periodAnchor = section.period && a.find(section.period, ['sections', index, 'period']);
  const evidences = section.claims.map((claim, j) =>
    buildEvidence(claim, heading, ['sections', index, 'claims', j], a),
  );
  // A source without headings is divided by the coder: a section is then what its claims quote.
  const quoted = new Set(evidences.flatMap((list) => list.map((e) => e.statement)));
  const statements = a.source.statements
    .filter((s) => (a.source.headings.length === 0 ? quoted.has(s.index) : s.heading === heading?.index))
    .map((s) => s.index);
  const claims = section.claims.map((claim, j): Claim => {
    const path: DataPath = ['sections', index, 'claims', j];
    const evidence = evidences[j]!;
    const assertions = buildAssertions(claim, evidence, path, a);
    for (const { from, to, polarity, ...assertion } of assertions) {
      const link = gathered.get(assertion.link) ?? { id: assertion.link, from, to, polarity, assertions: [] };
      link.assertions.push(assertion);
      gathered.set(link.id, link);
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
      links: assertions.map((x) => x.link),
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
    ...(periodAnchor ? { period: { ...periodAnchor, statement: statementOf(a.source, periodAnchor) ?? -1 } } : {}),
    ...(section.remark === undefined ? {} : { remark: section.remark }),
    ...(section.notes === undefined ? {} : { notes: section.notes }),
    claims,
    statements,
  };
}

/**
 * Quote faults of a deck whose shape is broken somewhere: whatever of its sections still reads is checked as well, so
 * that one run lists all faults.
 */
function faultsOfLooseDeck(input: ModelInput): Diagnostic[] {
  const data = input.data as { sections?: unknown } | undefined;
  if (input.sourceText === undefined || !Array.isArray(data?.sections)) return [];
  const found: Diagnostic[] = [];
  const find = quoteFinder(input.sourceText, input.files, (d) => void found.push(d));
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
  const factorIds = list((data as { factors?: unknown }).factors).flatMap((f) =>
    typeof (f as { id?: unknown } | null)?.id === 'string' ? [(f as { id: string }).id] : [],
  );
  const seen = new Set<string>();
  data.sections.forEach((section: unknown, i) => {
    list((section as { claims?: unknown } | null)?.claims).forEach((claim, j) => {
      const c = claim as { id?: unknown; evidence?: unknown; links?: unknown } | null;
      const path: DataPath = ['sections', i, 'claims', j];
      if (typeof c?.id === 'string') {
        if (seen.has(c.id))
          found.push(
            diagnose('E_ID_DUPLICATE', placeOf(input.files, [...path, 'id']), 'The claim id stands twice.', {
              actual: c.id,
              expected: 'an id of its own',
            }),
          );
        seen.add(c.id);
      }
      list(c?.evidence).forEach((quote, k) => {
        const q = quote as { quote?: unknown; prefix?: unknown; suffix?: unknown } | null;
        const optional = (v: unknown) => (typeof v === 'string' ? v : undefined);
        if (typeof q?.quote === 'string' && q.quote.trim() !== '')
          find({ quote: q.quote, prefix: optional(q.prefix), suffix: optional(q.suffix) }, [...path, 'evidence', k]);
      });
      list(c?.links).forEach((link, k) => {
        for (const end of ['from', 'to'] as const) {
          const id = (link as Record<string, unknown> | null)?.[end];
          if (typeof id === 'string' && factorIds.length > 0 && !factorIds.includes(id))
            found.push(
              diagnose(
                'E_FACTOR_UNKNOWN',
                placeOf(input.files, [...path, 'links', k, end]),
                'There is no factor of this id.',
                {
                  actual: id,
                  expected: `${nearestName(id, factorIds) ?? 'an id of factors.ts'} (the nearest)`,
                },
              ),
            );
        }
      });
    });
  });
  return found;
}
