/** The search field of the reader: hides what lacks the words, marks the hits, and says how many passages have them. */
import type { ReaderWords } from '../wording/reader.ts';
import { findHits, hasWords, type Searchable, toSearchable, wordsOf } from './search.ts';

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

/** The hits in an element as ranges. */
function rangesIn(element: Element, text: Searchable, words: readonly string[]): Range[] {
  const nodes = textNodesOf(element);
  return findHits(text, words).map(([start, end]) => {
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

/** What a passage says itself: its headings and its quotes, without the statements around them. */
const ownWords = (element: Element): Searchable =>
  toSearchable(Array.from(element.querySelectorAll('h3, h4, mark'), (part) => part.textContent).join(' '));

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
  const items = [...document.querySelectorAll<HTMLElement>(itemSelector)].map((element) => ({
    element,
    text: toSearchable(element.textContent),
  }));
  const headings = document.querySelectorAll<HTMLElement>('.source h3');
  const sections = [...document.querySelectorAll<HTMLElement>('main section')];

  /** Opens notes that have hits, and closes them again. */
  const openNotes = (query: readonly string[]) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.claim details')) {
      const text = toSearchable(details.textContent).folded;
      details.open = query.some((word) => text.includes(word));
    }
  };
  const show = (): void => {
    const query = wordsOf(field.value);
    const found = items.filter(({ element, text }) => {
      element.hidden = query.length > 0 && !hasWords(text, query);
      return !element.hidden;
    });
    for (const section of sections)
      section.hidden = query.length > 0 && !section.querySelector(`${itemSelector}:not([hidden])`);
    for (const heading of headings) heading.hidden = query.length > 0 && !hasShownStatement(heading);
    openNotes(query);
    button.hidden = query.length === 0;
    status.textContent = query.length === 0 ? '' : words.found(found.length);
    const hits = query.length === 0 ? [] : found.flatMap(({ element, text }) => rangesIn(element, text, query));
    // Older browsers find without marking.
    globalThis.CSS?.highlights?.set('hit', new Highlight(...hits));
  };
  const clear = () => {
    field.value = '';
    show();
  };
  form.hidden = false;
  field.addEventListener('input', show);
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
    const query = wordsOf(field.value);
    const found = items.flatMap(({ element }) => (element.hidden ? [] : [element]));
    const first = found.find((element) => hasWords(ownWords(element), query)) ?? found[0];
    if (!first?.hasAttribute('tabindex') || field.value.trim() === '') return;
    // The address rings the passage and marks its quotes in the text.
    location.hash = first.id;
    first.focus();
  });
  show();
  return { clear };
}
