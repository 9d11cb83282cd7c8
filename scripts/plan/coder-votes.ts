/** The votes of a deck with a second coding: links on which the two codings differ. */
import { disputedLinks } from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { wordingOf } from '../wording/index.ts';

/** Votes at most. */
const mostVotes = 2;

/**
 * A vote on each of the first links on which the second coding differs: links to the outcome first, then in the order of the
 * text. The notes say how the second coder decided. Empty without a second coding.
 */
export const coderVotes: (model: Model) => Model['votes'] = oncePer((model) => {
  if (!model.secondCoding) return [];
  const { vote } = wordingOf(model.language).slides;
  const { text } = wordingOf(model.language).links;
  const isDirect = ({ to }: { readonly to: string }) => to === model.outcome;
  return disputedLinks({ name: model.deck, model }, [model.secondCoding])
    .toSorted((a, b) => Number(isDirect(b)) - Number(isDirect(a)))
    .slice(0, mostVotes)
    .map(({ from, to, signs }) => ({ from, to, notes: text([vote.say, vote.secondCoder(signs)]) }));
});
