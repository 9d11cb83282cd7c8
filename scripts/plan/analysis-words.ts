/** Results of the analysis in words: paths, passages, robustness, references to claims. */
import { type Analysis, type Balance, deniedDirectly, type Robustness, type Telling } from '../analysis/index.ts';
import { isHeldOnly, lookupOf, type Model } from '../model/index.ts';
import { type Pressures, wordingOf } from '../wording/index.ts';
import { signOfChain } from './argument.ts';
import type { SlideReference } from './slide-content.ts';
import { deniersIn, linkClause } from './words.ts';

/** Numbers of factors by their pressure. */
export const countsOf = ({ raise, lower, indeterminate, unclear, unsettled }: Balance): Pressures => ({
  raise: raise.length,
  lower: lower.length,
  indeterminate: indeterminate.length,
  unclear: unclear.length,
  unsettled: unsettled.length,
});

/** References to claims in the order given, one a place: of several claims of a statement the first. */
export function claimReferences(model: Model, ids: readonly string[]): SlideReference[] {
  const { claims } = lookupOf(model);
  const first = new Map<string, string>();
  for (const c of ids.map((id) => claims.get(id))) if (c && !first.has(c.place)) first.set(c.place, c.id);
  return [...first].map(([place, id]) => ({ text: place, slide: `claim/${id}` }));
}

const sectionNames = (model: Model, { sections }: Telling) =>
  sections.map((id) => lookupOf(model).sections.get(id)?.number ?? id);

/** Which passages tell a path; empty if unknown. */
const passagesOf = (model: Model, telling: Telling | undefined) =>
  telling === undefined
    ? ''
    : telling.kind === 'one passage'
      ? wordingOf(model.language).links.told.onePassage(sectionNames(model, telling))
      : wordingOf(model.language).links.told.stitched(sectionNames(model, telling));

/** Which passages tell a path, and who denies the direct link from its cause to its effect; empty if neither is known. */
export function tellingInWords(model: Model, path: readonly string[], telling: Telling | undefined): string {
  const { links, analysis } = wordingOf(model.language);
  const chain = path.map((id) => lookupOf(model).links.get(id)!);
  const denied = chain.length < 2 ? [] : deniedDirectly(model, chain[0]!.from, chain.at(-1)!.to, signOfChain(chain));
  const assertions = denied.flatMap((l) => l.assertions);
  return links.sides(
    [
      passagesOf(model, telling),
      ...(assertions.length === 0 ? [] : [analysis.effects.deniedDirectly(deniersIn(model, { assertions }))]),
    ].filter((words) => words !== ''),
  );
}

/** Whether an effect is through other factors only. */
export const isIndirect = ({ witnesses }: Analysis['ownOnOutcome'][number]): boolean =>
  witnesses.every((path) => path.length > 1);

/** The effects on the outcome whose paths are told: by the authors' own links where these lead to it, as they are counted. */
export function toldEffects({ onOutcome, ownOnOutcome }: Analysis): Analysis['ownOnOutcome'] {
  const own = new Map(ownOnOutcome.map((effect) => [effect.from, effect]));
  return onOutcome.map((effect) => own.get(effect.from) ?? effect);
}

/** A path in words: `A raises B, B lowers C`. Where only actors hold a link, its clause says so. */
export function pathInWords(model: Model, path: readonly string[]): string {
  const words = wordingOf(model.language).links;
  const clauses = path.map((id, i) => {
    const link = lookupOf(model).links.get(id)!;
    return words.marked(linkClause(model, link, { isInside: i > 0 }), isHeldOnly(link) ? { held: true } : {});
  });
  return words.path(clauses);
}

/** `Rests on 4 passages; removing 1 link would undo the headline.`; empty without robustness. */
export const robustnessText = (model: Model, robustness: Robustness | undefined): string =>
  robustness === undefined
    ? ''
    : wordingOf(model.language).links.robustness(robustness.passages, robustness.links, robustness.exact);
