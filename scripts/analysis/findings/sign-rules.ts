/** Rules about signs: disputed links, indeterminate effects, sign reversals, the balance of sections. */
import {
  conditionsOf,
  deniersOf,
  holdersOf,
  isDeniedByAuthor,
  isHeldOnly,
  type Link,
  lookupOf,
  shownOrTrue,
  sidesOf,
} from '../../model/index.ts';
import { isolate, wordingOf } from '../../wording/index.ts';
import { totalEffects } from '../effects.ts';
import type { DisputedPair } from '../graph.ts';
import { linksBetween, robustnessOf, smallestRemoval, without } from '../robustness.ts';
import { balanceWithout, lowersMore, type SectionAnalysis } from '../sections.ts';
import { countPassages } from '../telling.ts';
import { answeredLinks, answerPlaces } from './answers.ts';
import type { Draft, FindingInput, Rule } from './finding.ts';
import { atStart, inside, isPlural, outcomeOf, sentencesOf, shortOf } from './in-words.ts';

/** What findings of disputes have in common, given the ids of the links of both sides. */
function disputeOf(e: FindingInput, { from, to }: DisputedPair, links: readonly string[]) {
  const answered = answeredLinks(e.model);
  const answers = answerPlaces(
    e.model,
    links.filter((id) => answered.has(id)),
  );
  return {
    ...{ factors: [from, to], links, answers },
    robustness: { passages: countPassages(links, e.passages), links: 1, exact: true, cut: links.slice(0, 1) },
    ...(answers.length === 0 ? {} : { isAnswered: true as const }),
  };
}

/** The finding on a pair of factors with links of both signs; none where it has only one. */
function bothSigns(e: FindingInput, pair: DisputedPair): Draft[] {
  const links = pair.links.map((id) => lookupOf(e.model).links.get(id)!).filter((l) => l.polarity !== '?');
  if (new Set(links.map((l) => l.polarity)).size < 2) return [];
  const ids = links.map((l) => l.id);
  const { answers, ...found } = disputeOf(e, pair, ids);
  const { sentence, remark } = sentencesOf(e).disputed;
  return [
    {
      ...found,
      sentence: sentence(atStart(e, pair.from), inside(e, pair.to), answers, isPlural(e, pair.from)),
      remark: remark(links.filter(isHeldOnly).length),
    },
  ];
}

/** A clause with the conditions under which some passages assert or deny it. */
function limited({ model }: FindingInput, clause: string, link: Pick<Link, 'assertions'>): string {
  const conditions = conditionsOf(link).map((c) => shownOrTrue(model.source, c));
  return conditions.length === 0 ? clause : wordingOf(model.language).links.underCondition(clause, conditions);
}

/** All who assert a link and all who deny it, the authors before actors, each with the conditions of this side. */
function sidesInWords(e: FindingInput, asserted: Link, denial: Link) {
  const { model } = e;
  const authors = model.work.author?.length ?? 0;
  const words = sentencesOf(e).disputed;
  const clause = wordingOf(model.language).links.clause(
    isolate(atStart(e, denial.from), model.language),
    denial.polarity,
    isolate(inside(e, denial.to), model.language),
    isPlural(e, denial.from),
  );
  const isOwn = !isHeldOnly(asserted);
  // Whoever holds a belief that is told to be denied asserts the link, too.
  const beliefs = denial.assertions
    .filter((a) => a.attributedTo !== undefined)
    .map(({ deniedBy: _, conditional: __, ...belief }) => belief);
  const voices = (isAuthorAmongThem: boolean, actors: readonly string[]) =>
    isAuthorAmongThem ? { authors, actors } : { actors };
  return {
    isOwn,
    assertions: sidesOf({ assertions: [...asserted.assertions, ...beliefs] }, 'attributedTo').map((side, i) => {
      const actors = holdersOf(side);
      return i === 0
        ? words.asserted(limited(e, clause, side), voices(!isHeldOnly(side), actors))
        : limited(e, words.assertedToo(actors), side);
    }),
    denials: sidesOf(denial, 'deniedBy').map((side, i) => {
      const actors = deniersOf(side);
      const denied = i === 0 ? words.denial(voices(isDeniedByAuthor(side), actors), isOwn) : words.deniedToo(actors);
      return limited(e, denied, side);
    }),
  };
}

/** The findings on a pair of factors with a link that is asserted and denied: who asserts it, and who denies it. */
function assertedAndDenied(e: FindingInput, pair: DisputedPair): Draft[] {
  const { links } = lookupOf(e.model);
  const { denied, remarkOfDenied } = sentencesOf(e).disputed;
  return (pair.denied ?? []).map((id) => {
    const denial = links.get(id)!;
    const asserted = pair.links.map((l) => links.get(l)!).find((l) => l.polarity === denial.polarity)!;
    const { answers, ...found } = disputeOf(e, pair, [asserted.id, id]);
    const { isOwn, assertions, denials } = sidesInWords(e, asserted, denial);
    return { ...found, sentence: denied([...assertions, ...denials], answers), remark: remarkOfDenied(!isOwn) };
  });
}

