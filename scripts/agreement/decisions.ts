/** The file decisions.json: what the coders decided about each difference. Read by the page and by the command `agree`. */
import { parseJson } from '../files/parse-json.ts';

/** What is decided: the reading of a coder, no link at all, or that the link stays disputed. */
export type Choice = 'coder' | 'neither' | 'open';

/** A statement by its place. */
export interface StatementKey {
  /** 0-based index of the statement in the source; -1 outside the statements. */
  readonly statement: number;
  /** First words of the statement, white space folded: tells whether the source is still the same there. */
  readonly words: string;
}

/** A difference by its place. */
export interface DifferenceKey extends StatementKey {
  /** Id of the cause. */
  readonly from: string;
  /** Id of the effect. */
  readonly to: string;
}

/** A decision on one difference. */
export interface Decision extends DifferenceKey {
  /** Absent where there is only a remark. */
  readonly choice?: Choice;
  /** With the choice `coder`: the name of the coding. */
  readonly coder?: string;
  /** The reason; absent if none is given. */
  readonly remark?: string;
}

/** Content of decisions.json. */
export interface Decisions {
  /** Name of the deck. */
  readonly deck: string;
  /** Names of the codings, that of the deck first. */
  readonly coders: readonly string[];
  /** In the order of the text. */
  readonly decisions: readonly Decision[];
}

/** One text for each difference. */
export const keyOf = ({ statement, words, from, to }: DifferenceKey): string =>
  JSON.stringify([statement, words, from, to]);

/**
 * Decisions at the statements where their words are now, since a corrected text may have more or fewer statements before
 * them. Words of several statements stay where they were decided.
 */
export function placeDecisions(decided: Decisions, statements: readonly StatementKey[]): Decisions {
  const placesOf = (keys: readonly StatementKey[]) => {
    const places = new Map<string, Set<number>>();
    for (const { words, statement } of keys) places.set(words, (places.get(words) ?? new Set()).add(statement));
    return places;
  };
  const [now, before] = [placesOf(statements), placesOf(decided.decisions)];
  const decisions = decided.decisions.map((decision) => {
    const [statement, another] = now.get(decision.words) ?? [];
    const isOne = another === undefined && before.get(decision.words)!.size === 1;
    return statement !== undefined && isOne ? { ...decision, statement } : decision;
  });
  return { ...decided, decisions };
}

/** A decision as a sentence, with its remark. */
export function decidedText(decision: Pick<Decision, 'choice' | 'coder' | 'remark'> | undefined): string {
  const { choice, coder, remark } = decision ?? {};
  const what = choice === undefined ? 'Not decided.' : `Decided: ${choice === 'coder' ? coder : choice}.`;
  return remark === undefined ? what : `${what} ${remark}`;
}

/** The text of the file, with a final newline. */
export const toDecisionsText = (decisions: Decisions): string => `${JSON.stringify(decisions, null, 2)}\n`;

const isText = (value: unknown) => typeof value === 'string';
const isTextOrAbsent = (value: unknown) => value === undefined || isText(value);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function faultOfDecision(value: unknown): string | undefined {
  if (!isRecord(value)) return 'is no object';
  if (!Number.isInteger(value['statement'])) return 'has no number `statement`';
  const lacking = ['words', 'from', 'to'].find((key) => !isText(value[key]));
  if (lacking !== undefined) return `has no text \`${lacking}\``;
  if (![undefined, 'coder', 'neither', 'open'].includes(value['choice'] as Choice | undefined))
    return 'has a `choice` that is none of coder, neither, open';
  if (value['choice'] === 'coder' && !isText(value['coder'])) return 'has no text `coder`';
  if (![value['coder'], value['remark']].every(isTextOrAbsent)) return 'has a `coder` or `remark` that is no text';
  return undefined;
}

/** The decisions in the text of a file, or a sentence that says what is wrong with it. */
export function parseDecisions(text: string): Decisions | string {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (error) {
    return `The file is not JSON: ${(error as Error).message}`;
  }
  if (
    !isRecord(value) ||
    !isText(value['deck']) ||
    !Array.isArray(value['coders']) ||
    !Array.isArray(value['decisions'])
  )
    return 'The file has no `deck`, `coders` and `decisions`.';
  if (!value['coders'].every(isText)) return 'A name in `coders` is no text.';
  const faults = value['decisions'].map(faultOfDecision);
  const first = faults.findIndex((fault) => fault !== undefined);
  if (first !== -1) return `decisions[${first}] ${faults[first]}.`;
  const decisions = value as unknown as Decisions;
  const keys = decisions.decisions.map(keyOf);
  const again = keys.findIndex((key, i) => keys.indexOf(key) < i);
  if (again === -1) return decisions;
  return `decisions[${again}] is on the same difference as decisions[${keys.indexOf(keys[again]!)}].`;
}
