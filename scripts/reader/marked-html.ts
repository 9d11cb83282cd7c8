/** Passages of the source as HTML: quoted words and cues are marked, and lead to their claims and links. */
import { signClasses } from '../diagrams/svg.ts';
import { signMarks, toHtml } from '../emit/index.ts';
import { type Claim, type Link, lookupOf, type Model, type Segment, type Span, segmentsOf } from '../model/index.ts';
import { linkClause } from '../plan/index.ts';
import { hrefTo, idOf, quoteId } from './addresses.ts';
import { numberOf } from './reader-input.ts';

/** A marked stretch of the source: a quote of a claim, or the words of it that license a link. */
export interface Mark extends Span {
  /** The claim. */
  readonly claim: Claim;
  /** 1-based number of the quote in its claim; absent for a cue. */
  readonly quote?: number;
  /** The link that the words license; absent for a quote. */
  readonly link?: Link;
}

/** The quotes of a claim, then its cues. */
export function marksOf(model: Model, claim: Claim): Mark[] {
  const own = (lookupOf(model).assertions.get(claim.id) ?? []).filter(({ link }) => claim.links.includes(link.id));
  return [
    ...claim.evidence.map(({ start, end }, i) => ({ start, end, claim, quote: i + 1 })),
    ...own.map(({ link, assertion: { cue } }) => ({ start: cue.start, end: cue.end, claim, link })),
  ];
}

/** Marked words, with classes for cues and for words of several claims. `isLinked` adds the ids of their quotes. */
function wordsHtml({ text, marks }: Segment<Mark>, isLinked: boolean): string {
  const claims = new Set(marks.map(({ claim }) => claim.id));
  if (claims.size === 0) return toHtml(text);
  const cue = marks.some(({ link }) => link) ? ' cue' : '';
  const quotes = marks.flatMap(({ claim, quote }) => (quote === undefined ? [] : [quoteId(claim.id, quote)]));
  const of = isLinked ? ` data-of="${toHtml(quotes.join(' '))}"` : '';
  return `<mark class="${claims.size > 1 ? 'several' : 'one'}${cue}"${of}>${toHtml(text)}</mark>`;
}

/** A passage with its quotes and cues marked. */
export const markedHtml = (model: Model, passage: Span & { readonly text: string }, marks: readonly Mark[]): string =>
  segmentsOf(model.source, passage, marks)
    .map((segment) => wordsHtml(segment, false))
    .join('');

/** The sign of a link as a mark in its colour, struck through where the link is denied; words beside it say what it means. */
export const signHtml = ({ polarity, denied }: Pick<Link, 'polarity' | 'denied'>): string =>
  `<span class="sign ${signClasses[polarity]}${denied ? ' denied' : ''}" aria-hidden="true">${signMarks[polarity]}</span>`;

/** References behind a stretch: the signs of the cues that end there, the numbers of the claims whose quotes end there. */
function referencesHtml(model: Model, { end, marks }: Segment<Mark>): string {
  const ending = marks.filter((mark) => mark.end === end);
  const references = ending.map(({ claim, link }) =>
    link
      ? `<a ${hrefTo('link', link.id)} title="${toHtml(linkClause(model, link))}">${signHtml(link)}<span class="unseen">${toHtml(linkClause(model, link))}</span></a>`
      : `<a ${hrefTo('claim', claim.id)} title="${toHtml(claim.assertion)}">${numberOf(model, claim)}</a>`,
  );
  return references.length === 0 ? '' : `<sup>${references.join(' ')}</sup>`;
}

const startsHtml = ({ start, marks }: Segment<Mark>) =>
  marks
    .filter((mark) => mark.start === start && mark.quote !== undefined)
    .map(({ claim, quote = 0 }) => `<span class="place" ${idOf('quote', quoteId(claim.id, quote))}></span>`)
    .join('');

/** Punctuation that closes words, no apostrophe: references stand behind it, as note numbers do. */
const closing = /^[\p{Pe}\p{Pf}"'.,;:!?…、。，；：！？]+(?![\p{L}\p{N}])/u;

/** Moves punctuation that is in no mark to the end of the words before it. */
function withClosing(segments: readonly Segment<Mark>[]): readonly (Segment<Mark> & { readonly tail: string })[] {
  const tails = segments.map((_, i) => {
    const next = segments[i + 1];
    return (next?.marks.length === 0 && closing.exec(next.text)?.[0]) || '';
  });
  return segments.map((s, i) => ({ ...s, text: s.text.slice(tails[i - 1]?.length), tail: tails[i]! }));
}

/**
 * A passage whose marks lead to claims and links, with an address at the start of each quote. References stand behind the
 * punctuation after the words.
 */
export const linkedHtml = (model: Model, passage: Span & { readonly text: string }, marks: readonly Mark[]): string =>
  withClosing(segmentsOf(model.source, passage, marks))
    .map((s) => startsHtml(s) + wordsHtml(s, true) + toHtml(s.tail) + referencesHtml(model, s))
    .join('');
