/** A built talk → its faults, as diagnostics, and pictures of its slides. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { serveFolder } from '../export/static-server.ts';
import type { Fault } from './fault.ts';
import { findMoved } from './moved.ts';
import type { ObservedState } from './observation.ts';
import { faultsOf } from './rules.ts';
import { readSlideSources, type SlideSource } from './slide-source.ts';
import { type Walk, walkTalk } from './walk.ts';

export interface MeasureJob {
  readonly talk: string;
  /** The talk's markdown, relative to the root. */
  readonly markdown: string;
  /** Folder of the built talk, relative to the root. */
  readonly folder: string;
  /** Ids that a link may name although the talk leaves the slide out. */
  readonly knownSlides: ReadonlySet<string>;
  /** Where in the data a slide comes from, such as `sections[2].claims[0]`; empty where from nowhere. */
  readonly dataPathOf: (slideId: string) => string;
}

export interface SlidePicture {
  readonly id: string;
  readonly talk: string;
  /** JPEG at the last click, light. */
  readonly jpeg: Uint8Array;
}

export interface MeasuredTalk {
  readonly talk: string;
  readonly slides: number;
  /** Slides × clicks × colour schemes. */
  readonly states: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly pictures: readonly SlidePicture[];
}

/** Measures a built talk. Faults come in the order of the slides, each once with the number of states that share it. */
export async function measureTalk(job: MeasureJob, browser: Browser, effects: Effects): Promise<MeasuredTalk> {
  const sources = await readSlideSources(job.markdown, (await effects.readText(job.markdown)) ?? '');
  const server = await serveFolder(path.join(effects.root, job.folder));
  let done = 0;
  const onSlide = () => {
    done += 1;
    effects.progress(`measuring ${job.talk}: ${done}/${sources.length * 2} slides`);
  };
  try {
    const address = `${server.origin}/index.html`;
    const walks = await Promise.all([
      walkTalk({ address, sources, scheme: 'light', withPictures: true, onSlide }, browser),
      walkTalk({ address, sources, scheme: 'dark', withPictures: false, onSlide }, browser),
    ]);
    const states = walks.flatMap((w) => w.states);
    const faults = [
      ...states.flatMap((s) => faultsOf(s, sources[s.slide - 1] ?? unknownSlide)),
      ...walks.flatMap((w) => networkFaults(w, sources)),
      ...walks.flatMap((w) => countFaults(w, sources.length)),
      ...linkFaults(sources, job.knownSlides),
      ...findMoved(states, sources),
    ];
    return {
      talk: job.talk,
      slides: sources.length,
      states: states.length,
      diagnostics: toDiagnostics(faults, states, sources, job),
      pictures: walks[0].pictures.map((jpeg, i) => ({ id: sources[i]?.id ?? '', talk: job.talk, jpeg })),
    };
  } finally {
    effects.progress('');
    await server.close();
  }
}

const unknownSlide: SlideSource = {
  id: '',
  layout: 'default',
  appendix: false,
  title: '',
  raw: '',
  maps: [],
  linkTargets: [],
};

const start = { click: 0, scheme: 'light' } as const;

function networkFaults({ network }: Walk, sources: readonly SlideSource[]): Fault[] {
  return network.map(({ kind, address, slide, scheme }) => {
    // Slidev loads pictures of slides ahead: the slide that names the address is the one at fault.
    const naming = sources.findIndex((s) => s.raw.includes(address.replace(/^https?:/u, '')));
    const state = { slide: naming === -1 ? slide : naming + 1, click: 0, scheme };
    return kind === 'foreign'
      ? {
          code: 'E_RENDER_REQUEST',
          key: address,
          state,
          message: 'The slide asks another host.',
          actual: address,
          expected: 'files of the deck alone',
        }
      : {
          code: 'E_RENDER_SCRIPT',
          key: address,
          state,
          message: 'A file of the deck is missing.',
          actual: address,
          expected: 'a file that is there',
        };
  });
}

function countFaults({ slides, states }: Walk, expected: number): Fault[] {
  if (slides === expected) return [];
  return [
    {
      code: 'E_RENDER_SCRIPT',
      key: 'slides',
      state: { slide: 1, click: 0, scheme: states[0]?.scheme ?? 'light' },
      message: 'The built deck has another number of slides than its markdown.',
      actual: `${slides} slides`,
      expected: `${expected} slides`,
      deckWide: true,
    },
  ];
}

function linkFaults(sources: readonly SlideSource[], known: ReadonlySet<string>): Fault[] {
  const own = new Set(sources.map((s) => s.id));
  return sources.flatMap(({ linkTargets }, i) =>
    linkTargets
      .filter((to) => !own.has(to) && !known.has(to))
      .map((to) => ({
        code: 'E_RENDER_LINK_UNKNOWN',
        key: to,
        state: { slide: i + 1, ...start },
        message: 'A link names a slide that there is not.',
        actual: to,
        expected: 'the id of a slide',
      })),
  );
}

/** Faults of the same key told once: at their first state, with the number of states. */
function toDiagnostics(
  faults: readonly Fault[],
  states: readonly ObservedState[],
  sources: readonly SlideSource[],
  job: MeasureJob,
): Diagnostic[] {
  const groups = Map.groupBy(faults, (f) => `${f.code}\n${f.deckWide ? '' : f.state.slide}\n${f.key}`);
  const ordered = [...groups.values()].toSorted((a, b) => a[0]!.state.slide - b[0]!.state.slide);
  return ordered.map((group) => {
    const { code, state, message, actual, expected, deckWide } = group[0]!;
    const id = sources[state.slide - 1]?.id ?? `slide ${state.slide}`;
    const dataPath = job.dataPathOf(id);
    const shared = new Set(group.map((f) => `${f.state.slide} ${f.state.click} ${f.state.scheme}`)).size;
    const of = deckWide ? states.length : states.filter((s) => s.slide === state.slide).length;
    const count = shared > 1 ? ` In ${shared} of ${of} states${deckWide ? ' of the deck' : ''}.` : '';
    const place = `${id}, click ${state.click}, ${state.scheme}${dataPath === '' ? '' : ` · ${dataPath}`}`;
    return diagnose(code, { file: job.markdown, path: place }, `${message}${count}`, { actual, expected });
  });
}
