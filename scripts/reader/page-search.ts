/** The search field of the reader: hides what lacks the words, marks the hits, and lists the best of them. */
import { el } from '../explorer/elements.ts';
import type { ReaderWords } from '../wording/reader.ts';
import { excerptOf, findHits, type SearchedPassage, searchPassages, toSearchable, wordsOf } from './search.ts';

/** What is found or hidden as a whole. */
const itemSelector = ':is(article, p, li)[id^="/"]';

/** The text nodes of an element, each with the place of its first unit in the text of the element. */
function textNodesOf(element: Element): { readonly node: Text; readonly at: number }[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; at: number }[] = [];
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, at });
    at += node.length;
  }
  return nodes;
}

function rangesIn(element: Element, words: readonly string[]): Range[] {
  const nodes = textNodesOf(element);
  return findHits(toSearchable(element.textContent), words).map(([start, end]) => {
    const first = nodes.findLast(({ at }) => at <= start)!;
    const last = nodes.findLast(({ at }) => at < end)!;
    const range = new Range();
    range.setStart(first.node, start - first.at);
    range.setEnd(last.node, end - last.at);
    return range;
  });
}

/** Whether a statement under a heading of the text is shown. */
function hasShownStatement(heading: Element): boolean {
  let next = heading.nextElementSibling;
  while (next?.matches('.statement[hidden]')) next = next.nextElementSibling;
  return next?.matches('.statement') ?? false;
}

function textWithout(element: Element, selector: string): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(selector)) part.remove();
  return copy.textContent.trim();
}

interface PagePassage extends SearchedPassage {
  readonly element: HTMLElement;
  /** Its name in the list of hits. */
  readonly name: string;
  /** Headline of its part of the page. */
  readonly part: string;
}

function passageOf(element: HTMLElement): PagePassage {
  const title = element.querySelector('h3, h4');
  const name = textWithout(title ?? element, '.number, .sign, .quiet, sup');
  const quotes = Array.from(element.querySelectorAll('mark'), (part) => part.textContent);
  const heading = title ? name : '';
  return {
    element,
    name,
    part: element.closest('main section[aria-labelledby]')?.querySelector('h2')?.textContent ?? '',
    heading: toSearchable(heading),
    own: toSearchable([heading, ...quotes].join(' ')),
    all: toSearchable(element.textContent),
  };
}

/** Hits in the list, at most. */
const listed = 6;

/** The line of a hit: its name and its part of the page. */
function hitLine({ element, name, part }: PagePassage, words: readonly string[]): HTMLElement {
  const link = el('a', { href: encodeURI(`#${element.id}`), dir: 'auto' }, excerptOf(name, words));
  return el('li', {}, link, ' ', el('span', { className: 'quiet' }, part));
}

/** The search of the page. */
export interface PageSearch {
  /** Shows everything again. */
  readonly clear: () => void;
}

/** Starts the search. `form` has the field, the element that says the number of hits, and a button that clears. */
export function startSearch(form: HTMLFormElement, words: ReaderWords['search']): PageSearch {
  const field = form.querySelector('input')!;
  const status = form.querySelector('[role="status"]')!;
  const button = form.querySelector('button')!;
  const list = el('ol');
  form.append(list);
  const items = Array.from(document.querySelectorAll<HTMLElement>(itemSelector), passageOf);
  let found: readonly PagePassage[] = [];
  const headings = document.querySelectorAll<HTMLElement>('.source h3');
  // What is above the field stays: the field would move.
  const sections = [...document.querySelectorAll<HTMLElement>('main .search ~ * section')];

  /** Opens notes that have hits, and closes them again. */
  const openNotes = (query: readonly string[]) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.claim details')) {
      const text = toSearchable(details.textContent).folded;
      details.open = query.some((word) => text.includes(word));
    }
  };
  const pane = document.querySelector('.source');
  let wasAsked = false;
  let scrolled = 0;
  const show = (): void => {
    const query = wordsOf(field.value);
    const asked = query.length > 0;
    if (pane && asked && !wasAsked) scrolled = pane.scrollTop;
    const result = searchPassages(query, items);
    found = result.found;
    const shown = new Set(found);
    for (const item of items) item.element.hidden = asked && !shown.has(item);
    list.replaceChildren(...found.slice(0, listed).map((item) => hitLine(item, result.words)));
    for (const section of sections) section.hidden = asked && !section.querySelector(`${itemSelector}:not([hidden])`);
    for (const heading of headings) heading.hidden = asked && !hasShownStatement(heading);
    // What is hidden has no height: the text beside the claims goes back to where it was.
    if (pane && wasAsked && !asked) pane.scrollTop = scrolled;
    wasAsked = asked;
    openNotes(result.words);
    button.hidden = !asked;
    status.textContent = asked ? words.found(found.length, result.missing) : '';
    const marked = [...found.map(({ element }) => element), ...list.querySelectorAll('a')];
    const hits = marked.flatMap((element) => rangesIn(element, result.words));
    // Older browsers find without marking.
    globalThis.CSS?.highlights?.set('hit', new Highlight(...hits));
  };
  const clear = () => {
    field.value = '';
    show();
  };
  form.hidden = false;
  field.addEventListener('input', () => {
    show();
    // On a phone the field is far down the first screen, and the hits would begin below it.
    if (list.getBoundingClientRect().bottom > innerHeight) scrollBy(0, form.getBoundingClientRect().top);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || field.value === '') return;
    clear();
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
  button.addEventListener('click', () => {
    clear();
    field.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = found[0]?.element;
    if (!first) return;
    // The address rings the passage and marks its quotes in the text.
    location.hash = first.id;
    first.focus();
  });
  show();
  return { clear };
}
