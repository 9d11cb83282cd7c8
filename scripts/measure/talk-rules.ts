/**
 * The rules that look beyond one state: no slide twice in a talk, nodes keep their place, a pace that an audience can follow,
 * and cues as generated.
 */
import { litAt } from '../diagrams/lit-parts.ts';
import { type Fault, quoted, toNumber } from './fault.ts';
import { limits } from './limits.ts';
import type { ObservedState } from './observation.ts';
import type { SlideSource } from './slide-source.ts';

/**
 * One fault for each slide whose nodes are not where the first slide with the same map has them, at any click. `states`
 * are in the order of the walk; the colour scheme does not matter.
 */
export function findMoved(states: readonly ObservedState[], sources: readonly SlideSource[]): Fault[] {
  const first = new Map<string, { readonly x: number; readonly y: number; readonly slide: number }>();
  return states.flatMap((state) => {
    const source = sources[state.slide - 1];
    const moved = state.seen.maps.flatMap((map, i) => {
      const base = source?.maps[i]?.base;
      if (base === undefined) return [];
      return map.nodes.flatMap(({ id, label, x, y }) => {
        const before = first.get(`${base}\n${id}`);
        if (!before) first.set(`${base}\n${id}`, { x, y, slide: state.slide });
        const by = before ? Math.hypot(x - before.x, y - before.y) : 0;
        return before && by > limits.moved ? [{ label, by, slide: before.slide }] : [];
      });
    });
    const worst = moved.toSorted((a, b) => b.by - a.by)[0];
    if (!worst) return [];
    const other = sources[worst.slide - 1]?.id ?? '';
    return [
      {
        code: 'E_RENDER_MOVED' as const,
        key: '',
        state,
        message: `${moved.length} nodes are not where ${other} has them, which shows the same map.`,
        actual: `“${worst.label}” moved by ${toNumber(worst.by)} px`,
        expected: `at most ${limits.moved} px`,
      },
    ];
  });
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, '');

/** The state of each slide at its last click, in the light scheme. `states` are in the order of the walk. */
const lastStates = (states: readonly ObservedState[]): ObservedState[] => [
  ...new Map(states.filter((s) => s.scheme === 'light').map((s) => [s.slide, s])).values(),
];

/** What a slide shows at its last click, as text. A slide that the talk repeats on purpose has a number in its id. */
function shownOn(state: ObservedState, source: SlideSource): string | undefined {
  if (state.seen.empty || /@\d+$/u.test(source.id)) return undefined;
  const texts = state.seen.texts.filter((t) => !t.frame).map((t) => t.text);
  const maps = source.maps.map((map) => [map.base, [...litAt(map, state.click)].sort()]);
  return JSON.stringify([texts, maps, state.seen.pictures.map((p) => p.what)]);
}

/** One fault for each slide that shows what an earlier one shows. `states` are in the order of the walk. */
export function findRepeated(states: readonly ObservedState[], sources: readonly SlideSource[]): Fault[] {
  const first = new Map<string, string>();
  return lastStates(states).flatMap((state): Fault[] => {
    const source = sources[state.slide - 1];
    const shown = source && shownOn(state, source);
    if (shown === undefined) return [];
    const before = first.get(shown);
    if (before === undefined) first.set(shown, source!.id);
    if (before === undefined) return [];
    const message = 'The slide shows the same as an earlier one.';
    return [{ code: 'W_RENDER_REPEATED', key: '', state, message, actual: before, expected: 'a slide once in a talk' }];
  });
}

/**
 * One fault for each cue that a slide lacks in its texts, headline aside. `cuesOf` gives the cues of a slide by its id.
 * `states` are in the order of the walk.
 */
export function findCutCues(
  states: readonly ObservedState[],
  sources: readonly SlideSource[],
  cuesOf: (slideId: string) => readonly string[],
): Fault[] {
  return lastStates(states).flatMap((state): Fault[] => {
    const texts = state.seen.texts.filter((t) => !t.frame && (t.role === 'quote' || t.role === 'body'));
    const shown = withoutSpace(texts.map((t) => t.text).join(''));
    const lacking = cuesOf(sources[state.slide - 1]?.id ?? '').filter((cue) => !shown.includes(withoutSpace(cue)));
    return lacking.map((cue) => ({
      code: 'W_RENDER_CUE_CUT',
      key: cue,
      state,
      message: 'The slide lacks words of the text on which a link of its claim rests.',
      actual: quoted(texts.map((t) => t.text).join(' ')),
      expected: quoted(cue),
    }));
  });
}

/** A fault if the slides of a talk take too few or too many seconds on average, at the slide that is farthest off. */
export function findPace(sources: readonly SlideSource[]): Fault[] {
  const timed = sources.flatMap(({ layout, seconds }, i) =>
    seconds === undefined || layout === 'discussion' ? [] : [{ slide: i + 1, seconds }],
  );
  const average = timed.reduce((sum, s) => sum + s.seconds, 0) / timed.length;
  const { least, most } = limits.seconds;
  if (timed.length === 0 || (average >= least && average <= most)) return [];
  const worst = timed.toSorted((a, b) => (average < least ? a.seconds - b.seconds : b.seconds - a.seconds))[0]!;
  return [
    {
      code: 'W_RENDER_PACE',
      key: '',
      state: { slide: worst.slide, click: 0, scheme: 'light' },
      message: `The slides of the talk take too ${average < least ? 'little' : 'much'} time on average; this one is farthest off.`,
      actual: `${toNumber(average)} s a slide`,
      expected: `${least} to ${most} s`,
      deckWide: true,
    },
  ];
}
