/**
 * The evidence of a claim, in the appendix: its quotes in their statements, and its links in words. A statement that does
 * not fit is excerpted around the quotes; evidence that still does not fit goes on over several slides.
 */
import { defined } from '../../defined.ts';
import type { SlideGeometry } from '../../geometry.ts';
import type { Claim, Evidence, Model, Section } from '../../model/index.ts';
import { countWords } from '../../typography/index.ts';
import { type Wording, wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { markedParts } from '../quotes/claim-quotes.ts';
import { type MarkedWord, markedWords, partsOfWords } from '../quotes/quote-words.ts';
import { longRunsOf, runsOf } from '../runs.ts';
import type { PlanSettings } from '../settings.ts';
import type { LinkInWords, QuoteShown } from '../slide-content.ts';
import {
  blockGap,
  type EvidenceScale,
  evidenceScales,
  heightBelow,
  linksHeight,
  linkText,
  passageHeight,
} from '../text-height.ts';
import { headlineOf, linksInWords } from '../words.ts';

interface Page {
  /** Stretches of the source with the claim's quotes marked. */
  readonly passages: readonly QuoteShown[];
  readonly links: readonly LinkInWords[];
}

/** Words on each side of a quote that an excerpt has at least, if the statement goes on there. */
const leastContext = 12;

/** A shorter gap between two excerpts is not left out, in words. */
const leastGap = 8;

const endsSentence = ({ text }: MarkedWord) => /[.!?。！？؟।][\s\p{Pe}\p{Pf}"'”’]*$/u.test(text);

/** Ranges of words at most `context` words away from a marked one, `to` exclusive; near ranges are one. */
function nearRanges(words: readonly MarkedWord[], context: number): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  words.forEach((word, i) => {
    if (!word.cue) return;
    const [from, to] = [Math.max(0, i - context), Math.min(words.length, i + context + 1)];
    const last = ranges.at(-1);
    if (last && from < last.to + leastGap) last.to = to;
    else ranges.push({ from: from < leastGap ? 0 : from, to });
  });
  const end = ranges.at(-1);
  if (end && end.to + leastGap > words.length) end.to = words.length;
  return ranges;
}

/** The range with whole sentences at its ends, where enough words remain beside its quotes. */
function toSentences(
  words: readonly MarkedWord[],
  { from, to }: { from: number; to: number },
): { from: number; to: number } {
  let [first, last] = [from, to - 1];
  while (!words[first]!.cue) first += 1;
  while (!words[last]!.cue) last -= 1;
  let [start, end] = [from, to];
  if (from > 0) for (let i = first - leastContext; i > from; i -= 1) if (endsSentence(words[i - 1]!)) start = i;
  if (to < words.length) for (let i = last + 1 + leastContext; i < to; i += 1) if (endsSentence(words[i - 1]!)) end = i;
  return { from: start, to: end };
}

/** The words at most `context` words away from a marked one, with “…” for each stretch left out; all if none is marked. */
function excerpt(words: readonly MarkedWord[], context: number): MarkedWord[] {
  const dots = (text: string): MarkedWord => ({ text, cue: false });
  const ranges = nearRanges(words, context).map((range) => toSentences(words, range));
  if (ranges.length === 0) return [...words];
  return [
    ...ranges.flatMap(({ from, to }, i): MarkedWord[] => [
      ...(from === 0 ? [] : [dots(i === 0 ? '… ' : ' … ')]),
      ...words.slice(from, to),
    ]),
    ...(ranges.at(-1)!.to === words.length ? [] : [dots(' …')]),
  ];
}

/** The statements that hold the claim's quotes, the claim's own first; a quote from a heading is a passage of its own. */
function passagesOf(model: Model, claim: Claim): QuoteShown[] {
  const inOrder = [...claim.evidence].sort((a, b) => a.start - b.start);
  const inStatement = (index: number, marks: readonly Evidence[]): QuoteShown => {
    const statement = model.source.statements[index]!;
    const place = marks[0]?.place ?? claim.place;
    // The words around the quotes are in the language that all of them have.
    const [lang, ...others] = [...new Set(marks.map((e) => e.lang))];
    return defined({
      place,
      parts: markedParts(model, statement, marks),
      lang: others.length === 0 ? lang : undefined,
    });
  };
  const groups = Map.groupBy(inOrder, (e) => e.statement);
  const own = inStatement(claim.statement, groups.get(claim.statement) ?? []);
  const others = [...groups].flatMap(([statement, marks]) => {
    if (statement === claim.statement) return [];
    if (statement !== -1) return [inStatement(statement, marks)];
    return marks.map((e) =>
      defined({
        place: e.place,
        parts: markedParts(model, { text: e.exact, start: e.start, lang: e.lang }, [e]),
        lang: e.lang,
      }),
    );
  });
  return [{ ...own, place: claim.place }, ...others];
}

/** Room below the headline, and how links are worded. */
interface Room {
  readonly height: number;
  readonly geometry: SlideGeometry;
  readonly wording: Wording['links'];
}

/** Whether the page fits a slide below a headline, with its type at a scale. */
function fits({ passages, links }: Page, room: Room, scale: EvidenceScale = 1): boolean {
  const { geometry, wording } = room;
  const items = links.map((l) => linkText(l, wording));
  const text = [...passages.map((p) => p.parts.map((q) => q.text).join('')), ...items];
  if (text.reduce((n, t) => n + countWords(t), 0) > geometry.capacity.appendixWords) return false;
  const blocks = [
    ...passages.map((p) => passageHeight(p.parts, geometry, scale)),
    // A claim without links says so in the place of the list.
    linksHeight(links.length === 0 ? [wording.noLink] : items, geometry, scale),
  ];
  return blocks.reduce((sum, h) => sum + h + blockGap, -blockGap) <= room.height;
}

/** The passages with the most context, in words, at which they fit with the links; `undefined` if none fits. */
function largestExcerpt(whole: Page, isFitting: (page: Page) => boolean): Page | undefined {
  const words = whole.passages.map((p) => markedWords(p.parts));
  const pageAt = (context: number): Page => ({
    ...whole,
    passages: whole.passages.map((p, i) => ({ ...p, parts: partsOfWords(excerpt(words[i]!, context)) })),
  });
  let [low, high] = [leastContext, Math.max(leastContext, ...words.map((w) => w.length))];
  if (!isFitting(pageAt(low))) return undefined;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isFitting(pageAt(middle))) low = middle;
    else high = middle - 1;
  }
  return pageAt(low);
}

