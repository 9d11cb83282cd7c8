/** HTML of a handout and of printed notes. A picture is an empty element that names its slide; printing puts the slide in. */
import { toHtml } from '../../emit/index.ts';
import { clockTime } from '../../plan/index.ts';
import { foreignAttributes, isRightToLeft, wordingOf } from '../../wording/index.ts';
import { frameKinds } from '../text/talk-text.ts';
import type { PerPage } from './paper-style.ts';
import type { Passage } from './passages.ts';
import type { PaperTalk, Sheet, SheetClaim } from './sheets.ts';

/** HTML for the body of a print page. */
export interface PaperHtml {
  /** One element with the class `paper`. */
  readonly html: string;
  /** 1-based numbers of the slides whose pictures it has, ascending. */
  readonly pictures: readonly number[];
}

const roles = { context: ['<span class="context">', '</span>'], quote: ['', ''], cue: ['<mark>', '</mark>'] } as const;

const passageHtml = ({ parts, place }: Passage, { shortCitation }: PaperTalk) => {
  const words = parts.map(({ text, role }) => `${roles[role][0]}${toHtml(text)}${roles[role][1]}`).join('');
  return `<blockquote dir="auto">${words} <cite dir="auto">(<bdi>${toHtml(shortCitation)}</bdi>, <bdi>${toHtml(place)}</bdi>)</cite></blockquote>`;
};

const claimHtml = ({ assertion, passages, links }: SheetClaim, talk: PaperTalk) =>
  [
    assertion === '' ? '' : `<h3 dir="auto">${toHtml(assertion)}</h3>`,
    ...passages.map((p) => passageHtml(p, talk)),
    `<ul${foreignAttributes(talk.language)}>${links.map((l) => `<li>${toHtml(l)}</li>`).join('')}</ul>`,
  ].join('');

/** `slide 3: …`, the alternative text of a picture. */
const pictureName = ({ label, headline }: Sheet, { language }: PaperTalk) =>
  `${wordingOf(language).frame.slide} ${label}: ${headline}`;

const pictureHtml = (sheet: Sheet, talk: PaperTalk) =>
  `<div class="slide-picture" dir="ltr" role="img" aria-label="${toHtml(pictureName(sheet, talk))}" data-slide="${sheet.number}"></div>`;

const headlineHtml = ({ label, headline }: Sheet, tag: 'h1' | 'h2' = 'h2') =>
  `<${tag} dir="auto"><span class="number">${label}</span> ${toHtml(headline)}</${tag}>`;

const lines = `<div class="lines" aria-hidden="true">${'<i></i>'.repeat(30)}</div>`;

const paragraph = (text: string) => (text === '' ? '' : `<p dir="auto">${toHtml(text)}</p>`);

const page = ({ language }: PaperTalk, body: string) =>
  `<main class="paper" lang="${toHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}>${body}</main>`;

const headHtml = (talk: PaperTalk) =>
  `<header><h1 dir="auto">${toHtml(talk.title)}</h1>${[talk.subtitle, talk.given, talk.citation].map(paragraph).join('')}</header>`;

function referencesHtml({ language, references }: PaperTalk): string {
  const { headline } = wordingOf(language).slides.references;
  return `<section class="references"><h2${foreignAttributes(language)}>${toHtml(headline(true))}</h2>${references}</section>`;
}

/** What a handout says of a slide: its claims, or its map in words. */
const saidHtml = ({ claims, twin }: Sheet, talk: PaperTalk) =>
  claims.map((c) => claimHtml(c, talk)).join('') +
  (claims.length > 0 || twin === '' ? '' : `<p${foreignAttributes(talk.language)}>${toHtml(twin)}</p>`);

/** A slide of the continuous handout: claims have no picture. */
const flowHtml = (sheet: Sheet, talk: PaperTalk) =>
  `<article class="${toHtml(sheet.layout)}">${headlineHtml(sheet)}${sheet.claims.length > 0 ? '' : pictureHtml(sheet, talk)}${saidHtml(sheet, talk)}</article>`;

const rowHtml = (sheet: Sheet, talk: PaperTalk) =>
  `<article class="row${sheet.claims.length > 0 ? '' : ' bare'}">${pictureHtml(sheet, talk)}<div class="said">${headlineHtml(sheet)}${saidHtml(sheet, talk)}</div>${lines}</article>`;

/** A handout of a talk. */
export function handoutHtml(talk: PaperTalk, perPage: PerPage): PaperHtml {
  const isFlow = perPage === 'flow';
  const sheets = talk.sheets.filter(({ layout }) => !isFlow || !frameKinds.has(layout));
  const articles = sheets.map((sheet) => (isFlow ? flowHtml(sheet, talk) : rowHtml(sheet, talk)));
  return {
    html: page(talk, `${headHtml(talk)}${articles.join('')}${referencesHtml(talk)}`),
    pictures: sheets.filter(({ claims }) => !isFlow || claims.length === 0).map(({ number }) => number),
  };
}

/** Notes of a talk: a page a slide with its picture, its time and the time reached, and what to say. */
export function notesHtml(talk: PaperTalk): PaperHtml {
  const { frame } = wordingOf(talk.language);
  const total = clockTime(talk.minutes * 60);
  const articles = talk.sheets.map((sheet) => {
    const clock = toHtml(frame.clock(sheet.seconds, clockTime(sheet.reached), total));
    return `<article>${headlineHtml(sheet, 'h1')}<p class="clock"${foreignAttributes(talk.language)}>${clock}</p>${pictureHtml(sheet, talk)}<div class="notes">${sheet.notes}</div></article>`;
  });
  return { html: page(talk, articles.join('')), pictures: talk.sheets.map(({ number }) => number) };
}
