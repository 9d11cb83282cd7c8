/** Ids of slides of one kind that go on over several. */

/** Id of a slide of several of one kind, by index from 0: `timeline`, `timeline/2`. */
export const pageId = (kind: string, index: number): string => (index === 0 ? kind : `${kind}/${index + 1}`);
