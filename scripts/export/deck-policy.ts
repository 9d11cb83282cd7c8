/** The content policy of a web deck: its own files, and those scripts in the page that the project or Claimdeck wrote. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ownFiles, type PolicySources, policyElement, scriptSource } from '../content-policy.ts';

const inlineScript = /<script(?<attributes>(?![^>]*\ssrc=)[^>]*)>(?<text>[\s\S]*?)<\/script>/giu;

/** Attributes and text of the scripts in a page that link to no file, in their order. */
const inlineScripts = (page: string) =>
  [...page.matchAll(inlineScript)].map(({ groups }) => ({
    attributes: groups!['attributes']!,
    text: groups!['text']!,
  }));

/** The pages that Slidev puts into that of a deck: `index.html` of the project, its theme and addons, without comments. */
async function readOwnPages(roots: readonly string[]): Promise<string[]> {
  const files = roots.map((root) => readFile(path.join(root, 'index.html'), 'utf8').catch(() => ''));
  return (await Promise.all(files)).map((page) => page.replaceAll(/<!--[\s\S]*?-->/gu, ''));
}

const charset = '<meta charset="utf-8">';
/** The policy that `withPolicy` gives a page. */
const policyOfPage = /(?<=<meta charset="utf-8">)<meta http-equiv="Content-Security-Policy" content="[^"]*">/u;

/**
 * The page of a deck with its policy. Import maps run, since they name no file that the policy refuses; other scripts in the
 * page run where an `index.html` of the roots has them. Where one of these has a policy, the page gets no other.
 */
export async function withPolicy(page: string, roots: readonly string[]): Promise<string> {
  const pages = await readOwnPages(roots);
  if (pages.some((own) => /<meta\s[^>]*http-equiv=["']?content-security-policy\b/iu.test(own))) return page;
  const known = new Set(pages.flatMap(inlineScripts).map(({ text }) => text.trim()));
  const sources = inlineScripts(page)
    .filter(({ attributes, text }) => attributes.trim() === 'type="importmap"' || known.has(text.trim()))
    .map(({ text }) => scriptSource(text));
  return page.replace(charset, () => charset + policyElement(ownFiles, sources));
}

/** Vite's client preloads the style sheets that are in the page; their address is `data:`. */
const inOneFile: PolicySources = { ...ownFiles, 'script-src': '', 'style-src': "'unsafe-inline' data:" };

/** The page with the policy of a deck in one file, where it has that of a deck: its module script runs as well. */
export const withModulePolicy = (page: string, script: string): string =>
  page.replace(policyOfPage, (policy) =>
    policyElement(inOneFile, [...(policy.match(/'sha256-[^']*'/gu) ?? []), scriptSource(script)]),
  );
