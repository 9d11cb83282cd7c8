/** What the board shows, computed from the deck and the talk being composed. Pure; `page.ts` draws it. */

// Single modules keep the page's script small.
import { clockTime } from '../plan/clock.ts';
import type { BoardWords } from '../wording/board.ts';
import type { Board, BoardSlide, BoardTalk } from './emit-board.ts';
import { findLacking, secondsOf, tellingOf } from './talk-list.ts';

/** The talk being composed. */
export interface BoardState {
  /** Ids of its slides, in order. */
  readonly list: readonly string[];
  /** Talk of the deck it was started from. */
  readonly start?: BoardTalk | undefined;
  /** Budget in minutes, at least 1. */
  readonly minutes: number;
}

/** One slide of the talk, as its card shows it. */
export interface CardView {
  /** Slide id. */
  readonly id: string;
  /** Headline in the wording of the start talk. */
  readonly title: string;
  /** Kind of slide and clock times, for reading. */
  readonly details: string;
  /** Titles of slides that must come earlier and do not; usually empty. */
  readonly lacking: readonly string[];
}

/** All of the board that depends on the state. */
export interface BoardView {
  /** In the order of the talk. */
  readonly cards: readonly CardView[];
  /** Time used, such as `3:10 of 20:00, 16:50 left.` */
  readonly clock: string;
  /** Whether the talk exceeds its budget. */
  readonly isOver: boolean;
  /** Share of the budget used, 0 to 100. */
  readonly percent: number;
  /** Warning about slides without what they need; `undefined` when there is none. */
  readonly warning: string | undefined;
}

/** A titled group of the deck's slides. */
export interface SlideGroup {
  /** Heading of the group. */
  readonly name: string;
  /** Set where the group is not opened at first. */
  readonly isFolded?: true;
  /** At least one slide, in the deck's order. */
  readonly slides: readonly BoardSlide[];
}

const isRepeat = (slide: BoardSlide) => slide.id.startsWith('again:');

/** Kind of a slide in words. */
export const kindOf = (slide: BoardSlide, words: BoardWords): string =>
  isRepeat(slide) ? words.again : words.kinds[slide.kind];

/** View of a state. Ids that the deck does not have keep their id as title. */
export function viewOf(
  slides: ReadonlyMap<string, BoardSlide>,
  { list, start, minutes }: BoardState,
  words: BoardWords,
): BoardView {
  const budget = minutes * 60;
  const seconds = secondsOf(list, slides, { start, minutes });
  const lacking = findLacking(list, slides, start);
  const titleOf = (id: string) => {
    const slide = slides.get(id);
    return slide ? tellingOf(slide, start).title : id;
  };
  let reached = 0;
  const cards = list.map((id): CardView => {
    const slide = slides.get(id);
    const own = seconds.get(id) ?? 0;
    reached += own;
    const time = slide?.appendix ? words.appendix : `${clockTime(own)} · ${words.reached(clockTime(reached))}`;
    return {
      id,
      title: titleOf(id),
      details: slide ? `${kindOf(slide, words)} · ${time}` : time,
      lacking: (lacking.get(id) ?? []).map(titleOf),
    };
  });
  const left = budget - reached;
  const remainder = left < 0 ? words.over(clockTime(-left)) : left === 0 ? words.exact : words.left(clockTime(left));
  return {
    cards,
    clock: words.clock(clockTime(reached), clockTime(Math.round(budget)), remainder),
    isOver: left < 0,
    percent: Math.min(100, (reached / budget) * 100),
    warning: lacking.size === 0 ? undefined : `⚠ ${words.lack(lacking.size)}`,
  };
}

/** The deck's slides by section, with groups for what is outside the sections; empty groups are left out. */
export function groupSlides(board: Board, { groups }: BoardWords): SlideGroup[] {
  const main = board.slides.filter((s) => !s.appendix && !isRepeat(s));
  const firstSection = main.findIndex((s) => s.section > 0);
  const isOpening = (s: BoardSlide) => s.section === 0 && main.indexOf(s) < firstSection;
  return [
    { name: groups.opening, slides: main.filter(isOpening) },
    ...board.sections.map((name, i) => ({
      name: `${i + 1} ${name}`,
      slides: main.filter((s) => s.section === i + 1),
    })),
    { name: groups.across, slides: main.filter((s) => s.section === 0 && !isOpening(s)) },
    { name: groups.again, slides: board.slides.filter(isRepeat) },
    { name: groups.appendix, isFolded: true as const, slides: board.slides.filter((s) => s.appendix) },
  ].filter(({ slides }) => slides.length > 0);
}
