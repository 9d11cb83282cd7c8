/** The vote on a disputed link: its passages, and three answers to choose from. */
import { type Analysis, disputedLinks, pressingSign } from '../../analysis/index.ts';
import { shortCitation } from '../../citations/index.ts';
import { defined } from '../../defined.ts';
import { type Link, lookupOf, lowPoleOf, type Model } from '../../model/index.ts';
import { countWords } from '../../typography/index.ts';
import { wordingOf } from '../../wording/index.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { quotesOf } from '../quotes/claim-quotes.ts';
import { cutWords, fitQuotes } from '../quotes/fit-quotes.ts';
import type { PlanSettings } from '../settings.ts';
import type { Answer } from '../slide-content.ts';
import { claimsOfLinks } from '../slide-needs.ts';
import type { MakeSlide } from '../slide-of.ts';
import { quotesBelowMapHeight } from '../text-height.ts';
import { placedLinks } from '../words.ts';
import { askedOf, signQuestion } from './sign-slides.ts';

/** Votes on links of a second coding, at most. */
const mostVotes = 2;

/** The links between two factors that are asserted or denied, in the order of the text. */
const linksBetween = ({ links, denied }: Model, { from, to }: Pick<Link, 'from' | 'to'>) =>
  [...links, ...denied].filter((l) => l.from === from && l.to === to);

/**
 * A vote on each link on which the second coding differs: links to the outcome first, then in the order of the text. The
 * notes say how the second coder decided. Empty without a second coding.
 */
function coderVotes(model: Model): Model['votes'] {
  if (!model.secondCoding) return [];
  const { vote } = wordingOf(model.language).slides;
  const { text } = wordingOf(model.language).links;
  const isDirect = ({ to }: { readonly to: string }) => to === model.outcome;
  return disputedLinks({ name: model.deck, model }, [model.secondCoding])
    .toSorted((a, b) => Number(isDirect(b)) - Number(isDirect(a)))
    .map(({ from, to, signs, isDenied }) => {
      // The question is about the pole of which the passages speak, and so is the answer of the second coder.
      const lowPole = lowPoleOf(linksBetween(model, { from, to }).flatMap((l) => l.assertions));
      const asked = signs.map((sign) => pressingSign(sign, defined({ lowPole })));
      return { from, to, notes: text([vote.say, vote.secondCoder(asked, isDenied)]) };
    });
}

/** Height that the answers take, in px. */
const answersHeight = 90;

/** The passages of each link, of its first claim, with the words that license the link; `cuts`: what they lack. */
function passagesOf(model: Model, links: readonly Link[], answers: readonly Answer[], { geometry }: PlanSettings) {
  const { options } = wordingOf(model.language).slides.sign;
  const { fontSize, belowHeadline, capacity } = geometry;
  const setting = { ...geometry, fontSize: { ...fontSize, quote: fontSize.statement } };
  const words = { citation: shortCitation(model.work, model), remark: '', language: model.language };
  const passages = links.flatMap((link) => {
    const claim = lookupOf(model).claims.get(link.assertions[0]!.claim)!;
    return quotesOf(model, { ...claim, links: [link.id] }).map((quote) => ({ claim, quote }));
  });
  const fitted = fitQuotes(
    passages.map((p) => p.quote),
    {
      words: capacity.quoteWords - countWords(answers.map((a) => options[a]).join(' ')),
      isFitting: (quotes) => quotesBelowMapHeight(quotes, words, setting) <= belowHeadline - answersHeight,
      mayLeave: true,
      language: model.language,
    },
  );
  return { quotes: fitted.quotes, cuts: cutWords(fitted, (i) => passages[i]!.claim.id) };
}

interface VoteContext {
  readonly model: Model;
  readonly analysis: Analysis;
  readonly settings: PlanSettings;
  /** The contrasts of the deck: a vote that the data do not name is on a link that none of them is about, if there is one. */
  readonly contrasts: readonly SlidePlan[];
}

/** The votes of the data, else those on which a second coding differs, else one on the first link in dispute. */
function votesOf({ model, analysis, contrasts }: VoteContext): Model['votes'] {
  if (model.votes.length > 0) return model.votes;
  const byCoders = coderVotes(model);
  const [votes, most] = byCoders.length > 0 ? [byCoders, mostVotes] : [analysis.disputed, 1];
  const others = votes.filter(({ from, to }) => !contrasts.some(({ about }) => about?.[0] === from && about[1] === to));
  return (others.length > 0 ? others : votes).slice(0, most);
}

/** `vote/<n>`: a slide for each vote. The notes hold what the coding says of each passage, with the coder's reason. */
export function voteSlides(context: VoteContext, slide: MakeSlide): SlidePlan[] {
  const { model, settings } = context;
  const { slides } = wordingOf(model.language);
  return votesOf(context).map((vote, i) => {
    const links = linksBetween(model, vote);
    const claims = links.flatMap((l) => l.assertions.map((a) => lookupOf(model).claims.get(a.claim)!));
    const decided = [...new Set(claims)].flatMap((claim) => placedLinks(model, claim, links));
    const asked = askedOf(model, links);
    const { denied } = asked;
    const answers: readonly Answer[] = denied === undefined ? ['+', '-', '?'] : [denied, `not${denied}`, '?'];
    const { quotes, cuts } = passagesOf(model, links, answers, settings);
    return slide({
      id: `vote/${i + 1}`,
      headline: vote.question ?? signQuestion(model, vote, asked),
      content: {
        kind: 'vote',
        label: slides.vote.label,
        ...(vote.question === undefined ? { isDerived: true as const } : {}),
        answers,
        quotes,
      },
      say: vote.notes ?? slides.vote.say,
      read: decided,
      pause: 25,
      restsOn: claimsOfLinks(
        model,
        links.map((l) => l.id),
      ),
      about: [vote.from, vote.to],
      cuts,
    });
  });
}

/** Ids of the claims of a slide, also where one goes on. */
const claimsOn = ({ id, tells, content }: SlidePlan) => tells ?? (content.kind === 'claim' ? [id.split('/')[1]!] : []);

/** The slides of the sections, each vote in its section behind the last slide that tells one of its claims. */
export function withVotes(slides: readonly SlidePlan[], votes: readonly SlidePlan[]): SlidePlan[] {
  const place = votes.map(({ restsOn = [] }) => {
    const claims = new Set(restsOn.flat());
    return slides.findLastIndex((s) => claimsOn(s).some((c) => claims.has(c)));
  });
  const after = (at: number) => votes.filter((_, i) => place[i] === at);
  return [...slides.flatMap((s, at) => [s, ...after(at).map((v) => ({ ...v, section: s.section }))]), ...after(-1)];
}
