/** Checks, builds and prints talks for `start`, `build` and `export`. Outputs whose stamp is current are not made again. */
import pLimit from 'p-limit';
import { ownDigest, writeStamp } from '../cache/stamp.ts';
import { digestTalk, includedFiles } from '../cache/talk-inputs.ts';
import { type Diagnostic, DiagnosticError, diagnose, joinErrors } from '../diagnostics/index.ts';
import type { DiagramSource } from '../diagrams/index.ts';
import type { Effects } from '../effects.ts';
import { checkAddresses } from '../project/slides/check-addresses.ts';
import { checkPolicy } from '../project/slides/check-policy.ts';
import { checkSettings } from '../project/slides/check-settings.ts';
import { recallLayouts } from '../project/slides/kept-layouts.ts';
import { layoutCacheOf } from '../project/slides/make-plan-settings.ts';
import { readMarkdown } from '../project/slides/read-slides.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';
import { currentWeb } from './current-web.ts';
import { bundlerMessage } from './slide-faults/missing-imports.ts';
import { stampName } from './stamp-name.ts';
import type { WebBuilder } from './web-builder.ts';
import type { DeckFiles } from './web-talk.ts';

/** Loads the diagram stage, which is not needed while every web deck is current. */
const loadDiagrams = () => import('../diagrams/index.ts');

/** Talks whose diagrams were checked. */
export interface CheckedTalks {
  /** Warnings of all talks; those of current talks come from their stamps. */
  readonly diagnostics: readonly Diagnostic[];
  /** W_LABELS_SMALL of the talks to be built. Computed at the first call, so that building need not wait for it. */
  readonly labels: () => readonly Diagnostic[];
  /** Diagrams of each talk whose web deck is not current, in the order of its slides, by path of its markdown. */
  readonly stale: ReadonlyMap<string, readonly DiagramSource[]>;
}

/** Diagrams of a talk, and of other Markdown files that it includes. */
async function diagramsOf(files: TalkFiles, effects: Effects): Promise<readonly DiagramSource[]> {
  const { findDiagrams } = await loadDiagrams();
  const found = [await findDiagrams(files.markdown, await readMarkdown(files, effects))];
  for (const file of await includedFiles(files.markdown, await ownDigest(effects), effects)) {
    const text = file.endsWith('.md') ? await effects.readText(file).catch(() => undefined) : undefined;
    if (text !== undefined) found.push(await findDiagrams(file, text));
  }
  return found.flat();
}

/**
 * Checks the diagrams of the talks of a deck whose web deck is not current.
 * @throws DiagnosticError with the errors of all talks
 */
export async function checkTalks(talks: readonly TalkFiles[], effects: Effects): Promise<CheckedTalks> {
  const known: Diagnostic[] = [];
  const stale = new Map<string, readonly DiagramSource[]>();
  for (const files of talks) {
    const stamp = await currentWeb(files, effects);
    // A warning of the whole run stands in the stamp of each talk.
    if (stamp) known.push(...stamp.diagnostics.filter((d) => !known.some((k) => k.code === d.code && k.file === '-')));
    else {
      stale.set(files.markdown, await diagramsOf(files, effects));
      for (const check of [checkSettings, checkAddresses, checkPolicy]) known.push(...(await check(files, effects)));
    }
  }
  if (stale.size === 0) return { diagnostics: known, labels: () => [], stale };
  // The builder of this run prints its own.
  const ofOtherRuns = known.findIndex((d) => d.code === 'W_FAST_PATH_UNAVAILABLE');
  if (ofOtherRuns !== -1) known.splice(ofOtherRuns, 1);
  const errors = known.filter((d) => d.severity === 'error');
  if (errors.length > 0) throw new DiagnosticError(errors, 4);
  const sources = [...stale.values()].flat();
  const { checkDiagrams, checkLabels } = await loadDiagrams();
  await recallLayouts(talks[0]!.deck, effects);
  await checkDiagrams(sources, effects);
  let labels: readonly Diagnostic[] | undefined;
  return {
    diagnostics: known,
    labels: () => {
      labels ??= checkLabels(sources, layoutCacheOf(talks[0]!.deck, effects));
      return labels;
    },
    stale,
  };
}

/** Diagrams of a talk from which the build thread takes more memory than other stages have to spare. */
const manyDiagrams = 200;

/** The error of a build (exit code 4): a diagnostic as it is, E_BUILD_FAILED for an error of Vite or Slidev in a talk. */
export function buildFailure({ markdown }: TalkFiles, cause: Error, { root }: Effects): DiagnosticError {
  if (cause instanceof DiagnosticError) return cause;
  return new DiagnosticError([diagnose('E_BUILD_FAILED', { file: markdown }, bundlerMessage(cause, root))], 4, cause);
}

