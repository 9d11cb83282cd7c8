/** The reader page of a deck: source, talks and claims as plain HTML without network requests. */
import { quotationMarks } from '../typography/index.ts';
import { foreignAttributes, isRightToLeft, wordingOf } from '../wording/index.ts';
import { toHtml } from './escape.ts';

/** Content of a reader page. All strings are plain text. */
export interface ReaderPage {
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Full citation of the work. */
  readonly citation: string;
  /** Sentence on how many statements the claims cover. */
  readonly coverage: string;
  /** Talks in order. */
  readonly talks: readonly ReaderTalk[];
  /** Sections in order. */
  readonly sections: readonly ReaderSection[];
}

/** A talk on the reader page. */
export interface ReaderTalk {
  /** Title of the talk. */
  readonly title: string;
  /** Planned minutes. */
  readonly minutes: number;
  /** Number of slides without the appendix. */
  readonly slides: number;
  /** Relative URL of the web deck. */
  readonly web: string;
  /** Relative URL of the PDF; `undefined` if there is none. */
  readonly pdf: string | undefined;
}

/** A section on the reader page. */
export interface ReaderSection {
  /** Number and title. */
  readonly title: string;
  /** Claims in order: place, assertion, and the first quote. */
  readonly claims: readonly {
    /** Place of the claim in the text: `§3.2`. */
    readonly place: string;
    /** The claim as a sentence. */
    readonly assertion: string;
    /** First quote of the claim, white space folded; empty if it has none. */
    readonly quote: string;
  }[];
}

const style = `:root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1a1c23;--quiet:#5b5e68;--line:#d9d6cf}
@media (prefers-color-scheme:dark){:root{--paper:#14171d;--ink:#f2f0ea;--quiet:#b3b5bd;--line:#3a3e48}}
body{margin:0 auto;max-width:44rem;padding:3rem 1.25rem;background:var(--paper);color:var(--ink);font:1.125rem/1.55 Georgia,serif}
h1{font-size:2.1rem;line-height:1.15;text-wrap:balance}h2{margin-top:2.5rem;font-size:1.35rem}
.quiet,cite{color:var(--quiet);font-style:normal;font-size:.95rem}a{color:inherit;text-underline-offset:.2em}
ul{padding-left:1.1rem}li{margin:.6rem 0}blockquote{margin:.2rem 0 0;padding-left:.9rem;border-left:2px solid var(--line);color:var(--quiet)}`;

/** The HTML document, with a final newline. */
export function emitReader(page: ReaderPage): string {
  const words = wordingOf(page.language).slides.reader;
  const marks = foreignAttributes(page.language);
  const talks = page.talks.map(
    (t) =>
      `<li><a href="${toHtml(t.web)}">${toHtml(t.title)}</a> <span class="quiet"${marks}>${toHtml(words.length(t.minutes, t.slides))}</span>${t.pdf === undefined ? '' : ` · <a href="${toHtml(t.pdf)}">PDF</a>`}</li>`,
  );
  const sections = page.sections.map(
    (s) =>
      `<section><h2>${toHtml(s.title)}</h2><ul>${s.claims
        .map(
          (c) =>
            `<li>${toHtml(c.assertion)} <cite>${toHtml(c.place)}</cite><blockquote>${quotationMarks(page.language).join(toHtml(c.quote))}</blockquote></li>`,
        )
        .join('\n')}</ul></section>`,
  );
  return `<!doctype html>
<html lang="${toHtml(page.language)}"${isRightToLeft(page.language) ? ' dir="rtl"' : ''}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(page.title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body>
<h1>${toHtml(page.title)}</h1>
<p class="quiet">${toHtml(page.citation)}</p>
<p class="quiet"${marks}>${toHtml(page.coverage)}</p>
<h2${marks}>${toHtml(words.talks)}</h2>
<ul>${talks.join('\n')}</ul>
<p${marks}><a href="remix/index.html">${toHtml(words.board.link)}</a> <span class="quiet">${toHtml(words.board.remark)}</span></p>
${sections.join('\n')}
</body>
</html>
`;
}
