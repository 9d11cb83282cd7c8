/** German sentences of slides before and between the claims, and of their notes. */
import { withFullStop } from '../full-stop.ts';
import { type ChainKind, countChains, type LinkMark, type SectionOrigin, type Sign } from '../kinds.ts';
import { eras } from './frame.ts';
import { count, countOf, listed, plural, quoted, upper } from './numbers.ts';

const signWords: Record<Sign, string> = { '+': '+ erhöht', '-': '− senkt', '?': '? offen' };
const markWords = {
  implied: 'dünne Linie: mitgemeint',
  held: 'Doppelkreis: Überzeugung oder Ziel eines Akteurs',
  lowPole: 'Dreieck: niedrige Ursache',
  conditional: 'Raute: unter einer Bedingung',
  denied: 'durchgestrichen: verneint',
} as const;

/** Some of several chains, before a verb: `eine`, `beide`, `alle drei`. */
const some = (n: number, all: number) => (n < all ? count(n, 'eine') : all === 2 ? 'beide' : `alle ${count(all)}`);

/** What the only chain does, after the outcome to which it leads. */
const onlyChain: Record<ChainKind, string> = {
  '+': ' und wirkt erhöhend',
  '-': ' und wirkt senkend',
  '?': '; ihre Richtung bleibt offen',
  both: ' und wirkt in beide Richtungen',
};

/** A cause in quotation marks, when low if the words of the text say so. */
const atPole = (cause: string, low: string | true | undefined) =>
  low === undefined
    ? quoted(cause)
    : `ein niedriger Wert von ${quoted(cause)}${low === true ? '' : ` (${quoted(low)})`}`;

/** What some of several chains do. */
const severalChains: Record<ChainKind, (chains: number) => string> = {
  '+': (n) => plural(n, 'erhöht', 'erhöhen'),
  '-': (n) => plural(n, 'senkt', 'senken'),
  '?': (n) => `${plural(n, 'bleibt', 'bleiben')} offen`,
  both: (n) => `${plural(n, 'wirkt', 'wirken')} in beide Richtungen`,
};

interface Added {
  readonly factors: number;
  readonly links: number;
}
const added = ({ factors, links }: Added) =>
  `${factors === 0 ? 'keinen Faktor' : countOf(factors, 'factor')} und ${countOf(links, 'link')}`;

