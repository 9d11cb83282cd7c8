/** German sentences of the slides of analysis: effects, balance, loops, maps. */
import type { EffectSign, LoopKind, Pressures, Sign, Voices } from '../kinds.ts';
import { namesOf } from './links.ts';
import { count, countOf, listed, plural, quoted, upper } from './numbers.ts';

/** How many factors raise the outcome and how many lower it, behind the verb. A pronoun would have to agree with the label. */
const raiseAndLower = (raise: number, lower: number) =>
  `${countOf(raise, 'factor')} erhöhend und ${lower === 0 ? 'keiner' : lower} senkend`;
const act = (factors: number) => (factors > 1 ? 'wirken' : 'wirkt');
const joined = (parts: readonly string[], separator: string) => parts.filter((x) => x !== '').join(separator);

const effectVerbs: Record<EffectSign, readonly [one: string, several: string]> = {
  '+': ['wirkt erhöhend', 'wirken erhöhend'],
  '-': ['wirkt senkend', 'wirken senkend'],
  indeterminate: ['wirkt in beide Richtungen', 'wirken in beide Richtungen'],
  unclear: ['wirkt in offener Richtung', 'wirken in offener Richtung'],
  unsettled: ['ist ungeklärt', 'sind ungeklärt'],
};
const loopNames: Record<LoopKind, string> = {
  reinforcing: 'Verstärkende Rückkopplung',
  balancing: 'Ausgleichende Rückkopplung',
  unknown: 'Rückkopplung unbekannter Art',
};
const pressureVerbs: Record<Sign, string> = { '+': 'erhöhend', '-': 'senkend', '?': 'offen' };
/** Behind the label of a loop, which has one line. */
const derived = 'abgeleitet, nicht im Text gesagt';

/** Wirkungen, ohne Punkt. */
const pressText = ({ raise, lower, indeterminate, unclear, unsettled }: Pressures) =>
  [
    `${raise} aufwärts`,
    `${lower} abwärts`,
    indeterminate > 0 ? `${indeterminate} in beide Richtungen` : '',
    unclear > 0 ? `${unclear} offen` : '',
    unsettled > 0 ? `${unsettled} ungeklärt` : '',
  ]
    .filter((x) => x !== '')
    .join(', ');

