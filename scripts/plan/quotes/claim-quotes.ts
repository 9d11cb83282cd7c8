/** The quotes of a claim's slide: which ones, with their cues marked. */
import { defined } from '../../defined.ts';
import { type Claim, type Evidence, type Link, lookupOf, type Model, shownText } from '../../model/index.ts';
import { keepFrenchMarks } from '../../typography/index.ts';
import type { QuotePart, QuoteShown } from '../slide-content.ts';
import { holdersIn } from '../words.ts';

const cuesOf = (model: Model, claim: Claim) =>
  (lookupOf(model).assertions.get(claim.id) ?? [])
    .filter(({ link }) => claim.links.includes(link.id))
    .map(({ assertion }) => assertion.cue);

/** A passage of the source, and its language where that is not the deck's. */
interface Passage {
  readonly text: string;
  readonly start: number;
  readonly lang?: string | undefined;
}

/**
 * A passage of the source, as slides print it, split at the marked spans. `marks` are sorted; those outside the passage are
 * ignored.
 */
export function markedParts(
  { source, language }: Pick<Model, 'source' | 'language'>,
  { text, start, lang = language }: Passage,
  marks: readonly { start: number; end: number }[],
): QuotePart[] {
  const points = [...text];
  const shown = (from: number, to = points.length) =>
    keepFrenchMarks(shownText(source, points.slice(from, to).join(''), start + from), lang);
  const parts: QuotePart[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(at, mark.start - start);
    const to = mark.end - start;
    if (to <= from || from >= points.length || to > points.length) continue;
    if (from > at) parts.push({ text: shown(at, from), cue: false });
    parts.push({ text: shown(from, to), cue: true });
    at = to;
  }
  if (at < points.length) parts.push({ text: shown(at), cue: false });
  return parts.filter((p) => p.text !== '');
}

/** A passage of the text as slides show it, with words marked. */
export const shownQuote = (
  model: Model,
  { exact, start, place, lang }: Evidence,
  marks: readonly { start: number; end: number }[] = [],
): QuoteShown => defined({ parts: markedParts(model, { text: exact, start, lang }, marks), place, lang });

/**
 * The quotes of a claim's slide: the first one, and those that hold a cue; all if the claim asserts no link. Each has its
 * cues marked, and who holds their links as its remark.
 */
export function quotesOf(model: Model, claim: Claim): QuoteShown[] {
  const cues = [...cuesOf(model, claim)].sort((a, b) => a.start - b.start || b.end - a.end);
  const holdsCue = (e: Evidence) => cues.some((c) => e.start <= c.start && c.end <= e.end);
  return claim.evidence
    .filter((e, i) => i === 0 || holdsCue(e) || cues.length === 0)
    .map((e) => {
      const remark = holdersIn(model, claim, e);
      return { ...shownQuote(model, e, cues), ...(remark === '' ? {} : { remark }) };
    });
}

/** The quote of a claim that holds the cue of one of its links, with the cue marked; its first quote without such a link. */
export function licensingQuote(model: Model, claim: Claim, link: Pick<Link, 'id'> | undefined): QuoteShown {
  const quotes = quotesOf(model, { ...claim, links: link ? [link.id] : [] });
  return quotes.find((q) => q.parts.some((p) => p.cue)) ?? quotes[0]!;
}
