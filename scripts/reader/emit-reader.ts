/** The reader page of a deck: map, argument, text and what follows as one HTML document, readable without JavaScript. */
import { fullCitation } from '../citations/index.ts';
import { closedPage, type PolicySources, policyElement, scriptSource } from '../content-policy.ts';
import { type PageParts, scriptElements, toHtml, toInlineScript } from '../emit/index.ts';
import type { ExplorerData } from '../explorer/explorer-types.ts';
import { legendHtml } from '../explorer/map-legend.ts';
import { explorerSvg } from '../explorer/map-svg.ts';
import { partOf } from '../explorer/part-ids.ts';
import type { Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { explorerWordsOf } from '../wording/explorer.ts';
import { foreignAttributes, isRightToLeft, wordingOf } from '../wording/index.ts';
import { panelWordsOf } from '../wording/panels.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { hrefTo } from './addresses.ts';
import { argumentHtml } from './claims-html.ts';
import {
  agreementHtml,
  datesHtml,
  differencesHtml,
  filesHtml,
  findingsHtml,
  methodHtml,
  referencesHtml,
} from './closing-html.ts';
import { factorsHtml, linksHtml } from './factors-html.ts';
import type { PageData } from './page.ts';
import type { ReaderInput } from './reader-input.ts';
import { coverageOf, sourceHtml } from './source-html.ts';

/** The map in a region that scrolls, and its text; empty for a coding without links. The script puts the explorer here. */
function mapHtml(data: ExplorerData): string {
  const { drawing, language, links } = data;
  if (!drawing) return '';
  const { map } = readerWordsOf(language);
  const address = (part: string) => {
    const { kind, id } = partOf(part, data);
    return hrefTo(kind, id);
  };
  const svg = explorerSvg(
    { ...data, title: map },
    drawing,
    (id, attributes, shape) => `<a class="map-link" ${address(id)} ${attributes}>${shape}</a>`,
  );
  const foreign = foreignAttributes(language);
  const text = wordingOf(language).links.text(links.map(({ sentence }) => sentence));
  return `<div id="map"><div class="map" dir="ltr">${svg}</div>
${legendHtml(data, explorerWordsOf(language), foreign)}
<details><summary${foreign}>${toHtml(wordingOf(language).frame.twin)}</summary><p${foreign}>${toHtml(text)}</p></details></div>`;
}

/** A part of the page below a heading of its own. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

/** The parts that have content, in the order of the page; made once for a page that is emitted with and without its style. */
const partsOf = oncePer((input: ReaderInput): Record<'before' | 'argument' | 'text' | 'after', readonly Part[]> => {
  const { model, analysis } = input;
  const words = readerWordsOf(model.language);
  const { method, references } = wordingOf(model.language).slides;
  const filled = (...parts: readonly Part[]) => parts.filter(({ html }) => html !== '');
  return {
    before: filled({ id: 'map-title', title: words.map, html: mapHtml(input.explorer) }),
    argument: filled({ id: 'argument', title: words.argument, html: argumentHtml(input) }),
    text: filled({ id: 'text', title: words.text, html: sourceHtml(model) }),
    after: filled(
      { id: 'links', title: words.links, html: linksHtml(input) },
      { id: 'factors', title: words.factors, html: factorsHtml(input) },
      { id: 'findings', title: words.findings, html: analysis.findings.length === 0 ? '' : findingsHtml(input) },
      { id: 'dates', title: words.dates, html: model.context.length === 0 ? '' : datesHtml(model) },
      {
        id: 'coding',
        title: method.coding,
        html: methodHtml(model) + agreementHtml(model, input.others) + differencesHtml(input.explorer),
      },
      { id: 'references', title: references.headline(true), html: referencesHtml(model) },
      { id: 'files', title: words.files, html: filesHtml(model) },
    ),
  };
});

const partHtml = ({ id, title, html }: Part, { language }: Model) =>
  `<section aria-labelledby="${id}"><h2 id="${id}"${foreignAttributes(language)}>${toHtml(title)}</h2>
${html}
</section>`;

const headerHtml = (model: Model) => `<header><h1>${toHtml(model.title)}</h1>
<p class="quiet">${toHtml(fullCitation(model.work, model))}</p>
<p class="quiet"${foreignAttributes(model.language)}>${toHtml(coverageOf(model))}</p></header>`;

function talksHtml({ language }: Model): string {
  const foreign = foreignAttributes(language);
  const { talks, board } = wordingOf(language).slides.reader;
  return `<section aria-labelledby="talks-title"><h2 id="talks-title"${foreign}>${toHtml(talks)}</h2>
<ul id="talks"></ul>
<p${foreign}><a href="remix/index.html">${toHtml(board.link)}</a> <span class="quiet">${toHtml(board.remark)}</span></p></section>`;
}

function searchHtml({ language }: Model): string {
  const { label, clear } = readerWordsOf(language).search;
  return `<form class="search" role="search" hidden${foreignAttributes(language)}><label>${toHtml(label)} <input type="search" autocomplete="off" dir="auto"></label><button type="button" hidden>${toHtml(clear)}</button><p role="status"></p></form>`;
}

/** Script of the page of `dev`: Vite opens places in the editor. */
const placesScript = `addEventListener('click', ({ target }) => {
  const { place } = target.closest('[data-place]')?.dataset ?? {};
  if (place) fetch('/__open-in-editor?file=' + encodeURIComponent(place));
});`;

/** Scripts of the page of `dev`; Vite's client loads it anew when the data change. */
const liveScripts = `<script type="module" src="/@vite/client"></script>\n<script>${placesScript}</script>\n`;

/** Maps are drawn as pictures to be saved. In `dev`, the page loads Vite's client and asks its server. */
const pageSources: PolicySources = { ...closedPage, 'img-src': 'data: blob:' };
const liveSources: PolicySources = {
  ...pageSources,
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self'",
};

function policyOf(script: string, isLive: boolean): string {
  const own = scriptSource(toInlineScript(script));
  return isLive ? policyElement(liveSources, [own, scriptSource(placesScript)]) : policyElement(pageSources, [own]);
}

/** The HTML document, with a final newline. Its list of talks is empty: see `withTalks`. */
export function emitReader(input: ReaderInput, { style, script }: PageParts): string {
  const { model } = input;
  const { language } = model;
  const { before, argument, text, after } = partsOf(input);
  const section = (part: Part) => partHtml(part, model);
  const entries = [...before, ...argument, ...text, ...after].map(
    ({ id, title }) => `<li><a href="#${id}">${toHtml(title)}</a></li>`,
  );
  const { contents } = readerWordsOf(language);
  return `<!doctype html>
<html lang="${toHtml(language)}"${isRightToLeft(language) ? ' dir="rtl"' : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${policyOf(script, input.places !== undefined)}<title>${toHtml(model.title)}</title><meta name="generator" content="claimdeck"><link rel="icon" href="data:,"><style>${style}</style></head>
<body>
${headerHtml(model)}
<main>
${before.map(section).join('\n')}
${talksHtml(model)}
<nav class="contents" aria-label="${toHtml(contents)}"${foreignAttributes(language)}><ul>${entries.join('')}</ul></nav>
${searchHtml(model)}
<div class="beside">
<div class="argument">
${argument.map(section).join('\n')}
</div>
<div class="source" tabindex="0">
${text.map(section).join('\n')}
</div>
</div>
<div class="closing">
${after.map(section).join('\n')}
</div>
</main>
${scriptElements({ explorer: input.explorer, panels: panelWordsOf(language) } satisfies PageData, script)}
${input.places ? liveScripts : ''}</body>
</html>
`;
}
