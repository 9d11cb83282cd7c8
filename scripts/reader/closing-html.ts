/** What follows the argument: findings, dates from outside the text, how the text was coded, references. */
import { type Agreement, type Coding, compareCodings, intervalText } from '../analysis/index.ts';
import { type CitationRun, citationRuns, shortCitation } from '../citations/index.ts';
import { toHtml } from '../emit/index.ts';
import type { ExplorerData } from '../explorer/explorer-types.ts';
import { compareWith, deniedByCoder, graphOfCoder } from '../explorer/panels/map-graph.ts';
import { kindText, sideText } from '../explorer/panels/pair-text.ts';
import { type ContextFact, lookupOf, type Model } from '../model/index.ts';
import { linkSentence, robustnessText } from '../plan/index.ts';
import { dateInWords, foreignAttributes, wordingOf } from '../wording/index.ts';
import { panelWordsOf } from '../wording/panels.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { hrefTo, idOf } from './addresses.ts';
import { signHtml } from './marked-html.ts';
import { numberOf, type ReaderInput } from './reader-input.ts';

/** The agreement of the deck with other codings; empty if there are none. */
export function agreementHtml(model: Model, others: readonly Coding[]): string {
  if (others.length === 0) return '';
  const words = readerWordsOf(model.language).agreement;
  const comparison = compareCodings({ name: panelWordsOf(model.language).compare.here, model }, others);
  const row = (name: string, agreement: Agreement) => {
    const { units, same, alpha } = agreement;
    const cells = [
      units,
      units === 0 ? words.undefined : `${(same * 100).toFixed(1)} %`,
      alpha === null ? words.undefined : alpha.toFixed(3),
      intervalText(agreement),
    ];
    return `<tr><th scope="row">${toHtml(name)}</th>${cells.map((cell) => `<td>${toHtml(String(cell))}</td>`).join('')}</tr>`;
  };
  const head = [words.decision, words.units, words.same, 'α', words.interval];
  const { statements, factors, links, coders } = comparison;
  return `<div${foreignAttributes(model.language)}><h3>${toHtml(words.title)}</h3>
<p class="quiet">${toHtml(words.intro(coders))}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${toHtml(words.title)}"><table><thead><tr>${head.map((name) => `<th scope="col">${toHtml(name)}</th>`).join('')}</tr></thead><tbody>
${row(words.decisions.statements, statements)}
${row(words.decisions.factors, factors)}
${row(words.decisions.links, links)}
</tbody></table></div></div>`;
}

/** What codings differ in, link by link, as the explorer compares them; empty where there is nothing. */
export function differencesHtml(data: ExplorerData): string {
  const { coders = [], factors = [] } = data.comparison ?? {};
  const words = panelWordsOf(data.language);
  const { compare, differences } = readerWordsOf(data.language).agreement;
  const labels = new Map([...factors, ...data.factors].map((f) => [f.id, f.label]));
  const deniedHere = deniedByCoder(data, 0);
  const lists = coders.slice(1).flatMap((there, i) => {
    const here = coders[0]!;
    const deniedThere = deniedByCoder(data, i + 1);
    const pairs = compareWith(data, graphOfCoder(data, i + 1)).pairs.filter((pair) => pair.kind !== 'both');
    const items = pairs.map((pair) => {
      const own = { name: here, links: pair.here, denied: deniedHere(pair) };
      const other = { name: there, links: pair.there, denied: deniedThere(pair) };
      const kind = kindText(pair.kind, own, other, words);
      const sides = [own, other].map((side) => sideText(side, words));
      return `<li>${toHtml(`${labels.get(pair.from)} › ${labels.get(pair.to)}: ${kind}`)} <span class="quiet">${toHtml(sides.join(' · '))}</span></li>`;
    });
    const title = `${differences}: ${here}, ${there} (${items.length})`;
    return items.length === 0 ? [] : [`<h4>${toHtml(title)}</h4>\n<ul>${items.join('\n')}</ul>`];
  });
  if (lists.length === 0) return '';
  const link = `<p><a href="#/map?tab=compare" data-script hidden>${toHtml(compare)}</a></p>`;
  return `<div class="differences"${foreignAttributes(data.language)}>${link}${lists.join('\n')}</div>`;
}

