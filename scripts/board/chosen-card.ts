/** Card of a slide in the talk: its texts, and moving it by mouse, keyboard or buttons. */
import type { CardView } from './board-view.ts';
import { button, element, quiet } from './dom.ts';

/** Changes of the talk that a card asks for. */
export interface CardActions {
  /** Moves a slide to a 0-based place, clamped to the talk. */
  readonly move: (slide: string, to: number) => void;
  /** Takes a slide out. */
  readonly remove: (slide: string) => void;
}

let dragged: { readonly slide: string; readonly from: number } | undefined;

function handleOf({ id, title }: CardView, at: number, { move, remove }: CardActions): HTMLElement {
  const handle = element(
    'button',
    {
      type: 'button',
      class: 'handle',
      'aria-label': `Move ${title}`,
      'aria-describedby': 'keys',
      title: 'Drag, or use the arrow keys',
    },
    '⠿',
  );
  const targets: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: Infinity };
  handle.addEventListener('keydown', (event) => {
    const to = targets[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(id, to);
    } else if (event.key === 'Delete') remove(id);
  });
  return handle;
}

function addDragging(card: HTMLElement, slide: string, at: number, { move }: CardActions): void {
  card.addEventListener('dragstart', (event) => {
    dragged = { slide, from: at };
    event.dataTransfer?.setData('text/plain', slide);
    card.classList.add('dragged');
  });
  card.addEventListener('dragend', () => {
    dragged = undefined;
    for (const other of card.parentElement?.children ?? []) other.classList.remove('dragged', 'above', 'below');
  });
  const isBelow = (event: DragEvent) => {
    const box = card.getBoundingClientRect();
    return event.clientY > box.top + box.height / 2;
  };
  card.addEventListener('dragover', (event) => {
    if (!dragged) return;
    event.preventDefault();
    card.classList.toggle('below', isBelow(event));
    card.classList.toggle('above', !isBelow(event));
  });
  card.addEventListener('dragleave', () => card.classList.remove('above', 'below'));
  card.addEventListener('drop', (event) => {
    if (!dragged) return;
    event.preventDefault();
    const to = at + (isBelow(event) ? 1 : 0);
    move(dragged.slide, dragged.from < to ? to - 1 : to);
  });
}

/** The card of the slide at the 0-based place `at`. It is made anew after each change of the talk. */
export function chosenCard(view: CardView, at: number, actions: CardActions): HTMLElement {
  const { id, title, details, lacking } = view;
  const card = element(
    'li',
    { 'data-id': id, draggable: 'true', class: lacking.length > 0 ? 'card lacks' : 'card' },
    handleOf(view, at, actions),
    element(
      'div',
      { class: 'what' },
      element('strong', {}, title),
      quiet('span', details),
      ...(lacking.length > 0 ? [element('span', { class: 'needs' }, `⚠ Needs before it: ${lacking.join('; ')}`)] : []),
    ),
    element(
      'div',
      { class: 'acts' },
      button('↑', () => actions.move(id, at - 1), { 'aria-label': `Earlier: ${title}` }),
      button('↓', () => actions.move(id, at + 1), { 'aria-label': `Later: ${title}` }),
      button('×', () => actions.remove(id), { 'aria-label': `Take out: ${title}` }),
    ),
  );
  addDragging(card, id, at, actions);
  return card;
}
