/** The slides of a claim: its quotes, and its links lit in the section's map. */
import { shortCitation } from '../../citations/index.ts';
import { type Claim, lookupOf, type Model, type Section, shownText } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import type { NoteLine, SlidePlan } from '../deck-plan.ts';
import type { Diagram } from '../diagram.ts';
import { claimsOf } from '../link-marks.ts';
import { diagramOf, type MapPart, quoteHeight } from '../map-parts.ts';
import { quotesOf } from '../quotes/claim-quotes.ts';
import { cutWords, fitQuotes } from '../quotes/fit-quotes.ts';
import type { PlanSettings } from '../settings.ts';
import type { QuoteShown } from '../slide-content.ts';
import { isShortQuote, quotesAloneHeight, quotesBelowMapHeight } from '../text-height.ts';
import { headlineOf, linksInWords, speakingSeconds, stanceOf } from '../words.ts';

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
  /** 1-based number of the slide among those of the claim. */
  readonly number: number;
  /** Number of maps that the claim's links need; 0 without links. */
  readonly of: number;
}

/** Seconds to take in a slide besides the speaking: with a map, without one, and for each further build step. */
const pauses = { map: 12, words: 5, step: 2 } as const;

/**
 * `claim/<id>`: the claim's slide. Its diagram is the section's map, or a part of it, with the claim's links lit. If the
 * links need several maps, `claim/<id>/2` and so on show the links, cues and notes of the further ones.
 */
export function claimSlide(model: Model, whole: Claim, context: ClaimContext): SlidePlan {
  const { section, part, pace, settings, number, of } = context;
  const { geometry } = settings;
  const inPart = new Set(part?.links.map((l) => l.id));
  const claim = of > 1 ? { ...whole, links: whole.links.filter((id) => inPart.has(id)) } : whole;
  const said = number === 1 ? claim.notes : undefined;
  const diagram: Diagram | undefined =
    claim.links.length === 0 || !part
      ? undefined
      : diagramOf(model, part.links, `${claim.place}: ${headlineOf(model, claim)}`, {
          lit: claim.links,
          claims: [[claim.id], claimsOf(section)],
        });
  const words = linksInWords(model, claim);
  const wording = wordingOf(model.language).links;
  const stance = stanceOf(model, claim);
  const remark =
    claim.links.length === 0 ? wording.text([wording.withoutLinks[claim.type], stance].filter(Boolean)) : stance;
  const notes: NoteLine[] = [];
  if (said !== undefined) notes.push({ kind: 'text', text: said });
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
      text: wording.quote(e.place, shownText(model.source, e.exact, e.start)),
    });
  const height = diagram && part ? quoteHeight(model, part, settings) : geometry.belowHeadline;
  const { fontSize, capacity } = geometry;
  const small = { ...geometry, fontSize: { ...fontSize, quote: fontSize.quoteSmall } };
  const quotesHeight = (quotes: readonly QuoteShown[], isInSmall: boolean) =>
    diagram
      ? quotesBelowMapHeight(
          quotes,
          { citation: shortCitation(model.work, model), remark, language: model.language },
          isInSmall ? small : geometry,
        )
      : quotesAloneHeight(quotes, { remark, language: model.language }, geometry);
  const fitted = fitQuotes(quotesOf(model, claim), {
    words: capacity.quoteWords,
    isFitting: (shown, isInSmall) => quotesHeight(shown, isInSmall) <= height,
    hasSmall: diagram !== undefined,
    mayLeave: true,
    language: model.language,
  });
  const { quotes, isSmall } = fitted;
  // No slide of the claim has a quote without a cue; a quote with the cue of another of its slides is there.
  const withoutCue = whole.evidence.length - quotesOf(model, whole).length;
  const read = quotes.flatMap((q) => q.parts.map((p) => p.text));
  const spoken = [claim.assertion, said ?? wording.text(words.map((w) => w.sentence)), ...read].join(' ');
  const seconds =
    claim.minutes === undefined || number > 1
      ? speakingSeconds(spoken, pace) +
        (diagram ? pauses.map : pauses.words) +
        pauses.step * Math.max(0, words.length - 1)
      : claim.minutes * 60;
  return {
    id: number === 1 ? `claim/${claim.id}` : `claim/${claim.id}/${number}`,
    headline: headlineOf(model, claim),
    section: section.number,
    content: {
      kind: 'claim',
      diagram,
      clicks: diagram ? Math.max(0, diagram.steps.length - 1) : 0,
      quotes,
      isShort: isShortQuote(quotes, model.language, geometry),
      ...(isSmall ? { isSmall } : {}),
      remark,
      left: fitted.left + withoutCue,
    },
    notes,
    seconds: Math.round(seconds),
    appendix: false,
    ...(fitted.missing.length === 0 ? {} : { cuts: cutWords(fitted, () => claim.id) }),
  };
}
