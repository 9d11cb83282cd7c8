/** The slides that frame a talk: the question before the argument, the argument in a few chains, and the answer after it. */
import { type Analysis, pressingSign, reachedFrom, tellingOf } from '../../analysis/index.ts';
import { type SlideGeometry, slideGeometry } from '../../geometry.ts';
import {
  type Claim,
  holdersOf,
  isHeldOnly,
  isTodo,
  type Link,
  type LinkAssertion,
  labelInSentence,
  labelOf,
  lookupOf,
  type Model,
  shownText,
  type Talk,
  upperFirst,
} from '../../model/index.ts';
import { countWords } from '../../typography/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { claimReferences, pathInWords, tellingInWords } from '../analysis-words.ts';
import { type Chain, chainsByFactors, isJoined, kindOfChains, linksOfChains } from '../argument.ts';
import type { CutWords, SlidePlan } from '../deck-plan.ts';
import type { Diagram } from '../diagram.ts';
import { argumentDiagram, isReadable } from '../map-parts.ts';
import { licensingQuote, quotesOf } from '../quotes/claim-quotes.ts';
import { cutWords, fitQuotes } from '../quotes/fit-quotes.ts';
import type { PlanSettings } from '../settings.ts';
import type { SlideContent } from '../slide-content.ts';
import { claimsOfLinks } from '../slide-needs.ts';
import type { MakeSlide } from '../slide-of.ts';
import { quotesAloneHeight } from '../text-height.ts';
import { linkClause, linkNote } from '../words.ts';

/** What the slides of an argument are made from. */
export interface ArgumentContext {
  /** The coding. */
  readonly model: Model;
  /** Its analysis. */
  readonly analysis: Analysis;
  /** The talk. Its notes are said before the chains; its answer takes the place of the deck's. */
  readonly talk: Pick<Talk, 'notes' | 'answer'>;
  /** The chains of the talk; empty if no link ends at the outcome. */
  readonly chains: readonly Chain[];
  /** Geometry and layout. */
  readonly settings: PlanSettings;
  /** Makes a slide that is no claim. */
  readonly slide: MakeSlide;
}

type ArgumentContent = Extract<SlideContent, { kind: 'argument' }>;
type QuestionSides = Extract<SlidePlan['content'], { kind: 'question' }>['sides'];

/** What a claim says of a link that ends at the outcome. */
interface Said {
  readonly link: Link;
  readonly assertion: LinkAssertion;
  /** Where it presses the outcome. */
  readonly sign: '+' | '-';
}

/** What claims say of some links, where it presses the outcome up or down. */
const saidOf = (links: readonly Link[]): Said[] =>
  links.flatMap((link) =>
    link.assertions.flatMap((assertion) => {
      const sign = pressingSign(link.polarity, assertion);
      return sign === '+' || sign === '-' ? [{ link, assertion, sign }] : [];
    }),
  );

/** Whether neither of two factors leads to the other. */
const areApart = (a: string, b: string, { links }: Model): boolean =>
  !reachedFrom(a, links).has(b) && !reachedFrom(b, links).has(a);

/**
 * At most two passages on the outcome, by two links. Of each sign the strongest, where the cause of one does not lead to
 * that of the other: noise and quiet, or noise and the fear that it raises, are one argument. Else the strongest of each
 * sign; where there is one only, the passage of a claim of the answer that denies a link to the outcome, else one that
 * denies the first link.
 */
