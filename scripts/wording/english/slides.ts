/** English sentences of slides before and between the claims, and of their notes. */
import { inQuotationMarks } from '../../typography/index.ts';
import { withFullStop } from '../full-stop.ts';
import { type ChainKind, countChains, type LinkMark, type SectionOrigin, type Sign } from '../kinds.ts';
import { eras } from './frame.ts';
import { voiceOf } from './links.ts';
import { count, countOf, listed, plural, upper } from './numbers.ts';
import { isPluralPhrase } from './plural.ts';

const signWords: Record<Sign, string> = { '+': '+ raises', '-': '− lowers', '?': '? left open' };
const markWords = {
  implied: 'thin line: implied',
  held: 'double ring: an actor’s belief or aim',
  lowPole: 'triangle: a low cause',
  conditional: 'diamond: under a condition',
  denied: 'struck through: denied',
} as const;

/** Some of several chains, before a verb: `one`, `both`, `all three`. */
const some = (n: number, all: number) => (n < all ? count(n) : all === 2 ? 'both' : `all ${count(all)}`);

/** What the only chain does, after the outcome to which it leads. No pronoun stands for a label, which may be plural. */
const onlyChain: Record<ChainKind, string> = {
  '+': ' and presses up',
  '-': ' and presses down',
  '?': '; its direction is left open',
  both: ' and acts both ways',
};

/** A cause inside a sentence, when low if the words of the text say so. */
const atPole = (cause: string, low: string | true | undefined) =>
  low === undefined ? cause : `${cause}, when low${low === true ? '' : ` (${inQuotationMarks(low, 'en')})`},`;

/** What some of several chains do. */
const severalChains: Record<ChainKind, (chains: number) => string> = {
  '+': (n) => `${plural(n, 'presses', 'press')} up`,
  '-': (n) => `${plural(n, 'presses', 'press')} down`,
  '?': (n) => `${plural(n, 'is', 'are')} left open`,
  both: (n) => `${plural(n, 'acts', 'act')} both ways`,
};