/** Pairs of factors of whose link the text says opposite things. */
export const disputed: Rule = (e) =>
  e.disputed.flatMap((pair) => [...bothSigns(e, pair), ...assertedAndDenied(e, pair)]);

/** Factors up to which each has a finding of its own. */
const separateLimit = 2;

/** Factors with paths of both signs to the outcome. */
export const indeterminate: Rule = (e) => {
  const answered = answeredLinks(e.model);
  const open = answered.size === 0 ? e.onOutcome : totalEffects(without(e.graph, answered), [e.outcome]);
  const both = e.onOutcome.filter((x) => x.sign === 'indeterminate');
  const effects = both.filter((x) => open.find((o) => o.from === x.from)?.sign === 'indeterminate');
  const links = (from: string) => linksBetween(e.graph, from, e.outcome);
  const { one, several, remark } = sentencesOf(e).indeterminate;
  if (effects.length <= separateLimit)
    return effects.map((effect) => ({
      sentence: one(atStart(e, effect.from), outcomeOf(e), isPlural(e, effect.from)),
      remark,
      factors: [effect.from, e.outcome],
      links: links(effect.from),
      paths: effect.witnesses.flat(),
      robustness: robustnessOf(effect, e.graph, e.passages),
    }));
  const used = new Set(effects.flatMap((x) => links(x.from)));
  const weakest = effects
    .map((x) => robustnessOf(x, e.graph, e.passages))
    .reduce((a, b) => (b.links < a.links ? b : a));
  return [
    {
      sentence: several(effects.length, outcomeOf(e), both.length - effects.length),
      remark,
      factors: effects.map((x) => x.from),
      links: e.graph.links.map((l) => l.id).filter((id) => used.has(id)),
      counted: [{ heading: '', items: effects.map((x) => ({ factor: x.from, links: [] })) }],
      robustness: { ...weakest, passages: countPassages(used, e.passages) },
    },
  ];
};

/** The sign reversals that remain without the links that the text answers. */
function openTurns(e: FindingInput): FindingInput['turns'] {
  const answered = answeredLinks(e.model);
  if (answered.size === 0) return e.turns;
  const signIn = (section: string, factor: string) => {
    const { own } = e.sections.find((s) => s.section === section)!;
    return totalEffects(without(own, answered), [e.outcome]).find((x) => x.from === factor)?.sign;
  };
  return e.turns.filter(({ factor, signs }) => {
    const left = new Set(signs.map((s) => signIn(s.section, factor)));
    return left.has('+') && left.has('-');
  });
}

/** Factors that raise the outcome in one section and lower it in another. */
export const signReversal: Rule = (e) =>
  openTurns(e).map(({ factor, signs }) => {
    const changes = signs.map(({ sign, section }) => ({ sign, section: shortOf(e, section) }));
    const links = e.sections.flatMap((s) =>
      signs.some((x) => x.section === s.section) ? linksBetween(s.own, factor, e.outcome) : [],
    );
    const sectionOf = (id: string) => e.sections.find((s) => s.section === id)!;
    const effectIn = (section: string) => sectionOf(section).effects.find((x) => x.from === factor)!;
    const cuts = signs.map(({ section }) => robustnessOf(effectIn(section), sectionOf(section).own, e.passages));
    const least = cuts.reduce((a, b) => (b.links < a.links ? b : a));
    return {
      sentence: sentencesOf(e).turn.sentence(atStart(e, factor), changes, outcomeOf(e), isPlural(e, factor)),
      remark: sentencesOf(e).turn.remark,
      factors: [factor, e.outcome],
      links: [...new Set(links)],
      paths: signs.flatMap(({ section }) => effectIn(section).witnesses.flat()),
      robustness: { ...least, passages: countPassages(links, e.passages) },
    };
  });

/** Sections in which more factors lower the outcome than raise it; none where too few do so for a finding. */
export const balance: Rule = (e) => {
  const pressed = e.sections.filter((s) => s.pressures.length > 0);
  const lowering = pressed.filter((s) => s.pressesDown);
  const isBelowFloor = lowering.length === 0 && pressed.some((s) => lowersMore(s.balance));
  if (pressed.length < 2 || isBelowFloor) return [];
  const used = (list: readonly SectionAnalysis[]) => [
    ...new Set(list.flatMap((s) => s.pressures.flatMap((x) => linksBetween(s.own, x.from, e.outcome)))),
  ];
  const named = lowering.length > 0 ? lowering : pressed;
  const lowPole = new Set(named.flatMap((s) => s.pressures.filter((p) => p.isReversed).map((p) => p.from)));
  const links = used(named);
  const removals = lowering.flatMap(
    (s) => smallestRemoval(used([s]), (removed) => lowersMore(balanceWithout(s, e.outcome, removed))) ?? [],
  );
  const least = removals.length > 0 ? removals.reduce((a, b) => (b.links < a.links ? b : a)) : undefined;
  return [
    {
      sentence: sentencesOf(e).balance.sentence(
        lowering.map((s) => shortOf(e, s.section)),
        outcomeOf(e),
      ),
      remark: sentencesOf(e).balance.remark([...lowPole].map((f) => inside(e, f))),
      factors: [e.outcome],
      links,
      robustness: least && { passages: countPassages(links, e.passages), ...least },
    },
  ];
};