/** The excerpts over several slides, then the links. */
function manyPages(whole: Page, isFitting: (page: Page) => boolean): Page[] {
  const passages = whole.passages.flatMap(({ parts, ...passage }): Page[] => {
    const words = excerpt(markedWords(parts), leastContext);
    const toPage = (run: readonly MarkedWord[], first: boolean, last: boolean): Page => {
      const dots = { text: '… ', cue: false };
      const marked = [...(first ? [] : [dots]), ...run, ...(last ? [] : [{ text: ' …', cue: false }])];
      return { passages: [{ ...passage, parts: partsOfWords(marked) }], links: [] };
    };
    const runs = longRunsOf(words, (run) => isFitting(toPage(run, false, false)));
    return runs.map((run, i) => toPage(run, i === 0, i === runs.length - 1));
  });
  const links = runsOf(whole.links, (run) => isFitting({ passages: [], links: run }));
  return [...passages, ...links.map((run): Page => ({ passages: [], links: run }))];
}

/** `evidence/<claim>`, `evidence/<claim>/2`, …: as many slides as the evidence needs. */
export function evidenceSlides(
  model: Model,
  section: Section,
  claim: Claim,
  settings: PlanSettings,
): readonly SlidePlan[] {
  const { geometry } = settings;
  const whole: Page = { passages: passagesOf(model, claim), links: linksInWords(model, claim) };
  const headline = headlineOf(model, claim);
  const height = heightBelow(headline, geometry);
  const room: Room = { height, geometry, wording: wordingOf(model.language).links };
  const isFitting = (page: Page) => fits(page, room);
  const single = isFitting(whole) ? whole : largestExcerpt(whole, isFitting);
  const pages = single ? [single] : manyPages(whole, isFitting);
  const scaleOf = (page: Page) => evidenceScales.find((scale) => fits(page, room, scale)) ?? 1;
  return pages.map(({ passages, links }, i) => ({
    id: i === 0 ? `evidence/${claim.id}` : `evidence/${claim.id}/${i + 1}`,
    headline,
    section: section.number,
    content: {
      kind: 'evidence',
      place: passages[0]?.place ?? claim.place,
      number: i + 1,
      of: pages.length,
      passages,
      links,
      hasNoLink: whole.links.length === 0 && i === pages.length - 1,
      claim: `claim/${claim.id}`,
      scale: scaleOf({ passages, links }),
    },
    notes: [],
    seconds: 0,
    appendix: true,
  }));
}
