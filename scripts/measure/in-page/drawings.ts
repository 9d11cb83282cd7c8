/** Causal maps by part, lines and shapes, and text alternatives. Runs in the page as source text. */
import type { ObservedMap, ObservedPart, ObservedPicture } from '../observation.ts';
import type { ContrastTools } from './contrast.ts';
import type { PageTools } from './tools.ts';

/** The drawings and pictures of a slide. */
export function pageDrawings(tools: PageTools, contrast: ContrastTools) {
  const { slide, toBox, isShown, isGhost, opacityOf, fold, nameOf, styleOf } = tools;

  const partOf = (element: Element): ObservedPart => {
    const id = element.getAttribute('data-id') ?? '';
    const text = element.querySelector('text');
    const isNode = id.startsWith('n');
    const line = element.querySelector('path, line, polyline');
    const shape = (isNode ? element.querySelector('rect, circle, ellipse, polygon, path') : line) ?? element;
    const { left, right, top, bottom } = toBox(shape.getBoundingClientRect());
    const measured = (full: boolean) =>
      isNode ? (text ? contrast.ofText(text, full) : contrast.ofShape(shape, full)) : contrast.ofShape(shape, full);
    return {
      id,
      // The text of a map has the spaces between its lines.
      label: fold(text?.textContent ?? ''),
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      opacity: opacityOf(text ?? shape),
      marked: isGhost(element),
      contrast: measured(false) ?? 21,
      fullContrast: measured(true) ?? 21,
    };
  };

  const maps = [...slide.querySelectorAll('svg.causal-map:has([data-id])')].map(
    (svg): ObservedMap => ({
      nodes: [...svg.querySelectorAll('[data-id^="n"]')].map(partOf),
      links: [...svg.querySelectorAll('[data-id^="e"]')].map(partOf),
    }),
  );

  const hasInk = (e: Element) =>
    /^(path|line|polyline)$/u.test(e.tagName) || styleOf(e).fill !== 'none' || styleOf(e).stroke !== 'none';
  const graphics = [
    ...slide.querySelectorAll(
      'svg .link :is(path, line, polyline), svg [data-id^="e"] :is(path, line, polyline), svg:not(.causal-map) :is(rect, circle, ellipse, polygon, path, line)',
    ),
  ]
    .filter((e) => isShown(e) && !isGhost(e) && hasInk(e) && !e.closest('defs, marker'))
    .map((e) => ({
      what: `${e.classList[0] ?? e.tagName} of ${nameOf(e.closest('[data-id], .link') ?? e.closest('svg')!)}`,
      contrast: contrast.ofShape(e),
    }));

  /** Whether the text of a hidden drawing is elsewhere: in a table of the slide, or in its own item. */
  const hasTextBeside = (picture: Element) => {
    const around = picture.closest('li, figure, td, p, a');
    const words = fold(around?.textContent).length - fold(picture.textContent).length;
    return slide.querySelector('table') !== null || (around !== null && words > 1);
  };

  const pictureOf = (picture: Element): ObservedPicture => {
    const missing: string[] = [];
    if (picture instanceof HTMLImageElement) {
      if (!picture.alt && picture.getAttribute('role') !== 'presentation') missing.push('alt');
    } else if (picture.closest('[aria-hidden="true"]')) {
      if (!hasTextBeside(picture)) missing.push('a table or text beside it');
    } else {
      const labelled = picture.getAttribute('aria-labelledby');
      const name =
        picture.getAttribute('aria-label') ??
        (labelled
          ? document.getElementById(labelled)?.textContent
          : picture.querySelector(':scope > title')?.textContent);
      const described = picture.getAttribute('aria-describedby');
      const description = described
        ? document.getElementById(described)?.textContent
        : picture.querySelector(':scope > desc')?.textContent;
      // The role `img` hides the links inside it from assistive technology; a drawing with links is a group.
      const roles = picture.querySelector('a') ? /^(group|graphics-document)$/u : /^(img|graphics-document|figure)$/u;
      if (!roles.test(picture.getAttribute('role') ?? ''))
        missing.push(`role="${picture.querySelector('a') ? 'group' : 'img'}"`);
      if (fold(name) === '') missing.push('a name');
      if (/^-?$/u.test(fold(description)) && !hasTextBeside(picture)) missing.push('a description');
    }
    return { what: nameOf(picture), missing };
  };
  const pictures = [...slide.querySelectorAll('img, svg')]
    .filter((p) => !p.parentElement?.closest('svg') && isShown(p))
    .map(pictureOf);

  return { maps, graphics, pictures };
}
