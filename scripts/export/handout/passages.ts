/** The quotes of a claim in their statements, as a handout prints them: whole, with the words that license links marked. */
import { type Claim, type Evidence, lookupOf, type Model, type Span, shownText } from '../../model/index.ts';
import { countWords, splitSentences } from '../../typography/index.ts';

/** A part of a passage. */
export interface PassagePart {
  /** White space folded. */
  readonly text: string;
  /** Around a quote, in a quote, or the words of it that license a link. */
  readonly role: 'context' | 'quote' | 'cue';
}

/** A statement, or some of its sentences, with quotes of one claim. */
export interface Passage {
  /** `§3.2`, or `heading of §3`. */
  readonly place: string;
  /** In order. */
  readonly parts: readonly PassagePart[];
}

/** A passage with more words has only the sentences of its quotes. */
const longPassage = 75;

/** Something of the source: its text, and the code point at which it begins. */
interface Stretch {
  readonly text: string;
  readonly start: number;
}

const endOf = ({ text, start }: Stretch) => start + [...text].length;

/** The sentences of a stretch, each up to the beginning of the next. */
function sentencesOf({ text, start }: Stretch, language: string): Span[] {
  const starts: number[] = [];
  let at = 0;
  // A line break within a sentence is no end of it.
  const line = text.replace(/\s/gu, ' ');
  for (const sentence of splitSentences(line, language)) {
    at = line.indexOf(sentence, at);
    starts.push(start + [...text.slice(0, at)].length);
    at += sentence.length;
  }
  return starts.map((from, i) => ({ start: from, end: starts[i + 1] ?? endOf({ text, start }) }));
}

/**
 * The runs of a statement that a passage shows, in order: the whole, the sentences of the quotes with those beside them, or
 * these alone.
 */
function shownRuns(statement: Stretch, quotes: readonly Span[], language: string): Span[] {
  const points = [...statement.text];
  const wordsOf = (runs: readonly Span[]) =>
    countWords(
      runs.map(({ start, end }) => points.slice(start - statement.start, end - statement.start).join('')).join(' '),
    );
  const whole = [{ start: statement.start, end: endOf(statement) }];
  if (wordsOf(whole) <= longPassage) return whole;
  const sentences = sentencesOf(statement, language);
  const isQuoted = (s: Span | undefined) => s !== undefined && quotes.some((q) => q.start < s.end && q.end > s.start);
  const near = joined(sentences.filter((s, i) => [sentences[i - 1], s, sentences[i + 1]].some(isQuoted)));
  return wordsOf(near) <= longPassage ? near : joined(sentences.filter(isQuoted));
}

/** Spans that follow each other as one. */
function joined(spans: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    if (last?.end === span.start) last.end = span.end;
    else runs.push({ ...span });
  }
  return runs;
}

/** The parts of a run of a stretch, split where quotes and cues begin and end. */
function partsOf(model: Model, stretch: Stretch, run: Span, quotes: readonly Span[], cues: readonly Span[]) {
  const points = [...stretch.text];
  const ends = [run, ...quotes, ...cues].flatMap(({ start, end }) => [start, end]);
  const borders = [...new Set(ends)].filter((b) => b >= run.start && b <= run.end).sort((a, b) => a - b);
  const isIn = (spans: readonly Span[], from: number) => spans.some((s) => s.start <= from && from < s.end);
  return borders.slice(0, -1).map((from, i): PassagePart => {
    const text = points.slice(from - stretch.start, borders[i + 1]! - stretch.start).join('');
    const isQuote = isIn(quotes, from);
    return {
      text: shownText(model.source, text, from),
      role: isQuote && isIn(cues, from) ? 'cue' : isQuote ? 'quote' : 'context',
    };
  });
}

const dots: PassagePart = { text: ' … ', role: 'context' };

function passageOf(model: Model, stretch: Stretch, quotes: readonly Evidence[], cues: readonly Span[]): Passage {
  const runs = shownRuns(stretch, quotes, model.language);
  const parts = runs.flatMap((run, i) => [
    ...(i === 0 && run.start === stretch.start ? [] : [dots]),
    ...partsOf(model, stretch, run, quotes, cues),
  ]);
  const isCut = runs.at(-1)!.end < endOf(stretch);
  return { place: quotes[0]!.place, parts: [...parts, ...(isCut ? [dots] : [])] };
}

/**
 * The statements that hold the quotes of a claim, in the order of the text; a quote from a heading is a passage of its own.
 */
export function passagesOf(model: Model, claim: Claim): Passage[] {
  const cues = (lookupOf(model).assertions.get(claim.id) ?? []).map(({ assertion }) => assertion.cue);
  const inOrder = [...claim.evidence].sort((a, b) => a.start - b.start);
  return [...Map.groupBy(inOrder, (e) => e.statement)].flatMap(([index, quotes]) => {
    const statement = model.source.statements[index];
    if (statement) return [passageOf(model, statement, quotes, cues)];
    return quotes.map((q) => passageOf(model, { text: q.exact, start: q.start }, [q], cues));
  });
}
