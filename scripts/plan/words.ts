/** Links and signs in words. */
import {
  type Claim,
  conditionsOf,
  deniersOf,
  holdersOf,
  isDeniedByAuthor,
  isHeldOnly,
  type Link,
  type LinkAssertion,
  labelInSentence,
  labelOf,
  lookupOf,
  type Model,
  type Span,
  shownOrTrue,
  shownText,
  sidesOf,
  upperFirst,
} from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import { isolate, type Voices, wordingOf } from '../wording/index.ts';
import type { LinkInWords } from './slide-content.ts';

/** Number of authors of the text. */
export const authorsOf = ({ work }: Model): number => work.author?.length ?? 0;

/**
 * A link without full stop, with all who deny it and its conditions: `Anti-Americanism raises cohesion of the alliance`.
 * `isInside`: whether it is inside a sentence. `isAsserted`: as those say it who do not deny it.
 */
export function linkClause(model: Model, link: Link, { isInside = false, isAsserted = false } = {}): string {
  const words = wordingOf(model.language).links;
  const isolated = (label: string) => isolate(label, model.language);
  const from = isolated(isInside ? labelInSentence(model, link.from) : upperFirst(labelOf(model, link.from)));
  const to = isolated(labelInSentence(model, link.to));
  const isPlural = lookupOf(model).factors.get(link.from)?.plural;
  const isDenied = link.denied && !isAsserted;
  const sides = isDenied ? sidesOf(link, 'deniedBy') : [link];
  return words.sides(
    sides.map((side) => {
      const clause = isDenied
        ? words.denied(from, link.polarity, to, deniersIn(model, side), isPlural)
        : words.clause(from, link.polarity, to, isPlural);
      const conditions = conditionsOf(side).map((c) => shownOrTrue(model.source, c));
      return conditions.length === 0 ? clause : words.underCondition(clause, conditions);
    }),
  );
}

/** All who deny a link. */
export const deniersIn = (model: Model, link: Pick<Link, 'assertions'>): Voices => ({
  authors: isDeniedByAuthor(link) ? authorsOf(model) : undefined,
  actors: deniersOf(link),
});

/** `Anti-Americanism raises cohesion of the alliance.` */
export const linkSentence = (model: Model, link: Link): string =>
  wordingOf(model.language).links.sentence(linkClause(model, link));

/** A link in the notes of a result: its sentence, and who holds it where only actors do. */
export function linkNote(model: Model, link: Link): string {
  const { heldBy, text } = wordingOf(model.language).links;
  const isHeld = !link.denied && isHeldOnly(link);
  return text([linkSentence(model, link), ...(isHeld ? [heldBy(holdersOf(link))] : [])]);
}

const ownLinks = (model: Model, { id, links }: Pick<Claim, 'id' | 'links'>) =>
  (lookupOf(model).assertions.get(id) ?? []).filter(({ link }) => links.includes(link.id));

/** The links of a claim in words, each with its cue and its remarks, in the order of the coding. */
export function linksInWords(model: Model, claim: Pick<Claim, 'id' | 'links'>): LinkInWords[] {
  const { links } = wordingOf(model.language);
  return ownLinks(model, claim).map(({ link, assertion }) => {
    const remark = remarkOf(model, link, assertion);
    const clause = linkClause(model, { ...link, assertions: [assertion] });
    return {
      clause,
      sentence: links.sentence(clause),
      cue: shownText(model.source, assertion.cue.exact, assertion.cue.start),
      confidence: links.confidence[assertion.confidence],
      ...(remark === '' ? {} : { remark }),
    };
  });
}

/** What a claim says of some links, for notes: where, in which words, and who holds or denies them. */
export function placedLinks(model: Model, claim: Claim, links: readonly Link[]): string[] {
  const { note, text } = wordingOf(model.language).links;
  return linksInWords(model, { ...claim, links: links.map((l) => l.id) }).map((w) =>
    text([`${claim.place}: ${note(w.clause, w.cue, w.confidence)}`, ...(w.remark ? [w.remark] : [])]),
  );
}

/** Who holds a link, and who denies it besides; `undefined` where only the text speaks, or where it is only denied. */
function heldIn(model: Model, link: Link, { attributedTo, deniedBy }: LinkAssertion): string | undefined {
  if (attributedTo === undefined) return undefined;
  const { heldBy, heldAndDenied } = wordingOf(model.language).links;
  if (!link.denied) return heldBy([attributedTo]);
  const held = linkClause(model, { ...link, assertions: [] }, { isInside: true, isAsserted: true });
  return heldAndDenied([attributedTo], deniedBy === undefined ? authorsOf(model) : [deniedBy], held);
}

/**
 * Who holds and who denies the links of a claim whose cues are in a stretch of the text, as sentences; empty where only the
 * text speaks. Beside other links a denied one is named.
 */
export function holdersIn(model: Model, claim: Pick<Claim, 'id' | 'links'>, stretch: Span): string {
  const { stance, text } = wordingOf(model.language).links;
  const own = ownLinks(model, claim).filter(
    ({ assertion: { cue } }) => stretch.start <= cue.start && cue.end <= stretch.end,
  );
  const denied = own.map(({ assertion: { attributedTo, deniedBy } }) =>
    attributedTo === undefined ? deniedBy : undefined,
  );
  const isOneDenial = new Set(denied).size === 1;
  const sentences = own.flatMap(({ link, assertion }, i) => {
    const [held, denier] = [heldIn(model, link, assertion), denied[i]];
    if (held !== undefined || denier === undefined) return held ?? [];
    return isOneDenial ? stance.deniedBy([denier]) : linkSentence(model, { ...link, assertions: [assertion] });
  });
  return text([...new Set(sentences)]);
}

function remarkOf(model: Model, link: Link, a: LinkAssertion): string {
  const { lowPole, text } = wordingOf(model.language).links;
  const held = heldIn(model, link, a);
  const pole = a.lowPole && lowPole(shownOrTrue(model.source, a.lowPole));
  return text([pole, held, a.note].filter((x) => typeof x === 'string'));
}

/** The headline of a claim: its assertion, marked where the author denies it. */
export const headlineOf = (model: Model, { assertion, denied }: Claim): string =>
  denied ? wordingOf(model.language).links.stance.headline(assertion) : assertion;

/** What a claim's slide says of the claim besides its quotes: that it is denied, its condition, its answer. */
export function stanceOf(model: Model, claim: Claim): string {
  const { stance, text } = wordingOf(model.language).links;
  const answer = lookupOf(model).claims.get(claim.resolvedBy ?? '');
  return text([
    ...(claim.denied ? [stance.denied(authorsOf(model))] : []),
    ...(claim.conditional === undefined ? [] : [stance.conditional(shownOrTrue(model.source, claim.conditional))]),
    ...(answer ? [stance.answered(answer.place)] : []),
  ]);
}

/** Label of the outcome inside a sentence that Claimdeck makes. */
export const outcomeInSentence = (model: Model): string =>
  isolate(labelInSentence(model, model.outcome), model.language);

/** Length of a text in Latin letters; a Chinese, Japanese or Korean character counts as two. */
export const textWidth = (text: string): number =>
  [...text].reduce((n, c) => n + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\u3000-\u303f]/u.test(c) ? 2 : 1), 0);

/** Seconds to speak a text at a pace in words a minute; not rounded. */
export const speakingSeconds = (text: string, pace: number): number => (countWords(text) / pace) * 60;