/**
 * Builds the web decks of the talks that are not current, one after the other: the second build reuses the modules that
 * Vite has loaded for the first. Calls `built` for each talk as soon as its web deck is current. A talk that fails does not
 * stop the others.
 * @throws DiagnosticError E_BUILD_FAILED (exit code 4), one for each talk that fails
 */
export async function buildTalks(
  talks: readonly TalkFiles[],
  { diagnostics: warnings, labels, stale }: CheckedTalks,
  builder: WebBuilder,
  effects: Effects,
  built?: (files: TalkFiles) => void,
): Promise<void> {
  const tools = await ownDigest(effects);
  const build = async (files: TalkFiles) => {
    // The markdown may have changed since it was checked.
    const inputs = await digestTalk(files.markdown, tools, effects);
    const deck = await builder.build({ entry: files.markdown, out: files.web, tools }).catch((cause: Error) => {
      throw buildFailure(files, cause, effects);
    });
    return { ...deck, inputs };
  };
  const stamp = async (files: TalkFiles, { inputs, used, made }: DeckFiles & { inputs: string }) => {
    const ownWarnings = [...warnings, ...labels()].filter((w) => w.file === files.markdown);
    const diagnostics = [...ownWarnings, ...builder.warnings()];
    await writeStamp(stampName(files, 'web'), { inputs, used, outputs: { [files.web]: made }, diagnostics }, effects);
  };
  // Stamps are written while the next talk is built.
  const stamping: Promise<void>[] = [];
  const errors: unknown[] = [];
  for (const files of talks) {
    try {
      const deck = stale.has(files.markdown) ? await build(files) : undefined;
      built?.(files);
      if (deck) stamping.push(stamp(files, deck).catch((error) => void errors.push(error)));
    } catch (error) {
      errors.push(error);
    }
  }
  if ([...stale.values()].some((diagrams) => diagrams.length > manyDiagrams)) builder.rest();
  await Promise.all(stamping);
  if (errors.length > 0) throw joinErrors(errors);
}

const concurrentPrints = 2;

/** What `buildAndPrint` does with each talk, and beside them. */
export interface PrintRun<T> {
  /** Talks to build and print, in order. */
  readonly talks: readonly TalkFiles[];
  /** Result of `checkTalks` for these talks. */
  readonly checked: CheckedTalks;
  /** Builder of the run. */
  readonly builder: WebBuilder;
  /** Prints a built talk. It calls `onWait` when only the browser has work left. */
  readonly print: (files: TalkFiles, onWait: () => void) => Promise<T>;
  /** Runs once, beside the first build or the first print. */
  readonly meanwhile: () => Promise<void>;
}

/**
 * Builds talks, prints each as soon as it is built, and returns the results of `print` in the order of the talks. A talk
 * that fails does not stop the others.
 * @throws DiagnosticError with the errors of all talks: E_BUILD_FAILED first, then those of `print` and `meanwhile`
 */
export async function buildAndPrint<T>(
  { talks, checked, builder, print, meanwhile }: PrintRun<T>,
  effects: Effects,
): Promise<T[]> {
  const limit = pLimit(concurrentPrints);
  const errors: unknown[] = [];
  const fail = (error: unknown) => void errors.push(error);
  let otherWork: Promise<void> | undefined;
  const startOtherWork = () => {
    otherWork ??= new Promise((resolve) => setImmediate(resolve))
      .then(async () => {
        // The label check lays out all maps; the builder takes these layouts over.
        checked.labels();
        for (const { deck } of talks.slice(0, 1)) builder.learn(layoutCacheOf(deck, effects).used());
        await meanwhile();
      })
      .catch(fail);
  };
  const printing: Promise<readonly T[]>[] = [];
  const built = (files: TalkFiles) =>
    void printing.push(
      limit(async () => [await print(files, startOtherWork)]).catch((error) => {
        fail(error);
        return [];
      }),
    );
  // Other work begins when the thread has its order: it keeps this thread busy.
  const build: WebBuilder['build'] = (talk) => {
    const deck = builder.build(talk);
    startOtherWork();
    return deck;
  };
  await buildTalks(talks, checked, { ...builder, build }, effects, built).catch((error) => void errors.unshift(error));
  const printed = await Promise.all(printing);
  startOtherWork();
  await otherWork;
  if (errors.length > 0) throw joinErrors(errors);
  return printed.flat();
}
