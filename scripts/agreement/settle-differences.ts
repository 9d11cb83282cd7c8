/** Compares a deck with further codings, writes the page of their differences, and puts decisions into the data. */
import { rewriteJson } from '../add/index.ts';
import { type Coding, type Comparison, compareCodings } from '../analysis/index.ts';
import { bundleScript, deckStyle, readBeside } from '../board/page-parts.ts';
import { type Diagnostic, DiagnosticError, diagnose, numberOf, requireValue } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { DeckInput } from '../model/index.ts';
import { assertJsonDeck } from '../project/changes/add-to-deck.ts';
import { checkChange } from '../project/changes/check-change.ts';
import { loadCodings } from '../project/data/load-codings.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { readDeck } from '../project/data/read-deck.ts';
import { overwriteFiles } from '../project/former-files.ts';
import { printLiteral } from '../skeleton/index.ts';
import { type Decisions, parseDecisions, placeDecisions } from './decisions.ts';
import type { Change } from './draft.ts';
import { emitAgreementPage } from './emit-page.ts';
import { agreementView, statementKeys } from './page-view.ts';
import { type Settled, settle } from './settle.ts';

interface PageContent {
  /** All codings, that of the deck first. */
  readonly codings: readonly Coding[];
  readonly comparison: Comparison;
  /** Decisions made before; `undefined` if there are none. */
  readonly decisions?: Decisions | undefined;
}

/** Writes the page to a file: one HTML document that loads nothing. */
export async function writeAgreementPage(
  file: string,
  { codings, comparison, decisions }: PageContent,
  effects: Effects,
): Promise<void> {
  const [tokens, css, script] = await Promise.all([
    deckStyle(),
    readBeside('agreement/agreement.css'),
    bundleScript('agreement/page', 'claimdeckAgreement'),
  ]);
  const view = agreementView(codings, comparison, decisions);
  await effects.write(file, emitAgreementPage(view, { style: `${tokens}\n${css}`, script }));
}

/** What is to be settled. */
export interface SettleOptions {
  /** Name of the deck. */
  readonly deck: string;
  /** Further codings, as the user names them. */
  readonly codings: readonly string[];
  /** File of the page to be written. */
  readonly page: string;
  /** decisions.json; `undefined` where nothing is decided yet. */
  readonly decisions: string | undefined;
  /** Whether to write what follows into deck.json. */
  readonly isApplied: boolean;
}

/** What was done. */
export interface SettleReport {
  /** Warnings about codings and decisions. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sentences for the user. */
  readonly remarks: readonly string[];
  /** Files written, and changes of the data. */
  readonly lines: readonly string[];
}

async function readDecisions(file: string, deck: string, effects: Effects): Promise<Decisions> {
  const text = await effects.readText(file);
  const read = text === undefined ? 'There is no such file.' : parseDecisions(text);
  const message =
    typeof read === 'string' ? read : read.deck === deck ? undefined : 'The decisions are on another deck.';
  if (message === undefined) return read as Decisions;
  const detail = typeof read === 'string' ? {} : { actual: read.deck, expected: deck };
  throw new DiagnosticError([diagnose('E_DECISIONS_BROKEN', { file }, message, detail)]);
}

/** Lines of a change: its place, the entry as it is (-) and as it becomes (+), and a headline that may no longer fit. */
function changeLines({ file, place, before, after, headline }: Change): string[] {
  const print = (entry: object) => (file.endsWith('.json') ? JSON.stringify(entry) : printLiteral(entry));
  const marked = (sign: string, entry: object | undefined) =>
    entry === undefined
      ? []
      : print(entry)
          .split('\n')
          .map((line) => `    ${sign} ${line}`);
  const reminder = headline === undefined ? [] : [`    see whether the headline still fits: “${headline}”`];
  return [`  ${file}, ${place}`, ...marked('-', before), ...marked('+', after), ...reminder];
}

const stepLines = ({ title, changes }: Settled['steps'][number]) => [
  title,
  ...(changes.length === 0 ? ['  nothing to change'] : changes.flatMap(changeLines)),
];

/** What follows from decisions. With `isApplied` it is written into deck.json, unless the deck had errors then. */
async function followDecisions(
  { deck, decisions: file, isApplied }: Pick<SettleOptions, 'deck' | 'isApplied'> & { readonly decisions: string },
  compared: { readonly codings: readonly Coding[]; readonly comparison: Comparison; readonly decisions: Decisions },
  effects: Effects,
): Promise<Pick<SettleReport, 'diagnostics' | 'lines'>> {
  const read = await readDeck(deck, effects);
  const { input } = read;
  const target = input.files.deck;
  const former = await effects.readText(target);
  if (isApplied) await assertJsonDeck(deck, effects);
  const settled = settle({ data: input.data as DeckInput, files: input.files, file, ...compared });
  const lines = settled.steps.flatMap(stepLines);
  const after = await checkChange(read, settled.data, effects);
  if (!after.ok) for (const line of lines) effects.print(line);
  requireValue(after);
  const isChanged = settled.steps.some((s) => s.changes.length > 0);
  if (isApplied && isChanged) {
    const changes = [{ file: target, former, text: rewriteJson(former!, settled.data) }];
    // Somebody saved the file meanwhile.
    if (!(await overwriteFiles({ deck, act: 'decisions' }, changes, effects)))
      return followDecisions({ deck, decisions: file, isApplied }, compared, effects);
  }
  return { diagnostics: settled.diagnostics, lines: [...lines, ...(isApplied && isChanged ? [target] : [])] };
}

/**
 * Writes the page of differences, and says or writes what follows from decisions.
 * @throws DiagnosticError E_CODING_*, E_DECISIONS_BROKEN, E_DECK_NOT_JSON, faults of the deck as it would become: exit code 1
 */
export async function settleDifferences(options: SettleOptions, effects: Effects): Promise<SettleReport> {
  const { deck, page, decisions: file } = options;
  const { model } = await requireModel(deck, effects);
  const loaded = await loadCodings(options.codings, model, effects);
  const codings = [{ name: deck, model }, ...loaded.codings];
  const comparison = compareCodings(codings[0]!, loaded.codings);
  const decisions =
    file === undefined ? undefined : placeDecisions(await readDecisions(file, deck, effects), statementKeys(model));
  const followed =
    file === undefined || decisions === undefined
      ? { diagnostics: [], lines: [] }
      : await followDecisions({ ...options, decisions: file }, { codings, comparison, decisions }, effects);
  const diagnostics = [...loaded.diagnostics, ...followed.diagnostics];
  // The data have changed: the page would show what was.
  if (options.isApplied) return { diagnostics, remarks: loaded.remarks, lines: followed.lines };
  await writeAgreementPage(page, { codings, comparison, decisions }, effects);
  const { readings } = comparison;
  const differing = readings.filter((r) => r.differs.length > 0).length;
  const found = `${numberOf(differing, 'difference')} in ${numberOf(readings.length, 'pair')}. Open the page in a browser.`;
  return { diagnostics, remarks: [...loaded.remarks, found], lines: [...followed.lines, page] };
}
