/** Headlines that Claimdeck makes, with long labels of factors cut short where the sentence takes more than two lines. */
import { textWidth } from './words.ts';

/** Widths of a label in Latin letters, as far as it is cut, from the longest. */
const labelWidths = [48, 36, 24, 16];

/** The first words of a label, at most as wide as given, and “…”; the label itself if it is not wider. */
function cutLabel(label: string, width: number): string {
  if (textWidth(label) <= width) return label;
  const units = /\s/u.test(label) ? label.split(/(?=\s)/u) : [...label];
  let cut = units[0]!;
  for (const unit of units.slice(1)) {
    if (textWidth(cut + unit) >= width) break;
    cut += unit;
  }
  return `${cut}…`;
}

/**
 * The headline with the labels in it cut as far as needed, at the ends of words; unchanged if it fits, or if it would not
 * fit then. `labels` are those of the factors, in any order.
 */
export function fittingHeadline(
  headline: string,
  labels: readonly string[],
  isFitting: (headline: string) => boolean,
): string {
  if (isFitting(headline)) return headline;
  // A label may be a part of a longer one, and begin with a lower-case letter inside the sentence.
  const named = labels
    .flatMap((l) => [l, l.charAt(0).toLowerCase() + l.slice(1)])
    .filter((l) => headline.includes(l))
    .sort((a, b) => b.length - a.length);
  const cut = labelWidths.map((width) => named.reduce((h, l) => h.replaceAll(l, cutLabel(l, width)), headline));
  return cut.find(isFitting) ?? headline;
}
