/** HTML of the page on which coders settle their differences. It is readable without JavaScript and loads nothing. */
import { type Agreement, type CodedLink, intervalText, namedAgreements } from '../analysis/index.ts';
import { closedPage, policyElement, scriptSource } from '../content-policy.ts';
import { type PageParts, scriptElements, toHtml, toInlineScript } from '../emit/index.ts';
import { foldSpace } from '../model/index.ts';
import { isRightToLeft } from '../wording/index.ts';
import { type Decision, decidedText, type StatementKey } from './decisions.ts';
import type { AgreementView, PairView, StatementView, TextPart } from './page-view.ts';

const figureCells = (a: Agreement) =>
  `<td>${a.units}</td><td>${a.units === 0 ? '–' : `${(a.same * 100).toFixed(1)} %`}</td><td>${a.alpha === null ? '–' : a.alpha.toFixed(3)}</td><td>${intervalText(a)}</td>`;

function figuresTable(caption: string, rows: readonly (readonly [name: string, agreement: Agreement])[]): string {
  const head =
    '<tr><td></td><th scope="col">units</th><th scope="col">same</th><th scope="col">α</th><th scope="col">95 % interval</th></tr>';
  const body = rows
    .map(([name, a]) => `<tr><th scope="row"><bdi>${toHtml(name)}</bdi></th>${figureCells(a)}</tr>`)
    .join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${toHtml(caption)}"><table class="figures"><caption>${toHtml(caption)}</caption><thead>${head}</thead><tbody>\n${body}\n</tbody></table></div>`;
}

/** The agreement as HTML: decisions of the whole, and links by section and by factor. */
function figuresHtml({ comparison, nameOf }: AgreementView): string {
  const { bySection, byFactor, formula, interval } = comparison;
  return `<section aria-labelledby="figures"><h2 id="figures">Agreement</h2>
${figuresTable('Decisions', namedAgreements(comparison))}
<details><summary>By section and by factor</summary>
${figuresTable(
  'Links with their signs, by section',
  bySection.map((s) => [nameOf(`section ${s.section}`), s.links]),
)}
${figuresTable(
  'Links with their signs, by factor',
  byFactor.map((f) => [nameOf(f.factor), f.links]),
)}
</details>
<p class="quiet">${toHtml(`${formula}. ${interval}.`)} –: not defined, because all values are equal, or too few statements have others.</p></section>`;
}

/** What the script of the page needs to know, embedded as JSON. */
export interface PageData {
  /** Name of the deck. */
  readonly deck: string;
  /** Names of the codings. */
  readonly coders: readonly string[];
  /** The differences in the order of their elements, with the decisions made before. */
  readonly differences: readonly Decision[];
  /** Decisions made before on pairs that do not differ any more: they stay in the file. */
  readonly others: readonly Decision[];
  /** The statements that have the words of one with a difference. */
  readonly places: readonly StatementKey[];
}

const verbs = { '+': 'raises', '-': 'lowers', '?': 'sign left open' } as const;

const aspectNames = {
  link: 'whether the text has the link',
  sign: 'the sign',
  denial: 'asserted or denied',
  confidence: 'explicit or implied',
  holder: 'who holds it',
} as const;

const quoteHtml = (text: string, language: string) =>
  `<q lang="${toHtml(language)}" dir="auto">${toHtml(foldSpace(text))}</q>`;

/** A link in words: sign, confidence, who holds it, and its cue. */
function linkHtml(link: CodedLink, language: string): string {
  const { polarity, denied, confidence, attributedTo, deniedBy, lowPole, conditional, cue, note } = link;
  const remarks = [
    confidence,
    attributedTo === undefined ? '' : `held by ${attributedTo}`,
    deniedBy === undefined ? '' : `denied by ${deniedBy}`,
    lowPole === undefined ? '' : `cause at its low pole${lowPole === true ? '' : ` (${lowPole})`}`,
    conditional === undefined ? '' : `conditional${conditional === true ? '' : ` (${conditional})`}`,
  ].filter(Boolean);
  const verb = `<b>${denied ? 'denied: ' : ''}${verbs[polarity]}</b>`;
  const reason = note === undefined ? '' : ` <span class="quiet">${toHtml(note)}</span>`;
  return `${verb}, ${toHtml(remarks.join(', '))}: ${quoteHtml(cue, language)}${reason}`;
}

