/**
 * Fills the remix board and handles its events: slides to tick, the talk to order by mouse or keyboard, its clock, and
 * the result as a download or, in `dev`, as a talk saved in the data. Its elements are those of board.html.
 */
import type { Diagnostic } from '../diagnostics/index.ts';
import { clockTime } from '../plan/clock.ts';
import { boardWordsOf } from '../wording/board.ts';
import { groupSlides, kindOf, type SlideGroup, viewOf } from './board-view.ts';
import { chosenCard, listenToCards } from './chosen-card.ts';
import { byId, download, fromTemplate } from './dom.ts';
import type { Board, BoardSlide, BoardTalk } from './emit-board.ts';
import {
  addNeeds,
  insertSlide,
  missingEvidence,
  moveSlide,
  tellingOf,
  toDefinition,
  toMarkdownFile,
} from './talk-list.ts';

const readBoard = (page: Document) => JSON.parse(page.getElementById('data')!.textContent) as Board;

let board = readBoard(document);
const words = boardWordsOf(board.language);
const token = document.querySelector<HTMLMetaElement>('meta[name="claimdeck-token"]')?.content ?? '';
let slides = new Map(board.slides.map((s) => [s.id, s]));
let order = board.slides.map((s) => s.id);

const startFrom = byId('start', HTMLSelectElement);
const title = byId('title', HTMLInputElement);
const id = byId('id', HTMLInputElement);
const minutes = byId('minutes', HTMLInputElement);
const total = byId('total', HTMLElement);
const bar = byId('bar', HTMLElement);
const warning = byId('warning', HTMLElement);
const chosen = byId('chosen', HTMLElement);
const result = byId('result', HTMLElement);
/** Digests of the saved talks that the page knows, by id. */
const savedTalks = new Map(board.talks.map((t) => [t.id, t.saved]));
/** Checkboxes of the deck's slides by slide id. */
const boxes = new Map<string, HTMLInputElement>();

let list: string[] = [];
let start: BoardTalk | undefined;

const say = (text: string) => byId('said', HTMLElement).replaceChildren(text);
const titleOf = (slide: string) => {
  const known = slides.get(slide);
  return known ? tellingOf(known, start).title : slide;
};
const budget = () => Math.max(1, Number(minutes.value) || 0);
const head = () => ({ id: id.value.trim(), title: title.value.trim(), minutes: budget() });

function draw(): void {
  const { cards, clock, isOver, percent, warning: lack } = viewOf(slides, { list, start, minutes: budget() }, words);
  chosen.replaceChildren(...cards.map((card) => chosenCard(card, words)));
  byId('empty', HTMLElement).hidden = list.length > 0;
  for (const [slide, box] of boxes) box.checked = list.includes(slide);
  total.replaceChildren(clock);
  for (const element of [total, bar]) element.classList.toggle('over', isOver);
  bar.querySelector('i')!.style.width = `${percent}%`;
  warning.hidden = lack === undefined;
  warning.querySelector('p')!.replaceChildren(lack ?? '');
}

function show(): void {
  draw();
  result.replaceChildren();
}

function change(next: string[], message: string): void {
  list = next;
  show();
  say(`${message} ${total.textContent}`);
}

function tick(slide: string, isIn: boolean): void {
  const next = isIn ? insertSlide(list, slide, order) : list.filter((other) => other !== slide);
  change(next, words.said[isIn ? 'put' : 'taken'](titleOf(slide)));
}

const handleOf = (slide: string) => chosen.querySelector<HTMLElement>(`[data-id="${CSS.escape(slide)}"] .handle`);

/** Moves a slide; the focus stays on its handle. */
function move(slide: string, to: number): void {
  const before = list.indexOf(slide);
  const next = moveSlide(list, before, to);
  const now = next.indexOf(slide);
  if (now === before) {
    say(words.said[now === 0 ? 'staysFirst' : 'staysLast'](titleOf(slide)));
    return;
  }
  change(next, words.said.moved(titleOf(slide), now + 1, next.length));
  handleOf(slide)?.focus();
}

/** Takes a slide out; the focus goes to the card in its place. */
function remove(slide: string): void {
  const at = list.indexOf(slide);
  tick(slide, false);
  const handles = chosen.querySelectorAll<HTMLElement>('.handle');
  (handles[Math.min(at, handles.length - 1)] ?? boxes.get(slide))?.focus();
}

function deckCard(slide: BoardSlide): HTMLElement {
  const time = slide.appendix ? words.noTime : clockTime(slide.seconds);
  const card = fromTemplate('deck-card', { strong: slide.title, '.quiet': `${kindOf(slide, words)} · ${time}` });
  const box = card.querySelector('input')!;
  box.dataset['slide'] = slide.id;
  box.addEventListener('change', () => tick(slide.id, box.checked));
  boxes.set(slide.id, box);
  return card;
}

function deckGroup({ name, isFolded, slides: members }: SlideGroup): HTMLElement {
  const group = fromTemplate('deck-group', { h3: name, '.quiet': `${members.length}` });
  group.querySelector('ul')!.append(...members.map(deckCard));
  // In one column, open groups would push the talk many screens down.
  const isWide = matchMedia('(min-width: 56.01rem)').matches;
  group.toggleAttribute('open', isWide && !isFolded);
  return group;
}

