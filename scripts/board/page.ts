/**
 * Draws the remix board and handles its events: slides to tick, the talk to order by mouse or keyboard, its clock, and
 * the result as a download or, in `dev`, as a talk saved in the data.
 */
import type { Diagnostic } from '../diagnostics/index.ts';
import { clockTime } from '../plan/clock.ts';
import { type BoardView, groupSlides, kindOf, missingEvidence, viewOf } from './board-view.ts';
import { chosenCard } from './chosen-card.ts';
import { button, element, field, quiet } from './dom.ts';
import type { Board, BoardSlide, BoardTalk } from './emit-board.ts';
import { addNeeds, insertSlide, moveSlide, tellingOf, toDefinition, toMarkdownFile } from './talk-list.ts';

const board = JSON.parse(document.getElementById('data')?.textContent ?? '') as Board;
const token = document.querySelector<HTMLMetaElement>('meta[name="claimdeck-token"]')?.content ?? '';
const slides = new Map(board.slides.map((s) => [s.id, s]));
const order = board.slides.map((s) => s.id);
const status = document.getElementById('said') as HTMLElement;

let list: string[] = [];
let start: BoardTalk | undefined;

const say = (text: string) => {
  status.textContent = text;
};
const titleOf = (id: string) => {
  const slide = slides.get(id);
  return slide ? tellingOf(slide, start).title : id;
};
// Elements that live as long as the page.
const startFrom = element(
  'select',
  { id: 'start' },
  element('option', { value: '' }, 'an empty talk'),
  ...board.talks.map((t) => element('option', { value: t.id }, `${t.id}: ${t.title} (${t.minutes} min)`)),
);
const title = element('input', { id: 'title', required: true, autocomplete: 'off' });
const id = element('input', { id: 'id', required: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*', autocomplete: 'off' });
const minutes = element('input', { id: 'minutes', type: 'number', min: '1', max: '1440', step: 'any', value: '20' });
const total = element('p', { id: 'total' });
const bar = element('div', { class: 'bar', 'aria-hidden': 'true' }, element('i'));
const warning = element('div', { id: 'warning', hidden: true });
const chosen = element('ol', { id: 'chosen', 'aria-label': 'The talk, in order' });
const empty = quiet('p', 'Tick slides to put them into the talk, or start from one of the deck.');
const result = element('div', { id: 'result', role: 'status' });
const replace = element('input', { id: 'replace', type: 'checkbox' });
const boxes = new Map<string, HTMLInputElement>();

const budget = () => Math.max(1, Number(minutes.value) || 0);
const head = () => ({ id: id.value.trim(), title: title.value.trim(), minutes: budget() });

function change(next: string[], message: string): void {
  list = next;
  show();
  say(`${message} ${total.textContent ?? ''}`);
}

function tick(slide: string, isIn: boolean): void {
  const next = isIn ? insertSlide(list, slide, order) : list.filter((other) => other !== slide);
  change(next, `${isIn ? 'In' : 'Out'}: ${titleOf(slide)}.`);
}

/** Moves a slide; the focus stays on its handle. */
function move(slide: string, to: number): void {
  const before = list.indexOf(slide);
  const next = moveSlide(list, before, to);
  const now = next.indexOf(slide);
  if (now === before) {
    say(`${titleOf(slide)} stays ${now === 0 ? 'first' : 'last'}.`);
    return;
  }
  change(next, `${titleOf(slide)}: now ${now + 1} of ${next.length}.`);
  chosen.querySelector<HTMLElement>(`[data-id="${CSS.escape(slide)}"] .handle`)?.focus();
}

function remove(slide: string): void {
  const at = list.indexOf(slide);
  tick(slide, false);
  const cards = chosen.querySelectorAll<HTMLElement>('.handle');
  (cards[Math.min(at, cards.length - 1)] ?? boxes.get(slide))?.focus();
}

function showClock({ clock, isOver, percent }: BoardView): void {
  total.textContent = clock;
  total.className = isOver ? 'over' : '';
  (bar.firstElementChild as HTMLElement).style.width = `${percent}%`;
  bar.className = isOver ? 'bar over' : 'bar';
}

function showWarning(text: string | undefined): void {
  warning.hidden = text === undefined;
  warning.replaceChildren(
    element('p', {}, text ?? ''),
    button('Put in what is needed', () => change(addNeeds(list, slides, order), 'Put in what was needed.'), {
      id: 'add-needs',
    }),
  );
}

function show(): void {
  const view = viewOf(slides, { list, start, minutes: budget() });
  chosen.replaceChildren(...view.cards.map((card, at) => chosenCard(card, at, { move, remove })));
  empty.hidden = list.length > 0;
  for (const [slide, box] of boxes) box.checked = list.includes(slide);
  showClock(view);
  showWarning(view.warning);
  result.replaceChildren();
}

/** Card of a slide of the deck, with its checkbox. */
function deckCard(slide: BoardSlide) {
  const box = element('input', { type: 'checkbox', 'data-slide': slide.id });
  box.addEventListener('change', () => tick(slide.id, box.checked));
  boxes.set(slide.id, box);
  const time = slide.appendix ? 'no time' : clockTime(slide.seconds);
  return element(
    'li',
    {},
    element(
      'label',
      { class: 'card' },
      box,
      element(
        'span',
        { class: 'what' },
        element('strong', {}, slide.title),
        quiet('span', `${kindOf(slide)} · ${time}`),
      ),
    ),
  );
}

function group(name: string, members: readonly BoardSlide[], isOpen: boolean) {
  const summary = element('summary', {}, element('h3', {}, name), quiet('span', `${members.length}`));
  return element('details', { open: isOpen }, summary, element('ul', { class: 'cards' }, ...members.map(deckCard)));
}

function deckSlides(): HTMLElement[] {
  // In one column, open groups would push the talk many screens down.
  const isWide = matchMedia('(min-width: 56.01rem)').matches;
  return groupSlides(board).map(({ name, slides: members }) => group(name, members, isWide && name !== 'Appendix'));
}

/** Downloads the talk, of which `toText` makes the file, as `<id>.<ending>`. */
function download(ending: 'md' | 'json', toText: () => string): void {
  if (!isReady()) return;
  const name = `${head().id}.${ending}`;
  const type = ending === 'md' ? 'text/markdown' : 'application/json';
  const url = URL.createObjectURL(new Blob([toText()], { type }));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  say(`${name} is downloaded.`);
}

const showResult = (kind: 'saved' | 'over', ...lines: readonly string[]) =>
  result.replaceChildren(...lines.map((line) => element('p', { class: kind }, line)));

const isReady = () => {
  for (const input of [title, id]) if (!input.reportValidity()) return false;
  if (list.length > 0) return true;
  showResult('over', 'The talk has no slide yet.');
  return false;
};

interface Answer {
  readonly ok: boolean;
  readonly file?: string;
  readonly diagnostics?: readonly Pick<Diagnostic, 'code' | 'message' | 'actual' | 'hint'>[];
}

async function save(): Promise<void> {
  if (!isReady()) return;
  try {
    const response = await fetch(`talks${replace.checked ? '?replace' : ''}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-claimdeck-token': token },
      body: JSON.stringify(toDefinition(head(), list, start)),
    });
    const { ok, file, diagnostics = [] } = (await response.json()) as Answer;
    const present = `claimdeck dev ${board.deck} --talk ${head().id}`;
    if (ok) showResult('saved', `Saved as ${file}. Its slides are being generated; to present: ${present}`);
    else {
      const found = (actual: string | undefined) => (actual === undefined ? '' : ` Found: ${actual}.`);
      showResult('over', ...diagnostics.map((d) => `${d.code}: ${d.message}${found(d.actual)} ${d.hint}`));
    }
  } catch {
    showResult('over', 'Not saved: the dev server does not answer.');
  }
}

startFrom.addEventListener('change', () => {
  start = board.talks.find((t) => t.id === startFrom.value);
  if (start) {
    minutes.value = String(start.minutes);
    title.value = start.title;
    id.value = start.isSaved ? start.id : `my-${start.id}`;
  }
  change(start ? [...start.slides] : [], start ? `Started from ${start.id}.` : 'An empty talk.');
});
minutes.addEventListener('input', () => show());

const withEvidence = () => {
  const missing = missingEvidence(list, slides);
  change([...list, ...missing], `${missing.length} slides of evidence put in.`);
};

const markdownOf = () => toMarkdownFile(board, { head: head(), list, start });
const jsonOf = () => `${JSON.stringify(toDefinition(head(), list, start), undefined, 2)}\n`;

const canSave = token !== '';
title.value = board.title;
id.value = 'my-talk';
document.getElementById('board')?.append(
  element(
    'header',
    {},
    quiet('p', 'Remix board'),
    element('h1', {}, board.title),
    quiet(
      'p',
      'Tick slides, put them in order, watch the clock. Nothing you do here leaves this page until you download or save it.',
    ),
  ),
  element(
    'div',
    { class: 'columns' },
    element('section', { 'aria-labelledby': 'all' }, element('h2', { id: 'all' }, 'All slides'), ...deckSlides()),
    element(
      'section',
      { 'aria-labelledby': 'talk', class: 'talk' },
      element('h2', { id: 'talk' }, 'Your talk'),
      element('div', { class: 'fields' }, field('Start from', startFrom), field('Minutes', minutes)),
      element('div', { class: 'clock' }, total, bar),
      warning,
      element(
        'p',
        { id: 'keys', class: 'quiet' },
        'Drag a card, or move its handle ⠿ with the arrow keys; Home and End go to the ends, Delete takes it out.',
      ),
      empty,
      chosen,
      element(
        'div',
        { class: 'row' },
        button('Put the evidence of the claims into the appendix', withEvidence, { id: 'evidence' }),
      ),
      element('div', { class: 'fields' }, field('Title', title), field('Id', id)),
      element(
        'div',
        { class: 'row' },
        ...(canSave ? [button('Save in the data', () => void save(), { id: 'save', class: 'main' })] : []),
        button('Download slides (Markdown)', () => download('md', markdownOf), {
          id: 'markdown',
          ...(canSave ? {} : { class: 'main' }),
        }),
        button('Download talk (JSON)', () => download('json', jsonOf), { id: 'json' }),
      ),
      ...(canSave
        ? [
            element(
              'label',
              { class: 'check' },
              replace,
              element('span', {}, 'Write over a talk saved before under this id'),
            ),
          ]
        : []),
      result,
      quiet(
        'p',
        `The Markdown file is for any Slidev project that has the addon claimdeck; the JSON file belongs into data/${board.deck}/talks/.`,
      ),
    ),
  ),
);
show();
