/** Measures a built talk: its faults as diagnostics, and pictures of its slides. */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { serveFolder } from '../export/static-server.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';
import type { Fault } from './fault.ts';
import type { ObservedState } from './observation.ts';
import { faultsOf, foreignRequest } from './rules.ts';
import { readSlideSources, type SlideSource } from './slide-source.ts';
import { findCutCues, findMoved, findPace, findRepeated } from './talk-rules.ts';
import { type Walk, walkTalk } from './walk.ts';

/** What the data say about slides. */
export interface KnownSlides {
  /** Ids to which a slide may link although the talk does not hold them. */
  readonly ids: ReadonlySet<string>;
  /** Path of a slide in the data, such as `sections[2].claims[0]`; empty if it has none. */
  readonly dataPathOf: (slideId: string) => string;
  /** Words of a slide of the talk that license links of its claim, as it is generated; empty if it has none. */
  readonly cuesOf: (slideId: string) => readonly string[];
}

/** A picture of a slide. */
export interface SlidePicture {
  /** Id of the slide. */
  readonly id: string;
  /** Id of the talk. */
  readonly talk: string;
  /** JPEG at the last click in the light scheme. */
  readonly jpeg: Uint8Array;
}

/** Result of a talk. */
export interface MeasuredTalk {
  /** Id of the talk. */
  readonly talk: string;
  /** Number of slides. */
  readonly slides: number;
  /** Number of states: slides × clicks × colour schemes. */
  readonly states: number;
  /** E_RENDER_* and W_RENDER_*, in the order of the slides. */
  readonly diagnostics: readonly Diagnostic[];
  /** One a slide, in order. */
  readonly pictures: readonly SlidePicture[];
}

/** Measures a built talk at every click in both colour schemes. A fault of several states is one diagnostic. */
export async function measureTalk(
  { talk, markdown, web }: Pick<TalkFiles, 'talk' | 'markdown' | 'web'>,
  known: KnownSlides,
  browser: Browser,
  effects: Effects,
): Promise<MeasuredTalk> {
  const sources = await readSlideSources({ markdown }, effects);
  const server = await serveFolder(path.join(effects.root, web));
  let measured = 0;
  const onSlide = () => {
    measured += 1;
    effects.progress(`measuring ${talk}: ${measured}/${sources.length * 2} slides`);
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
      ...linkFaults(sources, known.ids),
      ...findMoved(states, sources),
      ...findRepeated(states, sources),
      ...findCutCues(states, sources, known.cuesOf),
      ...findPace(sources),
    ];
    return {
      talk,
      slides: sources.length,
      states: states.length,
      diagnostics: toDiagnostics(faults, states, sources, { markdown, ...known }),
      pictures: walks[0].pictures.map((jpeg, i) => ({ id: sources[i]?.id ?? '', talk, jpeg })),
    };
  } finally {
    effects.progress('');
    await server.close();
  }
}

const unknownSlide: SlideSource = { id: '', layout: 'default', raw: '', maps: [], linkTargets: [] };

function networkFaults({ network }: Walk, sources: readonly SlideSource[]): Fault[] {
  return network.map(({ kind, address, slide, scheme }) => {
    // Slidev preloads pictures of later slides: look for the slide whose text holds the address.
    const naming = sources.findIndex((s) => s.raw.includes(address.replace(/^https?:/u, '')));
    const state = { slide: naming === -1 ? slide : naming + 1, click: 0, scheme };
    if (kind === 'foreign') return { ...foreignRequest(address), state };
    const message = 'A file of the deck is missing.';
    return { code: 'E_RENDER_SCRIPT', key: address, state, message, actual: address, expected: 'an existing file' };
  });
}

function countFaults({ slides, states }: Walk, expected: number): Fault[] {
  if (slides === expected) return [];
  return [
    {
      code: 'E_RENDER_SCRIPT',
      key: 'slides',
      state: { slide: 1, click: 0, scheme: states[0]?.scheme ?? 'light' },
      message: 'The built deck and its markdown differ in the number of slides.',
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
        state: { slide: i + 1, click: 0, scheme: 'light' } as const,
        message: 'A link leads to an unknown slide.',
        actual: to,
        expected: 'the id of a slide',
      })),
  );
}

/** One diagnostic for each group of equal faults, at its first state, with the number of states. */
function toDiagnostics(
  faults: readonly Fault[],
  states: readonly ObservedState[],
  sources: readonly SlideSource[],
  { markdown, dataPathOf }: Pick<TalkFiles, 'markdown'> & KnownSlides,
): Diagnostic[] {
  const groups = Map.groupBy(faults, (f) => `${f.code}\n${f.deckWide ? '' : f.state.slide}\n${f.key}`);
  const ordered = [...groups.values()].toSorted((a, b) => a[0]!.state.slide - b[0]!.state.slide);
  return ordered.map((group) => {
    const { code, state, message, actual, expected, deckWide } = group[0]!;
    const id = sources[state.slide - 1]?.id ?? `slide ${state.slide}`;
    const dataPath = dataPathOf(id);
    const affected = new Set(group.map((f) => `${f.state.slide} ${f.state.click} ${f.state.scheme}`)).size;
    const of = deckWide ? states.length : states.filter((s) => s.slide === state.slide).length;
    const count = affected > 1 ? ` In ${affected} of ${of} states${deckWide ? ' of the deck' : ''}.` : '';
    const place = `${id}, click ${state.click}, ${state.scheme}${dataPath === '' ? '' : ` · ${dataPath}`}`;
    return diagnose(code, { file: markdown, path: place }, `${message}${count}`, { actual, expected });
  });
}
