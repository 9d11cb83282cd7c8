/** German words of the frame around a slide: footer, legend, charts, clock. */
import type { Pressures } from '../kinds.ts';
import type { Eras } from '../with-era.ts';

/** Signs and marks of links on maps, in a word, and what they mean. The browser of the explorer loads this part alone. */
export const legend = {
  plus: { verb: 'erhöht', meaning: 'gleiche Richtung' },
  minus: { verb: 'senkt', meaning: 'Gegenrichtung' },
  unclear: { verb: 'offen', meaning: 'ohne Richtung' },
  implied: { verb: 'mitgemeint', meaning: 'nicht ausgesprochen' },
  held: { verb: 'zugeschrieben', meaning: 'Überzeugung oder Ziel' },
  lowPole: { verb: 'unten', meaning: 'Ursache niedrig oder sinkend' },
  conditional: { verb: 'wenn', meaning: 'nur unter Bedingung' },
  denied: { verb: 'verneint', meaning: 'berichtet, nicht vertreten' },
};

/** Years before our era, and of ours where it is named. */
export const eras: Eras = { before: (years) => `${years} v. Chr.`, since: (years) => `${years} n. Chr.` };

/** Words of the frame. The reader's browser loads this part alone. */
export const frame = {
  sentences: (clauses: readonly string[]) => clauses.map((c) => `${c}.`).join(' '),
  slide: 'Folie',
  appendix: 'Anhang: Belege',
  evidence: 'Beleg',
  quotesLeft: (count: number, place: string) => `+${count} in ${place}`,
  claim: 'These',
  mapOfSections: 'Karte aller Abschnitte',
  references: 'Literatur',
  reader: 'Leseansicht',
  explore: 'Erkunden',
  close: 'Schließen',
  derived: 'Aus der Kodierung abgeleitet, nicht im Text gesagt',
  fromOutside: 'Nicht aus dem Text',
  twin: 'Diagramm als Text',
  asText: 'Als Text',
  zoom: { map: 'Größe der Karte', in: 'Vergrößern', out: 'Verkleinern', whole: 'Ganze Karte' },
  minutes: (minutes: number) => `${minutes} min`,
  sectionTime: (slides: number, minutes: number) => `${slides} ${slides === 1 ? 'Folie' : 'Folien'}, ${minutes} min`,
  legend,
  units: (direct: number | string, indirect: number | string) => `${direct} direkt, ${indirect} über andere`,
  balance: {
    section: (section: string, { raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
      `${section}: ${[
        `${raise} ${raise === 1 ? 'erhöht' : 'erhöhen'}`,
        `${lower} ${lower === 1 ? 'senkt' : 'senken'}`,
        indeterminate > 0 ? `${indeterminate} unbestimmt` : '',
        unclear > 0 ? `${unclear} offen` : '',
        unsettled > 0 ? `${unsettled} ungeklärt` : '',
      ]
        .filter((x) => x !== '')
        .join(', ')}`,
    chart: 'Erhöhende und senkende Faktoren, nach Abschnitten',
    raise: (n: number) => `${n} ${n === 1 ? 'erhöht' : 'erhöhen'}`,
    lower: (n: number) => `${n} ${n === 1 ? 'senkt' : 'senken'}`,
    open: (n: number) => `${n} offen`,
    held: (n: number) => `${n} als Ziel`,
  },
  coverage: {
    chart: 'Thesen zu jeder Aussage des Textes, nach Abschnitten',
    /** Caption of the chart of squares, and of one of plain columns. */
    squares: 'Quadrat: These; Spalte: Aussage; Linie: Abschnitt',
    columns: 'Spalte: Thesen zu einer Aussage; darunter: Abschnitt',
    section: (section: number, claims: readonly number[]) =>
      `Abschnitt ${section}: ${claims.join(', ')} ${claims.length === 1 && claims[0] === 1 ? 'These' : 'Thesen'}.`,
  },
  timeline: {
    chart: 'Die Daten im Maßstab',
    eras,
    axis: (
      span: { readonly from: string; readonly to: string },
      shown: { readonly here: number; readonly all: number },
      dates: readonly string[],
    ) =>
      `Die Achse reicht von ${span.from} bis ${span.to}. Diese Folie zeigt ${shown.here} von ${shown.all} Daten: ${dates.join(', ')}.`,
  },
  clock: (seconds: number, reached: string, total: string) =>
    `${seconds} s · erreicht ${reached}${total === '' ? '' : ` von ${total}`}`,
};
