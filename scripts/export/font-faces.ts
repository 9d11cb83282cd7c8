/** Of a font's style sheet, the faces that a deck's text needs. */

/** Code points of a text, however it spells them: as they are, composed or not, as entities or escapes. */
export function codePointsOf(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  const add = (s: string) => {
    // Most of a deck is ASCII, which is looked for letter by letter instead of place by place.
    for (let point = 0; point < 0x80; point += 1) if (s.includes(String.fromCharCode(point))) points.add(point);
    for (const [c] of s.matchAll(/[^\0-\x7f]/gu)) points.add(c.codePointAt(0) as number);
  };
  for (const form of [text, text.normalize('NFC')]) add(form);
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
  return css
    .replace(/(?:\/\*[^*]*\*\/\s*)?@font-face\s*\{[^}]*\}\s*/gu, (face) => {
      const range = /unicode-range:\s*([^;}]+)/u.exec(face)?.[1];
      return range === undefined || [...points].some(rangeOf(range)) ? face : '';
    })
    .replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, '');
}
