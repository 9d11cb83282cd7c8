/** The slides of a claim: its own, and its evidence in the appendix. */
import { type Claim, type Evidence, lookupOf, type Model, type Section, shortCitation } from '../model/index.ts';
import type { Diagram, NoteLine, QuotePart, QuoteShown, SlidePlan } from './deck-plan.ts';
import { diagramOf, type MapPart, quoteHeight } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import { linksInWords, speakingSeconds, textWidth } from './words.ts';

/** A quote is not shortened below this number of words. */
const leastWords = 8;

const cuesOf = (model: Model, claim: Claim) =>
  (lookupOf(model).assertions.get(claim.id) ?? []).map(({ assertion }) => assertion.cue);

const tidy = (text: string) => text.replace(/\s+/gu, ' ');

/** A passage of the source split at the marked spans. `marks` are sorted; those outside the passage are ignored. */
function markedParts(text: string, start: number, marks: readonly { start: number; end: number }[]): QuotePart[] {
  const points = [...text];
  const parts: QuotePart[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(at, mark.start - start);
    const to = mark.end - start;
    if (to <= from || from >= points.length || to > points.length) continue;
    if (from > at) parts.push({ text: tidy(points.slice(at, from).join('')), cue: false });
    parts.push({ text: tidy(points.slice(from, to).join('')), cue: true });
    at = to;
  }
  if (at < points.length) parts.push({ text: tidy(points.slice(at).join('')), cue: false });
  return parts.filter((p) => p.text !== '');
}

const wordCount = (text: string) => text.split(/\s+/u).filter(Boolean).length;

/** The parts with words left out of unmarked ones, away from the cues, until the quote has at most `limit` words. */
function shorten(parts: readonly QuotePart[], limit: number): QuotePart[] {
  const total = parts.reduce((n, p) => n + wordCount(p.text), 0);
  let excess = total - limit;
  if (excess <= 0) return [...parts];
  return parts.map((part, i) => {
    const words = part.text.trim().split(/\s+/u);
    const cut = part.cue ? 0 : Math.min(excess + 1, words.length - 5);
    if (cut < 2) return part;
    excess -= cut;
    if (i === 0) return { cue: false, text: `… ${words.slice(cut).join(' ')} ` };
    if (i === parts.length - 1) return { cue: false, text: ` ${words.slice(0, words.length - cut).join(' ')} …` };
    const half = Math.ceil((words.length - cut) / 2);
    return { cue: false, text: ` ${words.slice(0, half).join(' ')} … ${words.slice(half + cut).join(' ')} ` };
  });
}

/** Limits of the quotes on a slide. */
interface QuoteLimits {
  readonly words: number;
  /** px; infinite on a slide without a map. */
  readonly height: number;
  /** Letters of the citation and the remark behind the last quote. */
  readonly citationLetters: number;
}

/**
 * The quotes of a claim's slide: the first one, and those that hold a cue; all if the claim asserts no link. They are
 * shortened around their cues to the limits; then the last ones are left out, which the notes and the appendix hold.
 */
function quotesShown(
  model: Model,
  section: Section,
  claim: Claim,
  limits: QuoteLimits,
  geometry: PlanSettings['geometry'],
): QuoteShown[] {
  const cues = [...cuesOf(model, claim)].sort((a, b) => a.start - b.start || b.end - a.end);
  const holdsCue = (e: Evidence) => cues.some((c) => e.start <= c.start && c.end <= e.end);
  const shown = claim.evidence.filter((e, i) => i === 0 || holdsCue(e) || cues.length === 0);
  const place = (e: Evidence) =>
    e.statement === -1
      ? `heading of §${section.number}`
      : `§${section.number}.${section.statements.indexOf(e.statement) + 1}`;
  const atMost = (words: number) => {
    let left = words;
    return shown.map((e) => {
      const parts = shorten(markedParts(e.exact, e.start, cues), Math.max(leastWords, left));
      left -= parts.reduce((n, p) => n + wordCount(p.text), 0);
      return { parts, place: place(e) };
    });
  };
  let { words } = limits;
  let quotes = atMost(words);
  const isTooMuch = () =>
    wordsOf(quotes) > limits.words || heightOf(quotes, limits.citationLetters, geometry) > limits.height;
  for (; isTooMuch() && words > leastWords; words -= 1) quotes = atMost(words);
  while (isTooMuch() && quotes.length > 1) quotes = quotes.slice(0, -1);
  return quotes;
}

const wordsOf = (quotes: readonly QuoteShown[]) =>
  quotes.flatMap((q) => q.parts).reduce((n, p) => n + wordCount(p.text), 0);

/** Estimated height of quotes below a map, in px, each with its place and the last one with the citation. */
function heightOf(
  quotes: readonly QuoteShown[],
  citationLetters: number,
  { quote, fontSize }: PlanSettings['geometry'],
): number {
  const lines = quotes.map(({ parts, place }, i) => {
    const citation = citationLetters * (i === quotes.length - 1 ? 1 : 0) + place.length;
    const letters = parts.reduce((n, p) => n + textWidth(p.text) * (p.cue ? quote.cueLetterWidth : 1), 2);
    return Math.ceil((letters + quote.citationLetterWidth * citation) / quote.lettersPerLine);
  });
  return lines.reduce((n, l) => n + l * quote.lineHeight * fontSize.quote + quote.gap, -quote.gap);
}

