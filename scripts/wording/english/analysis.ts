/** English sentences of the slides of analysis: effects, balance, loops, maps. */
import type { EffectSign, LoopKind, Pressures, Sign, Voices } from '../kinds.ts';
import { namesOf } from './links.ts';
import { count, countOf, listed, upper } from './numbers.ts';

const isOrAre = (n: number) => (n === 1 ? 'is' : 'are');
const presses = (n: number, outcome: string) => `${countOf(n, 'factor')} ${n === 1 ? 'presses' : 'press'} ${outcome}`;

/** How many factors raise the outcome and how many lower it. */
function raiseAndLower(raise: number, lower: number, outcome: string): string {
  if (raise + lower === 0) return `no factor raises or lowers ${outcome}`;
  if (raise === 0) return `${countOf(lower, 'factor')} ${lower === 1 ? 'lowers' : 'lower'} and none raises ${outcome}`;
  const lowers = lower === 0 ? 'none lowers' : `${lower} ${lower === 1 ? 'lowers' : 'lower'}`;
  return `${countOf(raise, 'factor')} ${raise === 1 ? 'raises' : 'raise'} and ${lowers} ${outcome}`;
}

const effectVerbs: Record<EffectSign, readonly [one: string, several: string]> = {
  '+': ['presses up', 'press up'],
  '-': ['presses down', 'press down'],
  indeterminate: ['presses both ways', 'press both ways'],
  unclear: ['acts in a direction left open', 'act in a direction left open'],
  unsettled: ['is not settled', 'are not settled'],
};
const loopNames: Record<LoopKind, string> = {
  reinforcing: 'A reinforcing loop',
  balancing: 'A balancing loop',
  unknown: 'A loop of unknown kind',
};
const pressureVerbs: Record<Sign, string> = { '+': 'raising', '-': 'lowering', '?': 'open' };

