/** The talk on the board: a list of slide ids, and what follows from it. Pure; the page shows it. */

// Single modules, so that the page's script stays small: no stage's index.
import { toMarkdownLine } from '../emit/escape.ts';
import { discussionSeconds } from '../plan/question-time.ts';
import type { Board, BoardSlide, BoardTalk, BoardTelling } from './emit-board.ts';

/** A slide as the talk that one started from tells it. */
export const tellingOf = (slide: BoardSlide, start: BoardTalk | undefined): BoardTelling =>
  start?.own[slide.id] ?? slide;

/** The list with a slide put in after the last one that comes before it in the deck. */
export function insertSlide(list: readonly string[], id: string, order: readonly string[]): string[] {
  const place = order.indexOf(id);
  const before = list.findLastIndex((other) => order.indexOf(other) < place);
  return list.toSpliced(before + 1, 0, id);
}

/** The list with the slide at one position moved to another; positions beyond the ends mean the ends. */
export function moveSlide(list: readonly string[], from: number, to: number): string[] {
  const id = list[from];
  if (id === undefined) return [...list];
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(to, rest.length)), 0, id);
}

/** For each slide of the list what it needs and does not have before it, in the deck's order; empty lists left out. */
export function findLacking(list: readonly string[], slides: ReadonlyMap<string, BoardSlide>): Map<string, string[]> {
  const lacking = new Map<string, string[]>();
  list.forEach((id, i) => {
    const seen = new Set(list.slice(0, i));
    const missing = (slides.get(id)?.needs ?? []).filter((need) => !seen.has(need));
    if (missing.length > 0) lacking.set(id, missing);
  });
  return lacking;
}

/** The list with all that its slides need and do not have at all, each in its place. What stands too late is moved. */
export function addNeeds(
  list: readonly string[],
  slides: ReadonlyMap<string, BoardSlide>,
  order: readonly string[],
): string[] {
  let next = [...list];
  for (let round = 0; round < slides.size; round += 1) {
    const [first] = findLacking(next, slides);
    if (!first) break;
    const [id, [need]] = first as [string, [string]];
    next = next.filter((other) => other !== need);
    const at = next.indexOf(id);
    next = [...insertSlide(next.slice(0, at), need, order), ...next.slice(at)];
  }
  return next;
}

/** Seconds of each slide of the list; what is left goes to the discussion, as in every talk. */
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

export interface TalkHead {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
}

/** The talk as `data/<deck>/talks/<id>.json` holds it: an explicit list, with what its start said in its own way. */
export function toDefinition(head: TalkHead, list: readonly string[], start: BoardTalk | undefined) {
  const { subtitle, pace, notes, questions } = start ?? {};
  return {
    id: head.id,
    title: head.title,
    ...(subtitle === undefined ? {} : { subtitle }),
    minutes: head.minutes,
    ...(pace === undefined || pace === 130 ? {} : { pace }),
    slides: [...list],
    ...(notes === undefined ? {} : { notes }),
    ...(questions === undefined ? {} : { questions }),
  };
}

/** The talk as a Slidev file of its own, ready for a project that has the addon. */
export function toMarkdownFile(
  board: Board,
  { head, list, start }: { readonly head: TalkHead; readonly list: readonly string[]; readonly start?: BoardTalk },
): string {
  const slides = new Map(board.slides.map((s) => [s.id, s]));
  const seconds = secondsOf(list, slides, { start, minutes: head.minutes });
  // JSON is YAML.
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
