/** `build` and `export`: slides → drawings → web deck → PDF, and the reader page; what is current is not made again. */
import { parse } from '@slidev/parser';
import type { LazyBrowser } from '../browser/index.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { emitReader } from '../emit/index.ts';
import {
  currentStamp,
  digestOf,
  digestPlaces,
  digestTalk,
  outlineOf,
  printDeck,
  type WebBuilder,
  writeStamp,
} from '../export/index.ts';
import type { Model } from '../model/index.ts';
import { authorNames, fullCitation } from '../plan/index.ts';
import { type DiagramSource, findDiagrams, imageFiles, renderDiagrams } from '../render/index.ts';
import { ownDigest } from './own-digest.ts';
import type { Tools } from './tools.ts';

export interface TalkFiles {
  readonly talk: string;
  readonly markdown: string;
  readonly web: string;
  readonly pdf: string;
}

export interface SlideInfo {
  readonly id: string;
  readonly title: string;
  readonly section: number;
  readonly appendix: boolean;
}

export const talkFiles = (deck: string, talk: string): TalkFiles => ({
  talk,
  markdown: `slides/${deck}/${talk}.md`,
  web: `dist/${deck}/${talk}`,
  pdf: `dist/${deck}/${talk}.pdf`,
});

async function readMarkdown(files: TalkFiles, effects: Effects): Promise<string> {
  const text = await effects.readText(files.markdown);
  if (text !== undefined) return text;
  throw new DiagnosticError(
    [diagnose('E_SLIDES_MISSING', { file: files.markdown }, 'The talk has not been generated.')],
    1,
  );
}

