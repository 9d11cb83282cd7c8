/** The votes of a deck with a second coding: links on which the two codings differ. */
import { disputedLinks } from '../analysis/index.ts';
import type { Effects } from '../effects.ts';
import type { Model, VoteInput } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { loadCodings } from './load-codings.ts';

/** Votes at most. */
const mostVotes = 2;

/**
 * A vote on each of the first links on which the coding in `file` differs: links to the outcome first, then in the order of
 * the text. The notes say how the second coder decided.
 * @throws DiagnosticError with the faults of the second coding (exit code 1)
 */
export async function coderVotes(file: string, model: Model, effects: Effects): Promise<VoteInput[]> {
  const { codings } = await loadCodings([file], model, effects);
  const { vote } = wordingOf(model.language).slides;
  const { text } = wordingOf(model.language).links;
  const isDirect = ({ to }: { readonly to: string }) => to === model.outcome;
  return disputedLinks({ name: model.deck, model }, codings)
    .toSorted((a, b) => Number(isDirect(b)) - Number(isDirect(a)))
    .slice(0, mostVotes)
    .map(({ from, to, signs }) => ({ from, to, notes: text([vote.say, vote.secondCoder(signs)]) }));
}
