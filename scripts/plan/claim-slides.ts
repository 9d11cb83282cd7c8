/** The slides of a claim: its own, and its evidence in the appendix. */
import { type Claim, lookupOf, type Model, type Section, shortCitation } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { foldSpace, isShortQuote, markedParts, type QuoteLimits, quotesShown } from './claim-quotes.ts';
import type { Diagram, NoteLine, SlidePlan } from './deck-plan.ts';
import { diagramOf, type MapPart, quoteHeight } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import { headlineOf, linksInWords, speakingSeconds, stanceOf, textWidth } from './words.ts';

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
      : diagramOf(model, part.links, `${claim.place}: ${headlineOf(model, claim)}`, claim.links);
  const words = linksInWords(model, claim.id);
  const wording = wordingOf(model.language).links;
  const stance = stanceOf(model, claim);
  const remark =
    claim.links.length === 0 ? wording.text([wording.withoutLinks[claim.type], stance].filter(Boolean)) : stance;
  const notes: NoteLine[] = [];
  if (claim.notes !== undefined) notes.push({ kind: 'text', text: claim.notes });
  words.forEach((w, i) => {
    if (i > 0) notes.push({ kind: 'click' });
    const note = wording.note(w.clause, w.cue, w.confidence);
    notes.push({ kind: 'text', text: wording.text([note, ...(w.remark ? [w.remark] : [])]) });
  });
  const answer = lookupOf(model).claims.get(claim.resolvedBy ?? '');
  if (answer) notes.push({ kind: 'text', text: wording.stance.answer(answer.place, answer.assertion) });
  for (const e of claim.evidence)
    notes.push({
      kind: 'text',
      text: wording.quote(e.place, foldSpace(e.exact)),
    });
  const limits: QuoteLimits = {
    words: geometry.capacity.quoteWords,
    height: diagram && part ? quoteHeight(model, part, settings) : Number.POSITIVE_INFINITY,
    citationLetters: textWidth(`${shortCitation(model.work)}, ${remark}`),
  };
  const quotes = quotesShown(model, claim, limits, geometry);
  const read = quotes.flatMap((q) => q.parts.map((p) => p.text));
  const spoken = [claim.assertion, claim.notes ?? wording.text(words.map((w) => w.sentence)), ...read].join(' ');
  const seconds =
    claim.minutes === undefined
      ? speakingSeconds(spoken, pace) +
        (diagram ? pauses.map : pauses.words) +
        pauses.step * Math.max(0, words.length - 1)
      : claim.minutes * 60;
  return {
    id: `claim/${claim.id}`,
    headline: headlineOf(model, claim),
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
    headline: headlineOf(model, claim),
    section: section.number,
    content: {
      kind: 'evidence',
      place: claim.place,
      statement: markedParts(statement.text, statement.start, marks),
      links: linksInWords(model, claim.id),
      claim: `claim/${claim.id}`,
    },
    notes: [],
    seconds: 0,
    appendix: true,
  };
}
