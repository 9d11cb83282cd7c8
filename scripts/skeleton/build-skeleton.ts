/** Builds the first version of a deck from a text: each statement as a claim to be coded. */
import {
  type CslItem,
  type DeckInput,
  findRanges,
  foldSpace,
  type QuoteInput,
  type ReadSource,
  readSource,
  type Statement,
} from '../model/index.ts';
import { proposeFor } from './propose.ts';

/** A deck to be coded. */
export interface SkeletonDeck extends DeckInput {
  /** Stretches proposed to be left out; empty if there are none. */
  readonly ignore: NonNullable<DeckInput['ignore']>;
}

/** Letters of an id made from a heading. */
const idLimit = 40;

/** An id from a heading, or `fallback` where it has no Latin letters and digits. */
function toId(text: string, fallback: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  let id = '';
  for (const word of words) if (id.length + word.length < idLimit) id = id === '' ? word : `${id}-${word}`;
  return id === '' ? fallback : id;
}

/** The ids, with `-2`, `-3`, … where one occurs again. */
function makeUnique(ids: readonly string[]): string[] {
  const used = new Set<string>();
  return ids.map((id) => {
    let unique = id;
    for (let n = 2; used.has(unique); n += 1) unique = `${id}-${n}`;
    used.add(unique);
    return unique;
  });
}

/** A statement as a quote, with as many of the words before or after it as make it occur once. */
function quoteOf(statement: Statement, { source, searchable }: ReadSource): QuoteInput {
  const points = [...source.text];
  const shown = (from: number, to: number) => {
    // Ignored stretches are white space, as in the search.
    const kept = points.slice(from, to);
    for (const { start, end } of source.ignored)
      for (let i = Math.max(start, from); i < Math.min(end, to); i += 1) kept[i - from] = ' ';
    return foldSpace(kept.join(''));
  };
  const quote = shown(statement.start, statement.end);
  if (findRanges(searchable, { quote }).length === 1) return { quote };
  for (let length = 20; length < points.length; length *= 2) {
    const prefix = shown(Math.max(0, statement.start - length), statement.start);
    const suffix = shown(statement.end, statement.end + length);
    for (const selector of [
      { quote, prefix },
      { quote, suffix },
      { quote, prefix, suffix },
    ])
      if (Object.values(selector).every(Boolean) && findRanges(searchable, selector).length === 1) return selector;
  }
  return { quote };
}

/** Minutes of the long talk: about one for each statement, from 15 to 45, in steps of 5. */
const minutesFor = (statements: number) => Math.min(45, Math.max(15, Math.ceil(statements / 5) * 5));

/**
 * A deck whose check has warnings of to-dos only: the headings of the text as sections, each statement as a claim to be
 * coded, one factor, and talks of two lengths. A text without statements gives a deck without claims.
 */
export function buildSkeleton(text: string, work: CslItem): SkeletonDeck {
  const proposal = proposeFor(text);
  const read = readSource(text, proposal);
  const { headings, statements } = read.source;
  const title = work.title ?? 'TODO: title of the work';
  const noHeading = headings.length === 0 ? 'TODO: a heading of your own' : 'TODO: the text before its first heading';
  const groups = [...Map.groupBy(statements, (s) => s.heading)].map(([index, below]) => ({
    heading: foldSpace(headings[index]?.text ?? noHeading),
    below,
  }));
  const ids = makeUnique(groups.map(({ heading }, i) => toId(heading.replace(/^TODO.*/u, ''), `section-${i + 1}`)));
  const minutes = minutesFor(statements.length);
  return {
    title,
    work: { ...work, title },
    outcome: 'outcome',
    factors: [{ id: 'outcome', label: 'TODO: the outcome', description: 'What the text explains.' }],
    sections: groups.map(({ heading, below }, i) => ({
      id: ids[i]!,
      heading,
      claims: below.map((statement) => ({
        id: `statement-${statement.index + 1}`,
        assertion: `TODO: what statement ${statement.index + 1} says`,
        type: 'descriptive',
        evidence: [quoteOf(statement, read)],
        links: [],
      })),
    })),
    talks: [
      { id: 'lecture', title, minutes },
      { id: 'short', title, minutes: 10 },
    ],
    ignore: [...proposal.ignore],
  };
}
