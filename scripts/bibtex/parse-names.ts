/** Names of BibTeX and BibLaTeX as names of CSL-JSON. */
import { defined } from '../defined.ts';
import type { CslName } from '../model/index.ts';
import { endOfGroup, splitOutside } from './parse-entries.ts';

type ToPlain = (text: string) => string;

/** Whether a word is a particle: it begins in lower case. A word in braces is none, whatever it begins with. */
function isParticle(word: string, toPlain: ToPlain): boolean {
  return (word[0] !== '{' || word[1] === '\\') && /^[\p{Ll}'’]/u.test(toPlain(word));
}

const isGroup = (text: string) => text.startsWith('{') && endOfGroup(text, 0) === text.length;

/** Parts of a name between commas. Many files have the suffix last, `King, Martin Luther, Jr.`, and BibTeX in the middle. */
function commaParts(name: string): readonly string[] {
  const parts = splitOutside(name, /,/uy);
  const [family = '', given = '', last = ''] = parts;
  return parts.length === 3 && /^\s*\{?(?:[JS]r\.?|I{2,3}|IV)\}?\s*$/u.test(last) ? [family, last, given] : parts;
}

/** The parts of a name with or without a comma: first names, particle, family name, suffix. */
function partsOf(name: string, toPlain: ToPlain) {
  const [before = '', ...rest] = commaParts(name);
  const words = splitOutside(before.trim(), /\s+/uy);
  const isLast = (i: number) => i === words.length - 1;
  if (rest.length > 0) {
    const start = words.findIndex((word, i) => isLast(i) || !isParticle(word, toPlain));
    return {
      given: rest.at(-1)!,
      particle: words.slice(0, start),
      family: words.slice(start),
      suffix: rest.slice(0, -1),
    };
  }
  const first = words.findIndex((word, i) => !isLast(i) && isParticle(word, toPlain));
  const start = first === -1 ? words.length - 1 : first;
  const end = words.findIndex((word, i) => i >= start && (isLast(i) || !isParticle(word, toPlain)));
  return {
    given: words.slice(0, start).join(' '),
    particle: words.slice(start, end),
    family: words.slice(end),
    suffix: [],
  };
}

/** A name of BibLaTeX in its long form: `family=Beethoven, given=Ludwig, prefix=van`. */
function fromLongForm(name: string, toPlain: ToPlain): CslName {
  const parts = new Map(
    splitOutside(name, /,/uy).map((part) => {
      const [key = '', ...value] = part.split('=');
      return [key.trim(), toPlain(value.join('='))];
    }),
  );
  const particle = parts.get('useprefix') === 'false' ? 'dropping-particle' : 'non-dropping-particle';
  const [family, given, suffix] = ['family', 'given', 'suffix'].map((key) => parts.get(key));
  return defined({ family, given, [particle]: parts.get('prefix'), suffix }) as CslName;
}

function toName(name: string, useprefix: boolean, toPlain: ToPlain): CslName {
  if (isGroup(name)) return { literal: toPlain(name) };
  if (/^(?:family|given)\s*=/u.test(name)) return fromLongForm(name, toPlain);
  const { given, particle, family, suffix } = partsOf(name, toPlain);
  const filled = (text: string) => toPlain(text) || undefined;
  return defined({
    family: toPlain(family.join(' ')),
    given: filled(given),
    [useprefix ? 'non-dropping-particle' : 'dropping-particle']: filled(particle.join(' ')),
    suffix: filled(suffix.join(', ')),
  }) as CslName;
}

/** Names of a field. The `and` between them may have capitals. */
const namesIn = (value: string): readonly string[] => splitOutside(value, /\s+and\s+/iuy).map((name) => name.trim());

const isOthers = (name: string): boolean => /^(?:others|et\s+al\.?)$/u.test(name);

/** Whether a list of people says that there are more: it ends with `and others` or `and et al.`. */
export const hasOthers = (value: string): boolean => isOthers(namesIn(value).slice(1).at(-1) ?? '');

/**
 * The names of a field that are probably those of several people, who are divided by something else than `and`: by `;` or
 * `&`, or by more commas than a name has.
 */
export const joinedNames = (value: string): readonly string[] =>
  namesIn(value).filter((name) => {
    if (/^(?:family|given)\s*=/u.test(name)) return false;
    const parts = commaParts(name);
    const isMarked = splitOutside(name, /[;；、]|\s\\?&\s/uy).length > 1;
    return isMarked || parts.length > 3 || (parts.length === 3 && splitOutside(parts[1]!.trim(), /\s+/uy).length > 1);
  });

/** The names of a field, without the `others` of `and others`. `useprefix`: whether a particle belongs to the family name. */
export const parseNames = (value: string, useprefix: boolean, toPlain: ToPlain): CslName[] =>
  namesIn(value)
    .filter((name) => name !== '' && !isOthers(name))
    .map((name) => toName(name, useprefix, toPlain));