const paragraph = (text: string, attributes: string) =>
  text === '' ? '' : `<p class="quiet"${attributes}>${toHtml(text)}</p>`;

/** The derived sentences, each with how to read it, the links that it rests on, and its claims. */
export function findingsHtml({ model, analysis }: ReaderInput): string {
  const { frame, links: linkWords } = wordingOf(model.language);
  const foreign = foreignAttributes(model.language);
  const { links, claims } = lookupOf(model);
  const items = analysis.findings.map((finding, i) => {
    const derivation = finding.links.map((id) => links.get(id)!);
    const refs = finding.claims.map((id) => claims.get(id)!);
    const list = derivation.map(
      (link) => `<li>${signHtml(link)} <a ${hrefTo('link', link.id)}>${toHtml(linkSentence(model, link))}</a></li>`,
    );
    const numbers = refs.map(
      (claim) =>
        `<a ${hrefTo('claim', claim.id)} title="${toHtml(claim.assertion)}">${toHtml(frame.claim)} ${numberOf(model, claim)}</a>`,
    );
    return `<article class="finding" ${idOf('finding', i + 1)} tabindex="-1"${foreign}><h3>${toHtml(finding.sentence)}</h3>
<p>${toHtml(linkWords.text([finding.remark, robustnessText(model, finding.robustness)].filter(Boolean)))}</p>
${list.length === 0 ? '' : `<details><summary>${toHtml(readerWordsOf(model.language).links)}: ${list.length}</summary><ul class="links">${list.join('')}</ul></details>`}<p class="quiet">${numbers.join(', ')}</p></article>`;
  });
  return `${paragraph(frame.derived, foreign)}\n${items.join('\n')}`;
}

function factHtml(model: Model, { date, label, text, reference, locator, section }: ContextFact): string {
  const source = [shortCitation(reference, model), locator].filter(Boolean).join(', ');
  const own = lookupOf(model).sections.get(section ?? '');
  const place = own === undefined ? '' : ` · <a ${hrefTo('section', own.id)}>${toHtml(own.place)}</a>`;
  const time = `<time datetime="${toHtml(date)}"${foreignAttributes(model.language)}>${toHtml(dateInWords(date, wordingOf(model.language)))}</time>`;
  return `<li>${time} ${toHtml(text ?? label)} <span class="quiet">${toHtml(source)}${place}</span></li>`;
}

/** Dated facts from outside the text, by date. */
export const datesHtml = (model: Model): string =>
  `${paragraph(wordingOf(model.language).frame.fromOutside, foreignAttributes(model.language))}
<ul>${model.context.map((fact) => factHtml(model, fact)).join('\n')}</ul>`;

/** How the coding was made, and remarks on the source; empty where the data have neither. */
export const methodHtml = ({ method, remarks }: Model): string =>
  [...(method === undefined ? [] : [method]), ...remarks].map((text) => `<p dir="auto">${toHtml(text)}</p>`).join('\n');

const runHtml = ({ text, italic }: CitationRun) => (italic ? `<em>${toHtml(text)}</em>` : toHtml(text));

/** The work and all references of the deck, each once, the work first. */
export function referencesHtml(model: Model): string {
  const works = [model.work, ...model.references].map((work) => citationRuns(work, model).map(runHtml).join(''));
  return `<ul>${[...new Set(works)].map((entry) => `<li dir="auto">${entry}</li>`).join('\n')}</ul>`;
}

/** The files beside the page. */
export function filesHtml({ language }: Model): string {
  const { annotations, text, works } = readerWordsOf(language);
  const rows = [
    ['coding.jsonld', annotations],
    ['source.txt', text],
    ['works.json', `${works} (CSL-JSON)`],
    ['works.bib', `${works} (BibLaTeX)`],
  ] as const;
  const items = rows.map(
    ([file, what]) => `<li><a href="${file}">${file}</a> <span class="quiet">${toHtml(what)}</span></li>`,
  );
  return `<ul${foreignAttributes(language)}>${items.join('\n')}</ul>`;
}
