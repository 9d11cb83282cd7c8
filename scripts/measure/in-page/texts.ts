/** Texts with their roles and font sizes, number of words, and the headline. Runs in the page as source text. */
import type { TextRole } from '../limits.ts';
import type { PageBlocks } from './blocks.ts';
import type { ContrastTools } from './contrast.ts';
import type { PageTools } from './tools.ts';

/** The texts of a slide with its number of words, and the lines and the place of its headline. */
export function pageTexts(
  tools: PageTools,
  contrast: ContrastTools,
  { blocks, fontSizeOf }: PageBlocks,
  layout: string,
) {
  const { slide, styleOf, toBox, isGhost, inFrame, fold } = tools;

  const roleOf = (element: Element): TextRole => {
    const link = element.closest('[data-id^="e"], .link');
    if (element.closest('.words, footer')) return 'small';
    if (element.closest('svg'))
      return element.closest('.sign') || (link && fold(element.textContent).length === 1) ? 'sign' : 'label';
    if (element.closest('h1')) return 'headline';
    // The legend is a diagram whose words stand beside it.
    if (element.closest('.sign-legend')) return 'label';
    if (element.closest('small, cite, figcaption, sup, sub, .label')) return 'citation';
    if (layout === 'references' && element.closest('li')) return 'citation';
    return element.closest('blockquote') ? 'quote' : 'body';
  };

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

  const headlines = blocks.filter((b) => b.element.closest('h1'));
  const headline = slide.querySelector('.deck-body h1');
  const words = texts
    .filter((t) => !t.frame && (t.role === 'body' || t.role === 'quote'))
    .flatMap((t) => t.text.split(' ').filter((w) => /[\p{L}\p{N}]/u.test(w))).length;
  return {
    texts,
    words,
    headlineLines: Math.max(0, ...headlines.map((b) => b.lines.length)),
    ...(headline ? { headlineTop: toBox(headline.getBoundingClientRect()).top } : {}),
  };
}
