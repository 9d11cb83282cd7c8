/** The quotes of links as CSV, in the columns of `export --format csv`, which `claimdeck import` reads. Pure. */
import { codedColumns, toCsv } from '../analysis/exchange/coding-csv.ts';
import { foldSpace } from '../model/quotes/anchor-quote.ts';
import type { ExplorerAssertion, ExplorerData, ExplorerLink } from './explorer-types.ts';

/** Words of the quote, or `yes` for words that the quote does not have. */
function wordsOrYes(value: string | true | undefined, quote: string): string {
  if (value === undefined) return '';
  return value !== true && quote.includes(foldSpace(value)) ? value : 'yes';
}

/** The rest of the quote before and behind a cue that it has more than once. */
function contextOf({ quote, cue, cueAt }: ExplorerAssertion) {
  if (quote.indexOf(cue) === quote.lastIndexOf(cue)) return { cue_prefix: '', cue_suffix: '' };
  return { cue_prefix: foldSpace(quote.slice(0, cueAt)), cue_suffix: foldSpace(quote.slice(cueAt + cue.length)) };
}

/** The assertions of some links that pass a test, a row each. */
export function quotesCsv(
  { factors }: Pick<ExplorerData, 'factors'>,
  links: readonly ExplorerLink[],
  passes: (assertion: ExplorerAssertion) => boolean,
): string {
  const labels = new Map(factors.map((f) => [f.id, f.label]));
  const rows = links.flatMap((link) =>
    link.assertions.filter(passes).map((a) => {
      const cells: Readonly<Record<(typeof codedColumns)[number], string>> = {
        ...{ from: link.from, to: link.to, polarity: link.polarity, quote: a.cue, source: a.claim },
        ...{ evidence: a.quote, start: String(a.start), cause: labels.get(link.from)!, effect: labels.get(link.to)! },
        ...{ holder: a.attributedTo ?? '', low_pole: wordsOrYes(a.lowPole, a.quote), confidence: a.confidence },
        ...{ denied: link.denied && a.deniedBy === undefined ? 'yes' : '', denied_by: a.deniedBy ?? '' },
        ...{ conditional: wordsOrYes(a.conditional, a.quote), note: a.note ?? '' },
        ...contextOf(a),
      };
      return codedColumns.map((column) => cells[column]);
    }),
  );
  return toCsv([codedColumns, ...rows]);
}