function coderHtml({ name, links }: PairView['coders'][number], number: number, language: string): string {
  const said =
    links === null
      ? '<span class="quiet">not yet coded</span>'
      : links.length === 0
        ? 'no link'
        : links.map((l) => linkHtml(l, language)).join('<br>');
  return `<tr><th scope="row"><span class="number">${number + 1}</span> <bdi>${toHtml(name)}</bdi></th><td>${said}</td></tr>`;
}

function choicesHtml({ coders, decision, from, to }: PairView, index: number): string {
  const radio = (value: string, label: string, isChosen: boolean) =>
    `<label><input type="radio" name="choice-${index}" value="${value}"${isChosen ? ' checked' : ''}> ${label}</label>`;
  const readings = coders.map(({ name, links }, i) =>
    links === null ? '' : radio(String(i), `<bdi>${toHtml(name)}</bdi>`, decision?.coder === name),
  );
  return `<p class="decided">${toHtml(decidedText(decision))}</p>
<fieldset hidden><legend>Decision on <bdi>${toHtml(from)}</bdi> to <bdi>${toHtml(to)}</bdi></legend>
<div class="choices">${readings.join('')}${radio('neither', 'neither: no link', decision?.choice === 'neither')}${radio('open', 'open: stays disputed', decision?.choice === 'open')}
<button type="button" class="clear">Clear</button></div>
<label class="remark">Remark <textarea rows="1">${toHtml(decision?.remark ?? '')}</textarea></label></fieldset>`;
}

/** A pair of factors. `index` counts the differences of the page; `undefined` for a pair on which the coders agree. */
function pairHtml(pair: PairView, index: number | undefined, language: string): string {
  const { from, to, differs, coders } = pair;
  const rows = coders.map((coder, i) => coderHtml(coder, i, language)).join('\n');
  const head = `<h4 lang="${toHtml(language)}"><bdi>${toHtml(from)}</bdi> <span class="arrow"><span class="unseen" lang="en">to</span></span> <bdi>${toHtml(to)}</bdi></h4>`;
  const table = `<table><tbody>\n${rows}\n</tbody></table>`;
  if (index === undefined) return `<div class="pair">${head}<p class="quiet">All agree.</p>${table}</div>`;
  const what = differs.map((d) => aspectNames[d]).join('; ');
  return `<div class="pair differs" tabindex="-1" data-differs="${differs.join(' ')}">${head}
<p class="what">They differ in: ${what}.</p>
${table}
${choicesHtml(pair, index)}</div>`;
}

/** Words that license links are marked: filled where all coders have them, dashed with the coders' numbers where some do. */
function partHtml({ text, coders }: TextPart, count: number): string {
  if (coders.length === 0) return toHtml(text);
  if (coders.length === count) return `<mark>${toHtml(text)}</mark>`;
  const numbers = coders.map((c) => c + 1).join(', ');
  return `<mark class="some">${toHtml(text)}<sup><span class="unseen"> coder </span>${numbers}</sup></mark>`;
}

function statementHtml(view: StatementView, { language, coders }: AgreementView, count: () => number): string {
  const { index, place, parts, pairs } = view;
  const text = parts.map((p) => partHtml(p, coders.length)).join('');
  const body =
    index === -1
      ? '<p class="text quiet">Words that are no statement of the deck.</p>'
      : `<p class="text" lang="${toHtml(language)}" dir="auto">${text}</p>`;
  // About fifteen lines.
  const isShort = parts.reduce((sum, p) => sum + p.text.length, 0) < 900;
  const shown = pairs.map((p) => pairHtml(p, p.differs.length > 0 ? count() : undefined, language));
  const beside = shown.length === 0 ? '<p class="quiet">No coder has a link here.</p>' : shown.join('\n');
  return `<article><div class="passage${isShort ? ' short' : ''}"><h3>${toHtml(place)}</h3>${body}</div><div class="said">${beside}</div></article>`;
}

