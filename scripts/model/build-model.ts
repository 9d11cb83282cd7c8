/** Builds the model from the data of a deck and its source, or lists every fault of both. */
import { defined } from '../defined.ts';
import { type Checked, type Diagnostic, diagnose } from '../diagnostics/index.ts';
import { buildSection, type GatheredLinks } from './build-section.ts';
import { checkBrokenDeck } from './checks/check-broken-deck.ts';
import { checkIgnored } from './checks/check-ignored.ts';
import { defaultPace } from './checks/check-notes.ts';
import { checkPlaces } from './checks/check-places.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkSource } from './checks/check-source.ts';
import { normaliseWork } from './csl.ts';
import type { DeckInput } from './define.ts';
import type { LookInput } from './look/look-input.ts';
import type { ContextFact, CslItem, Link, Model, Section, Source } from './model.ts';
import { oneLine } from './one-line.ts';
import { type DataFiles, parseDeck } from './parse-deck.ts';
import {
  type Anchoring,
  checkSectionOrder,
  findHeadings,
  quoteFinder,
  reportMissingQuote,
  statementsIn,
} from './quotes/anchor-evidence.ts';
import { readDeckSource } from './read-source.ts';
import { reporterOf } from './report.ts';
import type { ParsedDeck } from './schema.ts';

/** What a model is built from. */
export interface ModelInput {
  /** Name of the deck's folder. */
  readonly deck: string;
  /** Default export of deck.ts, or the content of deck.json. */
  readonly data: unknown;
  /** Text of source.txt; `undefined` where the file does not exist. */
  readonly sourceText: string | undefined;
  /** Files of the data, for the place of a diagnostic. */
  readonly files: DataFiles;
}

/** Names the headings whose statements have no mark, once for all of them. */
function checkMarks({ headings, unmarked }: Source, files: DataFiles): Diagnostic[] {
  if (unmarked.length === 0) return [];
  return [
    diagnose(
      'W_STATEMENT_MARKS_MISSING',
      { file: files.source },
      `Below ${unmarked.length} of ${headings.length} marked headings no statement is marked. Each paragraph there is read as a statement.`,
      { actual: unmarked.map((i) => headings[i]!.text).join(' | '), expected: '○ before each statement' },
    ),
  ];
}

/** Indices of the statements that no claim quotes, ascending. */
function uncoveredStatements(source: Source, sections: readonly Section[]): number[] {
  const covered = new Set(sections.flatMap((s) => s.claims.flatMap((c) => c.evidence.map((e) => e.statement))));
  return source.statements.filter((s) => !covered.has(s.index)).map((s) => s.index);
}

/** Names the statements that no claim quotes, but for those that a rejected quote may mean: its error is told. */
function checkCoverage(uncovered: readonly number[], { source, meant }: Anchoring, files: DataFiles): Diagnostic[] {
  const quoted = new Set(meant.flatMap((span) => statementsIn(source, span)));
  return uncovered
    .filter((index) => !quoted.has(index))
    .map((index) => {
      const place = { file: files.source, path: `statement ${index + 1}` };
      const actual = source.statements[index]!.text;
      return diagnose('W_STATEMENT_UNCOVERED', place, 'No claim quotes this statement.', { actual });
    });
}

const hasPlaces = ({ sections, statementPlace }: ParsedDeck) =>
  statementPlace !== undefined ||
  sections.some((s) => [s, ...s.claims, ...s.claims.flatMap((c) => c.evidence)].some((x) => x.place !== undefined));

/** Whether headings of the text begin with numbers, as in `2.1 Trust` or `3. Peace`, that are not ours. */
const hasOtherNumbers = ({ sections }: ParsedDeck) =>
  sections.some(({ heading }, i) => {
    const number = /^\d{1,2}(?:(?:\.\d{1,2})+(?=[.)]?\s)|(?=[.)]\s))/u.exec(heading.trim())?.[0];
    return number !== undefined && number !== String(i + 1);
  });

/** Sorted by the place of the first cue, then by id. */
function sortLinks(links: Iterable<Link>): Link[] {
  const placed = Array.from(links, (link) => ({ link, place: Math.min(...link.assertions.map((a) => a.cue.start)) }));
  return placed.sort((a, b) => a.place - b.place || (a.link.id < b.link.id ? -1 : 1)).map(({ link }) => link);
}

/** Order of two ISO 8601 dates. Years before our era have a minus; a date without month or day comes before one with. */
function compareDates(a: string, b: string): number {
  const [yearA, yearB] = [Number.parseInt(a, 10), Number.parseInt(b, 10)];
  return yearA - yearB || (a < b ? -1 : a > b ? 1 : 0);
}

