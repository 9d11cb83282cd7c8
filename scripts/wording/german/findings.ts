/** German sentences of findings, without a full stop, and their remarks. */
import type { RingKind, Uncounted, Voices } from '../kinds.ts';
import { links, namesOf, saidBy } from './links.ts';
import { allOrSome, count, countOf, listed, plural, quoted, stopped, upper } from './numbers.ts';

const quotedList = (labels: readonly string[]) => listed(labels.map(quoted));
const loopKinds: Record<RingKind, string> = {
  reinforcing: 'verstärkende',
  balancing: 'ausgleichende',
  mixed: 'je nach Vorzeichen beides',
  unknown: 'unbekannter Art',
};

const answered = (places: readonly string[]) => (places.length === 0 ? '' : `; Antwort in ${listed(places)}`);

/** Sentences of findings, by rule. */
export const findings = {
  disputed: {
    sentence: (from: string, to: string, answers: readonly string[]) =>
      `Im Text beides: ${quoted(from)} erhöht und senkt ${quoted(to)}${answered(answers)}`,
    remark: (held: number) =>
      held === 0
        ? 'Der Text behauptet beides; beides bleibt stehen, und nichts wird verrechnet.'
        : `${held === 1 ? 'Eines davon berichtet' : 'Beides berichtet'} der Text als Überzeugung oder Ziel von Akteuren; beides bleibt stehen, Wirkungen zählen nur, was der Autor selbst behauptet.`,
    asserted: saidBy,
    assertedToo: (actors: readonly string[]) => `so auch ${listed(actors)}`,
    denial: (voices: Voices, isOwn: boolean) => {
      const { authors, actors } = voices;
      if (authors !== undefined && actors.length === 0)
        return isOwn ? 'vom Text an anderer Stelle verneint' : 'verneint vom Text';
      return authors !== undefined && isOwn
        ? `verneint (${listed([...actors, 'an anderer Stelle der Text'])})`
        : `verneint (${namesOf(voices)})`;
    },
    deniedToo: (actors: readonly string[]) => `auch verneint (${listed(actors)})`,
    denied: (sides: readonly string[], answers: readonly string[]) => `${links.sides(sides)}${answered(answers)}`,
    remarkOfDenied: (isHeld: boolean) =>
      `Beides bleibt stehen: Die Verneinung ist durchgestrichen gezeichnet, Wirkungen zählen ${isHeld ? 'nur, was der Autor selbst behauptet' : 'die behauptete Verknüpfung'}.`,
  },
  indeterminate: {
    one: (factor: string, outcome: string) =>
      `${quoted(factor)} erhöht und senkt ${quoted(outcome)}, auf verschiedenen Wegen`,
    several: (factors: number, outcome: string, answered = 0) =>
      `${upper(count(factors))} Faktoren erhöhen und senken ${quoted(outcome)}, auf verschiedenen Wegen${answered > 0 ? ` (neben ${count(answered, 'einem')}, ${plural(answered, 'den', 'die')} der Text klärt)` : ''}`,
    remark: 'Abgeleitet aus Wegen beider Vorzeichen; keine Textstelle wägt sie gegeneinander ab.',
  },
  turn: {
    sentence: (
      factor: string,
      changes: readonly { readonly sign: '+' | '-'; readonly section: string }[],
      outcome: string,
    ) =>
      `${quoted(factor)} wirkt wechselnd auf ${quoted(outcome)}: ${listed(changes.map((c) => `${c.sign === '+' ? 'erhöhend' : 'senkend'} in ${quoted(c.section)}`))}`,
    remark: 'Das Vorzeichen ist das der Gesamtwirkung in der Karte des jeweiligen Abschnitts.',
  },
  balance: {
    sentence: (sections: readonly string[], outcome: string) =>
      `In ${sections.length === 0 ? 'keinem Abschnitt' : quotedList(sections)} wird ${quoted(outcome)} von mehr Faktoren gesenkt als erhöht`,
    remark: (lowPole: readonly string[]) =>
      lowPole.length === 0
        ? 'Gezählt werden Faktoren, nicht ihre Stärke.'
        : `Gezählt werden Faktoren, nicht ihre Stärke; im Text an ihrem unteren Pol: ${quotedList(lowPole)}.`,
  },
  loops: {
    sentence: (kinds: readonly { readonly kind: RingKind; readonly count: number }[], isLowerBound: boolean) => {
      const loops = kinds.reduce((n, k) => n + k.count, 0);
      const named = kinds.map((k) => `${count(k.count, 'eine')} ${loopKinds[k.kind]}`);
      return `${isLowerBound ? `Mindestens ${count(loops, 'eine')}` : upper(count(loops, 'eine'))} ${plural(loops, 'Rückkopplung', 'Rückkopplungen')} im Argument: ${listed(named)}`;
    },
    remark:
      'Eine Schleife sagt, wie Ursachen auf sich zurückwirken, nicht wie schnell oder wie weit: Keine Prognose folgt daraus.',
  },
  noLoop: {
    sentence: 'Keine Rückkopplung: Laut Text wirkt nichts auf seine Ursachen zurück',
    remark: 'Auch das ist ein Befund: Das Argument verläuft in Ketten, deren Ursachen außerhalb bleiben.',
  },
  gate: {
    sentence: (factors: number, gate: string, outcome: string) =>
      `${upper(count(factors))} ${plural(factors, 'Faktor erreicht', 'Faktoren erreichen')} ${quoted(outcome)} nur über ${quoted(gate)}`,
    remark: (factors: readonly string[], outcome: string) =>
      `Ohne diesen Faktor ${plural(factors.length, 'erreicht', 'erreichen')} ${quotedList(factors)} ${quoted(outcome)} nicht mehr.`,
  },
  crossPassage: {
    sentence: (factors: number, sections: readonly number[], outcome: string) =>
      `${upper(count(factors))} ${plural(factors, 'Faktor erreicht', 'Faktoren erreichen')} ${quoted(outcome)} nur über Ketten aus ${sections.length > 3 ? `${count(sections.length)} Abschnitten` : `den Abschnitten ${listed(sections.map(String))}`}`,
    remark: (path: readonly string[]) =>
      `Auf dem jeweils kürzesten Weg hat die längste ${countOf(path.length - 1, 'link')}: ${path.join(' › ')}.`,
  },
  silent: {
    sentence: (silent: number, all: number, outcome: string) =>
      `${allOrSome(silent, all, 'factor')} ${plural(silent, 'führt', 'führen')} im Text nicht bis zu ${quoted(outcome)}`,
    remark: (ends: readonly string[], { following, denied }: Uncounted, outcome: string) => {
      const others = [
        following > 0 &&
          `${count(following)} ${plural(following, 'Faktor, der', 'Faktoren, die')} aus ${quoted(outcome)} ${plural(following, 'folgt', 'folgen')}`,
        denied > 0 &&
          `${count(denied)} ${plural(denied, 'Faktor, dessen', 'Faktoren, deren')} Weg zu ${quoted(outcome)} verneint wird`,
      ].filter((words) => words !== false);
      return `Er endet bei ${quotedList(ends)}. Wer den letzten Schritt zieht, zieht ihn allein.${others.length === 0 ? '' : ` Nicht gezählt: ${others.join('; ')}.`}`;
    },
  },
  implied: {
    sentence: (direct: number, explicit: number, outcome: string) =>
      `Von ${count(direct)} direkten Verknüpfungen zu ${quoted(outcome)} ${explicit < 2 ? 'ist' : 'sind'} ${explicit === 0 ? 'keine' : `nur ${count(explicit, 'eine')}`} ausdrücklich`,
    remark: (explicit: readonly string[]) =>
      `Ausdrücklich: ${quotedList(explicit) || 'keine'}. Bei den anderen mag eine strengere Lektüre innehalten.`,
  },
  singlePassage: {
    sentence: (effects: number, single: number, outcome: string) =>
      single === effects
        ? `Jede der ${effects} Wirkungen auf ${quoted(outcome)} hängt an einer nur einmal genannten Verknüpfung`
        : `${single} von ${effects} Wirkungen auf ${quoted(outcome)} ${plural(single, 'hängt', 'hängen')} an einer nur einmal genannten Verknüpfung`,
    remark: (repeated: readonly { readonly from: string; readonly to: string }[]) =>
      repeated.length === 0
        ? 'Keine Verknüpfung wird in zwei Textstellen behauptet.'
        : `Mehr als einmal genannt: ${listed(repeated.map((l) => `${l.from} › ${l.to}`))}.`,
  },
  reported: {
    sentence: (held: number, all: number, actors: number) =>
      `${allOrSome(held, all, 'link')} ${plural(held, 'ist Überzeugung oder Ziel', 'sind Überzeugungen oder Ziele')} ${actors === 1 ? 'eines Akteurs' : 'von Akteuren'}, wie der Text berichtet`,
    remark: (held: number, actors: readonly string[]) =>
      `Akteure: ${stopped(listed(actors))} Berichtet ${plural(held, 'wird eine Überzeugung oder ein Ziel', 'werden Überzeugungen oder Ziele')}, nicht, was geschah.`,
  },
  conditional: {
    sentence: (conditional: number, all: number) =>
      `${allOrSome(conditional, all, 'link')} ${plural(conditional, 'gilt', 'gelten')} nur unter einer Bedingung`,
    remark: (conditions: readonly string[]) =>
      `${conditions.length === 0 ? 'Die Kodierung zitiert die Bedingung nicht.' : `In den Worten des Textes: ${quotedList(conditions)}.`} Wirkungen und Schleifen zählen diese Verknüpfungen wie die anderen.`,
  },
  denied: {
    sentence: (links: number) =>
      `Der Text berichtet ${count(links, 'eine')} ${plural(links, 'Verknüpfung', 'Verknüpfungen')} und verneint sie`,
    remark: 'Verneinte Verknüpfungen sind durchgestrichen; Wirkungen, Schleifen, Bilanz und Kennzahlen lassen sie aus.',
  },
};
