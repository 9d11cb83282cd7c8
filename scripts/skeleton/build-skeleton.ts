/** Builds the first version of a deck from a text: each statement as a claim to be coded. */
import { type CslItem, type DeckInput, foldSpace, frontMatterValue, readSource } from '../model/index.ts';
import { makeUnique, toId } from './make-ids.ts';
import { numberedStatements } from './paragraph-numbers.ts';
import { proposeFor } from './propose.ts';
import { selectOnce } from './select-once.ts';

/** A deck to be coded. */
export interface SkeletonDeck extends DeckInput {
  /** Stretches proposed to be left out; empty if there are none. */
  readonly ignore: NonNullable<DeckInput['ignore']>;
  /** BCP 47 tag of the slides' language. */
  readonly language: string;
}

/** Minutes of the long talk: about one for each statement, from 15 to 45, in steps of 5. */
const minutesFor = (statements: number) => Math.min(45, Math.max(15, Math.ceil(statements / 5) * 5));

/**
 * A deck whose check has warnings of to-dos only: the headings of the text as sections, each statement as a claim to be
 * coded, one factor, and talks of two lengths. Numbers of paragraphs are the places of the claims. A text without statements
 * gives a deck without claims. `language` is a BCP 47 tag.
 */
export function buildSkeleton(text: string, work: CslItem, language: string): SkeletonDeck {
  const proposal = proposeFor(text);
  const read = readSource(text, proposal);
  const { headings, statements } = read.source;
  const title = work.title ?? frontMatterValue(text, 'title') ?? 'TODO: title of the work';
  const noHeading = headings.length === 0 ? 'TODO: a heading of your own' : 'TODO: the text before its first heading';
  const groups = [...Map.groupBy(statements, (s) => s.heading)].map(([index, below]) => ({
    heading: foldSpace(headings[index]?.text ?? noHeading),
    below,
  }));
  const ids = makeUnique(groups.map(({ heading }, i) => toId(heading.replace(/^TODO.*/u, ''), `section-${i + 1}`)));
  const minutes = minutesFor(statements.length);
  const numbered = numberedStatements(read.source);
  const quoteOf = selectOnce(read);
  return {
    title,
    language,
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
        evidence: [quoteOf({ ...statement, ...numbered.get(statement.index) })],
        links: [],
        ...(numbered.has(statement.index) ? { place: numbered.get(statement.index)!.place } : {}),
      })),
    })),
    talks: [
      { id: 'lecture', title, minutes },
      { id: 'short', title, minutes: 10 },
    ],
    ignore: [...proposal.ignore],
  };
}
