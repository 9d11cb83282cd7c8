/** Counts code points: positions of a model are code points, JavaScript counts UTF-16 units. */

/** Units between two stored counts of code points. */
const countStep = 256;

const astral = /[\u{10000}-\u{10ffff}]/u;

/** A function that gives the stretch of a text between two positions in code points. */
export function codePointSlicer(text: string): (start: number, end: number) => string {
  if (!astral.test(text)) return (start, end) => text.slice(start, end);
  const points = [...text];
  return (start, end) => points.slice(start, end).join('');
}

/** A function that gives the code points before a UTF-16 offset of a text, in constant time. */
export function codePointsBefore(text: string): (offset: number) => number {
  if (!astral.test(text)) return (offset) => offset;
  const counts = new Uint32Array(Math.floor(text.length / countStep) + 1);
  const isTrail = (i: number) => {
    const unit = text.charCodeAt(i);
    return i > 0 && unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
  };
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (i % countStep === 0) counts[i / countStep] = count;
    if (!isTrail(i)) count += 1;
  }
  return (offset) => {
    const step = Math.min(Math.floor(offset / countStep), counts.length - 1);
    let points = counts[step]!;
    for (let i = step * countStep; i < offset; i += 1) if (!isTrail(i)) points += 1;
    return points;
  };
}