/** Sentences of title, roadmap, method and sections. */
export const slides = {
  title: {
    length: (minutes: number) => `${minutes} ${plural(minutes, 'Minute', 'Minuten')}`,
    say: (work: string) =>
      `Wir lesen einen Text genau: ${quoted(work)}. Jede These steht mit den Worten da, auf denen sie beruht: Die Überschrift ist unsere, die Worte in Anführungszeichen sind die des Textes.`,
  },
  question: {
    headline: (outcome: string, signs: readonly ('+' | '-')[]) =>
      `Was ${signs.map((s) => ({ '+': 'erhöht', '-': 'senkt' })[s]).join(' und was ')} ${quoted(outcome)}?`,
    sides: { '+': 'erhöht', '-': 'senkt' },
    named: (verb: string, cause: string) => `${verb}: ${cause}`,
    say: 'Mit dieser Frage gehen wir an den Text. Die Stellen daneben ziehen in die bezeichneten Richtungen; am Ende wissen wir, was der Text über jede sagt.',
  },
  argument: {
    label: 'Das Argument · aus der Kodierung ausgewählt',
    joined: (joined: number, all: number) => {
      const which = joined < all ? `${count(joined, 'eine')} von ${count(all)}` : some(all, all);
      return `${all === 1 ? '' : `${which} Ketten `}aus mehreren Stellen verbunden`;
    },
    headline: (outcome: string, kinds: readonly ChainKind[]) => {
      const all = kinds.length;
      if (all === 1) return `Eine Kette führt zu ${quoted(outcome)}${onlyChain[kinds[0]!]}`;
      const parts = countChains(kinds).map(([kind, n]) => `${some(n, all)} ${severalChains[kind](n)}`);
      return `${upper(count(all))} Ketten führen zu ${quoted(outcome)}: ${listed(parts)}`;
    },
  },
  answer: {
    ofDeck: 'In unseren Worten zusammengefasst aus',
    ofText: 'Die These von',
    say: (question: string, answer: string, isOfDeck: boolean) =>
      `Die Frage: ${question} ${isOfDeck ? 'Der Text antwortet, in unseren Worten' : 'Der Text antwortet'}: ${answer}`,
  },
  roadmap: {
    headline: (sections: number) => `Das Argument in ${sections} ${plural(sections, 'Abschnitt', 'Abschnitten')}`,
    say: (titles: readonly string[], origin: SectionOrigin) => {
      const origins = {
        text: 'Die Abschnitte sind die des Textes.',
        retitled: 'Die Abschnitte sind die des Textes, ihre Titel unsere.',
        coder: 'Die Abschnitte stammen aus der Kodierung.',
      };
      return `${origins[origin]} ${titles.join('; ')}.`;
    },
    periods: (periods: readonly { readonly words: string; readonly section: number }[]) =>
      `Ihre Zeiten, in den Worten des Textes: ${periods.map((p) => `${quoted(p.words)} (Abschnitt ${p.section})`).join('; ')}.`,
  },
  method: {
    headline: 'Wie die Karten zu lesen sind',
    coverage: (covered: number, total: number, claims: number, links: number, denied: number) =>
      `${covered} von ${countOf(total, 'statement')} erfasst: ${countOf(claims, 'claim')}, ${links === 0 ? 'keine kausale Verknüpfung' : `${links} kausale ${plural(links, 'Verknüpfung', 'Verknüpfungen')}`}${denied === 0 ? '' : `, ${denied} verneint`}.`,
    say: 'Plus und durchgezogene Linie: Die Ursache erhöht die Wirkung; beide ändern sich in gleicher Richtung. Minus und gestrichelte Linie: Sie senkt die Wirkung. Fragezeichen und gepunktete Linie: Der Text lässt die Richtung offen.',
    signs: (signs: readonly Sign[], marks: readonly LinkMark[]) =>
      `${[...signs.map((s) => signWords[s]), ...marks.map((m) => markWords[m])].join(', ')}.`,
    sayMark: {
      implied: 'Dünne Linie: Der Text meint die Verknüpfung mit, ohne sie auszusprechen.',
      held: 'Doppelkreis um das Zeichen: Laut Text ist die Verknüpfung Überzeugung oder Ziel eines Akteurs.',
      lowPole:
        'Dreieck am Anfang der Linie mit einem Wort des Textes: Die Stelle spricht von der Ursache, wenn sie niedrig ist oder sinkt. Das Zeichen ist das der Verknüpfung.',
      conditional: 'Raute: Die Verknüpfung gilt nur unter einer Bedingung. Sie wird gezählt wie die anderen.',
    },
    sayDenied: () => 'Durchgestrichen: Der Text berichtet die Verknüpfung und verneint sie. Sie wird nirgends gezählt.',
    sayDeniedByOthers: (isToo: boolean): string =>
      isToo
        ? 'Durchgestrichen ist auch, was andere laut Text verneinen. Auch dies wird nirgends gezählt.'
        : 'Durchgestrichen ist, was andere laut Text verneinen. Es wird nirgends gezählt.',
    coding: 'Wie der Text kodiert wurde',
  },
  section: {
    name: (section: number, title: string) => `Abschnitt ${section}: ${title}`,
    label: (section: number, sections: number) => `Abschnitt ${section} von ${sections}`,
    map: (map: number, maps: number, places = '') => `Karte ${map} von ${maps}${places === '' ? '' : `, ${places}`}`,
    nameOfMap: (name: string, map: string) => `${name}, ${map}`,
    sayMap: (places: string) => `Die Thesen von ${places} haben eine eigene Karte.`,
    heading: 'Überschrift im Text',
  },
  sign: {
    label: 'Welches Vorzeichen? Die nächste Folie sagt es',
    headline: (cause: string, effect: string, low?: string | true) =>
      `Erhöht oder senkt ${atPole(cause, low)} ${quoted(effect)}?`,
    holds: (cause: string, effect: string, sign: '+' | '-', low?: string | true) =>
      `${sign === '+' ? 'Erhöht' : 'Senkt'} ${atPole(cause, low)} ${quoted(effect)}?`,
    options: {
      '+': 'erhöht',
      '-': 'senkt',
      '?': 'der Text sagt es nicht',
      'not+': 'erhöht nicht',
      'not-': 'senkt nicht',
    },
    say: 'Alle entscheiden sich, bevor wir weiterlesen: Handzeichen für Plus, dann für Minus. Danach lesen wir, was der Text sagt.',
  },
  vote: {
    label: 'Eine Abstimmung: Wie würden Sie kodieren?',
    say: 'Drei Antworten, je ein Handzeichen. Fragen Sie jemanden aus jeder Gruppe nach den Worten, die entscheiden.',
    secondCoder: (signs: readonly Sign[], isDenied: boolean) =>
      signs.length === 0
        ? isDenied
          ? 'Eine zweite Kodierung hat diesen Pfeil als verneint.'
          : 'Eine zweite Kodierung hat diesen Pfeil nicht.'
        : `Eine zweite Kodierung hat sich entschieden: ${signs.map((s) => signWords[s]).join(', ')}.`,
  },
  contrast: {
    headline: (outcome: string) => `Zwei Stellen zu ${quoted(outcome)}, nebeneinander`,
    held: 'über Überzeugungen oder Ziele von Akteuren',
    denies: 'verneint:',
    say: (isOpposite: boolean): string =>
      isOpposite
        ? 'Zwei Stellen eines Textes ziehen in entgegengesetzte Richtungen. Lesen Sie beide, dann fragen Sie: Geht es um dieselbe Ursache, und was ist anders?'
        : 'Zwei Stellen eines Textes. Lesen Sie beide, dann fragen Sie: Geht es um dieselbe Ursache, und was ist anders?',
  },
  claims: {
    headline: (section: string, claims: number) => `${section}: ${count(claims)} Thesen, die keine Ursache behaupten`,
  },
  recall: {
    remark: (slide: string) => `Schon gezeigt, mit Zitat: ${slide}`,
    say: (headline: string) => `Noch einmal: ${headline}`,
  },
  timeline: {
    headline: 'Daten neben den Abschnitten',
    /** `gap`: the years around the longest time without a date. */
    gap: (dates: number, gap: readonly string[]) => `${dates} Daten, keines zwischen ${gap[0]} und ${gap[1]}`,
    headlineOf: (years: readonly string[]) => `Daten neben den Abschnitten: ${years.join(' bis ')}`,
    say: 'Die Daten stammen nicht aus dem Text. Sie dienen der Orientierung, jedes mit seinem Nachweis, und kein Pfeil der Karten beruht auf ihnen.',
  },
  discussion: {
    headline: (isOne: boolean) => (isOne ? 'Eine Frage, die der Text offenlässt' : 'Fragen, die der Text offenlässt'),
    say: 'Mit diesen Fragen entlässt uns der Text.',
    further: (questions: readonly string[]) => `Weitere Fragen: ${questions.join(' ')}`,
    time: (time: string) => `Zeit für Fragen, für diese und die des Publikums: ${time}.`,
    disputed: (finding: string) => `${withFullStop(finding)} Was würde das entscheiden?`,
    indeterminate: (finding: string) => `${finding}. Was überwiegt, und wann?`,
    turn: (finding: string) => `${finding}. Was hat sich geändert?`,
    silent: (factors: number, example: string, outcome: string) =>
      factors === 1
        ? `Der Text endet bei ${quoted(example)}. Wirkt dieser Faktor auf ${quoted(outcome)}?`
        : `Der Text endet bei ${countOf(factors, 'factor')}, etwa bei ${quoted(example)}. Wirkt einer davon auf ${quoted(outcome)}?`,
    open: (links: number) => `Die Richtung von ${countOf(links, 'link')} bleibt offen. Was würde sie entscheiden?`,
  },
  references: {
    headline: (isFirst: boolean) => (isFirst ? 'Literatur' : 'Literatur, Fortsetzung'),
    authors: (names: readonly string[]): string => (names.length > 2 ? `${names[0]} u. a.` : names.join(' & ')),
    edition: (edition: string): string => (/^\d+$/u.test(edition) ? `${edition}. Aufl.` : edition),
    issue: (issue: string) => `Nr. ${issue}`,
    editors: (names: string): string => `${names} (Hg.)`,
    translators: (names: string) => `Übers. von ${names}`,
    pages: (pages: string) => `S. ${pages}`,
    ...eras,
    circa: (years: string) => `um ${years}`,
  },
  paths: {
    path: 'Weg',
    told: 'Im Text',
    headline: (page: number, pages: number, outcome: string) =>
      `Wege zu ${quoted(outcome)} über andere Faktoren${pages > 1 ? `, ${page} von ${pages}` : ''}`,
  },
  finding: { label: 'Befund · aus der Kodierung abgeleitet, nicht im Text gesagt' },
  added: {
    remark: (here: Added, soFar: Added) => `Der Abschnitt bringt ${added(here)}; bisher ${added(soFar)}.`,
    say: (here: Added, confirmed: number) =>
      `Dieser Abschnitt bringt ${added(here)}${confirmed > 0 ? ` und behauptet ${countOf(confirmed, 'link')} erneut` : ''}.`,
  },
  reader: {
    talks: 'Vorträge',
    length: (minutes: number, count: number) =>
      `${minutes} ${plural(minutes, 'Minute', 'Minuten')}, ${countOf(count, 'slide')}`,
    index: {
      search: 'Titel, Namen und Thesen durchsuchen',
      claims: (count: number) => countOf(count, 'claim'),
      nothing: 'Nichts gefunden.',
    },
    board: { link: 'Einen eigenen Vortrag zusammenstellen', remark: 'aus diesen Folien, auf dem Remix-Board' },
  },
};
