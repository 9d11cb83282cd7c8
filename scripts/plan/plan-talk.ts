/** Model + Analysis + Talk → DeckPlan. Chooses, orders and counts; writes no syntax. */
import type { Analysis } from '../analysis/index.ts';
import type { Model, Section, Talk } from '../model/index.ts';
import { authorNames, fullCitation, shortCitation } from './citation.ts';
import { claimSlide, evidenceSlide } from './claim-slides.ts';
import type { DeckPlan, NoteLine, SlideContent, SlidePlan } from './deck-plan.ts';
import { diagramOf, mapParts } from './map-parts.ts';
import { speakingSeconds } from './words.ts';

const note = (text: string): NoteLine[] => (text === '' ? [] : [{ kind: 'text', text }]);

interface SlideInput {
  readonly id: string;
  readonly headline: string;
  readonly content: SlideContent;
  readonly say: string;
  /** Seconds beside the speaking: to read a diagram, to let a question work. */
  readonly pause: number;
  readonly section?: number;
}

const slideOf =
  (pace: number) =>
  ({ id, headline, content, say, pause, section }: SlideInput): SlidePlan => ({
    id,
    headline,
    section: section ?? 0,
    content,
    notes: note(say),
    seconds: Math.round(speakingSeconds(`${headline} ${say}`, pace) + pause),
    appendix: false,
  });

function openingSlides(model: Model, talk: Talk, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const { covered, total } = model.coverage;
  return [
    slide({
      id: 'title',
      headline: talk.title,
      content: {
        kind: 'title',
        label: `${talk.id} · ${talk.minutes} minutes`,
        subtitle: talk.subtitle ?? '',
        citation: fullCitation(model.work),
      },
      say: `We read one text closely: ${model.work.title ?? model.title}. Every claim is shown with the words it rests on.`,
      pause: 5,
    }),
    slide({
      id: 'roadmap',
      headline: `The argument in ${model.sections.length} sections`,
      content: {
        kind: 'roadmap',
        sections: model.sections.map((s) => ({
          title: s.title,
          period: s.period ? `“${s.period.exact.replace(/\s+/gu, ' ')}”` : '',
          slide: `section/${s.id}`,
        })),
      },
      say: `The sections are the text’s own. ${model.sections.map((s) => s.title).join('; ')}. Where a time is given beside a section, the words are the authors’.`,
      pause: 10,
    }),
    slide({
      id: 'method',
      headline: 'How to read the maps',
      content: {
        kind: 'method',
        text: model.method ?? '',
        remarks: model.remarks,
        coverage: `${covered} of ${total} statements of the text are covered, by ${model.claims.length} claims with ${model.links.length} causal links.`,
      },
      say: `${model.method ?? ''} Plus and a solid line: the cause raises the effect; both move the same way. Minus and a dashed line: it lowers the effect. A question mark and a dotted line: the authors leave the direction open.`,
      pause: 15,
    }),
  ];
}

function sectionSlides(model: Model, section: Section, talk: Talk, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const parts = mapParts(model, section);
  const first = parts[0];
  const opening = slide({
    id: `section/${section.id}`,
    headline: section.title,
    section: section.number,
    content: {
      kind: 'section',
      label: `Section ${section.number} of ${model.sections.length}`,
      period: section.period ? section.period.exact.replace(/\s+/gu, ' ') : '',
      diagram:
        first && parts.length === 1
          ? diagramOf(model, first.links, `Section ${section.number}: ${section.title}`)
          : undefined,
      lead: section.heading,
    },
    say: section.notes ?? '',
    pause: parts.length === 1 ? 20 : 5,
  });
  const partOf = (claim: string) => parts.find((p) => p.claims.some((c) => c.id === claim));
  return [opening, ...section.claims.map((claim) => claimSlide(model, section, claim, partOf(claim.id), talk.pace))];
}

const signWords = {
  '+': 'raise',
  '-': 'lower',
  indeterminate: 'go both ways',
  unclear: 'left open',
  unsettled: 'not settled',
} as const;

