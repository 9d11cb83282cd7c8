/**
 * Addresses of slides in the page. Ids are addresses: `#/claim/x` opens the slide of that id. The print route shows a range of
 * slides if its URL asks for one, as in `#/print?range=1-50`.
 */
import { useNav } from '@slidev/client';
import { parseRangeString } from '@slidev/parser/utils';
import type { Router } from 'vue-router';
import { deckIndexOf, type SlideEntry } from '../components/deck-index.ts';

/** Keeps links to a place on their own slide, such as those of footnotes, from the router, which takes them for slides. */
function followOnSlide(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('.slidev-page a[href^="#"]') : null;
  const id = link?.getAttribute('href')?.slice(1) ?? '';
  const place = link?.closest('.slidev-page')?.querySelector(`[id="${CSS.escape(id)}"]`);
  if (!place || event.defaultPrevented) return;
  event.preventDefault();
  // In a larger window nothing of a slide is to be scrolled.
  if (matchMedia('(max-width: 640px)').matches) place.scrollIntoView();
}

/** Routes that show a slide. */
const slideRoutes: readonly unknown[] = ['play', 'presenter'];

/** What the addresses of a route have before the slide. */
const viewOf = (name: unknown) => (name === 'presenter' ? 'presenter/' : '');

/**
 * Under `dev`, keeps pages that show no slide, such as the overview, from moving others: there, a hook of Slidev tells the
 * presenter, and by it all pages, that they are at the first slide.
 */
function keepOtherSlides(router: Router): void {
  const { afterEach } = router;
  router.afterEach = (hook) =>
    afterEach((...moved) => {
      if (hook.name !== 'updateSharedState' || slideRoutes.includes(moved[0].name)) hook(...moved);
    });
}

/** Under `dev`, keeps a page at its slide where an edit changes the slide's number, unless another window moved the page. */
function stayAtSlide(router: Router) {
  const { currentSlideNo, slides } = useNav();
  const entry = () => deckIndexOf(slides.value).byNo.get(currentSlideNo.value);
  let before: SlideEntry | undefined;
  import.meta.hot?.on('vite:beforeUpdate', () => {
    before = entry();
  });
  import.meta.hot?.on('vite:afterUpdate', () => {
    const { name, params, query } = router.currentRoute.value;
    if (!slideRoutes.includes(name) || !before?.id || before.no !== currentSlideNo.value) return;
    const no = deckIndexOf(slides.value).byId.get(before.id)?.no ?? before.no;
    if (no !== before.no) void router.replace({ name: name!, params: { ...params, no }, query });
  });
  import.meta.hot?.on('vite:beforeFullReload', () => {
    const { name } = router.currentRoute.value;
    const id = entry()?.id;
    if (slideRoutes.includes(name) && id)
      history.replaceState(history.state, '', router.resolve(`/${viewOf(name)}${id}`).href);
  });
}

/** Redirects ids to the numbers of their slides. */
function openIds(router: Router): void {
  const { slides } = useNav();
  router.beforeEach(({ name, params, query }) => {
    const [, inPath = '', id = ''] =
      /^(presenter\/)?(.*)$/u.exec([params['no'] ?? params['pathMatch'] ?? []].flat().join('/')) ?? [];
    // Slidev opens numbers, and aliases of slides in `routeAlias`.
    const isOpened = slides.value.some(({ no, meta }) =>
      [String(no), meta.slide.frontmatter['routeAlias']].includes(id),
    );
    if ((!slideRoutes.includes(name) && name !== 'NotFound') || isOpened) return true;
    const no = deckIndexOf(slides.value).byId.get(id)?.no ?? 1;
    return { path: `/${viewOf(name) || inPath}${no}`, query, replace: true };
  });
}

/** Sets Slidev's print range from the hash of the URL. */
function setPrintRange(): void {
  const { printRange, slides } = useNav();
  const range = new URLSearchParams(location.hash.split('?')[1]).get('range');
  if (range !== null) printRange.value = parseRangeString(slides.value.length, range);
}

/** Has the page follow the addresses of slides. Must be called in the context of the app. */
export function followAddresses(router: Router): void {
  addEventListener('click', followOnSlide);
  openIds(router);
  setPrintRange();
  if (import.meta.hot) {
    keepOtherSlides(router);
    stayAtSlide(router);
  }
}
