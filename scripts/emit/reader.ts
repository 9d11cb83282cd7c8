/** The reader page of a deck: source, talks and claims as plain HTML without network requests. */
import { quotationMarks } from '../typography/index.ts';
import { foreignAttributes, isRightToLeft, wordingOf } from '../wording/index.ts';
import { toHtml } from './escape.ts';

/** Content of a reader page. All strings are plain text. */
export interface ReaderPage {
  /** Title of the deck. */
  readonly title: string;
  /** Style sheet of the page, see `pageStyle`. */
  readonly style: string;
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
  /** Relative URL of the web deck; `undefined` if it is not built. */
  readonly web: string | undefined;
  /** Other files of the talk, such as its PDF. */
  readonly files: readonly ReaderFile[];
}

/** A file of a talk on a page. */
export interface ReaderFile {
  /** What kind of file it is, as `PDF` or `notes MD`. */
  readonly label: string;
  /** Relative URL. */
  readonly url: string;
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

/** A talk as HTML: its title, its length, its files. `language` is a BCP 47 tag. */
export function talkLine({ title, web, minutes, slides, files }: ReaderTalk, language: string): string {
  const words = wordingOf(language).slides.reader;
  const link = (url: string, text: string) => `<a href="${toHtml(encodeURI(url))}">${toHtml(text)}</a>`;
  const length = `<span${foreignAttributes(language)}>${toHtml(words.length(minutes, slides))}</span>`;
  const parts = [length, ...files.map((file) => link(file.url, file.label))];
  return `${web === undefined ? toHtml(title) : link(web, title)} <span class="quiet">${parts.join(' · ')}</span>`;
}

/** The HTML document, with a final newline. */
export function emitReader(page: ReaderPage): string {
  const words = wordingOf(page.language).slides.reader;
  const marks = foreignAttributes(page.language);
  const talks = page.talks.map((talk) => `<li>${talkLine(talk, page.language)}</li>`);
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
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${toHtml(page.title)}</title><meta name="generator" content="claimdeck"><link rel="icon" href="data:,"><style>${page.style}</style></head>
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
