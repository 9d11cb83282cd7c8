/** Script of the page of differences: filter, keys, and decisions, which it keeps, saves and opens. */
import { byId, download } from '../board/dom.ts';
import { type Decision, decidedText, keyOf, parseDecisions, placeDecisions, toDecisionsText } from './decisions.ts';
import type { PageData } from './emit-page.ts';

const dataText = byId('data', HTMLScriptElement).text;
const data = JSON.parse(dataText) as PageData;
const { deck, coders, differences } = data;
const pairs = [...document.querySelectorAll<HTMLElement>('.differs')];
const filter = byId('filter', HTMLSelectElement);
const status = byId('status', HTMLElement);
const keyNames = differences.map(keyOf);
let decisions: Decision[] = [...differences];
/** Decisions on pairs that are no differences here: a file that is saved keeps them. */
let { others } = data;
let isSaved = true;

/** Name under which the browser keeps the decisions, with the data of the page: they belong to no other page. */
const storeName = `claimdeck-agreement ${deck} ${coders.join(' ')}`;

const radios = (pair: HTMLElement) => [...pair.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
const remarkOf = (pair: HTMLElement) => pair.querySelector('textarea')!;
const isDecided = (at: number) => decisions[at]?.choice !== undefined;

const radioValue = ({ choice, coder }: Decision) => (choice === 'coder' ? String(coders.indexOf(coder ?? '')) : choice);

function showDecision(pair: HTMLElement, at: number): void {
  const decision = decisions[at]!;
  for (const radio of radios(pair)) radio.checked = radio.value === radioValue(decision);
  const remark = remarkOf(pair);
  if (document.activeElement !== remark) remark.value = decision.remark ?? '';
  pair.querySelector('.decided')!.textContent = decidedText(decision);
  pair.classList.toggle('is-decided', isDecided(at));
}

const isShown = (pair: HTMLElement, at: number) =>
  filter.value === 'all' ||
  filter.value === 'differences' ||
  (filter.value === 'undecided' ? !isDecided(at) : pair.dataset['differs']!.split(' ').includes(filter.value));

function showFiltered(): void {
  const isWhole = filter.value === 'all';
  for (const pair of document.querySelectorAll<HTMLElement>('.pair')) {
    const at = pairs.indexOf(pair);
    pair.hidden = at === -1 ? !isWhole : !isShown(pair, at);
  }
  for (const part of document.querySelectorAll<HTMLElement>('article, .part'))
    part.hidden = !isWhole && part.querySelector('.differs:not([hidden])') === null;
}

function showStatus(): void {
  const decided = decisions.filter((_, at) => isDecided(at)).length;
  status.textContent = `${decided} of ${pairs.length} decided${isSaved ? '' : ', not saved'}.`;
}

function keep(): void {
  try {
    const kept = { page: dataText, decisions: toDecisionsText({ deck, coders, decisions: [...decisions, ...others] }) };
    localStorage.setItem(storeName, JSON.stringify(kept));
  } catch {
    // A page from disk may have no storage: the file keeps the decisions.
  }
}

/** Takes the decisions that the browser keeps for this page. */
function restore(): void {
  try {
    const kept = JSON.parse(localStorage.getItem(storeName) ?? '{}') as { page?: string; decisions?: string };
    if (kept.page !== dataText) return;
    isSaved = false;
    take(kept.decisions ?? '');
  } catch {
    // No storage.
  }
}

function change(at: number, { choice, coder, remark }: Pick<Decision, 'choice' | 'coder' | 'remark'>): void {
  const { statement, words, from, to } = decisions[at]!;
  decisions[at] = {
    ...{ statement, words, from, to },
    ...(choice === undefined ? {} : { choice }),
    ...(choice === 'coder' && coder !== undefined ? { coder } : {}),
    ...(remark ? { remark } : {}),
  };
  isSaved = false;
  showDecision(pairs[at]!, at);
  showStatus();
  keep();
}

function choose(at: number, value: string): void {
  const { remark } = decisions[at]!;
  const rest = remark === undefined ? {} : { remark };
  if (value === 'neither' || value === 'open') change(at, { choice: value, ...rest });
  else change(at, { choice: 'coder', coder: coders[Number(value)]!, ...rest });
}

/** Takes the decisions of a text that belong to differences of this page. Returns how many. */
function take(text: string): number | string {
  const read = parseDecisions(text);
  if (typeof read === 'string') return read;
  const placed = placeDecisions(read, data.places).decisions;
  const byKey = new Map(placed.map((d) => [keyOf(d), d]));
  const isKnown = ({ choice, coder }: Decision) => choice !== 'coder' || coders.includes(coder!);
  decisions = decisions.map((before, at) => {
    const given = byKey.get(keyNames[at]!);
    return given && isKnown(given) ? given : before;
  });
  const isOther = (decision: Decision) => !keyNames.includes(keyOf(decision));
  others = [...others.filter((d) => !byKey.has(keyOf(d))), ...placed.filter(isOther)];
  pairs.forEach(showDecision);
  showStatus();
  return keyNames.filter((key) => byKey.has(key)).length;
}

const toFile = () =>
  toDecisionsText({
    deck,
    coders,
    decisions: [...decisions.filter((d) => d.choice !== undefined || d.remark !== undefined), ...others].sort(
      (a, b) => a.statement - b.statement,
    ),
  });

function save(): void {
  download('decisions.json', 'application/json', toFile());
  isSaved = true;
  showStatus();
}

/** Moves the focus to the next shown difference in a direction, from the one that has it, else from the first on screen. */
function step(direction: 1 | -1): void {
  const shown = pairs.filter((pair) => pair.closest('[hidden]') === null);
  const own = shown.findIndex((pair) => pair.contains(document.activeElement));
  const below = shown.findIndex((pair) => pair.getBoundingClientRect().bottom > 120);
  const from = own === -1 ? (below === -1 ? shown.length : below) - (direction === 1 ? 1 : 0) : own;
  const target = shown[Math.max(0, Math.min(shown.length - 1, from + direction))];
  target?.focus({ preventScroll: true });
  target?.closest('article')?.scrollIntoView({ block: 'start' });
  if (target && target.getBoundingClientRect().bottom > innerHeight) target.scrollIntoView({ block: 'center' });
}

function onKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const pair = target.closest<HTMLElement>('.differs');
  if (target.matches('textarea')) {
    if (event.key === 'Escape') pair?.focus();
    return;
  }
  const isOn = byId('keys', HTMLInputElement).checked && !target.matches('select');
  if (!isOn || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'n') step(1);
  if (event.key === 'p') step(-1);
  if (!pair) return;
  const value = event.key === '0' ? 'neither' : event.key === 'o' ? 'open' : String(Number(event.key) - 1);
  const radio = radios(pair).find((r) => r.value === value);
  if (radio) choose(pairs.indexOf(pair), radio.value);
  if (event.key === 'r') {
    event.preventDefault();
    remarkOf(pair).focus();
  }
}

pairs.forEach((pair, at) => {
  pair.querySelector('fieldset')!.hidden = false;
  for (const radio of radios(pair)) radio.addEventListener('change', () => choose(at, radio.value));
  const remark = remarkOf(pair);
  remark.addEventListener('input', () => change(at, { ...decisions[at]!, remark: remark.value.trim() }));
  pair.querySelector('.clear')!.addEventListener('click', () => {
    remark.value = '';
    change(at, {});
  });
});
for (const element of document.querySelectorAll<HTMLElement>('.bar, #help')) element.hidden = false;
filter.addEventListener('change', showFiltered);
byId('next', HTMLButtonElement).addEventListener('click', () => step(1));
byId('previous', HTMLButtonElement).addEventListener('click', () => step(-1));
byId('save', HTMLButtonElement).addEventListener('click', save);
byId('open', HTMLInputElement).addEventListener('change', async (event) => {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (!file) return;
  const taken = take(await file.text());
  keep();
  status.textContent =
    typeof taken === 'string' ? taken : `${taken} ${taken === 1 ? 'decision' : 'decisions'} of the file taken.`;
});
document.addEventListener('keydown', onKey);
addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});
restore();
pairs.forEach(showDecision);
showStatus();
