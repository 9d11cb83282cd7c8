/** States the links of imported claims as headlines. */
import { type DeckInput, findHeadlineFault, type LinkInput, labelCase, upperFirst } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';

/**
 * A function that gives the links of a claim as a sentence, with all who hold or deny them; `undefined` where it does not
 * fit a headline.
 * @param text the text, which shows which labels begin with a name
 */
export function linkSentences(
  { language = 'en', work, factors }: Pick<DeckInput, 'language' | 'work' | 'factors'>,
  text: string,
): (links: readonly LinkInput[]) => string | undefined {
  const { links: words, findings } = wordingOf(language);
  const labels = new Map(factors.map(({ id, label }) => [id, label]));
  const inSentence = labelCase(language, [text, ...factors.flatMap((f) => [f.label, f.description ?? ''])]);
  const authors = work.author?.length ?? 0;
  return (links) => {
    const clauses = links.map(({ from, polarity, to, attributedTo, denied, deniedBy }) => {
      const ends = [inSentence(labels.get(from)!), polarity, inSentence(labels.get(to)!)] as const;
      if (denied || deniedBy !== undefined)
        return words.denied(...ends, {
          ...(denied ? { authors } : {}),
          actors: deniedBy === undefined ? [] : [deniedBy],
        });
      const clause = words.clause(...ends);
      return attributedTo === undefined ? clause : findings.disputed.asserted(clause, { actors: [attributedTo] });
    });
    const sentence = words.sentence(upperFirst(words.path(clauses)));
    return findHeadlineFault(sentence) ? undefined : sentence;
  };
}

/** The headline of a claim that is to be written: statements are counted from 1. */
export const openHeadline = (statement: number): string => `TODO: what statement ${statement} says`;
