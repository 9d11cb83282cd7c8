/** Names of authors, editors and translators in the forms that styles of citation need. */
import type { CslName } from '../model/index.ts';

const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' ');

/** The family name with the particle that belongs to it: `van Beethoven`. */
export const familyOf = (name: CslName): string => joined(name['non-dropping-particle'], name.family);

/** The name in a short citation: `van Beethoven`, `United Nations`, `毛`. */
export const surname = (name: CslName): string => name.literal ?? (familyOf(name) || (name.given ?? ''));

/** Scripts that write the given name directly behind the family name. */
const isJoinedScript = (name: string) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(name);

/** A name whose family name comes first without a comma: `毛泽东`; `undefined` for a name in another script. */
export function joinedName(name: CslName): string | undefined {
  const [family, given] = [familyOf(name), joined(name.given, name['dropping-particle'])];
  return isJoinedScript(family) && isJoinedScript(given) ? `${family}${given}` : undefined;
}

/** Initials of given names: `J.-P. M.`, also of `J. -P. M.`, and `ʿA.`; a part in lower case behind a hyphen has none. */
export const initials = (given: string | undefined): string =>
  (given ?? '')
    .replace(/\s+-/gu, '-')
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => {
      const parts = word.split('-').filter((part, i) => part !== '' && (i === 0 || /^\p{Lu}/u.test(part)));
      return parts.map((part) => `${/^[\p{Lm}'‘’]*./u.exec(part)![0]}.`).join('-');
    })
    .join(' ');

/** How a name is written. */
export interface NameForm {
  /** Whether the given names are initials. */
  readonly hasInitials?: boolean;
  /** Whether the particle of the family name stands behind the given names where the family name comes first. */
  readonly demotesParticle?: boolean;
}

const givenOf = (name: CslName, { hasInitials }: NameForm) => (hasInitials ? initials(name.given) : name.given);

/** A name as one speaks it: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `毛泽东`. */
export function givenFirst(name: CslName, form: NameForm = {}): string {
  const given = joined(givenOf(name, form), name['dropping-particle']);
  return name.literal ?? joinedName(name) ?? joined(given, familyOf(name), name.suffix);
}

/** A name for an alphabetical list: `Beethoven, Ludwig van`, `King, Martin Luther, Jr.`, `毛泽东`. */
export function familyFirst(name: CslName, form: NameForm = {}): string {
  if (name.literal !== undefined) return name.literal;
  const particle = form.demotesParticle ? name['non-dropping-particle'] : undefined;
  const family = form.demotesParticle ? (name.family ?? '') : familyOf(name);
  const given = joined(givenOf(name, form), name['dropping-particle'], particle);
  return joinedName(name) ?? [family, given, name.suffix].filter(Boolean).join(', ');
}