/** Pressures as told, without full stop. */
const pressText = ({ raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
  [
    `${raise} ${raise === 1 ? 'presses' : 'press'} up`,
    `${lower} down`,
    indeterminate > 0 ? `${indeterminate} both ways` : '',
    unclear > 0 ? `${unclear} open` : '',
    unsettled > 0 ? `${unsettled} unsettled` : '',
  ]
    .filter((x) => x !== '')
    .join(', ');

/** Sentences of the slides of analysis. */
export const analysis = {
  effects: {
    headline: ({ raise, lower, indeterminate, unclear, unsettled }: Pressures, outcome: string) => {
      const isMixed = raise + lower === 0 && indeterminate > 0;
      const first = isMixed
        ? `${countOf(indeterminate, 'factor')} both ${indeterminate === 1 ? 'raises and lowers' : 'raise and lower'} ${outcome}`
        : raiseAndLower(raise, lower, outcome);
      return [
        `In all, ${first}`,
        indeterminate > 0 && !isMixed ? `${indeterminate} ${indeterminate === 1 ? 'does' : 'do'} both` : '',
        unclear > 0 ? `${unclear} ${isOrAre(unclear)} left open` : '',
        unsettled > 0 ? `${unsettled} ${isOrAre(unsettled)} unsettled` : '',
      ]
        .filter((x) => x !== '')
        .join('; ');
    },
    /** A number of factors and what they do. */
    group: (sign: EffectSign, factors: number) => `${factors} ${effectVerbs[sign][factors === 1 ? 0 : 1]}`,
    /** How many of them act directly and how many through others; at least one is not 0. */
    ways: (direct: number, indirect: number) =>
      [direct > 0 ? `${direct} directly` : '', indirect > 0 ? `${indirect} through others` : '']
        .filter((x) => x !== '')
        .join(', '),
    /** `outside`: factors without a path to the outcome. */
    remark: (outside: number) =>
      `The signs along each path are multiplied; the equilibrium of loop analysis is another question.${outside > 0 ? ` ${countOf(outside, 'factor')} ${outside === 1 ? 'has' : 'have'} no path.` : ''}`,
    /** Factors that reach the outcome only by links that actors hold. */
    held: (factors: number) => `${factors} more only as beliefs or aims of actors.`,
    /** The factors as the text speaks of them, with causes at their low pole turned round. */
    asTold: (told: Pressures) => `As told, low poles turned round: ${pressText(told)}.`,
    say: (outcome: string, groups: readonly { readonly sign: EffectSign; readonly total: number }[], remark: string) =>
      `The outcome is ${outcome}. ${groups.map((g) => `${g.total} ${effectVerbs[g.sign][g.total === 1 ? 0 : 1]}`).join(', ')}. ${remark}`,
    /** All who deny the link from cause to effect beside a path through others, without full stop. */
    deniedDirectly: (voices: Voices) => `the direct link is denied by ${namesOf(voices)}`,
    witness: (path: string, told: string) => `${path}: ${told}.`,
  },
  balance: {
    say: (outcome: string, remark: string, sections: string, robustness: string) =>
      `Bars count the factors that press ${outcome} up or down within the section’s own map: the sign of the total effect, turned round where the text speaks of the factor at its low pole. They depend on how finely the text is coded. ${remark} ${sections} ${robustness}`,
    /** The pressures in the map of the whole text. */
    whole: (told: Pressures) => `In the whole map as told: ${pressText(told)}.`,
    held: (factors: number) =>
      `Not counted: ${countOf(factors, 'factor')} ${factors === 1 ? 'that acts' : 'that act'} only in beliefs or aims of actors.`,
    columns: ['Section', 'Raise', 'Lower', 'Indeterminate', 'Unclear', 'Unsettled'],
  },
  loop: {
    /** `through`: the factor that stands for a loop of more than three. */
    headline: (kind: LoopKind, factors: readonly string[], through: string) => {
      if (factors.length === 1) return `${loopNames[kind]}: ${factors[0]} acts on itself`;
      if (factors.length < 4) return `${loopNames[kind]} joins ${listed(factors)}`;
      return `${loopNames[kind]} of ${factors.length} factors runs through ${through}`;
    },
    label: (loop: number, loops: number, isLowerBound: boolean) =>
      `${loops === 1 && !isLowerBound ? 'The only closed chain of links' : `Loop ${loop} of ${loops}${isLowerBound ? ' or more' : ''} closed chains of links`} · derived from the coding, not said by the text`,
    labelOfNamed: (kind: LoopKind, loops: number, isLowerBound: boolean) =>
      `${loopNames[kind]}, ${loops === 1 && !isLowerBound ? 'the only closed chain of links' : `one of ${loops} ${isLowerBound ? 'or more closed chains' : 'closed chains of links'}`} · derived from the coding, not said by the text`,
    /** What `label` counts, as a sentence. */
    counted: (loops: number, isLowerBound: boolean) =>
      loops === 1 && !isLowerBound
        ? 'On the whole map this is the only chain of links that leads back to its beginning.'
        : `On the whole map, ${isLowerBound ? 'at least ' : ''}${loops} chains of links lead back to their beginning; this is one.`,
    name: {
      reinforcing: 'Reinforcing feedback loop',
      balancing: 'Balancing feedback loop',
      unknown: 'Feedback loop of unknown kind',
    },
    meaning: {
      reinforcing: 'Once round, a change comes back with its own sign and is carried further.',
      balancing: 'Once round, a change comes back with the opposite sign and is held in check.',
      unknown: 'The text leaves a sign open, and with it the kind of the loop.',
    },
    mixed: 'Some of its links are disputed: with their other signs the same loop is of another kind.',
    whole: 'One passage asserts all its links.',
    stitched: 'No passage tells the loop whole: it is stitched together from several.',
    /** `notes` are those of the data; empty if there are none. */
    say: (notes: string, path: string, meaning: string, remark: string) =>
      `${notes}${notes === '' ? '' : ' '}${path}, and so round again. ${meaning} ${remark}`,
  },
  map: {
    /** Name of the map of sections; `last` is the number of the last section shown, absent for all. */
    name: (outcome: string, last?: number) =>
      last === undefined
        ? `How the direct causes of each section press on ${outcome}`
        : `How direct causes press on ${outcome}, up to section ${last}`,
    /** What a section's direct causes do, as a sentence. */
    section: (section: string, signs: readonly Sign[]) =>
      `${section}: ${signs.map((s) => pressureVerbs[s]).join(' and ') || 'no direct cause'}.`,
    soFar: (section: string, { raise, lower, indeterminate, unclear, unsettled }: Pressures, outcome: string) =>
      [
        `${section}: ${presses(raise, outcome)} up`,
        `${lower === 0 ? 'none' : lower} down`,
        indeterminate > 0 ? `${indeterminate} both ways` : '',
        unclear > 0 ? `${unclear} left open` : '',
        unsettled > 0 ? `${unsettled} unsettled` : '',
      ]
        .filter((x) => x !== '')
        .join(', '),
    saySoFar: (added: string, raise: number, lower: number, outcome: string) =>
      `Before we go on, the map so far. ${added} Counted within its own map, ${presses(raise, outcome)} up and ${countOf(lower, 'factor')} down.`,
    headline: (pressing: number, sections: number, outcome: string) => {
      if (pressing === sections) return `${sections === 1 ? 'The only' : 'Every'} section presses on ${outcome}`;
      if (sections > 3 && pressing === sections - 1) return `All sections but one press on ${outcome}`;
      return `${upper(count(pressing))} of ${count(sections)} sections ${pressing === 1 ? 'presses' : 'press'} on ${outcome}`;
    },
    remark: (factors: number, links: number, outcome: string) =>
      `Overview: how the direct causes of each section press on ${outcome}. The whole map has ${countOf(factors, 'factor')} and ${countOf(links, 'link')}.`,
    say: (outcome: string) =>
      `Each box stands for a section and gathers the direct causes of ${outcome} that it asserts, as they press: a decline of something that raises presses down. Several arrows from one box mean pressures of more than one kind. Each box leads to its section.`,
  },
};
