/**
 * The script of the reader page: the explorer in the place of the map, the search, and what an address needs beside the
 * browser's jump to its element: the search shows the element, the focus goes to it, and the text beside a claim scrolls.
 */
import { nearestName } from '../diagnostics/nearest.ts';
import { el } from '../explorer/elements.ts';
import type { ExplorerData } from '../explorer/explorer-types.ts';
import { mountExplorer } from '../explorer/mount-explorer.ts';
import { panelTabs } from '../explorer/panels/index.ts';
import { viewFragment } from '../explorer/view-query.ts';
import { explorerWordsOf } from '../wording/explorer.ts';
import type { PanelWords } from '../wording/panels.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { startSearch } from './page-search.ts';

/** What the script needs to know, embedded as JSON. */
export interface PageData {
  /** Data of the explorer. */
  readonly explorer: ExplorerData;
  /** Words of its panels in the language of the deck. */
  readonly panels: PanelWords;
}

const { explorer: data, panels } = JSON.parse(document.querySelector<HTMLScriptElement>('#data')!.text) as PageData;
const search = startSearch(document.querySelector<HTMLFormElement>('.search')!, readerWordsOf(data.language).search);
const pane = document.querySelector<HTMLElement>('.source')!;

/** The address in the location, such as `/claim/x`; as it is where it is no URI. */
function currentAddress(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Scrolls the text beside the claims to a quote; below the claims it stays where it is. */
function showInText(quote: Element): void {
  if (getComputedStyle(pane).position !== 'sticky') return;
  pane.scrollTop += quote.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

/** Marks the words of the quotes of an address, all others lose their mark. */
function markQuotes(address: string): void {
  const [, kind, claim = '', number] = /^\/(claim|quote)\/([^/]+)(?:\/(\d+))?$/u.exec(address) ?? [];
  for (const mark of pane.querySelectorAll<HTMLElement>('mark')) {
    const quotes = mark.dataset['of']?.split(' ') ?? [];
    const isMeant = quotes.some((quote) =>
      kind === 'quote' ? quote === `${claim}/${number}` : quote.startsWith(`${claim}/`),
    );
    mark.classList.toggle('meant', kind !== undefined && isMeant);
  }
  const first = kind === 'claim' ? document.getElementById(`/quote/${claim}/1`) : null;
  if (first) showInText(first);
}

const mapAddress = /^\/map(?:\?|$)/u;

/** The data without slides of talks that have no web deck: the page hides the links to them. */
function withBuiltSlides(): ExplorerData {
  const hidden = new Set([...document.querySelectorAll('a.slide[hidden]')].map((link) => link.getAttribute('href')));
  const claims = data.claims.map((claim) => ({ ...claim, slides: claim.slides.filter(({ url }) => !hidden.has(url)) }));
  return { ...data, claims };
}

/**
 * Puts the explorer in the place of the map, which stays for print. Its first change after another address is a step of the
 * browser's history.
 */
function startExplorer() {
  const picture = document.querySelector('#map');
  if (!picture) return undefined;
  const root = Object.assign(document.createElement('div'), { className: 'live-map' });
  picture.before(root);
  return mountExplorer(root, withBuiltSlides(), {
    words: explorerWordsOf(data.language),
    tabs: panelTabs(panels),
    claimAddress: (claim) => `#/claim/${claim}`,
    onChange: (query) => {
      const change = mapAddress.test(location.hash.slice(1)) ? 'replaceState' : 'pushState';
      history[change](null, '', viewFragment(query));
    },
  });
}

const explorer = startExplorer();
for (const link of document.querySelectorAll<HTMLElement>('[data-script]')) link.hidden = explorer === undefined;

const missing = el('p', { className: 'missing', role: 'alert' });
document.querySelector('h1')!.after(missing);

/** Says that the page has no part of this address, such as `/factor/x`, and links to the nearest; nothing for others. */
function tellMissing(address: string): void {
  const [, kind, id] = /^(\/[a-z]+\/)(.+)$/su.exec(address) ?? [];
  missing.replaceChildren();
  if (kind === undefined || id === undefined) return;
  const ids = [...document.querySelectorAll('main [id^="/"]')].map((part) => part.id);
  const nearest = nearestName(
    id,
    ids.filter((other) => other.startsWith(kind)).map((other) => other.slice(kind.length)),
  );
  const words = readerWordsOf(data.language);
  missing.append(words.missing(address.slice(1)));
  if (nearest !== undefined)
    missing.append(' ', words.nearest, ' ', el('a', { href: encodeURI(`#${kind}${nearest}`) }, nearest));
  missing.scrollIntoView({ block: 'center' });
}

/** Goes to the part of the address in the location, if there is one. */
function follow(): void {
  if (explorer && mapAddress.test(location.hash.slice(1))) {
    search.clear();
    tellMissing('');
    explorer.show(location.hash.replace(/^#\/map\??/u, ''));
    document.querySelector('#map-title')?.scrollIntoView();
    return;
  }
  const address = currentAddress();
  const target = document.getElementById(address);
  const isHidden = Boolean(target?.closest('[hidden]'));
  if (isHidden) search.clear();
  markQuotes(address);
  tellMissing(target ? '' : address);
  if (!target) return;
  if (isHidden) target.scrollIntoView();
  target.focus({ preventScroll: true });
}

pane.addEventListener('click', ({ target }) => {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null;
  const [claim] = mark?.dataset['of']?.split('/') ?? [];
  if (claim !== undefined && getSelection()?.isCollapsed) location.hash = `#/claim/${claim}`;
});
// A slide shows the page in a frame: links to slides, files and works open in the whole window.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]:not([href^="#"])') : null;
  if (link) link.target = '_top';
});
addEventListener('hashchange', follow);
follow();
