/**
 * Content policies of pages: which files they load, and which scripts run in them. A script in the page runs where the
 * policy has its hash, so one that a text brought in does not.
 * @see https://www.w3.org/TR/CSP3/
 */
import { hash } from 'node:crypto';

/** Sources by directive, such as `'self'` for `img-src`. */
export type PolicySources = Readonly<Record<string, string>>;

/** A page that opens from disk and loads nothing: reader, board, differences between codings, list of decks. */
export const closedPage: PolicySources = {
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'font-src': 'data:',
  'img-src': 'data:',
  'form-action': "'none'",
  'base-uri': "'none'",
};

/** A web deck: it loads its own files. Vue and Slidev set styles of elements; themes have pictures and fonts as data. */
export const ownFiles: PolicySources = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'media-src': "'self' data: blob:",
  'object-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
};

/** Source of an inline script: the hash of its text, with line ends as browsers read them. */
export const scriptSource = (script: string): string =>
  `'sha256-${hash('sha256', script.replaceAll(/\r\n?/gu, '\n'), 'base64')}'`;

/** The element that gives a page its policy. `scripts` are sources of scripts beside those of `script-src`. */
export function policyElement(sources: PolicySources, scripts: readonly string[]): string {
  const allowed = [sources['script-src'] ?? '', ...new Set(scripts)].filter((source) => source !== '');
  const directives = { ...sources, 'script-src': allowed.join(' ') || "'none'" };
  const policy = Object.entries(directives).map(([name, source]) => `${name} ${source}`);
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`;
}
