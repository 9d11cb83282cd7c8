/** Operations on the talk of the board, a list of slide ids. Pure. */

// Single modules keep the page's script small.
import { toMarkdownLine } from '../emit/escape.ts';
import { oncePer } from '../once-per.ts';
import { discussionSeconds } from '../plan/choice/question-time.ts';
import type { Board, BoardSlide, BoardTalk, BoardTelling } from './emit-board.ts';

/** Text of a slide in the wording of the start talk; neutral when that has none. */
export const tellingOf = (slide: BoardSlide, start: BoardTalk | undefined): BoardTelling =>
  start?.own[slide.id] ?? slide;

/** List with a slide inserted after the last slide that precedes it in the deck. */
export function insertSlide(list: readonly string[], id: string, order: readonly string[]): string[] {
  const place = order.indexOf(id);
  const before = list.findLastIndex((other) => order.indexOf(other) < place);
  return list.toSpliced(before + 1, 0, id);
}

/** List with the slide at `from` moved to `to`; `to` is clamped to the list. */
export function moveSlide(list: readonly string[], from: number, to: number): string[] {
  const id = list[from];
  if (id === undefined) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, id);
}

/** Ids of the slides for which one slide stands: itself and, if claims share it, the slides of their own. */
const standsFor = (id: string, slides: ReadonlyMap<string, BoardSlide>): string[] => [
  id,
  ...(slides.get(id)?.tells ?? []).map((claim) => `claim/${claim}`),
];

const placesOf = oncePer(
  (slides: ReadonlyMap<string, BoardSlide>): ReadonlyMap<string, number> =>
    new Map([...slides.keys()].map((id, place) => [id, place])),
);

/** Whether a slide stands behind another one in the deck, as a claim behind the question that rests on it. */
const isLater = (id: string, than: string, slides: ReadonlyMap<string, BoardSlide>): boolean =>
  placesOf(slides).get(id)! > placesOf(slides).get(than)!;

/**
 * Needed slides, by slide id, in the deck's order: those that do not come earlier and, of those that stand later in the deck,
 * those that the list has not. A claim is not needed where the list tells another one of each of its groups. Slides that lack
 * nothing have no entry.
 */
export function findLacking(
  list: readonly string[],
  slides: ReadonlyMap<string, BoardSlide>,
  start?: BoardTalk,
): Map<string, string[]> {
  const lacking = new Map<string, string[]>();
  const shown = new Set(list.flatMap((id) => standsFor(id, slides)));
  list.forEach((id, i) => {
    const seen = new Set(list.slice(0, i).flatMap((other) => standsFor(other, slides)));
    const slide = slides.get(id);
    const { needs, restsOn = [] } = slide ? tellingOf(slide, start) : { needs: [] };
    const isThere = (need: string) => seen.has(need) || (shown.has(need) && isLater(need, id, slides));
    /** Whether other claims of the list stand in for a claim. */
    const isReplaced = (need: string) => {
      const groups = restsOn.filter((group) => group.includes(need));
      return groups.length > 0 && groups.every((group) => group.some(isThere));
    };
    const missing = needs.filter((need) => !isThere(need) && !isReplaced(need));
    if (missing.length > 0) lacking.set(id, missing);
  });
  return lacking;
}

/** Ids of the evidence slides of the listed claims that the deck has and the list has not. */
export const missingEvidence = (list: readonly string[], slides: ReadonlyMap<string, BoardSlide>): string[] =>
  [...new Set(list.flatMap((id) => standsFor(id, slides)))].flatMap((id) => {
    if (!id.startsWith('claim/')) return [];
    const evidence = id.replace(/^claim\//u, 'evidence/');
    const all = [...slides.keys()].filter((s) => s === evidence || s.startsWith(`${evidence}/`));
    return all.filter((s) => !list.includes(s));
  });

/** List with every needed slide inserted at its place; needed slides that come too late are moved. */
export function addNeeds(
  list: readonly string[],
  slides: ReadonlyMap<string, BoardSlide>,
  order: readonly string[],
  start?: BoardTalk,
): string[] {
  let next = [...list];
  for (let round = 0; round < slides.size; round += 1) {
    const [first] = findLacking(next, slides, start);
    if (!first) break;
    const [id, [need]] = first as [string, [string]];
    if (isLater(need, id, slides)) {
      next = insertSlide(next, need, order);
      continue;
    }
    next = next.filter((other) => other !== need);
    const at = next.indexOf(id);
    next = [...insertSlide(next.slice(0, at), need, order), ...next.slice(at)];
  }
  return next;
}

/** Seconds by slide id. The discussion gets the time left in the budget. */
export function secondsOf(
  list: readonly string[],
  slides: ReadonlyMap<string, BoardSlide>,
  { start, minutes }: { readonly start: BoardTalk | undefined; readonly minutes: number },
): Map<string, number> {
  const seconds = new Map(
    list.flatMap((id): [string, number][] => {
      const slide = slides.get(id);
      return slide ? [[id, tellingOf(slide, start).seconds]] : [];
    }),
  );
  const own = seconds.get('discussion');
  if (own === undefined) return seconds;
  const others = [...seconds.values()].reduce((n, s) => n + s, 0) - own;
  return seconds.set('discussion', discussionSeconds({ seconds: own }, others, minutes * 60));
}

/** Settings of the talk that the user types. */
export interface TalkHead {
  /** Id, also the name of its file. */
  readonly id: string;
  /** Title of the talk. */
  readonly title: string;
  /** Budget in minutes. */
  readonly minutes: number;
}

/** Content of `data/<deck>/talks/<id>.json`: the list, and what the start talk has besides its slides. */
export function toDefinition({ id, title, minutes }: TalkHead, list: readonly string[], start: BoardTalk | undefined) {
  const { own: _own, saved: _saved, pace, ...kept } = start ?? {};
  return { ...kept, id, title, minutes, pace: pace === 130 ? undefined : pace, slides: [...list] };
}

/** Slidev markdown of the talk, for any project that has the addon. */
export function toMarkdownFile(
  board: Board,
  {
    head,
    list,
    start,
  }: { readonly head: TalkHead; readonly list: readonly string[]; readonly start: BoardTalk | undefined },
): string {
  const slides = new Map(board.slides.map((s) => [s.id, s]));
  const seconds = secondsOf(list, slides, { start, minutes: head.minutes });
  // A JSON string is a YAML string.
  const lead = `title: ${JSON.stringify(head.title)}\nduration: ${head.minutes}min\n${board.headmatter}`;
  return list
    .flatMap((id, i) => {
      const slide = slides.get(id);
      if (!slide) return [];
      const { frontmatter, body } = tellingOf(slide, start);
      const timed = frontmatter.replace(/^seconds: \d+$/mu, `seconds: ${seconds.get(id) ?? 0}`);
      const text = id === 'title' ? body.replace(/^# .*$/mu, () => `# ${toMarkdownLine(head.title)}`) : body;
      return [`---\n${i === 0 ? lead : ''}${timed}---\n\n${text}\n`];
    })
    .join('\n');
}
