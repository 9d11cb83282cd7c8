/** English sentences of findings, without a full stop, and their remarks. */
import type { RingKind, Uncounted, Voices } from '../kinds.ts';
import { links, namesOf, saidBy, voiceOf } from './links.ts';
import { allOrSome, count, listed, plural, stopped, upper } from './numbers.ts';
import { isPluralPhrase } from './plural.ts';

const ringKinds: Record<RingKind, string> = {
  reinforcing: 'reinforcing',
  balancing: 'balancing',
  mixed: 'of mixed signs',
  unknown: 'of unknown kind',
};

/** What a sentence adds where passages answer a dispute; empty without places. */
const answered = (places: readonly string[]) =>
  places.length === 0 ? '' : `; ${listed(places)} ${plural(places.length, 'answers', 'answer')} it`;

/** Sentences of findings, by rule. */
export const findings = {
  disputed: {
    /** `answers`: places where the text answers it; empty if it does not. */
    sentence: (from: string, to: string, answers: readonly string[], isPlural = isPluralPhrase(from)) =>
      `${from} ${isPlural ? 'are' : 'is'} said both to raise and to lower ${to}${answered(answers)}`,
    /** `held`: how many of the signs only actors assert, as beliefs or aims. */
    remark: (held: number) =>
      held === 0
        ? 'The text asserts both; both are kept, and neither is averaged away.'
        : `${held === 1 ? 'One of the two is' : 'Both are'} reported as ${held === 1 ? 'a belief or aim' : 'beliefs or aims'} of actors; both are kept, and effects count the author’s own only.`,
    /** A link as a clause with all who assert it. */
    asserted: saidBy,
    /** Actors who assert it, too, under conditions of their own. */
    assertedToo: (actors: readonly string[]) => `also according to ${listed(actors)}`,
    /** All who deny it; `isOwn`: the authors assert it as well. */
    denial: ({ authors, actors }: Voices, isOwn: boolean) => {
      if (authors === undefined || !isOwn) return `this is denied by ${namesOf({ authors, actors })}`;
      const { who, deny } = voiceOf(authors);
      return actors.length === 0
        ? `elsewhere ${who} ${deny} it`
        : `this is denied by ${listed(actors)} and, elsewhere, by ${who}`;
    },
    /** Actors who deny it, too, under conditions of their own. */
    deniedToo: (actors: readonly string[]) => `also denied by ${listed(actors)}`,
    /** A link that is asserted and denied, from these clauses. */
    denied: (sides: readonly string[], answers: readonly string[]) => `${links.sides(sides)}${answered(answers)}`,
    /** `isHeld`: whether only actors assert the link. */
    remarkOfDenied: (isHeld: boolean) =>
      `Both are kept: the denial is drawn struck through, and effects count ${isHeld ? 'the author’s own links only' : 'the link'}.`,
  },
  indeterminate: {
    one: (factor: string, outcome: string, isPlural = isPluralPhrase(factor)) =>
      `${factor} both ${isPlural ? 'raise and lower' : 'raises and lowers'} ${outcome}, along different paths`,
    /** `answered`: factors that do both, too, but only by a tension that the text answers. */
    several: (factors: number, outcome: string, answered: number) =>
      `${upper(count(factors))} factors both raise and lower ${outcome}, along different paths${answered > 0 ? ` (besides ${count(answered)} that the text settles)` : ''}`,
    remark: 'Derived from paths of both signs; no passage of the text weighs one against the other.',
  },
  turn: {
    sentence: (
      factor: string,
      changes: readonly { readonly sign: '+' | '-'; readonly section: string }[],
      outcome: string,
      isPlural = isPluralPhrase(factor),
    ) => {
      const ways = { '+': 'up', '-': 'down' };
      return `${factor} ${isPlural ? 'turn their' : 'turns its'} effect on ${outcome}: ${listed(changes.map((c) => `${ways[c.sign]} in ${c.section}`))}`;
    },
    remark: 'The sign is that of the total effect within each section’s own map.',
  },
  balance: {
    sentence: (sections: readonly string[], outcome: string) =>
      sections.length === 0
        ? `In no section do more factors press ${outcome} down than up`
        : `More factors press ${outcome} down than up in ${listed(sections)}`,
    remark: (lowPole: readonly string[]) =>
      lowPole.length === 0
        ? 'Factors are counted, not their strength.'
        : `Factors are counted, not their strength; at their low pole in the text: ${listed(lowPole)}.`,
  },
  loops: {
    sentence: (kinds: readonly { readonly kind: RingKind; readonly count: number }[], isLowerBound: boolean) => {
      const loops = kinds.reduce((n, k) => n + k.count, 0);
      const named = kinds.map((k) => `${count(k.count)} ${ringKinds[k.kind]}`);
      return `The argument closes on itself in ${isLowerBound ? 'at least ' : ''}${count(loops)} feedback ${plural(loops, 'loop')}: ${listed(named)}`;
    },
    remark: 'A loop says how causes return upon themselves, not how fast or how far: no forecast follows from it.',
  },
  noLoop: {
    sentence: 'No feedback loop: nothing in the text is said to act back on its causes',
    remark: 'That is a finding too: the argument runs in chains, and its causes stay outside it.',
  },
  gate: {
    sentence: (factors: number, gate: string, outcome: string) =>
      `${upper(count(factors))} factors reach ${outcome} only through ${gate}`,
    remark: (factors: readonly string[], outcome: string) =>
      `Without this factor, ${listed(factors)} no longer reach ${outcome}.`,
  },
  crossPassage: {
    sentence: (factors: number, sections: readonly number[], outcome: string) =>
      `No passage tells it whole: ${count(factors)} ${plural(factors, 'factor')} reach${factors === 1 ? 'es' : ''} ${outcome} by chains stitched from ${sections.length > 3 ? `${count(sections.length)} sections` : `sections ${listed(sections.map(String))}`}`,
    remark: (path: readonly string[]) =>
      `By its shortest way, the longest of them has ${path.length - 1} links: ${path.join(' › ')}.`,
  },
  silent: {
    sentence: (silent: number, all: number, outcome: string) =>
      `${allOrSome(silent, all, 'factor')} ${plural(silent, 'does', 'do')} not reach ${outcome}: the text stops short`,
    remark: (ends: readonly string[], { following, denied }: Uncounted, outcome: string) => {
      const others = [
        following > 0 &&
          `${count(following)} ${plural(following, 'factor that follows', 'factors that follow')} from ${outcome}`,
        denied > 0 && `${count(denied)} ${plural(denied, 'factor')} whose way to ${outcome} is denied`,
      ].filter((words) => words !== false);
      return `It stops at ${listed(ends)}. A reader who draws the last step draws it alone.${others.length === 0 ? '' : ` Not counted: ${listed(others)}.`}`;
    },
  },
  implied: {
    sentence: (direct: number, explicit: number, outcome: string) =>
      explicit === 0
        ? `None of ${count(direct)} direct links to ${outcome} is explicit: all are implied`
        : `Of ${count(direct)} direct links to ${outcome}, the words state ${count(explicit)}; the others are implied`,
    remark: (explicit: readonly string[]) =>
      `Explicit: ${listed(explicit) || 'none'}. At the others a stricter reader may stop.`,
  },
  singlePassage: {
    sentence: (effects: number, single: number, outcome: string) =>
      `${single === effects ? 'Each' : `All but ${count(effects - single)}`} of ${effects} effects on ${outcome} ${effects - single < 1 ? 'hangs' : 'hang'} on a link told only once`,
    remark: (repeated: readonly { readonly from: string; readonly to: string }[]) =>
      repeated.length === 0
        ? 'No link is asserted in two passages.'
        : `Told more than once: ${listed(repeated.map((l) => `${l.from} › ${l.to}`))}.`,
  },
  reported: {
    sentence: (held: number, all: number, actors: number) =>
      `${allOrSome(held, all, 'link')} ${held === 1 ? 'is a belief or aim' : 'are beliefs or aims'} of ${actors === 1 ? 'an actor' : 'actors'}, as the text reports`,
    remark: (held: number, actors: readonly string[]) =>
      `Held by ${stopped(listed(actors))} ${plural(held, 'It is told as a belief or aim', 'They are told as beliefs or aims')}, not as what happened.`,
  },
  conditional: {
    sentence: (conditional: number, all: number) =>
      `${allOrSome(conditional, all, 'link')} ${plural(conditional, 'holds', 'hold')} under a condition only`,
    /** `conditions` in words of the text; empty if the coding quotes none. */
    remark: (conditions: readonly string[]) =>
      `${conditions.length === 0 ? 'The coding does not quote the condition.' : `In the words of the text: ${listed(conditions.map((c) => `“${c}”`))}.`} Effects and loops count these links like the others.`,
  },
  denied: {
    sentence: (links: number, authors: number) => {
      const { who, report, deny } = voiceOf(authors);
      return `${upper(who)} ${report} ${count(links)} ${plural(links, 'link')} and ${deny} ${plural(links, 'it', 'them')}`;
    },
    remark: 'Denied links are drawn struck through; effects, loops, balance and indices leave them out.',
  },
};
