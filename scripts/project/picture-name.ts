/** Names of pictures of slides. */

/** Name of a picture without its ending: number and id of its slide. `index` is 0-based, `slides` the number of slides. */
export const pictureName = (index: number, id: string, slides: number): string =>
  `${String(index + 1).padStart(String(slides).length, '0')}-${id.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'slide'}`;

/** Whether a file is the picture of one of the slides, at a click, or one of several maps of it. `ids` are in their order. */
export function isPictureOf(file: string, ids: readonly string[]): boolean {
  const name = file.replace(/^.*\//u, '').replace(/(?:\.\d+)?\.\w+$/u, '');
  return ids.some((id, i) => {
    const own = pictureName(i, id, ids.length);
    return name === own || (name.startsWith(own) && /^-\d+$/u.test(name.slice(own.length)));
  });
}
