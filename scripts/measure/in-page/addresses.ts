/** Targets of links, and URLs of other hosts. Runs in the page as source text: it may use nothing outside itself. */
import type { ObservedAnchor } from '../observation.ts';
import type { PageTools } from './tools.ts';

/** The links of a slide, and the URLs of other hosts in its attributes, in document order. `names` are those of all slides. */
export function pageAddresses({ slide, fold }: PageTools, names: ReadonlySet<string>) {
  // The router writes `#/alias#note` for `#note`.
  const isOnSlide = (href: string) => [...slide.querySelectorAll('[id]')].some(({ id }) => href.endsWith(`#${id}`));
  const anchors = [...slide.querySelectorAll('a')].map((a): ObservedAnchor => {
    const href = a.getAttribute('href') ?? a.getAttribute('xlink:href') ?? '';
    const name = /^#\/([^?#]*)(?:\?|$)/u.exec(href)?.[1] ?? '';
    const isOutside = /^(https?:|mailto:)/u.test(href);
    const isFile = href !== '' && !href.startsWith('#') && !isOutside;
    return {
      text: (fold(a.textContent) || (a.getAttribute('aria-label') ?? '')).slice(0, 60),
      href,
      found: names.has(name) || isOutside || isFile || isOnSlide(href),
    };
  });
  const sources = [...slide.querySelectorAll('[src], [srcset], [data], [poster], image, use, link, [style*="url("]')];
  const foreign = sources.flatMap((e) =>
    ['src', 'srcset', 'data', 'poster', 'href', 'xlink:href', 'style']
      .map((name) => (e.getAttribute(name) ?? '').replace(/^data:.*|url\(["']?data:[^)]*/gsu, ''))
      .flatMap((value) => value.match(/(?:https?:)?\/\/[^\s"')]+/gu) ?? [])
      .map((address) => new URL(address, location.href).href)
      .filter((address) => new URL(address).origin !== location.origin),
  );
  return { anchors, foreign };
}
