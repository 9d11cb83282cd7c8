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

/** Whether a code point is within a CSS `unicode-range`. */
function rangeOf(range: string): (point: number) => boolean {
  const spans = range.split(',').map((part): [number, number] => {
    const [from = '', to] = part.trim().replace(/^U\+/iu, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt((to ?? from).replaceAll('?', 'F'), 16)];
  });
  return (point) => spans.some(([from, to]) => point >= from && point <= to);
}

/** The code points that some of these style sheets' fonts lack: what is left for the fonts behind them. */
export function codePointsBeyond(points: ReadonlySet<number>, sheets: readonly string[]): ReadonlySet<number> {
  const ranges = sheets.map((css) =>
    rangeOf([...css.matchAll(/unicode-range:\s*([^;}]+)/gu)].map((m) => m[1]).join(',')),
  );
  return new Set([...points].filter((point) => !ranges.every((isIn) => isIn(point))));
}

/**
 * The style sheet without the faces whose `unicode-range` holds none of these code points, and with WOFF2 only, which
 * every browser reads that runs Slidev. Faces without a range stay.
 */
export function keepFaces(css: string, points: ReadonlySet<number>): string {
  const sought = [...points];
  return css
    .replace(/(?:\/\*[^*]*\*\/\s*)?@font-face\s*\{[^}]*\}\s*/gu, (face) => {
      const range = /unicode-range:\s*([^;}]+)/u.exec(face)?.[1];
      return range === undefined || sought.some(rangeOf(range)) ? face : '';
    })
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, '');
}