function saidOfOutcome({ model, talk, chains }: ArgumentContext): readonly Said[] {
  const found = saidOf(chains.flatMap((chain) => chain.at(-1) ?? []))
    // What the authors say comes before what actors hold.
    .sort((a, b) => Number(a.assertion.attributedTo !== undefined) - Number(b.assertion.attributedTo !== undefined));
  // Of each sign of a link the first passage counts.
  const asserted = [...Map.groupBy(found, ({ link, sign }) => `${link.id} ${sign}`).values()].map(([first]) => first!);
  const raising = asserted.filter(({ sign }) => sign === '+');
  const pairs = raising.flatMap((a) =>
    asserted.filter((b) => b.sign === '-' && b.link !== a.link).map((b) => [a, b] as const),
  );
  const pair = pairs.find(([a, b]) => areApart(a.link.from, b.link.from, model)) ?? pairs[0];
  if (pair) return pair;
  const first = raising[0] ?? asserted[0];
  const answer = new Set((talk.answer ?? model.answer)?.claims);
  const denials = saidOf(model.denied.filter((link) => link.to === model.outcome));
  const denial =
    denials.find(({ assertion }) => answer.has(assertion.claim)) ??
    denials.find(({ link }) => link.from === first?.link.from && link.polarity === first.link.polarity);
  return [first, denial].filter((said) => said !== undefined);
}

/**
 * Whether nobody has said which words of the passage state the link, as after an import: it may speak of the cause when low,
 * so that its words say the reverse of the sign.
 */
const isUnread = ({ link, assertion }: Said, { evidence: [first] }: Claim): boolean =>
  assertion.lowPole === undefined &&
  assertion.confidence === 'implied' &&
  !link.denied &&
  first!.statement >= 0 &&
  first!.start >= assertion.cue.start &&
  first!.end <= assertion.cue.end;

function questionSides(context: ArgumentContext): {
  readonly sides: QuestionSides;
  readonly claims: readonly string[];
  readonly cuts: readonly CutWords[];
} {
  const { model } = context;
  const { named, sides } = wordingOf(model.language).slides.question;
  const found = saidOfOutcome(context).map((said) => {
    const { sign, link, assertion } = said;
    const claim = lookupOf(model).claims.get(assertion.claim)!;
    const cause = upperFirst(labelOf(model, link.from));
    return { sign, link, claim, words: isUnread(said, claim) ? named(sides[sign], cause) : sides[sign] };
  });
  const fitted = fitQuotes(
    found.map(({ claim, link }) => licensingQuote(model, claim, link)),
    {
      words: slideGeometry.capacity.quoteWords - found.reduce((n, { words }) => n + countWords(words), 0),
      isFitting: () => true,
      language: model.language,
    },
  );
  return {
    sides: found.map(({ sign, words, link }, i) => ({
      ...{ sign, words, quote: fitted.quotes[i]! },
      ...(link.denied ? { isDenial: true } : {}),
    })),
    claims: found.map((f) => f.claim.id),
    cuts: cutWords(fitted, (i) => found[i]!.claim.id),
  };
}

/** The signs of passages that assert a link. */
const assertedSigns = (sides: QuestionSides) => sides.flatMap((s) => (s.isDenial ? [] : [s.sign]));

/**
 * `question`: the question that the text answers, with a passage that says what raises the outcome and one that says what
 * lowers it, or one that denies. Without a question in the data it asks for both, or for the one that the text has;
 * `undefined` without any.
 */
export function questionSlide(context: ArgumentContext): SlidePlan | undefined {
  const { model, slide } = context;
  const { sides, claims, cuts } = questionSides(context);
  if (model.question === undefined && sides.every((s) => s.isDenial)) return undefined;
  const words = wordingOf(model.language).slides.question;
  return slide({
    id: 'question',
    headline: model.question ?? words.headline(labelInSentence(model, model.outcome), assertedSigns(sides)),
    content: { kind: 'question', ...(model.question === undefined ? { isDerived: true as const } : {}), sides },
    say: words.say,
    pause: 15,
    restsOn: claims.map((c) => [c]),
    cuts,
  });
}

/** The sentence of a link of several passages, which says how many tell it; explicit if one of them states it. */
function repeatedLink({ model, analysis }: Pick<ArgumentContext, 'model' | 'analysis'>, link: Link): string {
  const { repeated, confidence, heldBy, text } = wordingOf(model.language).links;
  const isStated = link.assertions.some((a) => a.confidence === 'explicit');
  const passages = new Set((analysis.passages.get(link.id) ?? []).map((p) => p.statement)).size;
  const own = repeated(linkClause(model, link), passages, confidence[isStated ? 'explicit' : 'implied']);
  return text([own, ...(isHeldOnly(link) ? [heldBy(holdersOf(link))] : [])]);
}