const filters = [
  ['all', 'the whole text'],
  ['differences', 'differences'],
  ['undecided', 'differences not decided'],
  ...Object.entries(aspectNames).map(([name, label]) => [name, `they differ in: ${label}`] as const),
] as const;

/** The bar of the script: filter, steps, files. Hidden without JavaScript. */
const barHtml = `<nav class="bar" aria-label="Differences" hidden>
<label>Show <select id="filter">${filters.map(([value, label]) => `<option value="${value}">${label}</option>`).join('')}</select></label>
<span class="steps"><button type="button" id="previous">Previous</button><button type="button" id="next">Next difference</button></span>
<button type="button" id="save" class="main">Save decisions.json</button>
<label class="file">Open decisions.json <input type="file" id="open" accept=".json,application/json"></label>
<label class="keys"><input type="checkbox" id="keys" checked> Keys</label>
<p id="status" role="status"></p>
</nav>`;

const keysText =
  'Keys: n next, p previous difference; a number takes that coder, 0 neither, o open; r goes to the remark, Escape leaves it.';

/** The factors that are one by their id alone; empty where there are none. */
const relabelledHtml = ({ comparison }: AgreementView): string =>
  comparison.relabelled
    .map(({ id, labels }) => {
      const names = labels.map((label) => `“<bdi>${toHtml(label)}</bdi>”`).join(', ');
      return `<p>One factor by its id, <code>${toHtml(id)}</code>: ${names}. Give one of them another id if it is another factor.</p>\n`;
    })
    .join('');

/** The HTML document, with a final newline. */
export function emitAgreementPage(view: AgreementView, { style, script }: PageParts): string {
  const { deck, title, language, coders, sections } = view;
  let next = 0;
  const count = () => next++;
  const body = sections
    .map((section) => {
      const heading = section.title === '' ? 'Outside the sections' : section.title;
      const lang = section.title === '' ? '' : ` lang="${toHtml(language)}" dir="auto"`;
      const statements = section.statements.map((s) => statementHtml(s, view, count)).join('\n');
      return `<section class="part"><h2${lang}>${toHtml(heading)}</h2>\n${statements}\n</section>`;
    })
    .join('\n');
  const pairs = sections.flatMap((s) => s.statements.flatMap((t) => t.pairs)).filter((p) => p.differs.length > 0);
  const { others, places } = view;
  const data: PageData = { deck, coders, differences: pairs.map((p) => p.decision ?? p.key), others, places };
  const names = coders.map((c, i) => `<span class="number">${i + 1}</span> <bdi>${toHtml(c)}</bdi>`).join(', ');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${policyElement(closedPage, [scriptSource(toInlineScript(script))])}<title>Differences between codings: ${toHtml(title)}</title><meta name="generator" content="claimdeck"><link rel="icon" href="data:,"><style>${style}</style></head>
<body>
<header><p class="quiet">Differences between codings</p>
<h1 lang="${toHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}>${toHtml(title)}</h1>
<p>Coders: ${names}. Differences: ${pairs.length}.</p>
${relabelledHtml(view)}<p class="quiet">Marked words license a link: <mark>filled</mark> for all coders, <mark class="some">dashed<sup>1</sup></mark> for the coders with these numbers.</p>
<p id="help" class="quiet" hidden>${keysText} Decisions are kept in this browser; save them as a file as well. <code>claimdeck agree ${toHtml(deck)} … --decisions decisions.json</code> shows what follows.</p>
<noscript><p class="quiet">Decisions can be taken with JavaScript; everything can be read without.</p></noscript>
</header>
${barHtml}
<main>
${figuresHtml(view)}
${body}
</main>
${scriptElements(data, script)}
</body>
</html>
`;
}
