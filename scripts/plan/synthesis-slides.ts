/** The slides that look across sections: the whole map, effects, balance. */
import type { Analysis } from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import type { SlidePlan } from './deck-plan.ts';
import type { SlideInput } from './slide-of.ts';

const signWords = {
  '+': 'raise',
  '-': 'lower',
  indeterminate: 'go both ways',
  unclear: 'left open',
  unsettled: 'not settled',
} as const;

/** The whole map, the effects on the outcome, the balance of pressures; each only where there is something to show. */
export function synthesisSlides(model: Model, analysis: Analysis, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const label = (id: string) => model.factors.find((f) => f.id === id)?.label ?? id;
  const outcome = label(model.outcome);
  const rows = (['+', '-', 'indeterminate', 'unclear', 'unsettled'] as const).flatMap((sign) => {
    const factors = analysis.onOutcome.filter((e) => e.sign === sign).map((e) => label(e.from));
    return factors.length === 0 ? [] : [{ sign: signWords[sign], factors }];
  });
  const direct = model.links.filter((l) => l.to === model.outcome);
  const slides: SlidePlan[] = [];
  if (direct.length > 0) {
    const groups = model.sections.flatMap((s) => {
      const claims = new Set(s.claims.map((c) => c.id));
      const polarities = [
        ...new Set(direct.filter((l) => l.assertions.some((a) => claims.has(a.claim))).map((l) => l.polarity)),
      ].sort();
      return polarities.length === 0 ? [] : [{ section: s, polarities }];
    });
    const verbs = { '+': 'raising', '-': 'lowering', '?': 'open' } as const;
    slides.push(
      slide({
        id: 'map/whole',
        headline: `All sections but ${model.sections.length - groups.length || 'none'} press on the outcome`.replace(
          'All sections but none press',
          'Every section presses',
        ),
        content: {
          kind: 'map',
          remark: `Overview: one box a section, grouping its direct links to the outcome. The whole map has ${analysis.indices.factors} factors and ${analysis.indices.links} links.`,
          links: model.sections.map((s) => ({ text: `${s.number} ${s.short}`, slide: `section/${s.id}` })),
          diagram: {
            title: `Sections and the direct links they assert to ${outcome}`,
            twin: groups
              .map((g) => `${g.section.short}: ${g.polarities.map((p) => verbs[p]).join(' and ')}.`)
              .join(' '),
            nodes: [
              ...groups.map((g, i) => ({
                id: `n${i + 1}`,
                label: `${g.section.number} ${g.section.short}`,
                outcome: false,
              })),
              { id: `n${groups.length + 1}`, label: outcome, outcome: true },
            ],
            links: groups
              .flatMap((g, i) =>
                g.polarities.map((polarity) => ({ from: `n${i + 1}`, to: `n${groups.length + 1}`, polarity })),
              )
              .map((l, i) => ({ ...l, id: `e${i + 1}` })),
            ghosts: [],
            steps: [],
          },
        },
        say: `Each box stands for a section and gathers the direct links to ${outcome} that it asserts. Two arrows from one box mean that the section asserts causes of both signs. The number in a box leads to its section.`,
        pause: 25,
      }),
    );
  }
  if (rows.length > 0)
    slides.push(
      slide({
        id: 'effects',
        headline: `What the links together do to the outcome: ${outcome}`,
        content: {
          kind: 'effects',
          rows,
          remark: `${model.factors.length - 1 - analysis.onOutcome.length} factors have no path to the outcome.`,
        },
        say: `This is derived: the signs along each path are multiplied. ${rows.map((r) => `${r.factors.length} factors ${r.sign}`).join(', ')}. The rest of the factors reach no further than their own section; the text does not carry them to the outcome. ${analysis.loops.items.length === 0 ? 'There is no feedback loop: nothing in this text is said to act back on its causes. That too is a finding.' : `There are ${analysis.loops.items.length} feedback loops.`}`,
        pause: 30,
      }),
    );
  const bars = analysis.balance.map((b, i) => ({
    section: model.sections[i]!.short,
    raise: b.raise.length,
    lower: b.lower.length,
    open: b.open.length,
  }));
  const balanceHeadline = headlineOfBalance(bars);
  if (bars.some((b) => b.raise + b.lower + b.open > 0))
    slides.push(
      slide({
        id: 'balance',
        headline: balanceHeadline,
        content: { kind: 'balance', bars },
        say: `Bars count factors whose total effect on ${outcome}, within the section’s own map, is positive or negative. They count factors, not strength, and they depend on how finely the text is coded. ${bars.map((b) => `${b.section}: ${b.raise} raise, ${b.lower} lower${b.open > 0 ? `, ${b.open} open` : ''}`).join('. ')}.`,
        pause: 25,
      }),
    );
  return slides;
}

function headlineOfBalance(bars: readonly { section: string; raise: number; lower: number }[]): string {
  const lowering = bars.filter((b) => b.lower > b.raise).map((b) => b.section.toLowerCase());
  if (lowering.length === 0) return 'In no section do lowering factors outnumber raising ones';
  const names = lowering.length === 1 ? lowering[0] : `${lowering.slice(0, -1).join(', ')} and ${lowering.at(-1)}`;
  return `Lowering factors outnumber raising ones in ${names}`;
}