/** Sorted by date, then by id, each with the work that it refers to. */
function resolveContext(deck: ParsedDeck, references: readonly CslItem[]): ContextFact[] {
  return [...(deck.context ?? [])]
    .sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1))
    .map((fact) => defined({ ...fact, reference: references.find((r) => r.id === fact.reference)! }));
}

/** The model of parts that fit each other, without name and coverage. */
function joinParts(deck: ParsedDeck, source: Source, sections: readonly Section[], gathered: GatheredLinks) {
  const links = sortLinks(gathered.values());
  const references = (deck.references ?? []).map(normaliseWork);
  return defined({
    title: deck.title,
    language: deck.language ?? 'en',
    work: normaliseWork(deck.work),
    outcome: deck.outcome,
    source,
    factors: deck.factors.map((f) => defined({ ...f, label: oneLine(f.label) })),
    sections,
    claims: sections.flatMap((s) => s.claims),
    links: links.filter((l) => !l.denied),
    denied: links.filter((l) => l.denied),
    ...(deck.question === undefined ? {} : { question: deck.question }),
    ...(deck.answer === undefined ? {} : { answer: deck.answer }),
    argument: deck.argument ?? [],
    votes: (deck.votes ?? []).map((v) => defined(v)),
    contrasts: (deck.contrasts ?? []).map((c) => defined(c)),
    loops: (deck.loops ?? []).map((l) => defined(l)),
    pictures: (deck.pictures ?? []).map((p) => defined(p)),
    context: resolveContext(deck, references),
    ...(deck.citationStyle === undefined ? {} : { citationStyle: deck.citationStyle }),
    references,
    talks: deck.talks.map((t) => defined({ ...t, pace: t.pace ?? defaultPace })),
    method: deck.method,
    remarks: [...(deck.remarks ?? []), ...sections.flatMap((s) => (s.remark === undefined ? [] : [s.remark]))],
    questions: deck.questions ?? [],
    ...(deck.look === undefined ? {} : { look: deck.look as LookInput }),
  });
}

/**
 * The model of a coded text, or all faults of data and source. Every quote of the model is a stretch of the source.
 * Warnings (uncovered statements, unused factors, long notes) come with a model too.
 */
export function buildModel(input: ModelInput): Checked<Model> {
  const { files, sourceText } = input;
  const diagnostics = checkSource(sourceText, files.source);
  const parsed = parseDeck(input.data, files);
  if (!parsed.ok) {
    const isTooLarge = parsed.diagnostics.some((d) => d.code === 'E_DATA_SIZE');
    const further = sourceText === undefined || isTooLarge ? [] : checkBrokenDeck(input.data, sourceText, files);
    return { ok: false, diagnostics: [...diagnostics, ...parsed.diagnostics, ...further] };
  }
  const deck = parsed.value;
  diagnostics.push(...checkReferences(deck, files));
  if (sourceText === undefined) return { ok: false, diagnostics };

  const { report } = reporterOf(files, diagnostics);
  const hasBrackets = hasPlaces(deck) || hasOtherNumbers(deck);
  const printNumber = hasBrackets ? (number: string) => `[${number}]` : (number: string) => `§${number}`;
  const { source, searchable } = readDeckSource(sourceText, deck as DeckInput, (text, selector, path) =>
    reportMissingQuote(text, selector, path, report),
  );
  checkIgnored(deck, searchable, report);
  const anchoring: Anchoring = {
    source,
    report,
    printNumber,
    statementPlace: deck.statementPlace,
    language: deck.language ?? 'en',
    find: quoteFinder(searchable, report),
    meant: [],
  };
  const gathered: GatheredLinks = new Map();
  const headings = findHeadings(deck.sections, source);
  checkSectionOrder(headings, report);
  const below = Map.groupBy(source.statements, (s) => s.heading);
  const sections = deck.sections.map((section, index) => {
    const heading = headings[index];
    const placed = { section, index, heading, statements: heading && (below.get(heading.index) ?? []) };
    return buildSection(placed, anchoring, gathered);
  });
  const uncovered = uncoveredStatements(source, sections);
  diagnostics.push(...checkMarks(source, files), ...checkCoverage(uncovered, anchoring, files));
  if (diagnostics.some((d) => d.severity === 'error')) return { ok: false, diagnostics };
  checkPlaces(deck, sections, source, report);
  const total = source.statements.length;
  const coverage = { total, covered: total - uncovered.length, uncovered };
  const value = { deck: input.deck, ...joinParts(deck, source, sections, gathered), coverage };
  return { ok: true, value, diagnostics };
}
