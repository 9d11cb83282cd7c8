/** Labels of factors inside sentences: in lower case where English has it; in other languages as they are. */
import { oncePer } from '../once-per.ts';
import { lookupOf } from './lookup.ts';
import type { Model } from './model.ts';

/** The label of a factor; its id where the model has no such factor. */
export const labelOf = (model: Model, id: string): string => lookupOf(model).factors.get(id)?.label ?? id;

/** The text with an upper-case first letter. */
export const upperFirst = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** Words of texts by their case: in lower case anywhere, or with a capital inside a sentence. */
interface KnownWords {
  readonly lower: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

function findKnownWords(texts: readonly string[]): KnownWords {
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const text of texts)
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu))
      if (/^\p{Ll}/u.test(word)) lower.add(word);
      else if (/[\p{Ll},;–-]\s*$/u.test(text.slice(Math.max(0, index - 3), index))) capital.add(word);
  return { lower, capital };
}

/**
 * A function that gives a label as it is inside a sentence. In English its first letter is lower-case, unless the word is a
 * name: an acronym, or written with a capital inside sentences of the texts and never without.
 */
export function labelCase(language: string, texts: readonly string[]): (label: string) => string {
  if (!/^en\b/iu.test(language)) return (label) => label;
  let known: KnownWords | undefined;
  return (label) => {
    const first = /^\p{Lu}\p{L}*/u.exec(label)?.[0];
    if (first === undefined || /^.+\p{Lu}/u.test(first) || /^\p{Lu}(?:\.|$)/u.test(label)) return label;
    known ??= findKnownWords(texts);
    const lowered = first.toLowerCase();
    return known.capital.has(first) && !known.lower.has(lowered) ? label : `${lowered}${label.slice(first.length)}`;
  };
}

const labelCaseOf = oncePer(({ language, source, claims, factors }: Model) =>
  labelCase(language, [
    source.text,
    ...claims.map((c) => c.assertion),
    ...factors.flatMap((f) => [f.label, f.description ?? '']),
  ]),
);

/** The label of a factor inside a sentence of the deck: see `labelCase`. */
export const labelInSentence = (model: Model, id: string): string => labelCaseOf(model)(labelOf(model, id));
