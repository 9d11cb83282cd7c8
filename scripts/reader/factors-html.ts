/** Links and factors as HTML: each link with all its passages, each factor with all that is said of it. */
import { toHtml } from '../emit/index.ts';
import { type Factor, type Link, lookupOf, type Model } from '../model/index.ts';
import { linkClause, linkSentence } from '../plan/index.ts';
import { foreignAttributes } from '../wording/index.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { hrefTo, idOf } from './addresses.ts';
import { signHtml } from './marked-html.ts';
import { disputedIn, numberOf, type ReaderInput } from './reader-input.ts';

const factorRef = ({ id, label }: Pick<Factor, 'id' | 'label'>) =>
  `<a ${hrefTo('factor', id)}><bdi>${toHtml(label)}</bdi></a>`;

/** References to the claims that assert a link, by their numbers. */
function claimRefs(model: Model, { assertions }: Link): string {
  const claims = assertions.map(({ claim }) => lookupOf(model).claims.get(claim)!);
  return claims
    .map(
      (claim) =>
        `<a ${hrefTo('claim', claim.id)} title="${toHtml(claim.assertion)}">${toHtml(readerWordsOf(model.language).claim(numberOf(model, claim)))}</a>`,
    )
    .join(', ');
}

function linkHtml({ model, analysis }: ReaderInput, link: Link): string {
  const words = readerWordsOf(model.language);
  const { factors } = lookupOf(model);
  const ends = [link.from, link.to].map((id) => factorRef(factors.get(id)!)).join(' · ');
  const dispute = disputedIn(analysis).get(link.id);
  const disputed = dispute ? ` ${words.disputed[dispute]}` : '';
  return `<li class="link" ${idOf('link', link.id)} tabindex="-1">${signHtml(link)} ${toHtml(linkSentence(model, link))} <span class="quiet">${toHtml(words.saidIn)} ${claimRefs(model, link)}.${toHtml(disputed)} ${ends}</span></li>`;
}

/** All links, denied ones included, in the order of the text. */
export const linksHtml = (input: ReaderInput): string =>
  `<ul class="links"${foreignAttributes(input.model.language)}>
${[...input.model.links, ...input.model.denied].map((link) => linkHtml(input, link)).join('\n')}
</ul>`;

/** What the factor does to the outcome through all its paths; empty for the outcome and for a factor without a path. */
function effectText({ model, analysis }: ReaderInput, { id }: Factor): string {
  const effect = analysis.onOutcome.find(({ from }) => from === id);
  return effect ? readerWordsOf(model.language).effects[effect.sign] : '';
}

function factorHtml(input: ReaderInput, factor: Factor): string {
  const { model } = input;
  const { id, label, kind, description } = factor;
  const foreign = foreignAttributes(model.language);
  const words = readerWordsOf(model.language);
  const own = [...model.links, ...model.denied].filter(({ from, to }) => from === id || to === id);
  const what = [kind, description].filter((text) => text !== undefined).map(toHtml);
  const role = id === model.outcome ? words.outcome : effectText(input, factor);
  return [
    `<article class="factor" ${idOf('factor', id)} tabindex="-1"><h3 dir="auto">${toHtml(label)}</h3>`,
    what.length === 0 ? '' : `<p class="quiet" dir="auto">${what.join('. ')}</p>`,
    role === '' ? '' : `<p class="quiet"${foreign}>${toHtml(role)}</p>`,
    own.length === 0
      ? ''
      : `<ul class="links"${foreign}>${own.map((link) => `<li>${signHtml(link)} <a ${hrefTo('link', link.id)}>${toHtml(linkClause(model, link))}</a></li>`).join('')}</ul>`,
    '</article>',
  ].join('');
}

/** All factors by the alphabet of the language. */
export function factorsHtml(input: ReaderInput): string {
  const { compare } = new Intl.Collator(input.model.language);
  const sorted = [...input.model.factors].sort((a, b) => compare(a.label, b.label));
  return `<div class="factors">\n${sorted.map((factor) => factorHtml(input, factor)).join('\n')}\n</div>`;
}