/** Sentences of title, roadmap, method and sections. */
export const slides = {
  title: {
    length: (minutes: number) => countOf(minutes, 'minute'),
    say: (work: string) =>
      `We read one text closely: ${work}. Every claim is shown with the words it rests on: the headline is ours, the words in quotation marks are the text’s.`,
  },
  question: {
    /** `signs`: those of the passages shown. */
    headline: (outcome: string, signs: readonly ('+' | '-')[]) =>
      `What ${signs.map((s) => ({ '+': 'raises', '-': 'lowers' })[s]).join(' and what ')} ${outcome}?`,
    sides: { '+': 'raises', '-': 'lowers' },
    /** A side whose passage may speak of the low pole of its cause: the sign in words, and the cause. */
    named: (verb: string, cause: string) => `${verb}: ${cause}`,
    say: 'This is the question that we put to the text. The passages beside it pull in the directions marked; by the end we know what the text makes of each.',
  },
  argument: {
    label: 'The argument · chosen from the coding',
    /** `joined`: how many of the chains no single passage tells whole; at least one. */
    joined: (joined: number, all: number) => {
      const which = joined < all ? `${count(joined)} of ${count(all)}` : some(all, all);
      return `${all === 1 ? '' : `${which} chains `}joined from several passages`;
    },
    /** `kinds`: that of each chain, in order; at least one. */
    headline: (outcome: string, kinds: readonly ChainKind[]) => {
      const all = kinds.length;
      if (all === 1) return `One chain leads to ${outcome}${onlyChain[kinds[0]!]}`;
      const parts = countChains(kinds).map(([kind, n]) => `${some(n, all)} ${severalChains[kind](n)}`);
      return `${upper(count(all))} chains lead to ${outcome}: ${listed(parts)}`;
    },
  },
  answer: {
    ofDeck: 'Summed up in our words from',
    ofText: 'The claim of',
    say: (question: string, answer: string, isOfDeck: boolean) =>
      `The question: ${question} ${isOfDeck ? 'In our words, the text answers' : 'The text answers'}: ${answer}`,
  },
  roadmap: {
    headline: (sections: number) => `The argument in ${countOf(sections, 'section')}`,
    say: (titles: readonly string[], origin: SectionOrigin) => {
      const origins = {
        text: 'The sections are the text’s own.',
        retitled: 'The sections are the text’s own, their titles ours.',
        coder: 'The sections are the coder’s.',
      };
      return `${origins[origin]} ${titles.join('; ')}.`;
    },
    periods: (periods: readonly { readonly words: string; readonly section: number }[]) =>
      `Their times, in the words of the text: ${periods.map((p) => `“${p.words}” (section ${p.section})`).join('; ')}.`,
  },
  method: {
    headline: 'How to read the maps',
    coverage: (covered: number, total: number, claims: number, links: number, denied: number) =>
      `${covered} of ${countOf(total, 'statement')} covered: ${countOf(claims, 'claim')}, ${countOf(links, 'causal link')}${denied === 0 ? '' : `, ${denied} denied`}.`,
    say: 'Plus and a solid line: the cause raises the effect; both move the same way. Minus and a dashed line: it lowers the effect. A question mark and a dotted line: the text leaves the direction open.',
    /** The signs and marks of a map, for a talk without the legend. */
    signs: (signs: readonly Sign[], marks: readonly LinkMark[]) =>
      `${[...signs.map((s) => signWords[s]), ...marks.map((m) => markWords[m])].join(', ')}.`,
    /** What a mark means; those of denied links are below. */
    sayMark: {
      implied: 'A thin line: the text implies the link and does not state it.',
      held: 'A double ring around the sign: the link is a belief or aim of an actor, as the text reports.',
      lowPole:
        'A triangle at the tail, with a word of the text: the passage speaks of the cause when it is low or falls. The sign is that of the link.',
      conditional: 'A diamond: the link holds under a condition only. It is counted like the others.',
    },
    sayDenied: (authors: number) =>
      `Struck through: ${voiceOf(authors).who} ${voiceOf(authors).report} the link and ${voiceOf(authors).deny} it. It is counted nowhere.`,
    /** `isToo`: after `sayDenied`. */
    sayDeniedByOthers: (isToo: boolean): string =>
      isToo
        ? 'Struck through is also what others deny, as the text reports. It is counted nowhere either.'
        : 'Struck through: what others deny, as the text reports. It is counted nowhere.',
    coding: 'How the text was coded',
  },
  section: {
    name: (section: number, title: string) => `Section ${section}: ${title}`,
    label: (section: number, sections: number) => `Section ${section} of ${sections}`,
    /** A map of several; `places` is empty in the name of a map. */
    map: (map: number, maps: number, places = '') => `map ${map} of ${maps}${places === '' ? '' : `, ${places}`}`,
    nameOfMap: (name: string, map: string) => `${name}, ${map}`,
    sayMap: (places: string) => `The claims of ${places} have a map of their own.`,
    heading: 'heading in the text',
  },
  sign: {
    label: 'Which sign? The next slide says',
    /** `low`: the word of the text for the low pole of the cause, of which the passages speak; `true` without a word. */
    headline: (cause: string, effect: string, low?: string | true, isPlural = isPluralPhrase(cause)) =>
      `${isPlural ? 'Do' : 'Does'} ${atPole(cause, low)} raise or lower ${effect}?`,
    /** Of a link that is asserted with the sign, and denied. */
    holds: (cause: string, effect: string, sign: '+' | '-', low?: string | true, isPlural = isPluralPhrase(cause)) =>
      `${isPlural ? 'Do' : 'Does'} ${atPole(cause, low)} ${sign === '+' ? 'raise' : 'lower'} ${effect}?`,
    options: {
      '+': 'raises',
      '-': 'lowers',
      '?': 'the text does not say',
      'not+': 'does not raise',
      'not-': 'does not lower',
    },
    say: 'Let everybody decide before we read on: hands up for plus, then for minus. Then we read what the text says.',
  },
  vote: {
    label: 'A vote: how would you code it?',
    say: 'Three answers, one show of hands for each. Ask one person of each group for the words that decide it.',
    /** What a second coder decided: the signs of the link; none without one, or where the coder denies it. */
    secondCoder: (signs: readonly Sign[], isDenied: boolean) =>
      signs.length === 0
        ? isDenied
          ? 'A second coder drew this arrow as denied.'
          : 'A second coder did not draw this arrow.'
        : `A second coder decided: ${signs.map((s) => signWords[s]).join(', ')}.`,
  },
  contrast: {
    /** Where the two claims do not press in opposite directions. */
    headline: (outcome: string) => `Two passages on ${outcome}, side by side`,
    /** Behind the outcome, if the path to it has links that only actors hold. */
    held: 'through beliefs or aims of actors',
    /** Before the sign of a passage that denies the link. */
    denies: 'denies:',
    say: (isOpposite: boolean): string =>
      isOpposite
        ? 'Two passages of one text pull in opposite directions. Read both, then ask: do they speak of the same cause, and what is different?'
        : 'Two passages of one text. Read both, then ask: do they speak of the same cause, and what is different?',
  },
  claims: {
    headline: (section: string, claims: number) => `${section}: ${count(claims)} claims that assert no cause`,
  },
  recall: {
    remark: (slide: string) => `Seen before, with its quote: ${slide}`,
    say: (headline: string) => `Once more: ${headline}`,
  },
  timeline: {
    headline: 'Dates beside the sections',
    /** `gap`: the years around the longest time without a date. */
    gap: (dates: number, gap: readonly string[]) => `${countOf(dates, 'date')}, none between ${gap[0]} and ${gap[1]}`,
    headlineOf: (years: readonly string[]) => `Dates beside the sections: ${years.join(' to ')}`,
    say: 'The dates come from outside the text. They are given for orientation, each with its reference, and no arrow of the maps rests on them.',
  },
  discussion: {
    headline: (isOne: boolean): string =>
      isOne ? 'A question the text leaves open' : 'Questions the text leaves open',
    say: 'These are questions with which the text leaves us.',
    further: (questions: readonly string[]) => `Further questions: ${questions.join(' ')}`,
    time: (time: string) => `Time for questions, these and the audience’s: ${time}.`,
    disputed: (finding: string) => `${withFullStop(finding)} What would settle it?`,
    indeterminate: (finding: string) => `${finding}. Which outweighs the other, and when?`,
    turn: (finding: string) => `${finding}. What changed?`,
    silent: (factors: number, example: string, outcome: string) =>
      factors === 1
        ? `The text stops at ${example}. Does this factor act on ${outcome}?`
        : `The text stops at ${factors} factors, such as ${example}. Does one of them act on ${outcome}?`,
    open: (links: number) => `The direction of ${countOf(links, 'link')} is left open. What would settle it?`,
  },
  references: {
    headline: (isFirst: boolean): string => (isFirst ? 'References' : 'References, continued'),
    /** Authors of a short citation, by their surnames; at least one. */
    authors: (names: readonly string[]): string => (names.length > 2 ? `${names[0]} et al.` : names.join(' & ')),
    /** Edition of a work: a number, or words of the data. */
    edition: (edition: string): string => (/^\d+$/u.test(edition) ? `ed. ${edition}` : edition),
    issue: (issue: string) => `no. ${issue}`,
    editors: (names: string, editors: number): string => `${names} (${editors === 1 ? 'ed.' : 'eds.'})`,
    translators: (names: string) => `Trans. ${names}`,
    pages: (pages: string) => `pp. ${pages}`,
    ...eras,
    circa: (years: string) => `c. ${years}`,
  },
  paths: {
    path: 'Path',
    told: 'Told',
    headline: (page: number, pages: number, outcome: string) =>
      `Paths to ${outcome} through other factors${pages > 1 ? `, ${page} of ${pages}` : ''}`,
  },
  finding: { label: 'Finding · derived from the coding, not said by the text' },
  /** What a section adds to the map, and the numbers so far. */
  added: {
    remark: (added: { readonly factors: number; readonly links: number }, soFar: typeof added) =>
      `The section adds ${countOf(added.factors, 'factor')} and ${countOf(added.links, 'link')}; so far ${countOf(soFar.factors, 'factor')} and ${countOf(soFar.links, 'link')}.`,
    say: (added: { readonly factors: number; readonly links: number }, confirmed: number) =>
      `This section adds ${countOf(added.factors, 'factor')} and ${countOf(added.links, 'link')}${confirmed > 0 ? `, and asserts ${countOf(confirmed, 'link')} again that we have met` : ''}.`,
  },
  reader: {
    talks: 'Talks',
    length: (minutes: number, slides: number) => `${countOf(minutes, 'minute')}, ${countOf(slides, 'slide')}`,
    index: {
      search: 'Search titles, authors and claims',
      claims: (count: number) => countOf(count, 'claim'),
      nothing: 'Nothing found.',
    },
    board: { link: 'Make a talk of your own', remark: 'from these slides: the remix board' },
  },
};