const showResult = (kind: 'saved' | 'over', ...lines: readonly string[]) =>
  result.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('p'), { className: kind, textContent: line })),
  );

const isReady = () => {
  if (![title, id].every((input) => input.reportValidity())) return false;
  if (list.length === 0) showResult('over', words.noSlide);
  return list.length > 0;
};

/** Downloads the talk, of which `toText` makes the file, as `<id>.<ending>`. */
function downloadTalk(ending: 'md' | 'json', toText: () => string): void {
  if (!isReady()) return;
  const name = `${head().id}.${ending}`;
  const type = ending === 'md' ? 'text/markdown' : 'application/json';
  download(name, type, toText());
  say(words.said.downloaded(name));
}

interface Answer {
  readonly ok: boolean;
  readonly file?: string;
  /** Whether the data have no errors, so that the server generates the slides of the talk. */
  readonly isGenerated?: boolean;
  /** Digest of the saved talk, also where it was saved elsewhere. */
  readonly saved?: string;
  readonly diagnostics?: readonly Pick<Diagnostic, 'code' | 'message' | 'actual' | 'hint'>[];
}

async function post(): Promise<Answer> {
  const talk = toDefinition(head(), list, start);
  const response = await fetch(`talks${byId('replace', HTMLInputElement).checked ? '?replace' : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-claimdeck-token': token,
      'x-claimdeck-saved': savedTalks.get(talk.id) ?? '',
    },
    body: JSON.stringify(talk),
  });
  const answer = (await response.json()) as Answer;
  if (answer.saved !== undefined) savedTalks.set(talk.id, answer.saved);
  return answer;
}

async function save(): Promise<void> {
  if (!isReady()) return;
  try {
    const { ok, file = '', isGenerated, diagnostics = [] } = await post();
    const present = `npx claimdeck dev ${board.deck} --talk ${head().id}`;
    const check = `npx claimdeck check ${board.deck}`;
    const found = (actual: string | undefined) => (actual === undefined ? '' : ` ${words.found(actual)}`);
    if (ok) showResult('saved', isGenerated ? words.saved(file, present) : words.savedOnly(file, check));
    else showResult('over', ...diagnostics.map((d) => `${d.code}: ${d.message}${found(d.actual)} ${d.hint}`));
  } catch {
    showResult('over', words.notSaved);
  }
}

function startAnew(): void {
  start = board.talks.find((t) => t.id === startFrom.value);
  if (start) {
    minutes.value = String(start.minutes);
    title.value = start.title;
    id.value = start.saved !== undefined ? start.id : `my-${start.id}`;
  }
  change(start ? [...start.slides] : [], start ? words.said.started(start.id) : words.said.empty);
}

function addEvidence(): void {
  const missing = missingEvidence(list, slides);
  change([...list, ...missing], words.said.evidence(missing.length));
}

const onClick = (button: string, action: () => void) =>
  byId(button, HTMLButtonElement).addEventListener('click', action);

/** Puts talks and slides of the deck on the page. */
function fill(): void {
  for (const option of [...startFrom.options].slice(1)) option.remove();
  startFrom.append(...board.talks.map((t) => new Option(`${t.id}: ${t.title} (${t.minutes} min)`, t.id)));
  startFrom.value = start?.id ?? '';
  const deck = byId('deck', HTMLElement);
  const former = [...deck.querySelectorAll('details')];
  const groups = groupSlides(board, words).map(deckGroup);
  if (former.length === groups.length)
    for (const [i, group] of groups.entries()) group.toggleAttribute('open', former[i]!.open);
  for (const group of former) group.remove();
  deck.append(...groups);
}

/** Shows the data as they are now. The talk stays as it was composed, and the page knows the talks saved when it was opened. */
async function follow(): Promise<void> {
  const response = await fetch('./');
  if (!response.ok) return;
  board = readBoard(new DOMParser().parseFromString(await response.text(), 'text/html'));
  slides = new Map(board.slides.map((s) => [s.id, s]));
  order = board.slides.map((s) => s.id);
  start = board.talks.find((t) => t.id === start?.id) ?? start;
  for (const { id: talk, saved } of board.talks) if (!savedTalks.has(talk)) savedTalks.set(talk, saved);
  const { slide } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
  const card = document.activeElement?.closest<HTMLElement>('#chosen > li')?.dataset['id'];
  fill();
  draw();
  if (slide !== undefined) boxes.get(slide)?.focus();
  if (card !== undefined) handleOf(card)?.focus();
}

fill();
startFrom.addEventListener('change', startAnew);
minutes.addEventListener('input', show);
listenToCards(chosen, { move, remove });
onClick('add-needs', () => change(addNeeds(list, slides, order, start), words.said.needs));
onClick('evidence', addEvidence);
onClick('save', () => void save());
onClick('markdown', () => downloadTalk('md', () => toMarkdownFile(board, { head: head(), list, start })));
onClick('json', () =>
  downloadTalk('json', () => `${JSON.stringify(toDefinition(head(), list, start), undefined, 2)}\n`),
);
byId(token === '' ? 'markdown' : 'save', HTMLButtonElement).classList.add('main');
if (token === '') for (const element of document.querySelectorAll('[data-needs-server]')) element.remove();
else new EventSource('changes').addEventListener('message', () => void follow());
show();
