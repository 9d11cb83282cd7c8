/** A contrast: two claims side by side, each with the sign with which its cause presses on the outcome. */

import { type Analysis, pressingSign, type SignReversal } from '../analysis/index.ts';
import { shortCitation } from '../citations/index.ts';
import { type Claim, type Link, labelInSentence, lookupOf, type Model } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { quotesShown } from './claim-quotes.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { PlanSettings } from './settings.ts';
import { signQuestion } from './sign-slides.ts';
import type { QuoteShown, SlideContent } from './slide-content.ts';
import type { MakeSlide } from './slide-of.ts';
import { quotesBelowMapHeight } from './text-height.ts';

type Sides = Extract<SlideContent, { kind: 'contrast' }>['sides'];

/** A claim, its link that is shown, and the sign with which the link's cause presses on the outcome. */
interface Side {
  readonly claim: Claim;
  readonly link: Link | undefined;
  readonly sign: '+' | '-' | undefined;
  /** Whether only actors hold what leads from the cause to the outcome. */
  readonly isHeld?: true;
}

interface ContrastContext {
  /** The coding. */
  readonly model: Model;
  /** Its analysis. */
  readonly analysis: Analysis;
  /** Geometry and layout. */
  readonly settings: PlanSettings;
}

/** Words of a passage, width of a column, height of what is above the passage, and of a second line there, in px. */
const column = { words: 18, width: 412, headHeight: 60, lineHeight: 36 } as const;

/** The passage of a side, set in its column. */
function passageOf({ claim, link, isHeld }: Side, { model, settings: { geometry } }: ContrastContext): QuoteShown {
  const { fontSize, mapBox, belowHeadline } = geometry;
  const setting = {
    ...geometry,
    mapBox: { ...mapBox, width: column.width },
    fontSize: { ...fontSize, quote: fontSize.statement },
  };
  const words = { citation: shortCitation(model.work, model), remark: '' };
  const evidence = claim.evidence.slice(0, 1);
  const headHeight = column.headHeight + (isHeld ? column.lineHeight : 0);
  const limits = {
    words: column.words,
    isFitting: (quotes: readonly QuoteShown[]) =>
      quotesBelowMapHeight(quotes, words, setting) <= belowHeadline - headHeight,
  };
  const { quotes } = quotesShown(model, { ...claim, evidence, links: link ? [link.id] : [] }, limits);
  return quotes[0]!;
}

/** A claim of the data: by its link to the outcome, else by the total effect of its first cause. */
function sideOf(id: string, { model, analysis }: ContrastContext): Side {
  const { claims, assertions } = lookupOf(model);
  const counted = (assertions.get(id) ?? []).filter(({ link }) => !link.denied);
  const { link, assertion } = counted.find((o) => o.link.to === model.outcome) ?? counted[0] ?? {};
  const claim = claims.get(id)!;
  if (!link || !assertion) return { claim, link, sign: undefined };
  const isDirect = link.to === model.outcome;
  const by = (effects: Analysis['ownOnOutcome']) => effects.find((e) => e.from === link.from)?.sign;
  const own = isDirect && assertion.attributedTo === undefined ? link.polarity : by(analysis.ownOnOutcome);
  const sign = own ?? (isDirect ? link.polarity : by(analysis.onOutcome));
  if (sign !== '+' && sign !== '-') return { claim, link, sign: undefined };
  return {
    ...{ claim, link, sign: pressingSign(sign, assertion) as '+' | '-' },
    ...(own === undefined ? { isHeld: true } : {}),
  };
}

/** The first two sections between which a factor's effect reverses, each by the claim with the first link of a path. */
function sidesOfReversal({ factor, signs }: SignReversal, { model, analysis }: ContrastContext): Side[] {
  const first = signs[0]!;
  return [first, signs.find((s) => s.sign !== first.sign)!].map(({ section, sign }) => {
    const effect = analysis.sections.find((s) => s.section === section)!.effects.find((e) => e.from === factor)!;
    const link = lookupOf(model).links.get(effect.witnesses[0]![0]!)!;
    const own = link.assertions.filter((a) => a.attributedTo === undefined);
    const claim = own.map((a) => lookupOf(model).claims.get(a.claim)!).find((c) => c.section === section)!;
    return { claim, link, sign };
  });
}

/**
 * `contrast/<n>`: the contrasts of the data, else one for the first factor whose effect on the outcome reverses between two
 * sections; empty without any.
 */
export function contrastSlides(context: ContrastContext, slide: MakeSlide): SlidePlan[] {
  const { model, analysis } = context;
  const { contrast: words, question } = wordingOf(model.language).slides;
  const outcome = labelInSentence(model, model.outcome);
  const isOpposite = (sides: readonly Side[]) => new Set(sides.flatMap((s) => s.sign ?? [])).size === 2;
  const make = (i: number, headline: string | undefined, derived: string, sides: readonly Side[], notes?: string) =>
    slide({
      id: `contrast/${i + 1}`,
      headline: headline ?? derived,
      content: {
        kind: 'contrast',
        ...(headline === undefined ? { isDerived: true as const } : {}),
        outcome,
        sides: sides.map((side): Sides[number] => ({
          ...(side.sign === undefined ? {} : { sign: side.sign }),
          ...(side.isHeld ? { isHeld: true } : {}),
          slide: `claim/${side.claim.id}`,
          quote: passageOf(side, context),
        })),
      },
      say: notes ?? words.say(isOpposite(sides)),
      pause: 20,
      restsOn: sides.map((s) => [s.claim.id]),
    });
  if (model.contrasts.length > 0)
    return model.contrasts.map(({ claims, headline, notes }, i) => {
      const sides = claims.map((id) => sideOf(id, context));
      const derived = isOpposite(sides) ? question.headline(outcome, ['+', '-']) : words.headline(outcome);
      return make(i, headline, derived, sides, notes);
    });
  return analysis.turns.slice(0, 1).map((turn) => {
    const asked = signQuestion(model, { from: turn.factor, to: model.outcome });
    return make(0, undefined, asked, sidesOfReversal(turn, context));
  });
}
