/** The slide of pressures on the outcome by section. */
import type { Analysis } from '../../analysis/index.ts';
import { labelInSentence, lookupOf, type Model, type Talk } from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { countsOf, robustnessText } from '../analysis-words.ts';
import type { SlidePlan } from '../deck-plan.ts';
import type { MakeSlide } from '../slide-of.ts';

/** Ids of the sections that a talk tells: those of the claims that it lists, if any, else those that it is limited to. */
function toldSections(model: Model, { slides, sections }: Pick<Talk, 'slides' | 'sections'>): Set<string> {
  const listed = model.claims.filter(({ id }) => slides?.includes(`claim/${id}`) || slides?.includes(`claims/${id}`));
  if (listed.length > 0) return new Set(listed.map((c) => c.section));
  return new Set(sections ?? model.sections.map((s) => s.id));
}

/**
 * `balance`: pressures on the outcome by section, as a chart; `undefined` if the analysis has no such finding. Sections that
 * the talk does not tell are left out, unless the headline names them.
 */
export function balanceSlide(
  model: Model,
  analysis: Analysis,
  talk: Pick<Talk, 'slides' | 'sections'>,
  slide: MakeSlide,
): SlidePlan | undefined {
  const finding = analysis.findings.find((f) => f.rule === 'balance');
  if (!finding) return undefined;
  const pressed = analysis.sections.filter((s) => s.pressures.length > 0);
  const lowering = pressed.filter((s) => s.pressesDown);
  const named = lowering.length > 0 ? lowering : pressed;
  const told = toldSections(model, talk);
  const bars = analysis.sections
    .filter((s) => told.has(s.section) || named.includes(s))
    .map(({ section, balance, heldOnly }) => ({
      section: lookupOf(model).sections.get(section)?.short ?? section,
      ...countsOf(balance),
      held: heldOnly.length,
    }));
  const { analysis: words, frame, links } = wordingOf(model.language);
  const sections = frame.sentences(bars.map((b) => frame.balance.section(b.section, b)));
  const held = new Set(analysis.sections.flatMap((s) => s.heldOnly)).size;
  const whole = words.balance.whole(countsOf(analysis.asTold));
  const apart = held === 0 ? '' : words.balance.held(held);
  const robustness = robustnessText(model, finding.robustness);
  return slide({
    id: 'balance',
    headline: finding.sentence,
    content: {
      kind: 'balance',
      bars,
      remark: links.text([finding.remark, whole, apart, robustness].filter((s) => s !== '')),
    },
    say: words.balance.say(labelInSentence(model, model.outcome), finding.remark, sections, robustness),
    pause: 25,
    restsOn: named.map((s) => [...new Set(s.map.links.flatMap((l) => l.claims))]),
  });
}