/** Sentences of the slides of analysis. */
export const analysis = {
  effects: {
    headline: ({ raise, lower, indeterminate, unclear, unsettled }: Pressures, outcome: string) =>
      joined(
        [
          `Insgesamt ${act(raise + lower)} auf ${quoted(outcome)} ${raiseAndLower(raise, lower)}`,
          indeterminate > 0 ? `${indeterminate} ${plural(indeterminate, 'tut', 'tun')} beides` : '',
          unclear > 0 ? `${unclear} ${plural(unclear, 'bleibt', 'bleiben')} offen` : '',
          unsettled > 0 ? `${unsettled} ${plural(unsettled, 'ist', 'sind')} ungeklärt` : '',
        ],
        '; ',
      ),
    group: (sign: EffectSign, factors: number) => `${factors} ${effectVerbs[sign][factors === 1 ? 0 : 1]}`,
    ways: (direct: number, indirect: number) =>
      joined([direct > 0 ? `${direct} direkt` : '', indirect > 0 ? `${indirect} über andere` : ''], ', '),
    remark: (outside: number) =>
      `Entlang jedes Weges werden die Vorzeichen multipliziert; das Gleichgewicht der Schleifenanalyse ist eine andere Frage.${outside > 0 ? ` ${outside} ${plural(outside, 'Faktor hat', 'Faktoren haben')} keinen Weg.` : ''}`,
    held: (factors: number) => `${factors} weitere nur als Überzeugung oder Ziel von Akteuren.`,
    asTold: (told: Pressures) => `Wie erzählt, am unteren Pol umgekehrt: ${pressText(told)}.`,
    say: (outcome: string, groups: readonly { readonly sign: EffectSign; readonly total: number }[], remark: string) =>
      `Das Ergebnis ist ${quoted(outcome)}. Von den Faktoren gilt: ${groups.map((g) => `${g.total} ${effectVerbs[g.sign][g.total === 1 ? 0 : 1]}`).join(', ')}. ${remark}`,
    deniedDirectly: (voices: Voices) => `die direkte Verknüpfung wird verneint (${namesOf(voices)})`,
    witness: (path: string, told: string) => `${path}: ${told}.`,
  },
  balance: {
    say: (outcome: string, remark: string, sections: string, robustness: string) =>
      `Die Balken zählen die Faktoren, die ${quoted(outcome)} in der Karte des jeweiligen Abschnitts erhöhen oder senken: nach dem Vorzeichen der Gesamtwirkung, umgekehrt, wo der Text vom Faktor an seinem unteren Pol spricht. Sie hängen davon ab, wie fein der Text kodiert ist. ${remark} ${sections} ${robustness}`,
    whole: (told: Pressures) => `In der ganzen Karte, wie erzählt: ${pressText(told)}.`,
    held: (factors: number) =>
      `Nicht gezählt: ${factors} ${plural(factors, 'Faktor', 'Faktoren')} nur in Überzeugungen oder Zielen von Akteuren.`,
    columns: ['Abschnitt', 'erhöhen', 'senken', 'unbestimmt', 'offen', 'ungeklärt'],
  },
  loop: {
    headline: (kind: LoopKind, factors: readonly string[], through: string) => {
      if (factors.length === 1) return `${loopNames[kind]}: ${quoted(factors[0]!)} wirkt auf sich selbst`;
      if (factors.length < 4) return `${loopNames[kind]} zwischen ${listed(factors.map(quoted))}`;
      return `${loopNames[kind]} von ${factors.length} Faktoren, durch ${quoted(through)}`;
    },
    label: (loop: number, loops: number, isLowerBound: boolean) =>
      `${loops === 1 && !isLowerBound ? 'Die einzige geschlossene Kette von Verknüpfungen' : `Rückkopplung ${loop} von ${isLowerBound ? 'mindestens ' : ''}${loops} geschlossenen Ketten`} · ${derived}`,
    labelOfNamed: (kind: LoopKind, loops: number, isLowerBound: boolean) =>
      `${loopNames[kind]}, ${loops === 1 && !isLowerBound ? 'die einzige geschlossene Kette' : `eine von ${isLowerBound ? 'mind. ' : ''}${loops} geschlossenen Ketten`} · ${derived}`,
    counted: (loops: number, isLowerBound: boolean) =>
      loops === 1 && !isLowerBound
        ? 'Auf der ganzen Karte ist dies die einzige Kette von Verknüpfungen, die zu ihrem Anfang zurückführt.'
        : `Auf der ganzen Karte führen ${isLowerBound ? 'mindestens ' : ''}${loops} Ketten von Verknüpfungen zu ihrem Anfang zurück; dies ist eine davon.`,
    name: loopNames,
    meaning: {
      reinforcing: 'Nach einem Umlauf kommt eine Veränderung mit gleichem Vorzeichen zurück und verstärkt sich.',
      balancing: 'Nach einem Umlauf kommt eine Veränderung mit umgekehrtem Vorzeichen zurück und wird gebremst.',
      unknown: 'Der Text lässt ein Vorzeichen offen und damit die Art der Schleife.',
    },
    mixed:
      'Einige ihrer Verknüpfungen sind umstritten: Mit den anderen Vorzeichen ist dieselbe Schleife von anderer Art.',
    whole: 'Eine Textstelle behauptet alle ihre Verknüpfungen.',
    stitched: 'Keine Textstelle nennt die ganze Schleife: Sie ist aus mehreren zusammengesetzt.',
    say: (notes: string, path: string, meaning: string, remark: string) =>
      `${notes}${notes === '' ? '' : ' '}${path}, und so wieder von vorn. ${meaning} ${remark}`,
  },
  map: {
    name: (outcome: string, last?: number) =>
      last === undefined
        ? `Wie die direkten Ursachen jedes Abschnitts auf ${quoted(outcome)} wirken`
        : `Wie direkte Ursachen auf ${quoted(outcome)} wirken, bis Abschnitt ${last}`,
    section: (section: string, signs: readonly Sign[]) =>
      `${quoted(section)}: ${listed(signs.map((s) => pressureVerbs[s])) || 'keine direkte Ursache'}.`,
    soFar: (section: string, { raise, lower, indeterminate, unclear, unsettled }: Pressures, outcome: string) =>
      joined(
        [
          `${section}: Auf ${quoted(outcome)} ${act(raise + lower)} ${raiseAndLower(raise, lower)}`,
          indeterminate > 0 ? `${indeterminate} ${plural(indeterminate, 'tut', 'tun')} beides` : '',
          unclear > 0 ? `${unclear} offen` : '',
          unsettled > 0 ? `${unsettled} ungeklärt` : '',
        ],
        ', ',
      ),
    saySoFar: (added: string, raise: number, lower: number, outcome: string) =>
      `Bevor es weitergeht, die Karte bis hierher. ${added} In der eigenen Karte des Abschnitts gezählt: Auf ${quoted(outcome)} ${act(raise + lower)} ${raiseAndLower(raise, lower)}.`,
    headline: (pressing: number, sections: number, outcome: string) => {
      if (pressing === sections)
        return `${sections === 1 ? 'Der einzige' : 'Jeder'} Abschnitt wirkt auf ${quoted(outcome)}`;
      if (sections > 3 && pressing === sections - 1)
        return `Alle Abschnitte bis auf einen wirken auf ${quoted(outcome)}`;
      return `${upper(count(pressing, 'einer'))} von ${count(sections)} Abschnitten ${plural(pressing, 'wirkt', 'wirken')} auf ${quoted(outcome)}`;
    },
    remark: (factors: number, links: number, outcome: string) =>
      `Überblick: wie die direkten Ursachen jedes Abschnitts auf ${quoted(outcome)} wirken. Die ganze Karte hat ${factors} ${plural(factors, 'Faktor', 'Faktoren')} und ${links} ${plural(links, 'Verknüpfung', 'Verknüpfungen')}.`,
    say: (outcome: string) =>
      `Jedes Kästchen steht für einen Abschnitt und fasst die direkten Ursachen von ${quoted(outcome)} zusammen, die er behauptet, so wie sie wirken: Der Rückgang einer erhöhenden Ursache senkt. Mehrere Pfeile aus einem Kästchen bedeuten Wirkungen verschiedener Art. Jedes Kästchen führt zu seinem Abschnitt.`,
  },
};
