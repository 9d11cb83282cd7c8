/** Names of pictures of slides. */

/** Name of a picture without its ending: number and id of its slide. `index` is 0-based, `slides` the number of slides. */
export const pictureName = (index: number, id: string, slides: number): string =>
  `${String(index + 1).padStart(String(slides).length, '0')}-${id.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'slide'}`;

/** 0-based position of the slide of which a file is a picture, at a click, or one of several maps; -1 for none of `ids`. */
function slideOfPicture(file: string, ids: readonly string[]): number {
  const name = file.replace(/^.*\//u, '').replace(/(?:\.\d+)?\.\w+$/u, '');
  return ids.findIndex((id, i) => {
    const own = pictureName(i, id, ids.length);
    return name === own || (name.startsWith(own) && /^-\d+$/u.test(name.slice(own.length)));
  });
}

/**
 * Whether a picture of an earlier run stays beside those of this one: its slide is still in the talk, with its number, and
 * this run did not picture it. `chosen` are the positions of the slides that it did; without it, all before the appendix.
 */
export function staysBeside(
  file: string,
  slides: readonly { readonly id: string; readonly appendix: boolean }[],
  chosen: readonly number[] | undefined,
): boolean {
  const index = slideOfPicture(
    file,
    slides.map((slide) => slide.id),
  );
  return index !== -1 && !(chosen ? chosen.includes(index) : !slides[index]!.appendix);
}
