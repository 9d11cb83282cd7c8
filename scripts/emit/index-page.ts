/**
 * The page over all decks: titles, authors, talks with their files, claims, and a search. It is readable without JavaScript.
 */
import { closedPage, policyElement, scriptSource } from '../content-policy.ts';
import { foreignAttributes, isRightToLeft, wordingOf } from '../wording/index.ts';
import { toHtml } from './escape.ts';
import { type ReaderTalk, talkLine } from './talk-line.ts';

/** A deck on the page. All strings are plain text. */
interface IndexDeck {
  readonly title: string;
  /** Authors of the text, in order. */
  readonly authors: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  /** Relative URL of the deck's page. */
  readonly url: string;
  readonly talks: readonly ReaderTalk[];
  /** Claims as sentences, in order. */
  readonly claims: readonly string[];
}

/**
 * Shows the decks whose title and authors, with one of their claims, have every word that is typed. Where title and authors
 * are not enough, the claims that fit are opened.
 */
const script = `const field = document.querySelector('input'), nothing = document.querySelector('#nothing');
const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const search = () => {
  const words = fold(field.value).split(/\\s+/u).filter(Boolean);
  const fits = (text) => words.every((word) => fold(text).includes(word));
  nothing.hidden = false;
  for (const deck of document.querySelectorAll('article')) {
    const head = deck.querySelector('header').textContent;
    const details = deck.querySelector('details');
    const claims = [...deck.querySelectorAll('details li')];
    for (const claim of claims) claim.hidden = !fits(head + ' ' + claim.textContent);
    const hasClaim = claims.some((claim) => !claim.hidden);
    deck.hidden = !hasClaim && !fits(head);
    if (details) details.open = hasClaim && !fits(head);
    if (!deck.hidden) nothing.hidden = true;
  }
};
field.parentElement.hidden = false;
field.addEventListener('input', search);
search();`;

function deckArticle(deck: IndexDeck, pageLanguage: string): string {
  const words = wordingOf(pageLanguage).slides.reader;
  const own = deck.language === pageLanguage ? '' : ` lang="${toHtml(deck.language)}"`;
  const direction = isRightToLeft(deck.language) === isRightToLeft(pageLanguage) ? '' : ' dir="auto"';
  const claims = deck.claims.map((claim) => `<li${own}${direction}>${toHtml(claim)}</li>`).join('\n');
  const list =
    deck.claims.length === 0
      ? ''
      : `<details><summary>${toHtml(words.index.claims(deck.claims.length))}</summary>
<ul>${claims}</ul></details>
`;
  return `<article>
<header${own}${direction}><h2><a href="${toHtml(encodeURI(deck.url))}">${toHtml(deck.title)}</a></h2>
<p class="quiet">${toHtml(deck.authors.join(' · '))}</p></header>
<ul${own}${direction}>${deck.talks.map((talk) => `<li>${talkLine(talk, deck.language)}</li>`).join('\n')}</ul>
${list}</article>`;
}

/** The HTML document, with a final newline. `style` is the style sheet of the page; decks come in the order given. */
export function emitIndex(decks: readonly IndexDeck[], style: string): string {
  const languages = new Set(decks.map((deck) => deck.language));
  const language = languages.size === 1 ? [...languages][0]! : 'en';
  const { talks, index } = wordingOf(language).slides.reader;
  return `<!doctype html>
<html lang="${toHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${policyElement(closedPage, [scriptSource(script)])}<title>${toHtml(talks)}</title><meta name="generator" content="claimdeck"><link rel="icon" href="data:,"><style>${style}</style></head>
<body>
<h1${foreignAttributes(language)}>${toHtml(talks)}</h1>
<label hidden${foreignAttributes(language)}>${toHtml(index.search)}<input type="search" autocomplete="off"></label>
<main>
${decks.map((deck) => deckArticle(deck, language)).join('\n')}
</main>
<p id="nothing" class="quiet" role="status" hidden${foreignAttributes(language)}>${toHtml(index.nothing)}</p>
<script>${script}</script>
</body>
</html>
`;
}
