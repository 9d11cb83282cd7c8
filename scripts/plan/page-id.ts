/** Ids of slides of one kind that go on over several. */
import type { Talk } from '../model/index.ts';

/** Id of a slide of several of one kind, by index from 0: `timeline`, `timeline/2`. */
export const pageId = (kind: string, index: number): string => (index === 0 ? kind : `${kind}/${index + 1}`);

/** Whether a talk excludes a slide by its id, or by that of the slide which it goes on from. */
export const isExcluded = ({ exclude = [] }: Pick<Talk, 'exclude'>, id: string): boolean =>
  exclude.includes(id) || exclude.includes(id.replace(/\/\d+$/u, ''));
