/** Files beside the reader page: the text, the claims as annotations of it, the works for reference managers. */

import { toBibtex } from '../bibtex/index.ts';
import { toWebAnnotations } from '../export/codings/web-annotations.ts';
import type { CslItem, Model } from '../model/index.ts';

/** The work, then the references, each once. */
const worksOf = ({ work, references }: Model): CslItem[] => [
  ...new Map([work, ...references].map((item) => [item.id, item])).values(),
];

const titles = new Set(['title', 'container-title', 'collection-title']);

/** A work with its kept words marked as CSL-JSON does. */
function toCsl({ keptWords = [], ...item }: CslItem): object {
  const marked = (text: string) =>
    text
      .split(/(\s+)/u)
      .map((word) => (keptWords.includes(word) ? `<span class="nocase">${word}</span>` : word))
      .join('');
  return Object.fromEntries(
    Object.entries(item).map(([field, value]) => [field, titles.has(field) ? marked(String(value)) : value]),
  );
}

/** The files with their contents, in the order of the page. Equal data give equal bytes. */
export const pageFiles = (model: Model): ReadonlyMap<string, string> =>
  new Map([
    ['coding.jsonld', toWebAnnotations(model)],
    ['source.txt', model.source.text],
    ['works.json', `${JSON.stringify(worksOf(model).map(toCsl), null, 2)}\n`],
    ['works.bib', toBibtex(worksOf(model))],
  ]);
