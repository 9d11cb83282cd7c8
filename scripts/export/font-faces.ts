/** Of a font's style sheet, the faces that a deck's text needs. */

/** Code points of a text, however it spells them: as they are, composed or not, as entities or escapes. */
export function codePointsOf(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  // One look at each place of the text: of half a million, which most decks have.
  const isThere = new Uint8Array(0x80);
  const add = (s: string) => {
    for (let i = 0; i < s.length; i += 1) {
      const unit = s.charCodeAt(i);
      if (unit < 0x80) isThere[unit] = 1;
      else points.add(s.codePointAt(i) as number);
      if (unit >= 0xd800 && unit < 0xdc00) i += 1;
    }
  };
  add(text);
  const composed = text.normalize('NFC');
  if (composed !== text) add(composed);
  for (const [point, there] of isThere.entries()) if (there) points.add(point);
  for (const [, decimal, hex] of text.matchAll(/&#(?:(\d+)|x([\da-f]+));/giu))
    points.add(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal));
  for (const [, hex] of text.matchAll(/\\u\{?([\da-f]{4,6})/giu)) points.add(Number.parseInt(hex as string, 16));
  // Named entities of letters and signs outside of Latin: Greek, arrows, mathematics.
  if (/&(?!amp;|lt;|gt;|quot;|apos;|nbsp;)[a-z]+\d*;/iu.test(text))
    for (const [from, to] of [
      [0x100, 0x17f],
      [0x370, 0x3ff],
      [0x2000, 0x22ff],
    ] as const)
      for (let point = from; point <= to; point += 1) points.add(point);
  return points;
}

/** First and last of the code points of each part of a CSS `unicode-range`. */
const spansOf = (range: string): [from: number, to: number][] =>
  [...range.matchAll(/U\+([\da-f?]+)(?:-([\da-f]+))?/giu)].map(([, from = '', to = from]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to.replaceAll('?', 'F'), 16),
  ]);

type Span = readonly [from: number, to: number];

/** Whether one of the code points, which are in order, is within some span. */
const touches = (spans: readonly Span[], points: readonly number[]): boolean =>
  spans.some(([from, to]) => {
    let [low, high] = [0, points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((points[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    return low < points.length && (points[low] as number) <= to;
  });

/** A piece of a style sheet; with spans where it is a face that is for some letters only. */
interface Piece {
  readonly text: string;
  readonly spans?: readonly Span[];
}

const read = new Map<string, readonly Piece[]>();

/** The pieces of a style sheet, read once: each talk asks for the same. */
function piecesOf(css: string): readonly Piece[] {
  const before = read.get(css);
  if (before) return before;
  const pieces = css.split(/((?:\/\*[^*]*\*\/\s*)?@font-face\s*\{[^}]*\}\s*)/gu).map((text): Piece => {
    const range = /unicode-range:\s*([^;}]+)/u.exec(text)?.[1];
    return range === undefined ? { text } : { text, spans: spansOf(range) };
  });
  read.set(css, pieces);
  return pieces;
}

/** The code points that some of these style sheets' fonts lack: what is left for the fonts behind them. */
export function codePointsBeyond(points: ReadonlySet<number>, sheets: readonly string[]): ReadonlySet<number> {
  const spans = sheets.map((css) => piecesOf(css).flatMap((piece) => piece.spans ?? []));
  const isIn = (point: number) => spans.every((some) => touches(some, [point]));
  return new Set([...points].filter((point) => !isIn(point)));
}

/**
 * The style sheet without the faces whose `unicode-range` holds none of these code points, and with WOFF2 only, which
 * every browser reads that runs Slidev. Faces without a range stay.
 */
export function keepFaces(css: string, points: ReadonlySet<number>): string {
  const sought = [...points].sort((a, b) => a - b);
  return piecesOf(css)
    .filter(({ spans }) => spans === undefined || touches(spans, sought))
    .map(({ text }) => text)
    .join('')
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, '');
}
