/** The slides of findings: derived sentences and what they rest on. */
import type { Analysis, Finding } from '../analysis/index.ts';
import { type Link, labelOf, type Model } from '../model/index.ts';
import { countWords } from '../typography/index.ts';
import { wordingOf } from '../wording/index.ts';
import { claimReferences, robustnessText } from './analysis-words.ts';
import type { SlidePlan } from './deck-plan.ts';
import { diagramOf, isReadable } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import { claimsOfLinks } from './slide-needs.ts';
import type { MakeSlide } from './slide-of.ts';
import { linkSentence } from './words.ts';

const linksOf = (model: Model, ids: Iterable<string>): Link[] => {
  const wanted = new Set(ids);
  return [...model.links, ...model.denied].filter((l) => wanted.has(l.id));
};

/**
 * The links of a finding that fit one map: all of them, else those whose cause is the effect of another one, if they are
 * at least half. Empty if neither map is readable.
 */
function shownLinks(model: Model, links: readonly Link[], settings: PlanSettings): readonly Link[] {
  const caused = new Set(links.map((l) => l.to));
  const inner = links.filter((l) => caused.has(l.from));
  return (
    [links, inner].find(
      (some) => some.length * 2 >= links.length && some.length > 0 && isReadable(model, some, settings),
    ) ?? []
  );
}

/** What the slides of all findings have in common. */
interface FindingContext {
  readonly model: Model;
  readonly slide: MakeSlide;
  readonly settings: PlanSettings;
}

/** The first labels that have at most `words` words together and fit the slide, then “…” if there are more. */
function firstNames(labels: readonly string[], words: number, { geometry }: PlanSettings): string[] {
  let left = words;
  const names = labels.slice(0, geometry.capacity.findingNames).filter((label) => {
    left -= countWords(label);
    return left >= 0;
  });
  return names.length < labels.length ? [...names, '…'] : names;
}

/** `finding/<n>`: a derived sentence and what it rests on. */
function findingSlide(finding: Finding, number: number, { model, slide, settings }: FindingContext): SlidePlan {
  const links = linksOf(model, finding.links);
  const shown = shownLinks(model, links, settings);
  const drawn = shown.length > 0;
  const words = wordingOf(model.language);
  const robustness = robustnessText(model, finding.robustness);
  const claims = claimReferences(model, finding.claims);
  const labels = finding.factors.map((f) => labelOf(model, f));
  const wordsLeft = settings.geometry.capacity.words - countWords(robustness) - claims.length;
  return slide({
    id: `finding/${number}`,
    headline: finding.sentence,
    content: {
      kind: 'finding',
      label: words.slides.finding.label(number),
      diagram: drawn ? diagramOf(model, shown, finding.sentence) : undefined,
      names: drawn ? [] : firstNames(labels, wordsLeft, settings),
      remark: drawn || finding.factors.length > 0 ? '' : finding.remark,
      robustness,
      claims,
    },
    say: words.links.text([finding.remark, robustness]),
    read: drawn ? links.map((l) => linkSentence(model, l)) : [],
    pause: drawn ? 25 : 15,
    restsOn: claimsOfLinks(model, finding.links),
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
    .map((f, i) => findingSlide(f, i + 1, { model, slide, settings }));