function synthesisSlides(model: Model, analysis: Analysis, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
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

function closingSlides(model: Model, slide: (s: SlideInput) => SlidePlan): SlidePlan[] {
  const slides: SlidePlan[] = [];
  const chunks = Math.ceil(model.context.length / 7);
  if (model.context.length > 0)
    slides.push(
      slide({
        id: 'timeline',
        headline: 'Dates from outside the text',
        content: {
          kind: 'timeline',
          facts: model.context.map((f) => ({ date: f.date, label: f.label, reference: shortCitation(f.reference) })),
        },
        say: `None of this stands in the text. The dates are given for orientation, each with its reference, and no arrow of the maps rests on them.`,
        pause: 20 + 5 * chunks,
      }),
    );
  const open = model.links.filter((l) => l.polarity === '?').length;
  const questions = [
    ...model.questions,
    ...(open > 0 ? [`The authors leave ${open} links without a direction. What would settle them?`] : []),
  ];
  if (questions.length > 0)
    slides.push(
      slide({
        id: 'discussion',
        headline: 'Questions the text leaves open',
        content: { kind: 'discussion', questions: questions.slice(0, 4) },
        say: 'These are silences of the text, found in the coding. None of them has an answer on a slide.',
        pause: 90,
      }),
    );
  slides.push(
    slide({
      id: 'references',
      headline: 'References',
      content: {
        kind: 'references',
        entries: [...new Set([fullCitation(model.work), ...model.context.map((f) => fullCitation(f.reference))])],
      },
      say: '',
      pause: 5,
    }),
  );
  return slides;
}

/** All slides a deck can show for a talk, in their natural order, the appendix last. */
function allSlides(model: Model, analysis: Analysis, talk: Talk): SlidePlan[] {
  const slide = slideOf(talk.pace);
  return [
    ...openingSlides(model, talk, slide),
    ...model.sections.flatMap((s) => sectionSlides(model, s, talk, slide)),
    ...synthesisSlides(model, analysis, slide),
    ...closingSlides(model, slide),
    ...model.sections.flatMap((s) => s.claims.map((c) => evidenceSlide(model, s, c))),
  ];
}

/**
 * The plan of a talk. An explicit list of slides holds as it is; otherwise sections and exclusions apply, and where the
 * budget is exceeded, claims without links are left out, the longest first, save those included by name.
 */
export function planTalk(model: Model, analysis: Analysis, talk: Talk): DeckPlan {
  const all = allSlides(model, analysis, talk);
  const byId = new Map(all.map((s) => [s.id, s]));
  const omitted: { slide: string; reason: string }[] = [];
  let chosen: SlidePlan[];
  if (talk.slides) chosen = talk.slides.flatMap((id) => byId.get(id) ?? []);
  else {
    const numbers = talk.sections && model.sections.filter((s) => talk.sections?.includes(s.id)).map((s) => s.number);
    chosen = all.filter((s) => {
      if (talk.include?.includes(s.id)) return true;
      const reason = talk.exclude?.includes(s.id)
        ? 'excluded by the talk'
        : numbers && s.section > 0 && !numbers.includes(s.section)
          ? 'section not in the talk'
          : undefined;
      if (reason) omitted.push({ slide: s.id, reason });
      return reason === undefined;
    });
    let excess = chosen.reduce((n, s) => n + s.seconds, 0) - talk.minutes * 60;
    const spare = chosen
      .filter((s) => s.content.kind === 'claim' && !s.content.diagram && !talk.include?.includes(s.id))
      .sort((a, b) => b.seconds - a.seconds || (a.id < b.id ? -1 : 1));
    for (const slide of spare) {
      if (excess <= 0) break;
      excess -= slide.seconds;
      chosen = chosen.filter((s) => s !== slide);
      omitted.push({ slide: slide.id, reason: 'over the budget; asserts no link; its evidence stays in the appendix' });
    }
  }
  return {
    deck: model.deck,
    talk: talk.id,
    title: talk.title,
    subtitle: talk.subtitle ?? '',
    language: model.language,
    authors: authorNames(model.work),
    shortCitation: shortCitation(model.work),
    minutes: talk.minutes,
    sections: model.sections.map((s) => s.short),
    slides: chosen,
    omitted,
  };
}
