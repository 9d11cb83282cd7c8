/** Builds the first version of a deck from a text: each statement as a claim to be coded. */
import { slideGeometry } from '../geometry.ts';
import {
  type ClaimInput,
  type CslItem,
  type DeckInput,
  foldSpace,
  frontMatterValue,
  headingSizeOf,
  isSubtitleFitting,
  numberedStatements,
  readSource,
  type Source,
  type Statement,
  titleSizeOf,
} from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { splitWords } from '../typography/index.ts';
import { licenceTitle } from './edition-marks.ts';
import { makeUnique, toId } from './make-ids.ts';
import { proposeFor } from './propose.ts';
import { selectOnce } from './select-once.ts';

/** A deck to be coded. */
export interface SkeletonDeck extends DeckInput {
  /** Stretches proposed to be left out; empty if there are none. */
  readonly ignore: NonNullable<DeckInput['ignore']>;
  /** BCP 47 tag of the slides' language. */
  readonly language: string;
}

/** A text as sections of a deck, before its statements are claims. */
export interface Outline {
  /** The deck; its sections have no claims. */
  readonly deck: SkeletonDeck;
  /** The statements of each section, in their order. */
  readonly statements: readonly (readonly Statement[])[];
  /** Place of a statement in the edition, such as `¶ 12`; `undefined` where its paragraph has no number. */
  readonly placeOf: (statement: Statement) => string | undefined;
  /** Headings of the text without a statement of their own, so without a section; the title is not among them. */
  readonly bareHeadings: readonly string[];
  /** A statement as a claim to be coded. */
  readonly toClaim: (statement: Statement) => ClaimInput;
}

/** Minutes of the long talk: about one for each statement, from 15 to 45, in steps of 5. */
const minutesFor = (statements: number) => Math.min(45, Math.max(15, Math.ceil(statements / 5) * 5));

const shortMinutes = 10;

/** The title, if it fits the first slide of a talk. */
const fittingTitle = (title: string | undefined) =>
  title !== undefined && titleSizeOf(title, slideGeometry) !== undefined ? title : undefined;

/**
 * The title of a work as title and subtitle of a talk: whole where it fits the first slide, else divided at its first colon,
 * semicolon or dash with which both parts fit, else at such a comma or full stop, which no short word such as “Mr.” has, else
 * cut behind a word.
 */
export function toTalkTitle(title: string): { readonly title: string; readonly subtitle?: string } {
  if (fittingTitle(title) !== undefined) return { title };
  for (const mark of [/[:;]\s+|\s*[：；]\s*|\s[–—]\s|—{2}/gu, /(?:,|(?<=\p{L}{4})\.)\s+|[，。]\s*/gu])
    for (const { index, 0: found } of title.matchAll(mark)) {
      const [start, rest] = [title.slice(0, index), title.slice(index + found.length)];
      if (fittingTitle(start) !== undefined && isSubtitleFitting(rest, slideGeometry))
        return { title: start, subtitle: rest };
    }
  const words = splitWords(title);
  const starts = words.slice(1).map((_, i) => {
    const start = words.slice(0, i + 1).join('');
    return /\s$/u.test(start) ? `${start.trimEnd()} …` : `${start}…`;
  });
  return { title: starts.findLast((start) => fittingTitle(start) !== undefined) ?? 'TODO: title of the talk' };
}

/** A heading on slides: without the colon behind the name of a speaker, and below the line of one with that name. */
function titleOf(heading: string, speaker: string | undefined): { title?: string } {
  if (/^(?!TODO).*:$/u.test(heading)) return { title: heading.replace(/\s*:$/u, '') };
  const title = `${speaker} ${heading}`;
  const fits = speaker !== undefined && headingSizeOf(title, 'margin', slideGeometry) !== undefined;
  return fits ? { title } : {};
}

/** The numbered statements of a text; none where the numbers are the marks of notes, which are left out. */
function numbersOf(source: Source, ignore: SkeletonDeck['ignore']): ReturnType<typeof numberedStatements> {
  const numbered = numberedStatements(source);
  const isMark = ({ place }: { readonly place: string }) => ignore.includes(place.replace(/^¶ (.*)$/u, '[$1]'));
  return [...numbered.values()].some(isMark) ? new Map() : numbered;
}

/**
 * The headings of a text as sections, one factor, and talks of two lengths. A text without statements has no sections.
 * `language` is a BCP 47 tag.
 */
export function outlineText(text: string, work: CslItem, language: string): Outline {
  const proposal = proposeFor(text);
  const read = readSource(text, proposal);
  const { headings, statements } = read.source;
  const stated = work.title ?? frontMatterValue(text, 'title') ?? licenceTitle(text);
  const title = stated ?? fittingTitle(proposal.title) ?? 'TODO: title of the work';
  const noHeading = headings.length === 0 ? 'TODO: a heading of your own' : 'TODO: the text before its first heading';
  const byHeading = Map.groupBy(statements, (s) => s.heading);
  const groups = [...byHeading].map(([index, below]) => ({
    heading: foldSpace(headings[index]?.text ?? noHeading),
    speaker: headings[index] && proposal.speakers.get(headings[index].start),
    below,
  }));
  const ids = makeUnique(groups.map(({ heading }, i) => toId(heading.replace(/^TODO.*/u, ''), `section-${i + 1}`)));
  // The work may be of a file that nothing has checked yet.
  const talk = toTalkTitle(String(title));
  const minutes = minutesFor(statements.length);
  const numbered = numbersOf(read.source, proposal.ignore);
  const quoteOf = selectOnce(read);
  return {
    deck: {
      title,
      language,
      work: { ...work, title },
      outcome: 'outcome',
      factors: [{ id: 'outcome', label: 'TODO: the outcome', description: 'What the text explains.' }],
      sections: groups.map(({ heading, speaker }, i) => ({
        id: ids[i]!,
        heading,
        ...titleOf(heading, speaker),
        claims: [],
      })),
      talks: [
        { id: 'lecture', ...talk, minutes },
        {
          ...{ id: 'short', ...talk },
          title: fittingTitle(`${talk.title} (${shortMinutes} min)`) ?? talk.title,
          minutes: shortMinutes,
        },
      ],
      ignore: [...proposal.ignore],
    },
    statements: groups.map(({ below }) => below),
    bareHeadings: headings.filter(({ index }) => !byHeading.has(index)).map((h) => foldSpace(h.text)),
    placeOf: ({ index }) => numbered.get(index)?.place,
    toClaim: oncePer((statement) => ({
      id: `statement-${statement.index + 1}`,
      assertion: `TODO: what statement ${statement.index + 1} says`,
      type: 'descriptive',
      evidence: [quoteOf({ ...statement, ...numbered.get(statement.index) })],
      links: [],
      ...(numbered.has(statement.index) ? { place: numbered.get(statement.index)!.place } : {}),
    })),
  };
}

/** The deck of an outline with the claims that a function gives for each statement. */
export function fillOutline(
  { deck, statements }: Outline,
  claimsOf: (statement: Statement) => readonly ClaimInput[],
): SkeletonDeck {
  const sections = deck.sections.map((section, i) => ({ ...section, claims: statements[i]!.flatMap(claimsOf) }));
  return { ...deck, sections };
}

/**
 * A deck whose check has warnings of to-dos only: each statement of the outline as a claim to be coded. Numbers of paragraphs
 * are the places of the claims.
 */
export const buildSkeleton = (outline: Outline): SkeletonDeck =>
  fillOutline(outline, (statement) => [outline.toClaim(statement)]);
