/** The slides of findings: derived sentences and what they rest on. */
import type { Analysis, Finding } from '../../analysis/index.ts';
import type { Link, Model } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { claimReferences, robustnessText } from '../analysis-words.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { diagramOf, isReadable } from '../map-parts.ts';
import { pageId } from '../page-id.ts';
import type { PlanSettings } from '../settings.ts';
import type { CountedList } from '../slide-content.ts';
import { claimsOfLinks } from '../slide-needs.ts';
import type { MakeSlide } from '../slide-of.ts';
import { linkNote } from '../words.ts';
import { countedPages } from './counted-pages.ts';

const linksOf = (model: Model, ids: Iterable<string>): Link[] => {
  const wanted = new Set(ids);
  return [...model.links, ...model.denied].filter((l) => wanted.has(l.id));
};

/**
 * The links of the map that proves a finding; empty if a list does. A map of counted factors has all of them, and no factor
 * that the sentence does not name. What is in groups needs a list.
 */
function shownLinks(model: Model, finding: Finding, settings: PlanSettings): readonly Link[] {
  const { counted = [], factors, paths } = finding;
  const links = linksOf(model, paths ?? finding.links);
  const ofList = counted.flatMap((g) => g.items.flatMap((i) => i.factor ?? []));
  const named = new Set([...factors, model.outcome, ...ofList]);
  const drawn = new Set(links.flatMap((l) => [l.from, l.to]));
  const isProof =
    counted.every((g) => g.heading === '' && g.items.every((i) => i.factor === undefined || i.links.length === 0)) &&
    (ofList.length === 0 || (ofList.every((f) => drawn.has(f)) && drawn.isSubsetOf(named)));
  return isProof && links.length > 0 && isReadable(model, links, settings) ? links : [];
}

interface FindingContext {
  readonly model: Model;
  readonly slide: MakeSlide;
  readonly settings: PlanSettings;
}

const nothing: CountedList = { columns: 1, groups: [] };

/** Links as a list, where no map of them is readable. */
const listOf = (links: readonly string[]) =>
  links.length === 0 ? [] : [{ heading: '', items: links.map((id) => ({ links: [id] })) }];

/** `finding/<n>`: a derived sentence and what proves it. A long list goes on in `finding/<n>/2`, …. */
function slidesOf(finding: Finding, number: number, { model, slide, settings }: FindingContext): SlidePlan[] {
  const shown = shownLinks(model, finding, settings);
  const drawn = shown.length > 0;
  const counted = finding.counted ?? listOf(finding.paths ?? []);
  const pages = drawn || counted.length === 0 ? [nothing] : countedPages(model, counted, settings.geometry);
  const words = wordingOf(model.language);
  const robustness = robustnessText(model, finding.robustness);
  const ids = pages.map((_, i) => pageId(`finding/${number}`, i));
  return pages.map((page, i) => {
    const made = slide({
      id: ids[i]!,
      headline: finding.sentence,
      content: {
        kind: 'finding',
        label: `${words.slides.finding.label}${pages.length > 1 ? ` · ${i + 1}/${pages.length}` : ''}`,
        diagram: drawn ? diagramOf(model, shown, finding.sentence) : undefined,
        counted: page,
        remark: drawn || page.groups.length > 0 ? '' : finding.remark,
        robustness,
        claims: claimReferences(model, finding.claims),
      },
      say: i === 0 ? words.links.text([finding.remark, robustness]) : '',
      read: drawn ? shown.map((l) => linkNote(model, l)) : [],
      pause: drawn ? 25 : 15,
      restsOn: claimsOfLinks(model, finding.links),
    });
    return i === 0 && ids.length > 1 ? { ...made, goesOn: ids.slice(1) } : made;
  });
}

/** Rules whose findings have a slide of another kind. */
const shownElsewhere: ReadonlySet<Finding['rule']> = new Set(['balance', 'loops']);

/** `finding/1`, `finding/2`, …, in the order of the analysis. */
export const findingSlides = (
  model: Model,
  analysis: Analysis,
  slide: MakeSlide,
  settings: PlanSettings,
): SlidePlan[] =>
  analysis.findings
    .filter((f) => !shownElsewhere.has(f.rule))
    .flatMap((f, i) => slidesOf(f, i + 1, { model, slide, settings }));
