/** The appendix slides of paths to the outcome. */
import { type Analysis, tellingOf } from '../../analysis/index.ts';
import { type Link, labelOf, lookupOf, type Model } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { claimReferences, tellingInWords, toldEffects } from '../analysis-words.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { equalRuns } from '../runs.ts';
import type { PlanSettings } from '../settings.ts';
import type { PathRow } from '../slide-content.ts';
import { outcomeInSentence } from '../words.ts';

/** `paths/<n>`, in the appendix: a shortest path to the outcome for each sign of each factor without a direct link. */
export function pathSlides(model: Model, analysis: Analysis, { geometry }: PlanSettings): SlidePlan[] {
  const { pathRows } = geometry.capacity;
  const rows = toldEffects(analysis).flatMap((effect) =>
    effect.witnesses.flatMap((path): PathRow[] => {
      if (path.length < 2) return [];
      const links = path.map((id) => lookupOf(model).links.get(id) as Link);
      const claims = links.flatMap((l) => l.assertions[0]?.claim ?? []);
      return [
        {
          sign: effect.sign,
          factors: [effect.from, ...links.map((l) => l.to)].map((f) => labelOf(model, f)),
          steps: links.map((l) => l.polarity),
          passages: tellingInWords(model, path, tellingOf(path, analysis.passages)),
          claims: claimReferences(model, claims),
        },
      ];
    }),
  );
  const pages = equalRuns(rows, pathRows);
  return pages.map((page, i) => ({
    id: `paths/${i + 1}`,
    headline: wordingOf(model.language).slides.paths.headline(i + 1, pages.length, outcomeInSentence(model)),
    section: 0,
    content: { kind: 'paths', rows: page },
    notes: [],
    seconds: 0,
    appendix: true,
  }));
}