/** The slides of a talk as they stand in its file, hidden ones left out. */
export async function readSlides(files: TalkFiles, effects: Effects): Promise<SlideInfo[]> {
  const { slides } = await parse(await readMarkdown(files, effects), files.markdown);
  return slides
    .filter((s) => !s.frontmatter['hide'] && !s.frontmatter['disabled'])
    .map((s) => ({
      id: String(s.frontmatter['id'] ?? ''),
      title: (s.title ?? '').replace(/\\(?=[!-/:-@[-`{-~])/gu, ''),
      section: Number(s.frontmatter['section'] ?? 0),
      appendix: s.frontmatter['layout'] === 'appendix',
    }));
}

/** Name of the stamp of a talk's web deck or PDF. */
const stampName = (files: TalkFiles, output: 'web' | 'pdf') => `${files.web.slice('dist/'.length)}-${output}`;

/** The stamp of a talk's web deck where it is current, and what decides it. */
async function webStamp(files: TalkFiles, effects: Effects) {
  const inputs = await digestTalk(files.markdown, await ownDigest(effects), effects);
  return { inputs, stamp: await currentStamp(stampName(files, 'web'), inputs, effects) };
}

/** Characters of a talk of some hundred slides. */
const longTalk = 400_000;

/** Draws what the talks need whose web deck is not current. All faults of all talks are told at once. */
export async function renderTalks(talks: readonly TalkFiles[], browser: LazyBrowser, effects: Effects) {
  const sources: DiagramSource[] = [];
  const known: Diagnostic[] = [];
  for (const files of talks) {
    const markdown = await readMarkdown(files, effects);
    if (markdown.length > longTalk) effects.growSlowly();
    const { stamp } = await webStamp(files, effects);
    if (stamp) known.push(...stamp.diagnostics);
    else sources.push(...(await findDiagrams(files.markdown, markdown)));
  }
  const result = await renderDiagrams(sources, browser.get, effects);
  return { ...result, diagnostics: [...known, ...result.diagnostics] };
}

interface BuildSteps {
  /** Called before the first talk that is not current is built. */
  readonly beforeFirst?: () => void;
  /** Called for each talk as soon as its web deck is there, made now or before. */
  readonly built?: (files: TalkFiles) => void;
}

/**
 * Builds the web decks of the talks that are not current, one after the other: Vite keeps what it has loaded, so that a
 * second talk costs far less than the first.
 * @throws DiagnosticError E_BUILD_FAILED (exit code 4)
 */
export async function buildTalks(
  talks: readonly TalkFiles[],
  warnings: readonly Diagnostic[],
  builder: WebBuilder,
  effects: Effects,
  steps: BuildSteps = {},
): Promise<void> {
  const allDrawn = !warnings.some((w) => w.code === 'W_BROWSER_MISSING');
  let isFirst = true;
  for (const files of talks) {
    const { inputs, stamp } = await webStamp(files, effects);
    if (!stamp) {
      if (isFirst) steps.beforeFirst?.();
      isFirst = false;
      const made = await builder.build({ entry: files.markdown, out: files.web, allDrawn }).catch((cause) => {
        const message = (cause as Error).message.replaceAll(effects.root, '.');
        throw new DiagnosticError([diagnose('E_BUILD_FAILED', { file: files.markdown }, message)], 4, cause);
      });
      // What was left to the reader's browser is tried again each time.
      if (allDrawn) {
        const used = imageFiles(await findDiagrams(files.markdown, await readMarkdown(files, effects)));
        const diagnostics = warnings.filter((w) => w.file === files.markdown);
        const outputs = { [files.web]: made };
        await writeStamp(stampName(files, 'web'), { inputs, used, outputs, diagnostics }, effects);
      }
    }
    steps.built?.(files);
  }
}

/**
 * Builds talks and prints each while the next is built, and does other work `meanwhile`. What `print` gives, in the
 * order of the talks. After a fault nothing more is begun, and what is under way is brought to its end.
 * @throws DiagnosticError E_BUILD_FAILED, and whatever `print` throws
 */
export async function buildAndPrint<T>(
  talks: readonly TalkFiles[],
  warnings: readonly Diagnostic[],
  { browser, builder }: Tools,
  effects: Effects,
  print: (files: TalkFiles) => Promise<T>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<T[]> {
  const printed: T[] = [];
  let hasFailed = false;
  let printing: Promise<void> = Promise.resolve();
  const built = (files: TalkFiles) => {
    printing = printing.then(async () => {
      if (!hasFailed) printed.push(await print(files));
    });
    printing.catch(() => {});
  };
  let other: Promise<void> | undefined;
  const beforeFirst = () => {
    browser.prepare();
    // The next turn: when the builder has its first talk.
    other = new Promise((resolve) => setImmediate(resolve)).then(meanwhile);
    other.catch(() => {});
  };
  try {
    await buildTalks(talks, warnings, builder, effects, { beforeFirst, built });
    other ??= meanwhile();
  } catch (error) {
    hasFailed = true;
    await Promise.allSettled([printing, other]);
    throw error;
  }
  await Promise.all([printing, other]);
  return printed;
}

/** Writes the reader page, `dist/<deck>/index.html`. */
export async function writeReader(model: Model, effects: Effects): Promise<void> {
  const talks = await Promise.all(
    model.talks.map(async (t) => {
      const files = talkFiles(model.deck, t.id);
      const built = (await effects.size(`${files.web}/index.html`)) !== undefined;
      if (!built) return [];
      const slides = (await readSlides(files, effects)).filter((s) => !s.appendix).length;
      const pdf = (await effects.size(files.pdf)) === undefined ? undefined : `${t.id}.pdf`;
      return [{ title: t.title, minutes: t.minutes, slides, web: `${t.id}/index.html`, pdf }];
    }),
  );
  const page = emitReader({
    title: model.title,
    language: model.language,
    citation: fullCitation(model.work),
    coverage: `${model.coverage.covered} of ${model.coverage.total} statements covered by ${model.claims.length} claims with ${model.links.length} causal links.`,
    talks: talks.flat(),
    sections: model.sections.map((s) => ({
      title: `${s.number}. ${s.title}`,
      claims: s.claims.map((c) => ({
        place: c.place,
        assertion: c.assertion,
        quote: (c.evidence[0]?.exact ?? '').replace(/\s+/gu, ' '),
      })),
    })),
  });
  await effects.write(`dist/${model.deck}/index.html`, page);
}

/** Prints a built talk to PDF, where it is not current; the number of its pages. */
export async function printTalk(
  model: Model,
  files: TalkFiles,
  out: string,
  browser: LazyBrowser,
  effects: Effects,
): Promise<number> {
  const slides = await readSlides(files, effects);
  const talk = model.talks.find((t) => t.id === files.talk);
  const job = {
    folder: files.web,
    out,
    slides: slides.length,
    metadata: {
      title: talk?.title ?? model.title,
      subject: fullCitation(model.work),
      authors: authorNames(model.work),
      language: model.language,
    },
    outline: outlineOf(
      slides,
      model.sections.map((s) => s.short),
    ),
  };
  const web = await digestPlaces([files.web], effects);
  const inputs = digestOf(job, web, await ownDigest(effects), browser.choice ?? '');
  const name = `${stampName(files, 'pdf')}${out === files.pdf ? '' : `-${digestOf(out).slice(0, 12)}`}`;
  if (await currentStamp(name, inputs, effects)) return slides.length;
  const { pages, made } = await printDeck(job, browser, effects);
  await writeStamp(name, { inputs, outputs: { [out]: made } }, effects);
  return pages;
}
