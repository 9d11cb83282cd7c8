/** Words that are split over two lines. Runs in the page as source text. */
import type { TextBlock } from './blocks.ts';
import type { LineTools } from './lines.ts';
import type { PageTools } from './tools.ts';

/** The split words of some blocks, with `|` at the break. */
export function pageBrokenWords(
  { toBox, inFrame }: PageTools,
  { isSameLine }: LineTools,
  blocks: readonly TextBlock[],
) {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  /** Whether a word of Thai, Lao, Khmer or Burmese ends here: the scripts write no spaces between words. */
  const isWordEnd = (before: string, after: string) =>
    [before.slice(-1), after[0]!].every((c) =>
      /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(c),
    ) && segmenter.segment(before + after).containing(before.length)?.index === before.length;

  /**
   * Whether a word may be split here: where a word of a script without spaces ends, after a dash or slash, beside a Chinese,
   * Japanese or Korean character or their punctuation, as in `”（`. A short prefix stays with its word, and a number with its
   * letters, as in `re-election` and `COVID-19`, but in the label of a map, which has little room.
   */
  const mayBreak = (before: string, after: string, isLabel: boolean) =>
    isWordEnd(before, after) ||
    (/[-‐‑–—/\u00ad\u200b]$/u.test(before) &&
      (isLabel ||
        !(
          (/(?<![\p{L}\p{N}-])\p{L}{1,4}-$/u.test(before) && /^\p{L}/u.test(after)) ||
          (/\p{L}-$/u.test(before) && /^\p{N}/u.test(after))
        ))) ||
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303f\uff01-\uff60]/u.test(
      `${before.at(-1)}${after[0]}`,
    );

  /** Whether a `<br>` or white space is between two neighbouring texts. */
  const breakBetween = (a: Text, b: Text) => {
    const range = document.createRange();
    range.setStartAfter(a);
    range.setEndBefore(b);
    const between = range.cloneContents();
    return between.querySelector('br') !== null || between.textContent !== '';
  };

  /** Each UTF-16 unit of a block with its node and offset; what is between two texts counts as a line feed. */
  const unitsOf = ({ nodes }: TextBlock) =>
    nodes.flatMap((node, i) => {
      const units = Array.from({ length: node.data.length }, (_, at) => ({ unit: node.data[at]!, node, at }));
      const next = nodes[i + 1];
      return next && breakBetween(node, next) ? [...units, { unit: '\n', node, at: node.data.length - 1 }] : units;
    });

  const brokenWordsOf = (block: TextBlock) => {
    if (block.lines.length < 2) return [];
    const units = unitsOf(block);
    const isLabel = block.element.closest('svg') !== null;
    const boxAt = (index: number) => {
      const { node, at } = units[index]!;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const rect = [...range.getClientRects()].find((r) => r.width > 0.1);
      return rect && toBox(rect);
    };
    const areApart = (a: number, b: number) => {
      const [first, second] = [boxAt(a), boxAt(b)];
      return first !== undefined && second !== undefined && !isSameLine(first, second);
    };
    const text = units.map((u) => u.unit).join('');
    return [...text.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
      // A long URL or DOI may be split.
      if (/:\/\/|^doi:|^10\.\d{4}/iu.test(word) || !areApart(index, index + word.length - 1)) return [];
      for (let i = 1; i < word.length; i += 1)
        if (areApart(index + i - 1, index + i) && !mayBreak(word.slice(0, i), word.slice(i), isLabel))
          return [`${word.slice(0, i)}|${word.slice(i)}`];
      return [];
    });
  };

  return blocks.flatMap((block) => brokenWordsOf(block).map((word) => ({ word, frame: inFrame(block.element) })));
}
