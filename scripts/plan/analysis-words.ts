/** Results of the analysis in words: paths, passages, robustness, references to claims. */
import type { Robustness, Telling } from '../analysis/index.ts';
import { type Link, lookupOf, type Model } from '../model/index.ts';
import type { SlideReference } from './deck-plan.ts';
import { linkSentence } from './words.ts';

/** References to claims in the order given, one a place: of several claims of a statement the first. */
export function claimReferences(model: Model, ids: readonly string[]): SlideReference[] {
  const { claims } = lookupOf(model);
  const first = new Map<string, string>();
  for (const c of ids.map((id) => claims.get(id))) if (c && !first.has(c.place)) first.set(c.place, c.id);
  return [...first].map(([place, id]) => ({ text: place, slide: `claim/${id}` }));
}

const sectionNames = (model: Model, { sections }: Telling) =>
  sections.map((id) => lookupOf(model).sections.get(id)?.number ?? id).join(', ');

/** Which passages tell a path; empty if unknown. */
export const passagesOf = (model: Model, telling: Telling | undefined) =>
  telling === undefined
    ? ''
    : telling.kind === 'one passage'
      ? `told in one passage of section ${sectionNames(model, telling)}`
      : `stitched from passages of section${telling.sections.length === 1 ? '' : 's'} ${sectionNames(model, telling)}`;

/** A path in words: `A raises B, B lowers C`. */
export const pathInWords = (model: Model, path: readonly string[]) =>
  path
    .map((id) => lookupOf(model).links.get(id) as Link)
    .map((l) => linkSentence(model, l).slice(0, -1))
    .join(', ');

/** `Rests on 4 passages; removing 1 link would undo it.`; empty without robustness. */
export function robustnessText(robustness: Robustness | undefined): string {
  if (robustness === undefined) return '';
  const { passages, links, exact } = robustness;
  const rests = `Rests on ${passages} ${passages === 1 ? 'passage' : 'passages'}`;
  if (!exact) return `${rests}; removing ${links} links would not undo it.`;
  return `${rests}; removing ${links} ${links === 1 ? 'link' : 'links'} would undo it.`;
}
