/** `build` and `export`: slides → drawings → web deck; what is current is not made again. */
import type { LazyBrowser } from '../browser/index.ts';
import { currentStamp, type Digests, digestTalk, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { DiagramSource } from '../diagrams/index.ts';
import type { Effects } from '../effects.ts';
import { ownDigest } from '../project/own-digest.ts';
import { layoutCacheOf } from '../project/plan-settings.ts';
import { readMarkdown, stampName, type TalkFiles } from '../project/talk-files.ts';
import { semaphore } from './semaphore.ts';
import type { Tools } from './tools.ts';
import type { WebBuilder } from './web-builder.ts';

/** Loaded only where something is drawn or built. */
const loadRender = () => import('../diagrams/index.ts');

/** Characters of a talk of some hundred slides. */
const longTalk = 400_000;

/** What has been drawn, and how. */
export interface RenderedTalks {
  readonly drawn: number;
  readonly cached: number;
  readonly diagnostics: readonly Diagnostic[];
  /** W_LABELS_SMALL of what is not current, looked for when first asked: it takes time in which building could begin. */
  readonly labels: () => readonly Diagnostic[];
  /** The talks whose web deck is not current, by their markdown. */
  readonly stale: ReadonlyMap<string, StaleTalk>;
}

interface StaleTalk {
  /** Digest of all that decides its web deck. */
  readonly inputs: string;
  readonly diagrams: readonly DiagramSource[];
}

/** Draws what the talks need whose web deck is not current. All faults of all talks are told at once. */
export async function renderTalks(
  talks: readonly TalkFiles[],
  browser: LazyBrowser,
  effects: Effects,
): Promise<RenderedTalks> {
  const known: Diagnostic[] = [];
  const stale = new Map<string, StaleTalk>();
  for (const files of talks) {
    const markdown = await readMarkdown(files, effects);
    if (markdown.length > longTalk) effects.growSlowly();
    const inputs = await digestTalk(files.markdown, await ownDigest(effects), effects);
    const stamp = await currentStamp(stampName(files, 'web'), inputs, effects);
    if (stamp) known.push(...stamp.diagnostics);
    else {
      const { findDiagrams } = await loadRender();
      stale.set(files.markdown, { inputs, diagrams: await findDiagrams(files.markdown, markdown) });
    }
  }
  if (stale.size === 0) return { drawn: 0, cached: 0, diagnostics: known, labels: () => [], stale };
  const sources = [...stale.values()].flatMap((talk) => talk.diagrams);
  const { checkLabels, renderDiagrams } = await loadRender();
  const result = await renderDiagrams(sources, browser.get, effects);
  let labels: readonly Diagnostic[] | undefined;
  return {
    ...result,
    diagnostics: [...known, ...result.diagnostics],
    labels: () => {
      labels ??= checkLabels(sources, layoutCacheOf(effects));
      return labels;
    },
    stale,
  };
}

interface BuildSteps {
  /** Called when the first talk that is not current is being built. */
  readonly begun?: () => void;
  /** Called for each talk as soon as its web deck is there, made now or before. */
  readonly built?: (files: TalkFiles) => void;
  /** Whether no further talk is to be built. */
  readonly isStopped?: () => boolean;
}

/**
 * Builds the web decks of the talks that are not current, one after the other: Vite keeps what it has loaded, so that a
 * second talk costs far less than the first.
 * @throws DiagnosticError E_BUILD_FAILED (exit code 4)
 */
export async function buildTalks(
  talks: readonly TalkFiles[],
  { diagnostics: warnings, labels, stale }: RenderedTalks,
  builder: WebBuilder,
  effects: Effects,
  steps: BuildSteps = {},
): Promise<void> {
  let isFirst = true;
  const allDrawn = !warnings.some((w) => w.code === 'W_BROWSER_MISSING');
  const tools = await ownDigest(effects);
  /** A talk as it stands when it is about to be built: somebody may have changed it since it was looked at. */
  const asItStands = async (files: TalkFiles, talk: StaleTalk): Promise<StaleTalk> => {
    const inputs = await digestTalk(files.markdown, tools, effects);
    if (inputs === talk.inputs) return talk;
    const { findDiagrams } = await loadRender();
    return { inputs, diagrams: await findDiagrams(files.markdown, await readMarkdown(files, effects)) };
  };
  const build = async (files: TalkFiles) => {
    const building = builder.build({ entry: files.markdown, out: files.web, allDrawn, tools });
    if (isFirst) steps.begun?.();
    isFirst = false;
    return building.catch((cause) => {
      const message = (cause as Error).message.replaceAll(effects.root, '.');
      throw new DiagnosticError([diagnose('E_BUILD_FAILED', { file: files.markdown }, message)], 4, cause);
    });
  };
  const stamp = async (files: TalkFiles, { inputs, diagrams }: StaleTalk, made: Digests) => {
    const { imageFiles } = await loadRender();
    const used = imageFiles(diagrams);
    const diagnostics = [...warnings, ...labels()].filter((w) => w.file === files.markdown);
    await writeStamp(stampName(files, 'web'), { inputs, used, outputs: { [files.web]: made }, diagnostics }, effects);
  };
  // Nobody waits for a stamp: the next talk is built, and this one printed.
  const stamping: Promise<void>[] = [];
  try {
    for (const files of talks) {
      if (steps.isStopped?.()) break;
      const before = stale.get(files.markdown);
      const talk = before && (await asItStands(files, before));
      const made = talk && (await build(files));
      steps.built?.(files);
      // What was left to the reader's browser is tried again each time.
      if (!talk || !made || !allDrawn) continue;
      const stamped = stamp(files, talk, made);
      stamped.catch(() => undefined);
      stamping.push(stamped);
    }
  } finally {
    await Promise.allSettled(stamping);
  }
  await Promise.all(stamping);
}

/** Talks that are printed at the same time. */
const together = 2;

/**
 * Builds talks and prints each while others are built or printed, and does other work `meanwhile`: while the first is
 * built or, where none is, printed. `print` is to say when nothing is left to be done but to wait. What it gives, in the
 * order of the talks. After a fault nothing more is begun, and what is under way is brought to its end.
 * @throws DiagnosticError E_BUILD_FAILED, and whatever `print` throws
 */
export async function buildAndPrint<T>(
  talks: readonly TalkFiles[],
  rendered: RenderedTalks,
  { browser, builder }: Tools,
  effects: Effects,
  print: (files: TalkFiles, onWait: () => void) => Promise<T>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<T[]> {
  const printed: Promise<T>[] = [];
  const turn = semaphore(together);
  let hasFailed = false;
  let other: Promise<void> | undefined;
  const doOther = () => {
    other ??= new Promise((resolve) => setImmediate(resolve)).then(async () => {
      // For the labels all maps are laid out: the builder need not do it as well.
      rendered.labels();
      builder.learn(layoutCacheOf(effects).used());
      await meanwhile();
    });
    other.catch(() => {});
  };
  const built = (files: TalkFiles) => {
    const printing = turn(async () => {
      if (hasFailed) throw new Error(`${files.pdf} is not begun.`);
      try {
        return await print(files, doOther);
      } catch (error) {
        // Here, and not when the promise is looked at: the next one's turn comes before that.
        hasFailed = true;
        throw error;
      }
    });
    printing.catch(() => undefined);
    printed.push(printing);
  };
  const begun = () => {
    void browser.prepare();
    doOther();
  };
  try {
    await buildTalks(talks, rendered, builder, effects, { begun, built, isStopped: () => hasFailed });
    builder.rest();
    const all = await Promise.all(printed);
    doOther();
    await other;
    return all;
  } catch (error) {
    hasFailed = true;
    await Promise.allSettled([...printed, other]);
    throw error;
  }
}