/**
 * Sentences of a chain, each of a link of one passage with its words: they hold the hedge of a verb, such as “may raise”,
 * which the sentence lacks.
 */
function chainInQuotedWords(context: Pick<ArgumentContext, 'model' | 'analysis'>, chain: Chain): string {
  const { model } = context;
  const { links } = wordingOf(model.language);
  const sentences = chain.map((link) => {
    const [{ cue, confidence }, ...others] = link.assertions as [LinkAssertion, ...LinkAssertion[]];
    if (others.length > 0) return repeatedLink(context, link);
    const words = shownText(model.source, cue.exact, cue.start);
    return links.note(linkClause(model, link), words, links.confidence[confidence]);
  });
  return links.text(sentences);
}

/** A chain in the notes: one that joins passages in one sentence, which says where they are. */
function noteOfChain({ model, analysis }: ArgumentContext, chain: Chain): string {
  if (!isJoined(chain, analysis)) return chainInQuotedWords({ model, analysis }, chain);
  const path = chain.map((l) => l.id);
  const { witness } = wordingOf(model.language).analysis.effects;
  return witness(pathInWords(model, path), tellingInWords(model, path, tellingOf(path, analysis.passages)));
}

/**
 * Ids in the diagram of the links that each step adds to those before it, in order; none for a step whose links are all
 * shown before. A step has the chains of the same factors; `links` are those of the diagram.
 */
function addedLinks(steps: readonly (readonly Chain[])[], links: readonly Link[]): string[][] {
  const shown = new Set<Link>();
  return steps.map((chains) => {
    const added = [...new Set(chains.flat())].filter((l) => !shown.has(l));
    for (const link of added) shown.add(link);
    return added.map((l) => `e${links.indexOf(l) + 1}`);
  });
}

/** `argument`: the chains of the argument, one a click, told with several signs or with one; `undefined` if there is none. */
export function argumentSlide(context: ArgumentContext): SlidePlan | undefined {
  const { model, analysis, talk, chains, slide } = context;
  if (chains.length === 0) return undefined;
  const links = linksOfChains(model, chains);
  const words = wordingOf(model.language).slides.argument;
  const told = chainsByFactors(chains);
  const headline = words.headline(
    labelInSentence(model, model.outcome),
    told.map((versions) => kindOfChains(model, versions, analysis)),
  );
  const joined = told.filter((versions) => versions.every((chain) => isJoined(chain, analysis))).length;
  const whole = argumentDiagram(model, links, headline);
  const added = addedLinks(told, links);
  const steps = added.filter((ids) => ids.length > 0);
  const plan = slide({
    id: 'argument',
    headline,
    content: {
      kind: 'argument',
      label: [words.label, ...(joined > 0 ? [words.joined(joined, told.length)] : [])].join(' · '),
      diagram: { ...whole, steps },
      clicks: steps.length - 1,
      remark: '',
      claims: [],
      quotes: [],
    },
    // For the time alone: the notes below also have the words of the text, which are not said.
    say: wordingOf(model.language).links.text(chains.flat().map((l) => linkNote(model, l))),
    pause: 10 + 5 * steps.length,
    restsOn: claimsOfLinks(
      model,
      links.map((l) => l.id),
    ),
  });
  const said = talk.notes?.['argument'];
  const ofChains = told.flatMap((versions, i): SlidePlan['notes'] => [
    ...(i > 0 && added[i]!.length > 0 ? [{ kind: 'click' } as const] : []),
    ...versions.map((chain) => ({ kind: 'text', text: noteOfChain(context, chain) }) as const),
  ]);
  return { ...plan, notes: [...(said === undefined ? [] : [{ kind: 'text', text: said } as const]), ...ofChains] };
}

