/** The question “Which sign?” before a claim: cause and effect of one of its links, whose sign the claim then shows. */
import { pressingSign } from '../../analysis/index.ts';
import { defined } from '../../defined.ts';
import {
  type Claim,
  type Link,
  labelInSentence,
  labelOf,
  lookupOf,
  lowPoleOf,
  type Model,
  shownOrTrue,
  upperFirst,
} from '../../model/index.ts';
import { isolate, wordingOf } from '../../wording/index.ts';
import { assertsIn, linksOfChains } from '../argument.ts';
import { pathsThroughLinks } from '../choice/slide-weights.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { mapParts } from '../map-parts.ts';
import type { SectionContext } from './section-slides.ts';

/** Questions that are chosen in a talk of at least so many minutes. */
const chosenQuestions = { most: 2, leastMinutes: 30 } as const;

/** The sign of links between two factors that assert and deny it; `undefined` where they have several, or none denies. */
function deniedSign(links: readonly Link[]): '+' | '-' | undefined {
  const [sign, ...others] = new Set(links.map((l) => l.polarity));
  const isDenied = links.some((l) => l.denied) && links.some((l) => !l.denied);
  return isDenied && others.length === 0 && sign !== '?' ? sign : undefined;
}

/** What a question about links between two factors asks. */
export interface Asked {
  /** The sign with which passages assert and deny what is asked; `undefined` where they do not. */
  readonly denied: '+' | '-' | undefined;
  /** The word of the text for the low pole of the cause, of which all passages speak; `true` without a word. */
  readonly low: string | true | undefined;
}

/** What to ask about links between two factors: about the pole of the cause of which their passages speak. */
export function askedOf({ source }: Pick<Model, 'source'>, links: readonly Link[]): Asked {
  const denied = deniedSign(links);
  const lowPole = lowPoleOf(links.flatMap((l) => l.assertions));
  return {
    denied: denied && (pressingSign(denied, defined({ lowPole })) as '+' | '-'),
    low: lowPole && shownOrTrue(source, lowPole),
  };
}

/**
 * `Does A raise or lower B?`, in the language of the deck. With `denied`, the sign with which passages assert and deny the
 * link, it is `Does A raise B?`. With `low` it is about A when low.
 */
export function signQuestion(
  model: Model,
  { from, to }: Pick<Link, 'from' | 'to'>,
  { denied, low }: Partial<Asked> = {},
): string {
  const [cause, effect] = [from, to].map((id) => isolate(labelInSentence(model, id), model.language));
  const isPlural = lookupOf(model).factors.get(from)?.plural;
  const words = wordingOf(model.language).slides.sign;
  return denied === undefined
    ? words.headline(cause!, effect!, low, isPlural)
    : words.holds(cause!, effect!, denied, low, isPlural);
}

/** Whether no slide before the claim's shows its links: the claim is the first of a map that its section's slide lacks. */
function isFirstOfMap(claim: Claim, { model, chains, settings }: SectionContext): boolean {
  const section = model.sections.find((s) => s.id === claim.section)!;
  const part = mapParts(model, section, settings).findIndex((p) => p.claims.some((c) => c.id === claim.id));
  const showsArgument = linksOfChains(model, chains).some((l) => assertsIn(model, l, section));
  return mapParts(model, section, settings)[part]?.claims[0]?.id === claim.id && (part > 0 || showsArgument);
}

/**
 * The link that is asked for before each claim, by id of the claim. The talk's own choice always stands. In a talk of 30
 * minutes up to two are chosen: links that no slide before shows, whose sign the factors do not give away, because the
 * passage has the cause at its low pole or the cause raises one factor and lowers another. Those that most paths to the
 * outcome pass through come first.
 */
function askedLinks(context: SectionContext): Map<string, Link> {
  const { model, analysis, talk, chains } = context;
  const paths = pathsThroughLinks(analysis);
  const pathsOf = (link: Link) => paths.get(link.id) ?? 0;
  const own = (claim: Claim) =>
    (lookupOf(model).assertions.get(claim.id) ?? []).filter(({ link }) => !link.denied && link.polarity !== '?');
  const named = new Set([...(talk.include ?? []), ...(talk.slides ?? [])].map((id) => id.replace(/^again:/u, '')));
  const asked = new Map(
    model.claims
      .filter((claim) => named.has(`sign/${claim.id}`))
      .flatMap((claim) => {
        const [first] = own(claim).toSorted((a, b) => pathsOf(b.link) - pathsOf(a.link));
        return first ? [[claim.id, first.link] as const] : [];
      }),
  );
  if (talk.slides || talk.minutes < chosenQuestions.leastMinutes) return asked;
  const argued = new Set(linksOfChains(model, chains));
  const signsFrom = (factor: string) => new Set(model.links.filter((l) => l.from === factor).map((l) => l.polarity));
  const all = [...model.links, ...model.denied];
  const isDisputed = ({ id, from, to }: Link) => all.some((l) => l.from === from && l.to === to && l.id !== id);
  const candidates = model.claims
    .filter((c) => (talk.sections?.includes(c.section) ?? true) && !asked.has(c.id) && isFirstOfMap(c, context))
    .filter(({ id }) => ![`claim/${id}`, `sign/${id}`].some((slide) => talk.exclude?.includes(slide)))
    .flatMap((claim) =>
      own(claim).map(({ link, assertion }) => ({ claim, link, isLow: assertion.lowPole !== undefined })),
    )
    .filter(({ claim, link }) => link.assertions[0]!.claim === claim.id && pathsOf(link) > 0)
    .filter(({ link }) => !argued.has(link) && !isDisputed(link))
    .filter(({ link, isLow }) => isLow || ['+', '-'].every((sign) => signsFrom(link.from).has(sign as '+' | '-')))
    .toSorted((a, b) => pathsOf(b.link) - pathsOf(a.link));
  for (const { claim, link } of candidates)
    if (asked.size < chosenQuestions.most && !asked.has(claim.id)) asked.set(claim.id, link);
  return asked;
}

/** `sign/<claim>` by id of the claim, for those before which the talk asks for a sign. */
export function signSlides(context: SectionContext): ReadonlyMap<string, SlidePlan> {
  const { model, slide } = context;
  const words = wordingOf(model.language).slides.sign;
  return new Map(
    [...askedLinks(context)].map(([claim, link]) => [
      claim,
      slide({
        id: `sign/${claim}`,
        headline: signQuestion(model, link),
        section: model.sections.find((s) => s.claims.some((c) => c.id === claim))!.number,
        content: {
          kind: 'sign',
          label: words.label,
          cause: upperFirst(labelOf(model, link.from)),
          effect: upperFirst(labelOf(model, link.to)),
          isOutcome: link.to === model.outcome,
        },
        say: words.say,
        pause: 8,
        restsOn: [[claim]],
      }),
    ]),
  );
}
