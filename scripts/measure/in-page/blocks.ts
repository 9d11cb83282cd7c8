/** Blocks of text with their lines and font sizes. Runs in the page as source text. */
import type { LineTools } from './lines.ts';
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

/** Blocks of a slide, and the font size of an element. */
export type PageBlocks = ReturnType<typeof pageBlocks>;

/** The blocks of text of a slide in document order; `fontSizeOf` gives the px of the canvas of an element. */
export function pageBlocks(tools: PageTools, { mergeLines, inkOf }: LineTools) {
  const { slide, styleOf, isShown, fold } = tools;

  const blockOf = (node: Text): Element => {
    let e = node.parentElement as Element;
    const svgText = e.closest('text');
    if (svgText) return svgText;
    while (e !== slide && /^(inline|contents)$/u.test(styleOf(e).display) && e.parentElement) e = e.parentElement;
    return e;
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
  return { blocks, fontSizeOf };
}
