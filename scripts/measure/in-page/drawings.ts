/** Lines and shapes, and text alternatives of drawings. Runs in the page as source text. */
import type { ObservedPicture } from '../observation.ts';
import type { ContrastTools } from './contrast.ts';
import type { PageTools } from './tools.ts';

/** The drawings and pictures of a slide. */
export function pageDrawings(tools: PageTools, contrast: ContrastTools) {
  const { slide, isShown, isGhost, fold, nameOf, styleOf } = tools;

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
      const root = picture.getRootNode() as Document | ShadowRoot;
      const labelled = picture.getAttribute('aria-labelledby');
      const name =
        picture.getAttribute('aria-label') ??
        (labelled ? root.getElementById(labelled)?.textContent : picture.querySelector(':scope > title')?.textContent);
      const described = picture.getAttribute('aria-describedby');
      const description = described
        ? root.getElementById(described)?.textContent
        : picture.querySelector(':scope > desc')?.textContent;
      // The role `img` hides the links inside it from assistive technology; a drawing with links is a group.
      const roles = picture.querySelector('a')
        ? /^(group|graphics-document)$/u
        : /^(img|graphics-document( document)?|figure)$/u;
      if (!roles.test(picture.getAttribute('role') ?? ''))
        missing.push(`role="${picture.querySelector('a') ? 'group' : 'img'}"`);
      if (fold(name) === '') missing.push('a name');
      if (/^-?$/u.test(fold(description)) && !hasTextBeside(picture)) missing.push('a description');
    }
    return { what: nameOf(picture), missing };
  };
  /** Diagrams that Slidev's Mermaid draws, without those in an element that has their text. */
  const diagrams = [...slide.querySelectorAll('.mermaid')]
    .filter((host) => !host.closest('[role="img"][aria-label]'))
    .flatMap((host) => [...(host.shadowRoot?.children ?? [])].filter((e) => e instanceof SVGSVGElement));
  const pictures = [...slide.querySelectorAll('img, svg'), ...diagrams]
    .filter((p) => !p.parentElement?.closest('svg') && isShown(p))
    .map(pictureOf);

  const hasPicture = slide.querySelector('.deck-body :is(svg, img, table, .counted)') !== null;
  return { graphics, pictures, hasPicture };
}
