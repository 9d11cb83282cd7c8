/** The sentence that says what the explorer shows. Pure. */
import type { ExplorerWords } from '../wording/explorer.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';
import type { ShownPart } from './shown-part.ts';

/** What a state shows, such as `12 of 41 links: §3, implied only.` */
export function captionOf(
  { focus, filter }: Pick<ExplorerState, 'focus' | 'filter'>,
  { links }: ShownPart,
  data: ExplorerData,
  words: ExplorerWords,
): string {
  const places = data.sections.filter((s) => filter.sections.includes(s.id)).map((s) => s.place);
  const factor = data.factors.find((f) => f.id === focus?.factor);
  const counted = (all: typeof links) => all.filter((l) => !l.denied).length;
  const shown = counted(links);
  return words.caption(shown, counted(data.links), links.length - shown, [
    ...(focus && factor ? [words.around(factor.label, focus.stepsIn, focus.stepsOut)] : []),
    ...places,
    ...filter.signs.map((sign) => words.signs[sign]),
    ...(filter.confidence ? [words.only[filter.confidence]] : []),
    ...(filter.holder === undefined ? [] : [filter.holder === '' ? words.heldByAuthor : words.heldBy(filter.holder)]),
  ]);
}
