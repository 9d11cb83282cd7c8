/** The slide of pressures on the outcome by section. */
import type { Analysis } from '../analysis/index.ts';
import { lookupOf, type Model } from '../model/index.ts';
import { robustnessText } from './analysis-words.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { MakeSlide } from './slide-of.ts';
import { labelOf } from './words.ts';

/** `balance`: pressures on the outcome by section, as a chart; `undefined` if the analysis has no such finding. */
export function balanceSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
  const bars = analysis.sections.map(({ section, balance }) => ({
    section: lookupOf(model).sections.get(section)?.short ?? section,
    raise: balance.raise.length,
    lower: balance.lower.length,
    indeterminate: balance.indeterminate.length,
    unclear: balance.unclear.length,
    unsettled: balance.unsettled.length,
  }));
  const finding = analysis.findings.find((f) => f.rule === 'balance');
  if (!finding) return undefined;
  const inWords = bars.map((b) => {
    const rest = (['indeterminate', 'unclear', 'unsettled'] as const).flatMap((k) =>
      b[k] > 0 ? [`${b[k]} ${k}`] : [],
    );
    return `${b.section}: ${[`${b.raise} raise`, `${b.lower} lower`, ...rest].join(', ')}`;
  });
  return slide({
    id: 'balance',
    headline: finding.sentence,
    content: { kind: 'balance', bars, remark: `${finding.remark} ${robustnessText(finding.robustness)}`.trim() },
    say: `Bars count the factors that press ${labelOf(model, model.outcome)} up or down within the section’s own map: the sign of the total effect, turned round where the text speaks of the factor at its low pole. They depend on how finely the text is coded. ${finding.remark} ${inWords.join('. ')}. ${robustnessText(finding.robustness)}`,
    pause: 25,
  });
}
