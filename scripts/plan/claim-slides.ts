/** The slides of a claim: its own, and its evidence in the appendix. */
import { type Claim, type Evidence, lookupOf, type Model, type Section, shortCitation } from '../model/index.ts';
import type { Diagram, NoteLine, QuotePart, QuoteShown, SlidePlan } from './deck-plan.ts';
import { diagramOf, type MapPart, quoteRoom } from './map-parts.ts';
import { linksInWords, speakingSeconds, textWidth } from './words.ts';

/** Most words of quotes on a slide; longer ones are shortened to what stands around their cues. */
const quoteWords = 40;
/** Fewest words of a quote that has been shortened, beside its cue. */
const leastWords = 8;

/** Below a map: height of a line of quote and the gap between two quotes, px, and the Latin letters of a line. */
const line = { height: 28.6, gap: 12, letters: 76 } as const;

const cuesOf = (model: Model, claim: Claim) =>
  (lookupOf(model).assertions.get(claim.id) ?? []).map(({ assertion }) => assertion.cue);

const tidy = (text: string) => text.replace(/\s+/gu, ' ');

/** A stretch of the source cut at the marked spans; `marks` are sorted, and those outside are passed over. */
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

/** Shortens the unmarked stretches from their far ends until the quote has at most `limit` words. */
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

/**
 * The quotes that a claim's slide shows: the first, and each other that holds a cue or asserts no link; shortened around
 * their cues until they fit a room of so many px, with so many letters of small print behind them.
 */
function quotesShown(model: Model, section: Section, claim: Claim, room: number, small: number): QuoteShown[] {
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
  let words = quoteWords;
  let quotes = atMost(words);
  const isTooMuch = () => wordsOf(quotes) > quoteWords || heightOf(quotes, small) > room;
  for (; isTooMuch() && words > leastWords; words -= 1) quotes = atMost(words);
  // What is left out stands in the notes and in the appendix.
  while (isTooMuch() && quotes.length > 1) quotes = quotes.slice(0, -1);
  return quotes;
}

const wordsOf = (quotes: readonly QuoteShown[]) =>
  quotes.flatMap((q) => q.parts).reduce((n, p) => n + wordCount(p.text), 0);

/** Height of quotes below a map, px, each with small print behind it: so many letters and its place. */
function heightOf(quotes: readonly QuoteShown[], small: number): number {
  const lines = quotes.map(({ parts, place }, i) => {
    const print = small * (i === quotes.length - 1 ? 1 : 0) + place.length;
    const letters = parts.reduce((n, p) => n + textWidth(p.text) * (p.cue ? 1.08 : 1), 2);
    return Math.ceil((letters + 0.8 * print) / line.letters);
  });
  return lines.reduce((n, l) => n + l * line.height + line.gap, -line.gap);
}

const typeRemark: Record<Claim['type'], string> = {
  descriptive: 'Describes; asserts no cause.',
  normative: 'Says what ought to be; asserts no cause.',
  predictive: 'Foretells; asserts no cause.',
  causal: 'Asserts no link between the factors.',
};

/** The claim's slide. Its diagram is its part of the section's map with its own links lit. */
export function claimSlide(
  model: Model,
  section: Section,
  claim: Claim,
  part: MapPart | undefined,
  pace: number,
): SlidePlan {
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
  const print = textWidth(`${shortCitation(model.work)}, ${remark}`);
  const room = diagram && part ? quoteRoom(model, part) : Number.POSITIVE_INFINITY;
  const quotes = quotesShown(model, section, claim, room, print);
  const read = quotes.flatMap((q) => q.parts.map((p) => p.text));
  const spoken = [claim.assertion, claim.notes ?? words.map((w) => w.sentence).join(' '), ...read].join(' ');
  const seconds =
    claim.minutes === undefined
      ? speakingSeconds(spoken, pace) + (diagram ? 12 : 5) + 2 * Math.max(0, words.length - 1)
      : claim.minutes * 60;
  return {
    id: `claim/${claim.id}`,
    headline: claim.assertion,
    section: section.number,
    content: { kind: 'claim', label: `${section.number} · ${section.short}`, diagram, quotes, remark },
    notes,
    seconds: Math.round(seconds),
    appendix: false,
  };
}

/** The evidence slide: the whole statement with the claim's quotes marked, and all its links. */
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
