/** How much smaller a face is set so that no line is wider than in another face. */

/** Width of a text in the same unit for both faces. */
export type WidthOf = (text: string) => number;

/**
 * The largest scale of a face, at most 1, in thousandths, at which no line of the texts is wider than in the face that was
 * measured. A line is a run of words of a text that is at least `least` wide in that face; narrower ones have room.
 */
export function fittingScale(texts: readonly string[], measured: WidthOf, face: WidthOf, least: number): number {
  let scale = 1;
  for (const text of texts) {
    const words = text.trim().split(/\s+/u);
    for (let from = 0; from < words.length; from += 1) {
      let [own, other] = [0, 0];
      for (const word of words.slice(from)) {
        own += measured(own === 0 ? word : ` ${word}`);
        other += face(other === 0 ? word : ` ${word}`);
        if (own >= least) scale = Math.min(scale, own / other);
      }
    }
  }
  return Math.floor(scale * 1000) / 1000;
}