/** Whether the authors themselves assert the claim and leave it standing. */
function isAuthors(model: Model, { id, links, denied, resolvedBy }: Claim): boolean {
  const own = lookupOf(model).assertions.get(id) ?? [];
  const isHeld = links.length > 0 && own.every(({ assertion }) => assertion.attributedTo !== undefined);
  return !denied && resolvedBy === undefined && !isHeld;
}

interface Answer {
  readonly sentence: string;
  readonly claims: readonly Claim[];
  /** Whether the data give the sentence. It is the headline of a claim otherwise. */
  readonly isOfDeck: boolean;
}

/** The answer of the talk, else of the deck, else the last written key claim that the authors assert; `undefined` without any. */
function answerOf({ model, talk }: ArgumentContext): Answer | undefined {
  const { claims } = lookupOf(model);
  const given = talk.answer ?? model.answer;
  if (given) return { ...given, claims: given.claims.map((id) => claims.get(id)!), isOfDeck: true };
  const key = model.claims.findLast((c) => c.key && !isTodo(c.assertion) && isAuthors(model, c));
  return key && { sentence: key.assertion, claims: [key], isOfDeck: false };
}

/**
 * The argument once more, with the chains lit of which a claim of the answer asserts a link, and with the links that a
 * claim of the answer denies, if the map stays readable; `undefined` without any.
 */
function answerDiagram(context: ArgumentContext, { sentence, claims }: Answer): Diagram | undefined {
  const { model, chains, settings } = context;
  const ids = new Set(claims.map((c) => c.id));
  const isOwn = (link: Link) => link.assertions.some((a) => ids.has(a.claim));
  const shown = linksOfChains(model, chains);
  const denied = model.denied.filter(isOwn);
  const denials = denied.length > 0 && isReadable(model, [...shown, ...denied], settings) ? denied : [];
  const lit = [...chains.filter((chain) => chain.some(isOwn)).flat(), ...denials].map((l) => l.id);
  return lit.length === 0 ? undefined : argumentDiagram(model, [...shown, ...denials], sentence, { lit });
}

/** The content of an answer without its map: with the first quote of each of some claims, shortened to the room of the slide. */
export function withPassages(
  model: Model,
  content: ArgumentContent,
  claims: readonly Claim[],
  geometry: SlideGeometry,
): ArgumentContent {
  const { language } = model;
  const remark = [content.remark, ...content.claims.map((c) => c.text)].join(' ');
  const { quotes } = fitQuotes(
    claims.map((claim) => quotesOf(model, claim)[0]!),
    {
      words: geometry.capacity.quoteWords - countWords(remark),
      isFitting: (shown) => quotesAloneHeight(shown, { remark, language }, geometry) <= geometry.belowHeadline,
      mayLeave: true,
      language,
    },
  );
  return { ...content, diagram: undefined, quotes };
}

/**
 * `answer`: the answer to the question, with its chains of the argument or, without any, with passages of its claims;
 * `undefined` if data and coding have no answer.
 */
export function answerSlide(context: ArgumentContext): SlidePlan | undefined {
  const { model, slide, settings } = context;
  const answer = answerOf(context);
  if (!answer) return undefined;
  const diagram = answerDiagram(context, answer);
  const { answer: words, question } = wordingOf(model.language).slides;
  const signs = assertedSigns(questionSides(context).sides);
  const asked =
    model.question ?? question.headline(labelInSentence(model, model.outcome), signs.length === 0 ? ['+', '-'] : signs);
  const content: ArgumentContent = {
    kind: 'argument',
    label: asked,
    ...(model.question === undefined ? {} : { isAsked: true as const }),
    diagram,
    clicks: 0,
    remark: answer.isOfDeck ? words.ofDeck : words.ofText,
    claims: claimReferences(
      model,
      answer.claims.map((c) => c.id),
    ),
    quotes: [],
  };
  return slide({
    id: 'answer',
    headline: answer.sentence,
    content: diagram ? content : withPassages(model, content, answer.claims, settings.geometry),
    say: words.say(asked, answer.sentence, answer.isOfDeck),
    pause: 15,
    // Its chains are on the slide only where the talk tells them.
    restsOn: answer.claims.map((c) => [c.id]),
  });
}
