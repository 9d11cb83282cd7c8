/** Links and signs in words. */
import { type Link, type LinkAssertion, lookupOf, type Model } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import { type Wording, wordingOf } from '../wording/index.ts';
import type { LinkInWords } from './deck-plan.ts';

/** The label of a factor; its id if the model has no such factor. */
export const labelOf = (model: Model, id: string) => lookupOf(model).factors.get(id)?.label ?? id;

/** A link without full stop: `Anti-Americanism raises Cohesion of the alliance`. */
export const linkClause = (model: Model, link: Pick<Link, 'from' | 'to' | 'polarity'>): string =>
  wordingOf(model.language).links.clause(labelOf(model, link.from), link.polarity, labelOf(model, link.to));

/** `Anti-Americanism raises Cohesion of the alliance.` */
export const linkSentence = (model: Model, link: Pick<Link, 'from' | 'to' | 'polarity'>): string =>
  wordingOf(model.language).links.sentence(linkClause(model, link));

/** The links of a claim in words, each with its cue and its remarks, in the order of the coding. */
export function linksInWords(model: Model, claim: string): LinkInWords[] {
  const { links } = wordingOf(model.language);
  return (lookupOf(model).assertions.get(claim) ?? []).map(({ link, assertion }) => {
    const remark = remarkOf(assertion, links);
    return {
      clause: linkClause(model, link),
      sentence: linkSentence(model, link),
      cue: assertion.cue.exact.replace(/\s+/gu, ' '),
      confidence: links.confidence[assertion.confidence],
      ...(remark === '' ? {} : { remark }),
    };
  });
}

const remarkOf = (a: LinkAssertion, { lowPole, heldBy, text }: Wording['links']) =>
  text([a.lowPole && lowPole, a.attributedTo && heldBy([a.attributedTo]), a.note].filter((x) => typeof x === 'string'));

/** Length of a text in Latin letters; a Chinese, Japanese or Korean character counts as two. */
export const textWidth = (text: string): number =>
  [...text].reduce((n, c) => n + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\u3000-\u303f]/u.test(c) ? 2 : 1), 0);

/** Seconds to speak a text at a pace in words a minute; not rounded. */
export const speakingSeconds = (text: string, pace: number): number => (countWords(text) / pace) * 60;
