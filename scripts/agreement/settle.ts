/** What follows from decisions on differences: changes of the links, claims, factors and votes of a deck. Pure. */
import { type CodedLink, type Coding, type Comparison, type Reading, selectedCue } from '../analysis/index.ts';
import { defined } from '../defined.ts';
import { type Diagnostic, diagnose, numberOf } from '../diagnostics/index.ts';
import {
  type DataFiles,
  type DeckInput,
  foldSpace,
  type Model,
  type ReadSource,
  readDeckSource,
} from '../model/index.ts';
import { makeUnique, selectOnce } from '../skeleton/index.ts';
import { type Decision, type Decisions, keyOf } from './decisions.ts';
import { type Change, Draft, type LinkData } from './draft.ts';
import { keyOfReading } from './page-view.ts';

/** A deck with further codings and decisions on their differences. */
export interface Settlement {
  /** Data of the deck, as its files have them. */
  readonly data: DeckInput;
  /** Files of the data. */
  readonly files: DataFiles;
  /** Path of decisions.json, for diagnostics. */
  readonly file: string;
  /** All codings, that of the deck first. */
  readonly codings: readonly Coding[];
  /** The codings compared. */
  readonly comparison: Comparison;
  /** What was decided. */
  readonly decisions: Decisions;
}

/** What follows from decisions. */
export interface Settled {
  /** The data with all changes. */
  readonly data: DeckInput;
  /** For each decision that has an effect: what was decided, and its changes. */
  readonly steps: readonly {
    /** Place, pair and choice, for people. */
    readonly title: string;
    /** In order; empty where the data stay as they are. */
    readonly changes: readonly Change[];
  }[];
  /** W_DECISION_UNKNOWN for decisions that fit no difference. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The state while decisions are followed one by one. */
interface SettleState extends Settlement {
  readonly draft: Draft;
  readonly read: ReadSource;
  /** Claims to which a link can be added, those added before included. */
  readonly hosts: Host[];
}

type Host = Pick<Model['claims'][number], 'id' | 'evidence' | 'denied'>;

/** The words of a low pole or condition; `true` where no quote of the claim has them. */
const wordsIn = (host: Host, words: string | true | undefined) =>
  typeof words === 'string' && !host.evidence.some((e) => foldSpace(e.exact).includes(words)) ? true : words;

/** What coders may say of a link differently, as the data write it. */
const saidOf = ({ polarity, confidence, attributedTo, deniedBy, denied }: CodedLink) => ({
  ...{ polarity, confidence, attributedTo, deniedBy },
  denied: deniedBy === undefined ? denied : undefined,
});

/** The link of the data that a coded link of the deck stands for. */
function findLink({ draft }: SettleState, { from, to }: Reading, coded: CodedLink): LinkData | undefined {
  const links = draft.claim(coded.claim)?.links.filter((l) => l.from === from && l.to === to) ?? [];
  const same = links.filter((l) => l.polarity === coded.polarity);
  return same.find((l) => foldSpace(l.cue) === foldSpace(coded.cue)) ?? same[0];
}

function addFactors({ draft, comparison }: SettleState, { from, to }: Reading): void {
  for (const { id, label } of comparison.added) if (id === from || id === to) draft.addFactor({ id, label });
}

/** Adds the claim of another coding, without its links, to the section of a statement. */
function addClaim({ draft, read, hosts, codings }: SettleState, { statement }: Reading, coded: CodedLink): Host {
  const { model } = codings[0]!;
  const claim = codings.find((c) => c.name === coded.coder)!.model.claims.find((c) => c.id === coded.claim)!;
  const ids = draft.data.sections.flatMap((s) => s.claims.map((c) => c.id));
  const id = makeUnique([...ids, claim.id]).at(-1)!;
  const holder = model.sections.findLastIndex((s) => s.statements.some((index) => index <= statement));
  const section = model.sections.findIndex((s) => s.statements.includes(statement));
  const index = Math.max(0, section === -1 ? holder : section);
  const behind = model.sections[index]!.claims.findLast((c) => c.statement <= statement)?.id;
  const evidence = claim.evidence.map(selectOnce(read));
  draft.addClaim(index, behind, { id, assertion: claim.assertion, type: claim.type, evidence, links: [] });
  const host = { id, evidence: claim.evidence };
  hosts.push(host);
  return host;
}

function addLink(state: SettleState, reading: Reading, coded: CodedLink, remark: string | undefined): void {
  const { draft, hosts } = state;
  addFactors(state, reading);
  const holds = (host: Host) => host.evidence.some((e) => e.start <= coded.at.start && coded.at.end <= e.end);
  const host = hosts.find((h) => holds(h) && (!h.denied || coded.denied)) ?? addClaim(state, reading, coded);
  const cue = selectedCue({ exact: coded.cue, ...coded.at }, host.evidence);
  const link: LinkData = defined({
    ...{ from: reading.from, to: reading.to },
    ...{ cue: cue.quote, cuePrefix: cue.prefix, cueSuffix: cue.suffix },
    ...saidOf(coded),
    lowPole: wordsIn(host, coded.lowPole),
    conditional: wordsIn(host, coded.conditional),
    note: remark ?? coded.note,
  });
  draft.setLink(host.id, undefined, link);
}

/** Puts the links of another coder, or none, in the place of those of the deck. */
function replaceLinks(
  state: SettleState,
  reading: Reading,
  target: readonly CodedLink[],
  remark: string | undefined,
): void {
  const own = reading.coders[0]!.links ?? [];
  for (const [i, coded] of own.entries()) {
    const before = findLink(state, reading, coded);
    const said = target[i];
    if (!before) continue;
    // A claim that is denied as a whole denies each of its links.
    const isMoved = said !== undefined && !said.denied && state.draft.claim(coded.claim)?.denied;
    const after = said && !isMoved ? defined({ ...before, ...saidOf(said), note: remark ?? before.note }) : undefined;
    state.draft.setLink(coded.claim, before, after);
    if (said && isMoved) addLink(state, reading, said, remark);
  }
  for (const coded of target.slice(own.length)) addLink(state, reading, coded, remark);
}

/** Keeps the links of the deck, with the remark as their note where they have none. */
function keepLinks(state: SettleState, reading: Reading, remark: string | undefined): void {
  for (const coded of reading.coders[0]!.links ?? []) {
    const before = findLink(state, reading, coded);
    if (before && remark !== undefined && before.note === undefined)
      state.draft.setLink(coded.claim, before, { ...before, note: remark });
  }
}

function settleOne(state: SettleState, reading: Reading, { choice, coder, remark }: Decision): void {
  const { draft, codings } = state;
  const { from, to } = reading;
  if (choice === 'neither') replaceLinks(state, reading, [], remark);
  else if (choice === 'coder' && coder !== codings[0]!.name)
    replaceLinks(state, reading, reading.coders.find((c) => c.name === coder)!.links ?? [], remark);
  else keepLinks(state, reading, remark);
  const isVotable = codings[0]!.model.links.some((l) => l.from === from && l.to === to);
  if (choice === 'open' && isVotable) draft.addVote(defined({ from, to, notes: remark }));
}

const choiceText = ({ choice, coder, remark }: Decision) =>
  `${choice === 'coder' ? coder : choice}${remark === undefined ? '' : ` (${remark})`}`;

/** Whether a decision removes a link between known factors in a statement that is as it was. */
function isRemoval({ choice, ...decision }: Decision, { codings, comparison }: Settlement): boolean {
  const { model } = codings[0]!;
  const factors = new Set([...model.factors, ...comparison.added].map((f) => f.id));
  const { words } = keyOfReading(decision, model);
  const isSame = words !== '' && words === decision.words;
  return choice === 'neither' && isSame && factors.has(decision.from) && factors.has(decision.to);
}

/** The data of a deck with what follows from decisions. */
export function settle(settlement: Settlement): Settled {
  const { data, files, file, codings, comparison, decisions } = settlement;
  const { model } = codings[0]!;
  const draft = new Draft(data, files);
  const read = readDeckSource(model.source.text, data);
  const state: SettleState = { ...settlement, draft, read, hosts: [...model.claims] };
  const readings = new Map(comparison.readings.map((r) => [keyOf(keyOfReading(r, model)), r]));
  const unknown: string[] = [];
  const steps = decisions.decisions.flatMap((decision) => {
    if (decision.choice === undefined) return [];
    const reading = readings.get(keyOf(decision));
    const isKnown = decision.choice !== 'coder' || reading?.coders.some((c) => c.name === decision.coder && c.links);
    const isPlaced = keyOfReading(decision, model).words === decision.words;
    const place = isPlaced && model.claims.find((c) => c.statement === decision.statement)?.place;
    const title = `${place || decision.words} ${decision.from} → ${decision.to}: ${choiceText(decision)}`;
    // Where no coding has the link any more, there is nothing left to remove.
    if (!reading && isRemoval(decision, settlement)) return [{ title, changes: [] }];
    if (!reading || !isKnown) {
      unknown.push(title);
      return [];
    }
    const before = draft.changes.length;
    settleOne(state, reading, decision);
    return [{ title, changes: draft.changes.slice(before) }];
  });
  const message = `${numberOf(unknown.length, 'decision')} on pairs that the codings do not have, or for other coders.`;
  const diagnostics =
    unknown.length === 0 ? [] : [diagnose('W_DECISION_UNKNOWN', { file }, message, { actual: unknown.join('; ') })];
  return { data: draft.data, steps, diagnostics };
}
