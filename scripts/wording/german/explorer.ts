/** German words of the explorer. Its script loads this part alone. */
import { legend } from './frame.ts';
import { countOf } from './numbers.ts';

/** Words of the explorer. */
export const explorer = {
  map: 'Karte zum Erkunden',
  /** Which keys the map has. */
  keys: 'In der Karte: Pfeiltasten führen von Faktor zu Faktor, Eingabe öffnet ihn; + − 0 ändern die Größe; Umschalt und Pfeiltasten verschieben die Karte.',
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  wholeMap: 'Ganze Karte',
  controls: 'Suche und Auswahl',
  search: 'Faktor suchen',
  found: (factors: number) => (factors === 0 ? 'Kein Faktor heißt so.' : `${countOf(factors, 'factor')} gefunden.`),
  /** The map around a factor. */
  focus: {
    label: 'Umgebung von',
    none: 'die ganze Karte',
    stepsIn: 'Schritte zu Ursachen',
    stepsOut: 'Schritte zu Wirkungen',
    /** Links that are not shown. */
    rest: 'Alles andere',
    dimmed: 'blass',
    hidden: 'weggelassen',
  },
  filter: {
    section: 'Abschnitt',
    sign: 'Vorzeichen',
    said: 'Gesagt',
    holder: 'Vertreten von',
    all: 'alle',
    author: 'vom Verfasser',
    clear: 'Auswahl aufheben',
  },
  signs: { '+': 'erhöht', '-': 'senkt', '?': 'offen' },
  confidence: { explicit: 'ausdrücklich', implied: 'angedeutet' },
  only: { explicit: 'nur ausdrücklich', implied: 'nur angedeutet' },
  /** How many links the map shows, and the conditions; a sentence. */
  caption: (shown: number, all: number, denied: number, conditions: readonly string[]) =>
    `${shown} von ${countOf(all, 'link')}${denied === 0 ? '' : `, dazu ${denied} bestrittene`}${conditions.length === 0 ? '' : `: ${conditions.join(', ')}`}.`,
  /** Conditions in the caption. */
  around: (factor: string, stepsIn: number, stepsOut: number) =>
    `um „${factor}“ (${stepsIn} zurück, ${stepsOut} weiter)`,
  heldBy: (holder: string) => `Überzeugung oder Ziel (${holder})`,
  heldByAuthor: 'vertreten vom Verfasser',
  missing: (id: string, nearest: string | undefined) =>
    `Die Karte hat weder Faktor noch Verknüpfung noch Kodierung „${id}“.${nearest === undefined ? '' : ` Am ähnlichsten ist „${nearest}“.`}`,
  tooLarge: (factors: number) =>
    `Die Karte hat ${countOf(factors, 'factor')}, zu viele auf einmal: Sie beginnt mit der Umgebung eines Faktors.`,
  tabs: { name: 'Ansichten', details: 'Einzelheiten', list: 'Was zu sehen ist' },
  nothing: 'Einen Faktor oder eine Verknüpfung wählen: in der Karte, in der Liste oder beim Namen.',
  link: {
    cue: (cue: string) => `Aufgrund der Worte „${cue}“`,
    deniedBy: (holder: string) => `bestritten (${holder})`,
    conditional: 'unter einer Bedingung',
    lowPole: 'die Ursache ist gering',
    claim: (place: string) => `These ${place}`,
    slides: 'Folien',
    against: 'Der Text sagt auch',
    coders: 'Was die Kodierungen haben',
    noLink: 'hier keine Verknüpfung',
    notCoded: 'noch nicht kodiert',
  },
  factor: {
    outcome: 'das Erklärte',
    roles: {
      driver: 'nur Ursache',
      receiver: 'nur Wirkung',
      intermediate: 'Ursache und Wirkung',
      isolated: 'ohne Verknüpfung',
      denied: 'nur in bestrittenen Verknüpfungen',
    },
    causes: 'Was darauf wirkt',
    effects: 'Worauf er wirkt',
    claims: 'Thesen damit',
    focusOn: 'Umgebung zeigen',
  },
  legend: {
    title: 'Wie die Karte zu lesen ist',
    ...legend,
    disputed: { verb: 'strittig', meaning: 'zwei Pfeile: Der Text sagt beides' },
    outcome: { verb: 'das Erklärte', meaning: 'wonach der Text fragt' },
  },
  take: {
    label: 'Diese Ansicht mitnehmen',
    svg: 'SVG',
    png: 'PNG',
    csv: 'Zitate als CSV',
    link: 'Adresse kopieren',
    copied: 'Die Adresse dieser Ansicht ist kopiert.',
    saved: (file: string) => `${file} ist gespeichert.`,
  },
};