/** Whether the only quote of a slide is short enough for large type. */
function isShortQuote(quotes: readonly QuoteShown[], { quote }: PlanSettings['geometry']): boolean {
  const letters = quotes.flatMap((q) => q.parts).reduce((n, p) => n + [...p.text].length, 0);
  return quotes.length === 1 && letters <= quote.shortQuoteLetters;
}

const typeRemark: Record<Claim['type'], string> = {
  descriptive: 'Describes; asserts no cause.',
  normative: 'Says what ought to be; asserts no cause.',
  predictive: 'Foretells; asserts no cause.',
  causal: 'Asserts no link between the factors.',
};

/** What a claim's slide depends on besides the claim. */
export interface ClaimContext {
  /** The section of the claim. */
  readonly section: Section;
  /** The map that holds the claim's links; `undefined` if it has none. */
  readonly part: MapPart | undefined;
  /** Words a minute. */
  readonly pace: number;
  /** Geometry and layout. */
  readonly settings: PlanSettings;
}

/** Seconds to take in a slide besides the speaking: with a map, without one, and for each further build step. */
const pauses = { map: 12, words: 5, step: 2 } as const;

/** `claim/<id>`: the claim's slide. Its diagram is the section's map, or a part of it, with the claim's links lit. */
export function claimSlide(model: Model, claim: Claim, { section, part, pace, settings }: ClaimContext): SlidePlan {
  const { geometry } = settings;
  const diagram: Diagram | undefined =
    claim.links.length === 0 || !part
      ? undefined
      : diagramOf(model, part.links, `§${claim.place}: ${claim.assertion}`, claim.links);
  const words = linksInWords(model, claim.id);
  const held = [
    ...new Set(words.flatMap((w) => (w.remark?.startsWith('Held by') ? [w.remark.split('.')[0] as string] : []))),
  ];
  const remark = claim.links.length === 0 ? typeRemark[claim.type] : held.length > 0 ? `${held.join('; ')}.` : '';
  const notes: NoteLine[] = [];
  if (claim.notes !== undefined) notes.push({ kind: 'text', text: claim.notes });
  words.forEach((w, i) => {
    if (i > 0) notes.push({ kind: 'click' });
    const cue = `on the words “${w.cue}” (${w.confidence})`;
    notes.push({ kind: 'text', text: `${w.sentence.slice(0, -1)}, ${cue}.${w.remark ? ` ${w.remark}` : ''}` });
  });
  for (const e of claim.evidence)
    notes.push({
      kind: 'text',
      text: `Quote (${e.statement === -1 ? `heading of §${section.number}` : `§${claim.place}`}): “${tidy(e.exact)}”`,
    });
  const limits: QuoteLimits = {
    words: geometry.capacity.quoteWords,
    height: diagram && part ? quoteHeight(model, part, settings) : Number.POSITIVE_INFINITY,
    citationLetters: textWidth(`${shortCitation(model.work)}, ${remark}`),
  };
  const quotes = quotesShown(model, section, claim, limits, geometry);
  const read = quotes.flatMap((q) => q.parts.map((p) => p.text));
  const spoken = [claim.assertion, claim.notes ?? words.map((w) => w.sentence).join(' '), ...read].join(' ');
  const seconds =
    claim.minutes === undefined
      ? speakingSeconds(spoken, pace) +
        (diagram ? pauses.map : pauses.words) +
        pauses.step * Math.max(0, words.length - 1)
      : claim.minutes * 60;
  return {
    id: `claim/${claim.id}`,
    headline: claim.assertion,
    section: section.number,
    content: {
      kind: 'claim',
      label: `${section.number} · ${section.short}`,
      diagram,
      clicks: diagram ? Math.max(0, diagram.steps.length - 1) : 0,
      quotes,
      isShort: isShortQuote(quotes, geometry),
      remark,
    },
    notes,
    seconds: Math.round(seconds),
    appendix: false,
  };
}

/** `evidence/<id>`, in the appendix: the whole statement with the claim's quotes marked, and all its links in words. */
export function evidenceSlide(model: Model, section: Section, claim: Claim): SlidePlan {
  const statement = model.source.statements[claim.statement]!;
  const marks = [...claim.evidence].filter((e) => e.statement === claim.statement).sort((a, b) => a.start - b.start);
  return {
    id: `evidence/${claim.id}`,
    headline: claim.assertion,
    section: section.number,
    content: {
      kind: 'evidence',
      place: `§${claim.place}`,
      statement: markedParts(statement.text, statement.start, marks),
      links: linksInWords(model, claim.id),
      claim: `claim/${claim.id}`,
    },
    notes: [],
    seconds: 0,
    appendix: true,
  };
}
