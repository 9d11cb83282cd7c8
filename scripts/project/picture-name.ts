/** Names of pictures of slides. */

/** Name of a picture without its ending: number and id of its slide. `index` is 0-based, `slides` the number of slides. */
export const pictureName = (index: number, id: string, slides: number): string =>
  `${String(index + 1).padStart(String(slides).length, '0')}-${id.replace(/[^\p{L}\p{N}-]+/gu, '-') || 'slide'}`;
