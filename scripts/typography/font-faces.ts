/** Removes from a font's style sheet the faces that a deck's text does not need. */
import { partitionPoint } from '../partition-point.ts';

/**
 * Code points of a text, its NFC form included. HTML entities and JavaScript escapes count as the characters they stand
 * for; a named entity adds the ranges that named entities cover.
 */
export function codePointsOf(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  /** ASCII characters found. A table is faster than the set for texts of half a million characters. */
  const hasAscii = new Uint8Array(0x80);
  const add = (s: string) => {
    for (let i = 0; i < s.length; i += 1) {
      const unit = s.charCodeAt(i);
      if (unit < 0x80) hasAscii[unit] = 1;
      else points.add(s.codePointAt(i) as number);
      if (unit >= 0xd800 && unit < 0xdc00) i += 1;
    }
  };
  add(text);
  const composed = text.normalize('NFC');
  if (composed !== text) add(composed);
  for (const [point, found] of hasAscii.entries()) if (found) points.add(point);
  for (const [, decimal, hex] of text.matchAll(/&#(?:(\d+)|x([\da-f]+));/giu))
    points.add(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal));
  for (const [, hex] of text.matchAll(/\\u\{?([\da-f]{4,6})/giu)) points.add(Number.parseInt(hex as string, 16));
  // Named entities stand for extended Latin, Greek, punctuation, arrows and mathematics.
  if (/&(?!amp;|lt;|gt;|quot;|apos;|nbsp;)[a-z]+\d*;/iu.test(text))
    for (const [from, to] of [
      [0x100, 0x17f],
      [0x370, 0x3ff],
      [0x2000, 0x22ff],
    ] as const)
      for (let point = from; point <= to; point += 1) points.add(point);
  return points;
}

/** First and last code point of each part of a CSS `unicode-range`. */
const spansOf = (range: string): [from: number, to: number][] =>
  [...range.matchAll(/U\+([\da-f?]+)(?:-([\da-f]+))?/giu)].map(([, from = '', to = from]) => [
    Number.parseInt(from.replaceAll('?', '0'), 16),
    Number.parseInt(to.replaceAll('?', 'F'), 16),
  ]);

type Span = readonly [from: number, to: number];

/** Whether a span contains one of the code points, which are sorted. */
const touches = (spans: readonly Span[], points: readonly number[]): boolean =>
  spans.some(([from, to]) => {
    const first = points[partitionPoint(points, (point) => point < from)];
    return first !== undefined && first <= to;
  });

interface Piece {
  readonly text: string;
  /** Code points of a face with a `unicode-range`. */
  readonly spans?: readonly Span[];
}

const parsedSheets = new Map<string, readonly Piece[]>();

/** The faces of a style sheet and the text between them, parsed once. */
function piecesOf(css: string): readonly Piece[] {
  const before = parsedSheets.get(css);
  if (before) return before;
  const pieces = css.split(/((?:\/\*[^*]*\*\/\s*)?@font-face\s*\{[^}]*\}\s*)/gu).map((text): Piece => {
    const range = /unicode-range:\s*([^;}]+)/u.exec(text)?.[1];
    return range === undefined ? { text } : { text, spans: spansOf(range) };
  });
  parsedSheets.set(css, pieces);
  return pieces;
}

/** Code points that at least one of these style sheets has no face for, so that the next font is needed. */
export function codePointsBeyond(points: ReadonlySet<number>, sheets: readonly string[]): ReadonlySet<number> {
  const spans = sheets.map((css) => piecesOf(css).flatMap((piece) => piece.spans ?? []));
  const isInAll = (point: number) => spans.every((sheet) => touches(sheet, [point]));
  return new Set([...points].filter((point) => !isInAll(point)));
}

/**
 * The style sheet without the faces whose `unicode-range` contains none of these code points, and without WOFF files:
 * every browser that runs Slidev reads WOFF2. Faces without a range are kept.
 */
export function keepFaces(css: string, points: ReadonlySet<number>): string {
  const sorted = [...points].sort((a, b) => a - b);
  return piecesOf(css)
    .filter(({ spans }) => spans === undefined || touches(spans, sorted))
    .map(({ text }) => text)
    .join('')
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, '');
}

/** WOFF 2 files of the faces whose `unicode-range` contains a code point, as URLs relative to the style sheet. */
export const filesFor = (css: string, point: number): string[] =>
  piecesOf(css)
    .filter(({ spans }) => spans !== undefined && touches(spans, [point]))
    .flatMap(({ text }) => /url\(["']?([^)"']+\.woff2)/u.exec(text)?.[1] ?? []);
