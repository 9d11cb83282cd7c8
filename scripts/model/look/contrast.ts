/** Contrast of colours, and the nearest shade of a colour that has enough of it. Colours are `#1a1c23`. */

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** The contrast ratio of two colours, from 1 to 21. @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The colour mixed with black (0) or white (255); `share` is that of black or white, from 0 to 1. */
const mixed = (colour: string, end: 0 | 255, share: number): string =>
  `#${channels(colour)
    .map((c) =>
      Math.round(c + (end - c) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const steps = 100;

/**
 * The colour itself if it passes, else the first that does when black or white is mixed in, in hundredths; the darker one of
 * two equally near. `undefined` if no shade passes.
 */
export function nearestShade(colour: string, passes: (shade: string) => boolean): string | undefined {
  for (let step = 0; step <= steps; step += 1)
    for (const end of [0, 255] as const) {
      const shade = mixed(colour, end, step / steps);
      if (passes(shade)) return shade;
    }
  return undefined;
}
