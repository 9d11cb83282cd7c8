/** The quotes of a claim's slide: which ones, how shortened, with their cues marked. */
import { defined } from '../defined.ts';
import { type Claim, type Evidence, lookupOf, type Model, type Source, shownText } from '../model/index.ts';
import { splitWords } from '../typography/index.ts';
import type { QuotePart, QuoteShown } from './slide-content.ts';

/** A quote is not shortened below this number of words. */
const leastWords = 8;

const cuesOf = (model: Model, claim: Claim) =>
  (lookupOf(model).assertions.get(claim.id) ?? [])
    .filter(({ link }) => claim.links.includes(link.id))
    .map(({ assertion }) => assertion.cue);

/**
 * A passage of the source, as slides print it, split at the marked spans. `marks` are sorted; those outside the passage are
 * ignored.
 */
export function markedParts(
  source: Source,
  { text, start }: { readonly text: string; readonly start: number },
  marks: readonly { start: number; end: number }[],
): QuotePart[] {
  const points = [...text];
  const shown = (from: number, to = points.length) => shownText(source, points.slice(from, to).join(''), start + from);
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

const wordCount = (text: string) => splitWords(text.trim()).length;

/** The parts with words left out of unmarked ones, away from the cues, until the quote has at most `limit` words. */
function shorten(parts: readonly QuotePart[], limit: number): QuotePart[] {
  const total = parts.reduce((n, p) => n + wordCount(p.text), 0);
  let excess = total - limit;
  if (excess <= 0) return [...parts];
  return parts.map((part, i) => {
    const words = splitWords(part.text.trim());
    const cut = part.cue ? 0 : Math.min(excess + 1, words.length - 5);
    if (cut < 2) return part;
    excess -= cut;
    // A cue and the comma behind it have no space between them.
    const [before, after] = [/^\s*/u.exec(part.text)![0], /\s*$/u.exec(part.text)![0]];
    const joined = (from: number, to: number) => words.slice(from, to).join('').trimEnd();
    if (i === 0) return { cue: false, text: `… ${joined(cut, words.length)}${after}` };
    if (i === parts.length - 1) return { cue: false, text: `${before}${joined(0, words.length - cut)} …` };
    const half = Math.ceil((words.length - cut) / 2);
    const ends = [joined(0, half), joined(half + cut, words.length)];
    return { cue: false, text: `${before}${ends.join(' … ')}${after}` };
  });
}

/** The parts with words left out of the middle of marked ones too, the longest first, until at most `limit` are left. */
function shortenCues(parts: readonly QuotePart[], limit: number): QuotePart[] {
  const words = parts.map((p) => splitWords(p.text.trim()));
  const keptOf = (most: number) => words.map((w) => Math.min(w.length, most));
  let most = Math.max(...words.map((w) => w.length));
  while (most > 2 && keptOf(most).reduce((n, k) => n + k, 0) > limit) most -= 1;
  return parts.map((part, i) => {
    const own = words[i]!;
    if (own.length <= most) return part;
    const head = own
      .slice(0, Math.ceil(most / 2))
      .join('')
      .trimEnd();
    const tail = own.slice(own.length - Math.floor(most / 2)).join('');
    const [before, after] = [/^\s*/u.exec(part.text)![0], /\s*$/u.exec(part.text)![0]];
    return { ...part, text: `${before}${head} … ${tail}${after}` };
  });
}

/** A quote without marked words, of at most `words` words: those in its middle are left out. */
export function quoteAtMost(model: Model, { exact, start, place, lang }: Evidence, words: number): QuoteShown {
  const whole = markedParts(model.source, { text: exact, start }, []);
  return defined({ parts: shortenCues(whole, words), place, lang });
}

/** Limits of the quotes on a slide. */
export interface QuoteLimits {
  /** Words of all quotes together. */
  readonly words: number;
  /** Whether the quotes have room on the slide. */
  readonly isFitting: (quotes: readonly QuoteShown[]) => boolean;
}

/**
 * The quotes of a claim's slide: the first one, and those that hold a cue; all if the claim asserts no link. They are
 * shortened around their cues to the limits; then the last ones are left out, those without a cue before those with one,
 * which the notes and the appendix hold; then the cues themselves are shortened. `left` counts the quotes left out.
 */
export function quotesShown(
  model: Model,
  claim: Claim,
  limits: QuoteLimits,
): { readonly quotes: readonly QuoteShown[]; readonly left: number } {
  const cues = [...cuesOf(model, claim)].sort((a, b) => a.start - b.start || b.end - a.end);
  const holdsCue = (e: Evidence) => cues.some((c) => e.start <= c.start && c.end <= e.end);
  const shown = claim.evidence.filter((e, i) => i === 0 || holdsCue(e) || cues.length === 0);
  const atMost = (words: number) => {
    let left = words;
    return shown.map((e) => {
      const parts = shorten(
        markedParts(model.source, { text: e.exact, start: e.start }, cues),
        Math.max(leastWords, left),
      );
      left -= parts.reduce((n, p) => n + wordCount(p.text), 0);
      return defined({ parts, place: e.place, lang: e.lang });
    });
  };
  let { words } = limits;
  let quotes = atMost(words);
  const isTooMuch = () => wordsOf(quotes) > limits.words || !limits.isFitting(quotes);
  for (; isTooMuch() && words > leastWords; words -= 1) quotes = atMost(words);
  while (isTooMuch() && quotes.length > 1) {
    // -1, the last quote, where all hold a cue.
    const leastNeeded = quotes.findLastIndex((q) => !q.parts.some((p) => p.cue));
    quotes = quotes.toSpliced(leastNeeded, 1);
  }
  const [whole] = quotes;
  for (words = limits.words; isTooMuch() && words > leastWords; words -= 1)
    quotes = [{ ...whole!, parts: shortenCues(whole!.parts, words) }];
  return { quotes, left: shown.length - quotes.length };
}

/** Number of words of quotes. */
export const wordsOf = (quotes: readonly QuoteShown[]): number =>
  quotes.flatMap((q) => q.parts).reduce((n, p) => n + wordCount(p.text), 0);
