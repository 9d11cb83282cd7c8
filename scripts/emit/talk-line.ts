/** Talks as lines of HTML: on the page of a deck, and on the page over all decks. */
import { foreignAttributes, wordingOf } from '../wording/index.ts';
import { toHtml } from './escape.ts';

/** A talk on a page. */
export interface ReaderTalk {
  /** Id of the talk. */
  readonly id: string;
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

/** A talk as HTML: its title, its length, its files. `language` is a BCP 47 tag. */
export function talkLine({ title, web, minutes, slides, files }: ReaderTalk, language: string): string {
  const words = wordingOf(language).slides.reader;
  const link = (url: string, text: string) => `<a href="${toHtml(encodeURI(url))}">${toHtml(text)}</a>`;
  const length = `<span${foreignAttributes(language)}>${toHtml(words.length(minutes, slides))}</span>`;
  const parts = [length, ...files.map((file) => link(file.url, file.label))];
  return `${web === undefined ? toHtml(title) : link(web, title)} <span class="quiet">${parts.join(' · ')}</span>`;
}

/**
 * The page of a deck with its talks: lists those that have files, and hides the links to slides of talks without a web deck.
 * A page that has talks already gets these instead.
 */
export function withTalks(page: string, talks: readonly ReaderTalk[], language: string): string {
  const built = new Set(talks.flatMap(({ id, web }) => (web === undefined ? [] : [id])));
  const lines = talks.map((talk) => `<li>${talkLine(talk, language)}</li>`).join('\n');
  return page
    .replace(/(<ul id="talks">)[\s\S]*?(?=<\/ul>)/u, (_, start: string) => start + lines)
    .replace(/<a class="slide"(?: hidden)?(?= href="([^"/]*)\/)/gu, (_, talk: string) =>
      built.has(talk) ? '<a class="slide"' : '<a class="slide" hidden',
    );
}
