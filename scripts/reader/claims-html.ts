/** The argument as HTML: sections with their claims, each with its quotes in their statements and its links in words. */
import { toHtml } from '../emit/index.ts';
import {
  type Claim,
  codePointSlicer,
  lookupOf,
  type Model,
  type Section,
  type Span,
  shownText,
} from '../model/index.ts';
import { headlineOf, type LinkInWords, linksInWords, stanceOf } from '../plan/index.ts';
import { inQuotationMarks } from '../typography/index.ts';
import { foreignAttributes, wordingOf } from '../wording/index.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { hrefTo, idOf, quoteId } from './addresses.ts';
import { markedHtml, marksOf, signHtml } from './marked-html.ts';
import { disputedIn, numberOf, type ReaderInput, slideUrl } from './reader-input.ts';

/** A stretch of the source that holds quotes of a claim. */
interface Passage extends Span {
  readonly text: string;
  readonly place: string;
  readonly lang?: string | undefined;
  /** 1-based number of its first quote. */
  readonly quote: number;
}

/** The statements that hold quotes of a claim, in the order of the quotes; a quote from a heading is a passage of its own. */
function passagesOf({ source }: Model, { evidence }: Claim): Passage[] {
  const slice = codePointSlicer(source.text);
  const passages = evidence.map(({ start, end, place, lang }, i): Passage => {
    const statements = source.statements.filter((s) => s.start < end && s.end > start);
    const from = statements[0]?.start ?? start;
    const to = statements.at(-1)?.end ?? end;
    return { start: from, end: to, text: slice(from, to), place, lang, quote: i + 1 };
  });
  // Quotes of one statement share its passage.
  return passages.filter((p, i) => passages.findIndex((q) => q.start === p.start && q.end === p.end) === i);
}

function passageHtml(model: Model, claim: Claim, passage: Passage): string {
  const lang = passage.lang === undefined ? '' : ` lang="${toHtml(passage.lang)}"`;
  const place = `<a class="quiet" ${hrefTo('quote', quoteId(claim.id, passage.quote))}>${toHtml(passage.place)}</a>`;
  return `<blockquote${lang} dir="auto">${markedHtml(model, passage, marksOf(model, claim))} ${place}</blockquote>`;
}

/** A link in words, with the words that license it, and whether it is in dispute. */
function linkHtml({ model, analysis }: ReaderInput, id: string, said: LinkInWords): string {
  const { links } = wordingOf(model.language);
  const link = lookupOf(model).links.get(id)!;
  const dispute = disputedIn(analysis).get(id);
  const remarks = [
    links.cue(said.cue, said.confidence),
    said.remark ?? '',
    dispute ? readerWordsOf(model.language).disputed[dispute] : '',
  ];
  return `<li>${signHtml(link)} <a ${hrefTo('link', id)}>${toHtml(said.sentence)}</a> <span class="quiet">${toHtml(links.text(remarks.filter(Boolean)))}</span></li>`;
}

function linksHtml(input: ReaderInput, claim: Claim): string {
  const { model } = input;
  const words = wordingOf(model.language).links;
  const foreign = foreignAttributes(model.language);
  const said = linksInWords(model, claim);
  if (said.length === 0) return `<p class="quiet"${foreign}>${toHtml(words.withoutLinks[claim.type])}</p>`;
  return `<ul class="links"${foreign}>${said.map((link, i) => linkHtml(input, claim.links[i]!, link)).join('\n')}</ul>`;
}

/** Links to the slides of the claim; those of talks without a web deck are hidden when the page is written. */
function slidesHtml({ model, talks }: ReaderInput, claim: Claim): string {
  const own = talks.filter((talk) => talk.claims.has(claim.id));
  if (own.length === 0) return '';
  const links = own.map((talk) => `<a class="slide" href="${toHtml(slideUrl(talk, claim.id))}">${toHtml(talk.id)}</a>`);
  return `<p class="slides quiet"${foreignAttributes(model.language)}>${toHtml(readerWordsOf(model.language).onSlides)} ${links.join(' ')}</p>`;
}

function notesHtml({ language }: Model, { notes }: Claim): string {
  if (notes === undefined) return '';
  const name = `<summary${foreignAttributes(language)}>${toHtml(readerWordsOf(language).notes)}</summary>`;
  return `<details>${name}<p dir="auto">${toHtml(notes)}</p></details>`;
}

/** In `dev`, the button that opens the claim in the editor. */
function editorHtml({ model, places }: ReaderInput, { id }: Claim): string {
  const place = places?.get(id);
  if (place === undefined) return '';
  const words = toHtml(readerWordsOf(model.language).openInEditor);
  return `<button type="button" class="quiet" data-place="${toHtml(place)}"${foreignAttributes(model.language)}>${words}</button>`;
}

function claimHtml(input: ReaderInput, claim: Claim): string {
  const { model } = input;
  const number = numberOf(model, claim);
  const stance = stanceOf(model, claim);
  const name = toHtml(readerWordsOf(model.language).claim(number));
  return [
    `<article class="claim" ${idOf('claim', claim.id)} tabindex="-1">`,
    `<h4 dir="auto"><a class="number" ${hrefTo('claim', claim.id)} aria-label="${name}"${foreignAttributes(model.language)}>${number}</a> ${toHtml(headlineOf(model, claim))}</h4>`,
    ...passagesOf(model, claim).map((passage) => passageHtml(model, claim, passage)),
    stance === '' ? '' : `<p class="quiet"${foreignAttributes(model.language)}>${toHtml(stance)}</p>`,
    linksHtml(input, claim),
    notesHtml(model, claim),
    slidesHtml(input, claim),
    editorHtml(input, claim),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}

function sectionHtml(input: ReaderInput, { id, number, title, point, period, claims, remark }: Section): string {
  const { source, language } = input.model;
  const words = period && shownText(source, period.exact, period.start);
  const time = words && inQuotationMarks(words, language);
  const paragraphs = [point, time, remark].filter((text) => text !== undefined);
  return `<section ${idOf('section', id)} tabindex="-1"><h3 dir="auto">${number}. ${toHtml(title)}</h3>
${paragraphs.map((text) => `<p class="quiet" dir="auto">${toHtml(text)}</p>`).join('')}
${claims.map((claim) => claimHtml(input, claim)).join('\n')}
</section>`;
}

/** All sections with their claims. */
export const argumentHtml = (input: ReaderInput): string =>
  input.model.sections.map((section) => sectionHtml(input, section)).join('\n');
