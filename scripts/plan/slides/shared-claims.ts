/** Slides that claims without a cause share: two or three consecutive claims of a section, each with a short quote. */
import { shortCitation } from '../../citations/index.ts';
import { type Claim, type Model, type Section, shownText, type Talk } from '../../model/index.ts';
import { countWords } from '../../typography/index.ts';
import { wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { shownQuote } from '../quotes/claim-quotes.ts';
import { cutWords, fitSentences } from '../quotes/fit-quotes.ts';
import type { PlanSettings } from '../settings.ts';
import type { QuoteShown, SlideContent } from '../slide-content.ts';
import type { MakeSlide } from '../slide-of.ts';
import { sharedClaimsHeight } from '../text-height.ts';
import { speakingSeconds, stanceOf } from '../words.ts';

const mostClaims = 3;
const longestSeconds = 90;
/** Seconds to take in a claim besides the speaking. */
const pause = 4;

type ClaimItem = Extract<SlideContent, { kind: 'claims' }>['claims'][number];

/** The claims with their first quotes, and what these lack; `undefined` if their sentences do not fit one slide. */
function itemsOf(model: Model, claims: readonly Claim[], { geometry }: PlanSettings) {
  const itemsWith = (quotes: readonly QuoteShown[]) =>
    claims.map(({ id, assertion }, i): ClaimItem => ({ id, assertion, quote: quotes[i]! }));
  const { language } = model;
  const setting = { citation: shortCitation(model.work, model), language };
  const fitted = fitSentences(
    claims.map((claim) => shownQuote(model, claim.evidence[0]!)),
    {
      words: geometry.capacity.quoteWords - claims.reduce((n, c) => n + countWords(c.assertion), 0),
      isFitting: (quotes) => sharedClaimsHeight(itemsWith(quotes), setting, geometry) <= geometry.belowHeadline,
      language,
    },
  );
  return fitted && { items: itemsWith(fitted.quotes), cuts: cutWords(fitted, (i) => claims[i]!.id) };
}

/** Whether a claim may share a slide: not a key claim, nor one with a link, a stance, or a time of its own. */
const mayShare = (model: Model, claim: Claim): boolean =>
  claim.links.length === 0 && !claim.key && claim.minutes === undefined && stanceOf(model, claim) === '';

interface SharedContext {
  /** Names the slides that the talk includes and excludes; has the words a minute. */
  readonly talk: Pick<Talk, 'include' | 'exclude' | 'pace'>;
  readonly slide: MakeSlide;
  readonly settings: PlanSettings;
}

/**
 * `claims/<first>`: some claims of a section, each with its quote and its notes; `undefined` if they do not fit one slide.
 */
function sharedSlide(
  model: Model,
  section: Section,
  claims: readonly Claim[],
  { talk, slide, settings }: SharedContext,
): SlidePlan | undefined {
  const fitted = itemsOf(model, claims, settings);
  if (fitted === undefined) return undefined;
  const { items, cuts } = fitted;
  const { slides, links } = wordingOf(model.language);
  const read = items.map(({ assertion, quote }) => [assertion, ...quote.parts.map((p) => p.text)].join(' '));
  const quotes = claims.flatMap((c) => c.evidence);
  const plan = slide({
    id: `claims/${claims[0]!.id}`,
    headline: slides.claims.headline(section.short, claims.length),
    section: section.number,
    content: { kind: 'claims', claims: items },
    say: links.text(claims.flatMap((c) => c.notes ?? [])),
    read: quotes.map((e) => links.quote(e.place, shownText(model.source, e.exact, e.start))),
    pause: pause * claims.length + speakingSeconds(read.join(' '), talk.pace),
    cuts,
  });
  return plan.seconds > longestSeconds ? undefined : { ...plan, tells: claims.map((c) => c.id) };
}

/**
 * The slides that claims of a section share, in order: each has as many consecutive claims as fit it and 90 s, two at
 * least. Claims that the talk names by their own slide are not among them.
 */
export function sharedSlides(model: Model, section: Section, context: SharedContext): SlidePlan[] {
  const { include = [], exclude = [] } = context.talk;
  const named = new Set([...include, ...exclude]);
  const slides: SlidePlan[] = [];
  let run: Claim[] = [];
  for (const claim of section.claims) {
    const may = mayShare(model, claim) && !named.has(`claim/${claim.id}`);
    const shared =
      may && run.length > 0 && run.length < mostClaims && sharedSlide(model, section, [...run, claim], context);
    if (shared && run.length > 1) slides.pop();
    if (shared) slides.push(shared);
    run = !may ? [] : shared ? [...run, claim] : [claim];
  }
  return slides;
}
