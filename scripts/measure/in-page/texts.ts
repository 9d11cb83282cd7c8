/** Texts with their lines, font sizes and split words. Runs in the page as source text. */
import type { TextRole } from '../limits.ts';
import type { ContrastTools } from './contrast.ts';
import type { PageBox, PageTools } from './tools.ts';

/** A paragraph, list item, heading or SVG text: the unit of line breaking. */
export interface TextBlock {
  /** The element of the block. */
  readonly element: Element;
  /** Its text nodes in order. */
  readonly nodes: readonly Text[];
  /** Boxes of its lines, as high as the font size rather than the line height. */
  readonly lines: readonly PageBox[];
}

/** Texts of a slide. */
export type PageTexts = ReturnType<typeof pageTexts>;

/** The texts of a slide with its number of words and of headline lines. */
export function pageTexts(tools: PageTools, contrast: ContrastTools, layout: string) {
  const { slide, styleOf, toBox, isShown, isGhost, inFrame, fold } = tools;

  const blockOf = (node: Text): Element => {
    let e = node.parentElement as Element;
    const svgText = e.closest('text');
    if (svgText) return svgText;
    while (e !== slide && /^(inline|contents)$/u.test(styleOf(e).display) && e.parentElement) e = e.parentElement;
    return e;
  };

  const roleOf = (element: Element): TextRole => {
    const link = element.closest('[data-id^="e"], .link');
    if (element.closest('.words')) return 'small';
    if (element.closest('svg'))
      return element.closest('.sign') || (link && fold(element.textContent).length === 1) ? 'sign' : 'label';
    if (element.closest('h1')) return 'headline';
    // The legend is a diagram whose words stand beside it.
    if (element.closest('.sign-legend')) return 'label';
    if (element.closest('small, cite, figcaption, sup, sub, footer, .label, .citation')) return 'small';
    if (layout === 'references' && element.closest('li')) return 'small';
    return element.closest('blockquote') ? 'quote' : 'body';
  };

  const fontSizeOf = (element: Element) => {
    const size = Number.parseFloat(styleOf(element).fontSize);
    if (element instanceof SVGGraphicsElement) {
      const matrix = element.getScreenCTM();
      return matrix ? (size * Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))) / tools.scale : size;
    }
    const block = tools.upwards(element).find((e): e is HTMLElement => e instanceof HTMLElement && e.offsetWidth > 0);
    if (!block || styleOf(block).display === 'inline') return size;
    // `offsetWidth` is rounded to whole px: a smaller difference is no scaling.
    const width = block.getBoundingClientRect().width / tools.scale;
    return Math.abs(width - block.offsetWidth) <= 0.51 ? size : (size * width) / block.offsetWidth;
  };

  const isSameLine = (a: PageBox, b: PageBox) =>
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;

  const mergeLines = (boxes: readonly PageBox[]) => {
    const lines: PageBox[] = [];
    for (const box of boxes) {
      const i = lines.findIndex((l) => isSameLine(l, box));
      const line = lines[i];
      if (!line) lines.push(box);
      else
        lines[i] = {
          left: Math.min(line.left, box.left),
          top: Math.min(line.top, box.top),
          right: Math.max(line.right, box.right),
          bottom: Math.max(line.bottom, box.bottom),
        };
    }
    return lines;
  };

  const inkOf = (range: Range, fontSize: number) =>
    [...range.getClientRects()]
      .filter((r) => r.width > 0.1)
      .map((r) => {
        const box = toBox(r);
        const middle = (box.top + box.bottom) / 2;
        const half = Math.min(fontSize, box.bottom - box.top) / 2;
        return { ...box, top: middle - half, bottom: middle + half };
      });

  const byBlock = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement as Element;
    if (fold(node.data) === '' || parent.closest('script, style, title, desc, noscript') || !isShown(parent)) continue;
    const block = blockOf(node);
    byBlock.set(block, [...(byBlock.get(block) ?? []), node]);
  }

  const blocks: TextBlock[] = [...byBlock].map(([element, nodes]) => {
    const boxes = nodes.flatMap((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return inkOf(range, fontSizeOf(node.parentElement as Element));
    });
    return { element, nodes, lines: mergeLines(boxes) };
  });

  const texts = blocks.flatMap(({ element: block, nodes }) =>
    // A label of several lines is one text.
    (block.closest('svg') ? nodes.slice(0, 1) : nodes).map((node) => {
      const element = node.parentElement as Element;
      return {
        text: fold(block.closest('svg') ? nodes.map((n) => n.data).join(' ') : node.data),
        role: roleOf(element),
        fontSize: fontSizeOf(element),
        bold: Number(styleOf(element).fontWeight) >= 700,
        contrast: contrast.ofText(element),
        ghost: isGhost(element),
        frame: inFrame(element),
      };
    }),
  );

  /**
   * Whether a word may be split here: after a dash or slash, between Chinese, Japanese or Korean characters. A short prefix
   * stays with its word, as in `re-election`, but in the label of a map, which has little room.
   */
  const mayBreak = (before: string, after: string, isLabel: boolean) =>
    (/[-‐‑–—/\u00ad\u200b]$/u.test(before) &&
      (isLabel || !(/(?<![\p{L}\p{N}-])\p{L}{1,4}-$/u.test(before) && /^\p{L}/u.test(after)))) ||
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(`${before.at(-1)}${after[0]}`);

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

  const brokenWords = blocks.flatMap((block) =>
    brokenWordsOf(block).map((word) => ({ word, frame: inFrame(block.element) })),
  );
  const headlines = blocks.filter((b) => b.element.closest('h1'));
  const words = texts
    .filter((t) => !t.frame && (t.role === 'body' || t.role === 'quote'))
    .flatMap((t) => t.text.split(' ').filter((w) => /[\p{L}\p{N}]/u.test(w))).length;
  return {
    blocks,
    texts,
    brokenWords,
    words,
    headlineLines: Math.max(0, ...headlines.map((b) => b.lines.length)),
  };
}
