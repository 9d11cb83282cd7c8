/** Puts the files of a built page into the page itself. */
import { withModulePolicy } from '../deck-policy.ts';

/** Files of a page: HTML, and what it links to. */
export interface PageParts {
  /** The HTML document with one linked module script and at most one linked style sheet. */
  readonly page: string;
  /** Code of the module script. */
  readonly script: string;
  /** Text of the style sheet; empty if there is none. */
  readonly style: string;
  /** Data URLs of other files, by address as page, script and styles write it. */
  readonly urls: ReadonlyMap<string, string>;
}

const moduleTag = /<script type="module"[^>]*\ssrc="[^"]*"[^>]*><\/script>/u;
const styleTag = /<link rel="stylesheet"[^>]*\shref="[^"]*"[^>]*>/u;

/** The text with each address, quoted or in `url()`, replaced by its data URL. */
function withDataUrls(text: string, urls: PageParts['urls']): string {
  if (urls.size === 0) return text;
  const addresses = [...urls.keys()].map((address) => address.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
  const quoted = new RegExp(`(?<=["'\`(])(?:${addresses.join('|')})(?=["'\`)])`, 'gu');
  return text.replace(quoted, (address) => urls.get(address)!);
}

/**
 * The HTML document with its script and styles inline. Text that would end or reopen the element is escaped.
 * @throws Error where the page links to no module script
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function toSinglePage({ page, script, style, urls }: PageParts): string {
  if (!moduleTag.test(page)) throw new Error('The page links to no module script.');
  const code = withDataUrls(script, urls).replace(/<(?=\/script|script|!--)/giu, '\\x3C');
  const css = withDataUrls(style, urls).replace(/<(?=\/style)/giu, '\\3C ');
  return withModulePolicy(withDataUrls(page, urls), code)
    .replace(moduleTag, () => `<script type="module">${code}</script>`)
    .replace(styleTag, () => `<style>${css}</style>`);
}
