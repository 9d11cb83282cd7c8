/** A contrast: two claims side by side, each with the sign with which its cause presses on the outcome. */
import { type Analysis, pressingSign, type SignReversal } from '../../analysis/index.ts';
import { shortCitation } from '../../citations/index.ts';
import { defined } from '../../defined.ts';
import { type Claim, type Link, labelInSentence, lookupOf, type Model } from '../../model/index.ts';
import { countRunLines, countWords, textWidth } from '../../typography/index.ts';
import { wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { linkAsIn } from '../link-marks.ts';
import { licensingQuote } from '../quotes/claim-quotes.ts';
import { cutWords, type FittedQuotes, fitQuotes } from '../quotes/fit-quotes.ts';
import type { PlanSettings } from '../settings.ts';
import type { QuoteShown, SlideContent } from '../slide-content.ts';
import type { MakeSlide } from '../slide-of.ts';
import { quotesBelowMapHeight } from '../text-height.ts';
import { placedLinks } from '../words.ts';
import { askedOf, signQuestion } from './sign-slides.ts';

type Sides = Extract<SlideContent, { kind: 'contrast' }>['sides'];

/** A claim, its link that is shown, and the sign with which the link's cause presses on the outcome. */
interface Side {
  readonly claim: Claim;
  readonly link: Link | undefined;
  readonly sign: '+' | '-' | undefined;
  /** Whether only actors hold what leads from the cause to the outcome. */
  readonly isHeld?: true;
  readonly isDenial?: true;
}

interface ContrastContext {
  readonly model: Model;
  readonly analysis: Analysis;
  readonly settings: PlanSettings;
}

/**
 * A column, in px, as in `styles/kinds/contrast.css`. `aboveQuote`: height above its passage, without the lines of its sign.
 * `fill`: share of the width that a line of the sign fills, since its words are of two sizes.
 */
const column = { width: 412, aboveQuote: 58, sign: { size: 30, lineHeight: 36 }, fill: 0.95 } as const;

/** Lines of a side's sign and the smaller words beside it; their order, which is that of the language, does not matter. */
function signLines({ sign, isHeld, isDenial }: Side, outcome: string, { model, settings }: ContrastContext): number {
  if (sign === undefined) return 1;
  const { contrast, question } = wordingOf(model.language).slides;
  const small = [...(isDenial ? [contrast.denies] : []), outcome, ...(isHeld ? [contrast.held] : [])].join(' ');
  const setting = { size: settings.geometry.fontSize.figure, width: column.width * column.fill };
  const box = textWidth(`+ ${question.sides[sign]} `, 'sans500', column.sign.size);
  return countRunLines([{ text: `${small} `, font: 'sans500' }], { ...setting, box });
}

/** The passages of the two sides, each set in its column in large type, or both in that of body text. */
function passagesOf(sides: readonly Side[], outcome: string, context: ContrastContext): FittedQuotes {
  const { model } = context;
  const { geometry } = context.settings;
  const { fontSize, mapBox, belowHeadline, capacity } = geometry;
  const words = { citation: shortCitation(model.work, model), remark: '', language: model.language };
  const signWords = wordingOf(model.language).slides.question.sides;
  const heightOf = (passage: QuoteShown, quote: number) =>
    quotesBelowMapHeight([passage], words, {
      ...geometry,
      mapBox: { ...mapBox, width: column.width },
      fontSize: { ...fontSize, quote },
    });
  const lines = Math.max(...sides.map((side) => signLines(side, outcome, context)));
  const room = belowHeadline - column.aboveQuote - lines * column.sign.lineHeight;
  return fitQuotes(
    // A heading names the outcome, and not what leads to it.
    sides.map(({ claim: { evidence, ...claim }, link }) =>
      licensingQuote(model, { ...claim, evidence: evidence.filter((e, i) => i === 0 || e.statement >= 0) }, link),
    ),
    {
      words: capacity.quoteWords - countWords(sides.flatMap(({ sign }) => (sign ? [signWords[sign]] : [])).join(' ')),
      isFitting: (passages, isSmall) =>
        passages.every((p) => heightOf(p, isSmall ? fontSize.body : fontSize.statement) <= room),
      hasSmall: true,
      language: model.language,
    },
  );
}

/** The sides of two claims of which one asserts a link that the other denies, by that link; `undefined` if none does. */
function sidesOfDispute(ids: readonly string[], model: Model): Side[] | undefined {
  const { claims, assertions } = lookupOf(model);
  const linksOf = (id: string) => (assertions.get(id) ?? []).filter(({ link }) => link.polarity !== '?');
  const isAgainst = (a: Link, b: Link) =>
    a.from === b.from && a.to === b.to && a.polarity === b.polarity && a.denied !== b.denied;
  const [first, second] = ids.map(linksOf) as [ReturnType<typeof linksOf>, ReturnType<typeof linksOf>];
  const own = first.find((a) => second.some((b) => isAgainst(a.link, b.link)));
  if (!own) return undefined;
  const other = second.find((b) => isAgainst(own.link, b.link))!;
  return [own, other].map(({ link, assertion }) => ({
    ...{ claim: claims.get(assertion.claim)!, link, sign: pressingSign(link.polarity, assertion) as '+' | '-' },
    ...(link.denied ? { isDenial: true } : {}),
    ...(!link.denied && assertion.attributedTo !== undefined ? { isHeld: true } : {}),
  }));
}

/** A claim of the data: by its link to the outcome, else by the total effect of its first cause; else by what it denies. */
function sideOf(id: string, { model, analysis }: ContrastContext): Side {
  const { claims, assertions } = lookupOf(model);
  const all = assertions.get(id) ?? [];
  const counted = all.filter(({ link }) => !link.denied);
  const own = counted.length > 0 ? counted : all;
  const { link, assertion } = own.find((o) => o.link.to === model.outcome) ?? own[0] ?? {};
  const claim = claims.get(id)!;
  if (!link || !assertion) return { claim, link, sign: undefined };
  const isDirect = link.to === model.outcome;
  if (link.denied) {
    const sign = isDirect ? pressingSign(link.polarity, assertion) : '?';
    return { claim, link, sign: sign === '?' ? undefined : sign, isDenial: true };
  }
  const by = (effects: Analysis['ownOnOutcome']) => effects.find((e) => e.from === link.from)?.sign;
  const ownSign = isDirect && assertion.attributedTo === undefined ? link.polarity : by(analysis.ownOnOutcome);
  const sign = isDirect ? link.polarity : (ownSign ?? by(analysis.onOutcome));
  if (sign !== '+' && sign !== '-') return { claim, link, sign: undefined };
  return {
    ...{ claim, link, sign: pressingSign(sign, assertion) as '+' | '-' },
    ...(ownSign === sign ? {} : { isHeld: true }),
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

/** Whether two sides contradict each other: opposite signs, or one asserts the sign that the other denies. */
function isOpposite([a, b]: readonly Side[]): boolean {
  if (a?.sign === undefined || b?.sign === undefined) return false;
  const denials = [a, b].filter((side) => side.isDenial).length;
  return a.sign === b.sign ? denials === 1 : denials === 0;
}

/** Cause and effect of the links of both sides; `undefined` if they differ. */
function oneLinkOf([a, b]: readonly Side[]): SlidePlan['about'] {
  const [first, second] = [a?.link, b?.link];
  return first && first.from === second?.from && first.to === second.to ? [first.from, first.to] : undefined;
}

/** What a contrast of two claims of the data is about: its sides, the factor on which they press, and a headline. */
function contrastOf(claims: readonly string[], context: ContrastContext) {
  const { model } = context;
  const { contrast: words, question } = wordingOf(model.language).slides;
  const dispute = sidesOfDispute(claims, model);
  if (dispute) {
    const link = dispute[0]!.link!;
    const asserted = dispute.map((side) => linkAsIn(side.link!, [[side.claim.id]]));
    const derived = signQuestion(model, link, askedOf(model, asserted));
    return { sides: dispute, outcome: labelInSentence(model, link.to), derived };
  }
  const sides = claims.map((id) => sideOf(id, context));
  const outcome = labelInSentence(model, model.outcome);
  const isBothSigns = isOpposite(sides) && !sides.some((side) => side.isDenial);
  return { sides, outcome, derived: isBothSigns ? question.headline(outcome, ['+', '-']) : words.headline(outcome) };
}

/**
 * `contrast/<n>`: the contrasts of the data, else one for the first factor whose effect on the outcome reverses between two
 * sections; empty without any.
 */
export function contrastSlides(context: ContrastContext, slide: MakeSlide): SlidePlan[] {
  const { model, analysis } = context;
  const { say } = wordingOf(model.language).slides.contrast;
  const make = (
    { sides, outcome, derived }: ReturnType<typeof contrastOf>,
    { headline, notes }: Partial<Model['contrasts'][number]> = {},
    i = 0,
  ) => {
    const passages = passagesOf(sides, outcome, context);
    return slide({
      id: `contrast/${i + 1}`,
      headline: headline ?? derived,
      content: {
        kind: 'contrast',
        ...(headline === undefined ? { isDerived: true as const } : {}),
        outcome,
        ...(passages.isSmall ? { isSmall: true } : {}),
        sides: sides.map((side, s): Sides[number] => ({
          ...(side.sign === undefined ? {} : { sign: side.sign }),
          ...(side.isHeld ? { isHeld: true } : {}),
          ...(side.isDenial ? { isDenial: true } : {}),
          slide: `claim/${side.claim.id}`,
          quote: passages.quotes[s]!,
        })),
      },
      say: notes ?? say(isOpposite(sides)),
      read: sides.flatMap(({ claim, link }) => (link ? placedLinks(model, claim, [link]) : [])),
      pause: 20,
      restsOn: sides.map((s) => [s.claim.id]),
      ...defined({ about: oneLinkOf(sides) }),
      cuts: cutWords(passages, (i) => sides[i]!.claim.id),
    });
  };
  if (model.contrasts.length > 0)
    return model.contrasts.map((contrast, i) => make(contrastOf(contrast.claims, context), contrast, i));
  return analysis.turns.slice(0, 1).map((turn) =>
    make({
      sides: sidesOfReversal(turn, context),
      outcome: labelInSentence(model, model.outcome),
      derived: signQuestion(model, { from: turn.factor, to: model.outcome }),
    }),
  );
}
