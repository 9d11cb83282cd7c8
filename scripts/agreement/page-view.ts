/**
 * What the page of differences shows: the text with the words that license links, and beside it what each coder says. Pure.
 */
import { type Coding, type Comparison, placeOfStatement, type Reading } from '../analysis/index.ts';
import { foldSpace, type Model, type Statement, segmentsOf } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { type Decision, type Decisions, type DifferenceKey, keyOf, type StatementKey } from './decisions.ts';

/** A part of a statement. */
export interface TextPart {
  /** White space folded. */
  readonly text: string;
  /** 0-based positions of the coders to whom these words license a link; empty for other words. */
  readonly coders: readonly number[];
}

/** A pair of factors of a statement. */
export interface PairView {
  /** Label of the cause. */
  readonly from: string;
  /** Label of the effect. */
  readonly to: string;
  /** What the coders differ in; empty where they agree. */
  readonly differs: Reading['differs'];
  /** The links of each coder, in the order of the coders. */
  readonly coders: Reading['coders'];
  /** Its place in decisions.json. */
  readonly key: DifferenceKey;
  /** The decision made before; `undefined` if there is none. */
  readonly decision: Decision | undefined;
}

/** A statement of the text. */
export interface StatementView {
  /** 0-based index; -1 for what is no statement of the deck. */
  readonly index: number;
  /** Place as slides print it. */
  readonly place: string;
  /** In order; empty for what is no statement of the deck. */
  readonly parts: readonly TextPart[];
  /** Those on which the coders differ come first. */
  readonly pairs: readonly PairView[];
}

/** The page. All strings are plain text. */
export interface AgreementView {
  /** Name of the deck. */
  readonly deck: string;
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Names of the codings, that of the deck first. */
  readonly coders: readonly string[];
  /** Figures of the whole, of sections and of factors. */
  readonly comparison: Comparison;
  /** Label of a factor or title of a section by id. */
  readonly nameOf: (id: string) => string;
  /** In the order of the text; each has at least one statement. */
  readonly sections: readonly {
    /** Title of the section; empty for statements outside any. */
    readonly title: string;
    /** In order. */
    readonly statements: readonly StatementView[];
  }[];
  /** Decisions made before on pairs that do not differ any more. */
  readonly others: readonly Decision[];
  /** The statements that have the words of one with a difference. */
  readonly places: readonly StatementKey[];
}

/**
 * The words by which decisions.json knows each statement, by its index: the first 80 code points, doubled until no other
 * statement begins with them.
 */
const firstWords = oncePer(({ statements }: Model['source']): readonly string[] => {
  const letters = statements.map(({ text }) => [...foldSpace(text)]);
  const words = letters.map((own) => own.slice(0, 80).join(''));
  for (let length = 160, isDone = false; !isDone; length *= 2) {
    const same = Map.groupBy(words.keys(), (index) => words[index]!);
    const longer = [...same.values()].filter((twins) => twins.length > 1).flat();
    for (const index of longer) words[index] = letters[index]!.slice(0, length).join('');
    isDone = longer.every((index) => letters[index]!.length <= length);
  }
  return words;
});

/** The place of a reading in decisions.json. */
export const keyOfReading = (
  { statement, from, to }: Pick<Reading, 'statement' | 'from' | 'to'>,
  { source }: Model,
): DifferenceKey => ({ statement, words: firstWords(source)[statement] ?? '', from, to });

/** The statements of a text, as decisions.json knows them. */
export const statementKeys = ({ source }: Model): StatementKey[] =>
  source.statements.map(({ index }) => ({ statement: index, words: firstWords(source)[index]! }));

/** The statement, split where the words that license links begin and end. */
function partsOf({ source }: Model, statement: Statement, readings: readonly Reading[]): TextPart[] {
  const cues = readings.flatMap((r) =>
    r.coders.flatMap(({ links }, coder) => (links ?? []).map((l) => ({ coder, ...l.at }))),
  );
  return segmentsOf(source, statement, cues).map(({ text, marks }) => ({
    text,
    coders: [...new Set(marks.map((c) => c.coder))].sort(),
  }));
}

function namesOf({ factors, sections }: Model, { added }: Comparison): ReadonlyMap<string, string> {
  return new Map([
    ...[...factors, ...added].map((f) => [f.id, f.label] as const),
    ...sections.map((s) => [`section ${s.id}`, `${s.number} ${s.title}`] as const),
  ]);
}

/** The view of a comparison. `codings` has all of them, that of the deck first. */
export function agreementView(
  codings: readonly Coding[],
  comparison: Comparison,
  decisions: Decisions | undefined,
): AgreementView {
  const { model } = codings[0]!;
  const names = namesOf(model, comparison);
  const nameOf = (id: string) => names.get(id) ?? id;
  const decided = new Map(decisions?.decisions.map((d) => [keyOf(d), d]));
  const byStatement = Map.groupBy(comparison.readings, (r) => r.statement);
  const pairOf = (reading: Reading): PairView => {
    const key = keyOfReading(reading, model);
    return {
      from: nameOf(reading.from),
      to: nameOf(reading.to),
      differs: reading.differs,
      coders: reading.coders,
      key,
      decision: decided.get(keyOf(key)),
    };
  };
  const statementOf = (index: number): StatementView => {
    const statement = model.source.statements[index];
    const readings = byStatement.get(index) ?? [];
    const pairs = readings.map(pairOf);
    return {
      index,
      place: placeOfStatement(model, index),
      parts: statement ? partsOf(model, statement, readings) : [],
      pairs: [...pairs.filter((p) => p.differs.length > 0), ...pairs.filter((p) => p.differs.length === 0)],
    };
  };
  const sectionOf = new Map(model.sections.flatMap((s) => s.statements.map((index) => [index, s] as const)));
  // Neighbouring statements of one section, or of none.
  const groups: { section: string; statements: StatementView[] }[] = [];
  const indices = [...model.source.statements.map((s) => s.index), ...(byStatement.has(-1) ? [-1] : [])];
  for (const index of indices) {
    const section = sectionOf.get(index)?.id ?? '';
    if (groups.at(-1)?.section !== section) groups.push({ section, statements: [] });
    groups.at(-1)!.statements.push(statementOf(index));
  }
  const differing = comparison.readings.filter((r) => r.differs.length > 0);
  const keys = differing.map((reading) => keyOfReading(reading, model));
  const shown = new Set(keys.map(keyOf));
  const words = new Set(keys.map((key) => key.words));
  return {
    deck: model.deck,
    title: model.title,
    language: model.language,
    coders: comparison.coders,
    comparison,
    nameOf,
    sections: groups.map(({ section, statements }) => ({
      title: section === '' ? '' : nameOf(`section ${section}`),
      statements,
    })),
    others: decisions?.decisions.filter((decision) => !shown.has(keyOf(decision))) ?? [],
    places: statementKeys(model).filter((key) => words.has(key.words)),
  };
}
