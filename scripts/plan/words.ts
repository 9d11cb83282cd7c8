/** Links and signs in words. */
import { type Link, type LinkAssertion, lookupOf, type Model, type Polarity } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import type { LinkInWords } from './deck-plan.ts';

const verb: Record<Polarity, string> = { '+': 'raises', '-': 'lowers', '?': 'affects, in a direction left open,' };

/** The label of a factor; its id if the model has no such factor. */
export const labelOf = (model: Model, id: string) => lookupOf(model).factors.get(id)?.label ?? id;

/** `Anti-Americanism raises Cohesion of the alliance.` */
export const linkSentence = (model: Model, link: Pick<Link, 'from' | 'to' | 'polarity'>): string =>
  `${labelOf(model, link.from)} ${verb[link.polarity]} ${labelOf(model, link.to)}.`;

/** The links of a claim in words, each with its cue and its remarks, in the order of the coding. */
export function linksInWords(model: Model, claim: string): LinkInWords[] {
  return (lookupOf(model).assertions.get(claim) ?? []).map(({ link, assertion }) => {
    const remark = remarkOf(assertion);
    return {
      sentence: linkSentence(model, link),
      cue: assertion.cue.exact.replace(/\s+/gu, ' '),
      confidence: assertion.confidence,
      ...(remark === '' ? {} : { remark }),
    };
  });
}

const remarkOf = (a: LinkAssertion) =>
  [
    a.lowPole && 'The text speaks of the cause at its low pole.',
    a.attributedTo && `Held by ${a.attributedTo}, as the authors report.`,
    a.note,
  ]
    .filter(Boolean)
    .join(' ');

/** Length of a text in Latin letters; a Chinese, Japanese or Korean character counts as two. */
export const textWidth = (text: string): number =>
  [...text].reduce((n, c) => n + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}\u3000-\u303f]/u.test(c) ? 2 : 1), 0);

/** Seconds to speak a text at a pace in words a minute; not rounded. */
export const speakingSeconds = (text: string, pace: number): number => (countWords(text) / pace) * 60;
