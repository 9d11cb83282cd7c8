/** German words of the reader page. */
import { countOf, quoted } from './numbers.ts';

/** Words of the reader page. */
export const reader = {
  contents: 'Inhalt',
  map: 'Die ganze Karte',
  argument: 'Die Argumentation',
  claim: (number: number) => `These ${number}`,
  onSlides: 'Auf Folien:',
  notes: 'Notizen',
  openInEditor: 'Im Editor öffnen',
  factors: 'Faktoren',
  outcome: 'was erklärt wird',
  /** What a factor does to the outcome through all its paths. */
  effects: {
    '+': 'Er erhöht, was erklärt wird.',
    '-': 'Er senkt, was erklärt wird.',
    indeterminate: 'Er erhöht und senkt, was erklärt wird.',
    unclear: 'Er wirkt in offener Richtung auf das, was erklärt wird.',
    unsettled: 'Seine Wirkung auf das, was erklärt wird, ist nicht geklärt.',
  },
  links: 'Verknüpfungen',
  saidIn: 'Gesagt in',
  disputed: {
    signs: 'Strittig: Der Text behauptet beide Vorzeichen.',
    denial: 'Strittig: Eine Stelle behauptet es, eine andere verneint es.',
  },
  text: 'Der Text',
  marks:
    'Zitierte Wörter sind markiert. Die Zahlen dahinter führen zu den Thesen, die Vorzeichen zu den Verknüpfungen.',
  quoted: (percent: number) => `${percent} % der Buchstaben des Textes sind zitiert.`,
  uncoded: (statements: number) =>
    statements === 0
      ? 'Jede Aussage ist zitiert.'
      : `${countOf(statements, 'statement')} ohne Zitat ${statements === 1 ? 'ist' : 'sind'} am Rand gekennzeichnet.`,
  notQuoted: 'Keine These zitiert diese Aussage.',
  findings: 'Befunde',
  dates: 'Daten',
  agreement: {
    title: 'Übereinstimmung der Kodierungen',
    intro: (coders: readonly string[]) => `Kodierungen: ${coders.join(', ')}.`,
    differences: 'Unterschiede, Verknüpfung für Verknüpfung',
    compare: 'Die Kodierungen auf der Karte vergleichen',
    decisions: {
      statements: 'Aussage behauptet eine Ursache',
      factors: 'Faktor kommt in einer Aussage vor',
      links: 'Verknüpfung einer Aussage, mit ihrem Vorzeichen',
    },
    decision: 'Entscheidung',
    units: 'Einheiten',
    same: 'gleich',
    interval: '95-%-Intervall',
    undefined: 'nicht definiert',
  },
  files: 'Dateien',
  annotations: 'die Thesen als Anmerkungen zum Text',
  works: 'das Werk und die Literatur',
  missing: (address: string) => `Diese Seite hat kein „${address}“.`,
  nearest: 'Am ähnlichsten ist',
  search: {
    label: 'Thesen, Zitate, Faktoren und Notizen durchsuchen',
    found: (hits: number, missing: readonly string[]) =>
      [
        hits === 0 ? 'Nichts gefunden.' : `${countOf(hits, 'passage')} gefunden.`,
        ...(missing.length > 0 ? [`Keine Textstelle hat ${missing.map(quoted).join(', ')}.`] : []),
        ...(hits + missing.length === 0 ? ['Keine Textstelle hat alle diese Wörter.'] : []),
      ].join(' '),
    clear: 'Alles zeigen',
  },
};
