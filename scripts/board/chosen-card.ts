/** Cards of the talk: their texts, and moving them by mouse, keyboard or buttons. */
import type { BoardWords } from '../wording/board.ts';
import type { CardView } from './board-view.ts';
import { fromTemplate } from './dom.ts';

/** Changes of the talk that a card asks for. */
export interface CardActions {
  /** Moves a slide to a 0-based place, clamped to the talk. */
  readonly move: (slide: string, to: number) => void;
  /** Takes a slide out. */
  readonly remove: (slide: string) => void;
}

/** The card of a slide in the talk. */
export function chosenCard({ id, title, details, lacking }: CardView, words: BoardWords): HTMLElement {
  const needs = lacking.length > 0 ? `⚠ ${words.needs(lacking)}` : '';
  const card = fromTemplate('chosen-card', { strong: title, '.quiet': details, '.needs': needs });
  card.dataset['id'] = id;
  card.classList.toggle('lacks', needs !== '');
  if (needs === '') card.querySelector('.needs')?.remove();
  // Names of the buttons for screen readers, by their class.
  const { move: handle, earlier, later, remove } = words;
  for (const [name, label] of Object.entries({ handle, earlier, later, remove }))
    card.querySelector(`.${name}`)?.setAttribute('aria-label', label(title));
  return card;
}

/** The card below an event's target, its slide and its 0-based place; `undefined` if there is none. */
function cardOf({ target, currentTarget }: Event) {
  const card = target instanceof Element ? target.closest<HTMLElement>('.card') : null;
  const slide = card?.dataset['id'];
  if (!card || slide === undefined) return undefined;
  return { card, slide, at: [...(currentTarget as Element).children].indexOf(card) };
}

function listenToButtons(cards: HTMLElement, { move, remove }: CardActions): void {
  cards.addEventListener('click', (event) => {
    const [own, button] = [cardOf(event), (event.target as Element).classList];
    if (!own) return;
    if (button.contains('earlier')) move(own.slide, own.at - 1);
    else if (button.contains('later')) move(own.slide, own.at + 1);
    else if (button.contains('remove')) remove(own.slide);
  });
  cards.addEventListener('keydown', (event) => {
    const own = (event.target as Element).matches('.handle') ? cardOf(event) : undefined;
    if (!own) return;
    const places: Record<string, number> = { ArrowUp: own.at - 1, ArrowDown: own.at + 1, Home: 0, End: Infinity };
    const to = places[event.key];
    if (event.key === 'Delete') remove(own.slide);
    if (to === undefined) return;
    event.preventDefault();
    move(own.slide, to);
  });
}

const isBelowMiddle = (event: DragEvent, card: Element) => {
  const box = card.getBoundingClientRect();
  return event.clientY > box.top + box.height / 2;
};

function listenToDragging(cards: HTMLElement, { move }: CardActions): void {
  let dragged: { readonly slide: string; readonly at: number } | undefined;
  cards.addEventListener('dragstart', (event) => {
    const own = cardOf(event);
    dragged = own;
    event.dataTransfer?.setData('text/plain', own?.slide ?? '');
    own?.card.classList.add('dragged');
  });
  cards.addEventListener('dragend', () => {
    dragged = undefined;
    for (const card of cards.children) card.classList.remove('dragged', 'above', 'below');
  });
  cards.addEventListener('dragover', (event) => {
    const over = dragged && cardOf(event);
    if (!over) return;
    event.preventDefault();
    const isBelow = isBelowMiddle(event, over.card);
    over.card.classList.toggle('below', isBelow);
    over.card.classList.toggle('above', !isBelow);
  });
  cards.addEventListener('dragleave', (event) => cardOf(event)?.card.classList.remove('above', 'below'));
  cards.addEventListener('drop', (event) => {
    const over = cardOf(event);
    if (!dragged || !over) return;
    event.preventDefault();
    const to = over.at + (isBelowMiddle(event, over.card) ? 1 : 0);
    move(dragged.slide, dragged.at < to ? to - 1 : to);
  });
}

/** Calls `actions` for what the user does with the cards in an element, also those that are added later. */
export function listenToCards(cards: HTMLElement, actions: CardActions): void {
  listenToButtons(cards, actions);
  listenToDragging(cards, actions);
}
