/** Writes codings as workbooks of Causal Map. */
import { type AssertedLink, assertedLinks, detailsOf } from '../../analysis/index.ts';
import { findRanges, foldSpace, type Model, type Polarity, readDeckSource, shownText } from '../../model/index.ts';
import { selectOnce } from '../../skeleton/index.ts';
import { type SheetRows, workbookFile } from '../pptx/workbook.ts';
import { factorNames } from './factor-names.ts';

/** Columns of Claimdeck, which Causal Map keeps as further fields of a link. */
const ownColumns = [
  ...(['polarity', 'prefix', 'suffix', 'cue', 'cue_prefix', 'cue_suffix', 'confidence', 'holder', 'low_pole'] as const),
  ...(['denied', 'denied_by', 'conditional', 'note', 'claim'] as const),
] as const;

/** The ends of a link between poles, where `~` is the low pole of a factor: a link that lowers leads to the other pole. */
function endsOf(from: string, to: string, polarity: Polarity, isLow: boolean): readonly [from: string, to: string] {
  return [isLow ? `~${from}` : from, polarity !== '?' && isLow !== (polarity === '-') ? `~${to}` : to];
}

/** Names of the factors by id, unique. A label that begins with `~` is replaced by the id. */
export const namesInCausalMap = (model: Model): ReadonlyMap<string, string> =>
  factorNames(model, (label) => (label.startsWith('~') ? undefined : label));

/** A sheet without columns that have a name and nothing else: Causal Map does not take them. */
function withoutEmptyColumns(rows: SheetRows): SheetRows {
  const body = rows.slice(1);
  const isFilled = (_: unknown, column: number) => body.length === 0 || body.some((row) => row[column] !== '');
  return rows.map((row) => row.filter(isFilled));
}

/** The statements and their sources: the sections of the text. */
function statementSheets({ source, title }: Model): { statements: SheetRows; sources: SheetRows } {
  const sourceOf = (heading: number) => {
    const found = source.headings[heading];
    return found ? foldSpace(shownText(source, found.text, found.start)) : title;
  };
  const rows = source.statements.map((s) => [`s${s.index + 1}`, s.text, sourceOf(s.heading)]);
  return {
    statements: [['statement_id', 'text', 'source_id'], ...rows],
    sources: [['source_id'], ...[...new Set(rows.map(([, , id]) => id!))].map((id) => [id])],
  };
}

/** A function that gives the quote of an assertion, with the words around it where the text has it more than once. */
function quotesOf({ source, sections }: Model) {
  const { searchable } = readDeckSource(source.text, { sections });
  const select = selectOnce({ source, searchable });
  return ({ evidence }: AssertedLink) => {
    const quote = foldSpace(evidence.exact);
    return findRanges(searchable, { quote }).length > 1 ? select(evidence) : { quote };
  };
}

/**
 * A coding as a workbook of version 3: sheets `factors`, `links`, `statements` and `sources`. Causal Map has no signs: a
 * link that lowers leads to the opposite of its effect, `~Effect`, and a cause at its low pole is `~Cause`.
 * @see https://guide.causalmap.app/roundtripping/
 */
export function toCausalMap(model: Model): Uint8Array {
  const names = namesInCausalMap(model);
  const quoteOf = quotesOf(model);
  const rows = assertedLinks(model).map((asserted) => {
    const { link, claim, evidence, assertion } = asserted;
    const isLow = assertion.lowPole !== undefined;
    const [from, to] = endsOf(names.get(link.from)!, names.get(link.to)!, link.polarity, isLow);
    const { quote, prefix = '', suffix = '' } = quoteOf(asserted);
    const details = detailsOf(asserted);
    const own: Readonly<Record<string, string>> = {
      ...{ polarity: link.polarity === '?' ? '?' : '+', prefix, suffix, claim: claim.id },
      ...details,
      // `~` says that there is one; the column says its word.
      low_pole: details['low_pole'] === 'yes' ? '' : (details['low_pole'] ?? ''),
    };
    const statement = evidence.statement === -1 ? '' : `s${evidence.statement + 1}`;
    return [from, to, statement, quote, ...ownColumns.map((column) => own[column] ?? '')];
  });
  const factors = model.factors.map(({ id, kind = '', description = '' }) => [names.get(id)!, kind, description]);
  return workbookFile({
    factors: withoutEmptyColumns([['label', 'group', 'factor_memo'], ...factors]),
    links: withoutEmptyColumns([['from_label', 'to_label', 'statement_id', 'quote', ...ownColumns], ...rows]),
    ...statementSheets(model),
  });
}
