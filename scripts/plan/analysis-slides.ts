/** The slides of the analysis: effects on the outcome, balance by section, feedback loops, findings, paths. */
import type { Analysis, Finding, Loop, Robustness, Telling } from '../analysis/index.ts';
import { type Link, lookupOf, type Model } from '../model/index.ts';
import type { LoopKind, PathRow, SignWord, SlidePlan, SlideReference } from './deck-plan.ts';
import { diagramOf, isReadable } from './map-parts.ts';
import type { PlanSettings } from './settings.ts';
import type { SlideInput } from './slide-of.ts';
import { labelOf, linkSentence } from './words.ts';

type MakeSlide = (s: SlideInput) => SlidePlan;

/** Number of loops that get a slide, the shortest first. */
const loopSlides = 6;
/** Number of derived questions. */
const derivedQuestionCount = 5;

const signs = ['+', '-', 'indeterminate', 'unclear', 'unsettled'] as const satisfies readonly SignWord[];
const signWords: Record<SignWord, string> = {
  '+': 'raise it',
  '-': 'lower it',
  indeterminate: 'both raise and lower it',
  unclear: 'act on it in a direction left open',
  unsettled: 'are not settled within the bounds of the search',
};

const linksOf = (model: Model, ids: Iterable<string>): Link[] => {
  const wanted = new Set(ids);
  return model.links.filter((l) => wanted.has(l.id));
};

/** References to claims in the order given, one a place: of several claims of a statement the first. */
function claimReferences(model: Model, ids: readonly string[]): SlideReference[] {
  const { claims } = lookupOf(model);
  const first = new Map<string, string>();
  for (const c of ids.map((id) => claims.get(id))) if (c && !first.has(c.place)) first.set(c.place, c.id);
  return [...first].map(([place, id]) => ({ text: `§${place}`, slide: `claim/${id}` }));
}

const sectionNames = (model: Model, { sections }: Telling) =>
  sections.map((id) => lookupOf(model).sections.get(id)?.number ?? id).join(', ');

/** Which passages tell a path; empty if unknown. */
const passagesOf = (model: Model, telling: Telling | undefined) =>
  telling === undefined
    ? ''
    : telling.kind === 'one passage'
      ? `told in one passage of section ${sectionNames(model, telling)}`
      : `stitched from passages of section${telling.sections.length === 1 ? '' : 's'} ${sectionNames(model, telling)}`;

/** A path in words: `A raises B, B lowers C`. */
const pathInWords = (model: Model, path: readonly string[]) =>
  path
    .map((id) => lookupOf(model).links.get(id) as Link)
    .map((l) => linkSentence(model, l).slice(0, -1))
    .join(', ');

/** `Rests on 4 passages; removing 1 link would undo it.`; empty without robustness. */
function robustnessText(robustness: Robustness | undefined): string {
  if (robustness === undefined) return '';
  const { passages, links, exact } = robustness;
  const rests = `Rests on ${passages} ${passages === 1 ? 'passage' : 'passages'}`;
  if (!exact) return `${rests}; removing ${links} links would not undo it.`;
  return `${rests}; removing ${links} ${links === 1 ? 'link' : 'links'} would undo it.`;
}

/** `effects`: numbers of factors by the sign of their total effect on the outcome; `undefined` if there is none. */
function effectsSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
  const { onOutcome } = analysis;
  const groups = signs.flatMap((sign) => {
    const here = onOutcome.filter((e) => e.sign === sign);
    if (here.length === 0) return [];
    const indirect = here.filter((e) => e.witnesses.every((w) => w.length > 1));
    return [
      {
        sign,
        total: here.length,
        direct: here.length - indirect.length,
        indirect: indirect.length,
      },
    ];
  });
  if (groups.length === 0) return undefined;
  const outside =
    analysis.factors.filter((f) => f.id !== model.outcome && f.role !== 'isolated').length - onOutcome.length;
  const witnesses = onOutcome
    .filter((e) => e.witnesses.every((w) => w.length > 1))
    .flatMap((e) => e.witnesses.map((path, i) => `${pathInWords(model, path)}: ${passagesOf(model, e.told[i])}.`));
  const count = (sign: SignWord) => groups.find((g) => g.sign === sign)?.total ?? 0;
  const others = [
    count('indeterminate') > 0 ? `${count('indeterminate')} do both` : '',
    count('unclear') > 0 ? `${count('unclear')} ${count('unclear') === 1 ? 'is' : 'are'} left open` : '',
    count('unsettled') > 0 ? `${count('unsettled')} ${count('unsettled') === 1 ? 'is' : 'are'} unsettled` : '',
  ].filter((x) => x !== '');
  return slide({
    id: 'effects',
    headline: [`In all, ${count('+')} factors raise the outcome and ${count('-')} lower it`, ...others].join('; '),
    content: {
      kind: 'effects',
      groups,
      remark:
        outside > 0
          ? `Derived from the links. ${outside} further factors have no path to the outcome.`
          : 'Derived from the links: the signs along each path are multiplied.',
    },
    say: `The outcome is ${labelOf(model, model.outcome)}. This is derived: the signs along each path are multiplied. ${groups.map((g) => `${g.total} ${signWords[g.sign]}`).join(', ')}.${outside > 0 ? ` The other ${outside} the text does not carry to the outcome.` : ''}`,
    read: witnesses,
    pause: 30,
  });
}

/** `balance`: pressures on the outcome by section, as a chart; `undefined` if the analysis has no such finding. */
function balanceSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
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

const loopWords: Record<LoopKind, string> = {
  reinforcing: 'Reinforcing',
  balancing: 'Balancing',
  unknown: 'Of unknown kind',
};
const loopMeaning: Record<LoopKind, string> = {
  reinforcing: 'Once round, a change comes back with its own sign and is carried further.',
  balancing: 'Once round, a change comes back with the opposite sign and is held in check.',
  unknown: 'The authors leave a sign open, and with it the kind of the loop.',
};

/** A headline of at most two lines: it names the factors if they are fewer than four. */
function loopHeadline(model: Model, { kind, factors }: Loop): string {
  const what = kind === 'unknown' ? 'A loop of unknown kind' : `A ${kind} loop`;
  const labels = factors.map((f) => labelOf(model, f));
  if (labels.length === 1) return `${what}: ${labels[0]} acts on itself`;
  if (labels.length < 4) return `${what} joins ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
  return factors.includes(model.outcome)
    ? `${what} of ${labels.length} factors runs through the outcome`
    : `${what} of ${labels.length} factors runs through ${labels[0]}`;
}

/** `loop/<n>`: a feedback loop, drawn as a ring. */
function loopSlide(model: Model, analysis: Analysis, loop: Loop, number: number, slide: MakeSlide): SlidePlan {
  const links = loop.links.map((id) => lookupOf(model).links.get(id) as Link);
  const passages = loop.links.map((id) => analysis.passages.get(id) ?? []);
  const claims = [...new Set(passages.flat().map((p) => p.claim))];
  const common = passages.reduce<ReadonlySet<number> | undefined>((all, list) => {
    const own = new Set(list.map((p) => p.statement));
    return all === undefined ? own : all.intersection(own);
  }, undefined);
  const remark =
    (common?.size ?? 0) > 0
      ? 'One passage tells the loop whole.'
      : 'No passage tells the loop whole: it is stitched together from several.';
  return slide({
    id: `loop/${number}`,
    headline: loopHeadline(model, loop),
    content: {
      kind: 'loop',
      label: `Feedback loop ${number} of ${analysis.loops.items.length}${analysis.loops.truncated ? ' or more' : ''} · derived from the coding, not said by the text`,
      diagram: { ...diagramOf(model, links, `${loopWords[loop.kind]} feedback loop`), loop: loop.kind },
      remark,
      claims: claimReferences(model, claims),
    },
    say: `${pathInWords(model, loop.links)}, and so round again. ${loopMeaning[loop.kind]} ${remark}`,
    pause: 30,
  });
}

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

/** `finding/<n>`: a derived sentence and what it rests on. */
function findingSlide(finding: Finding, number: number, { model, slide, settings }: FindingContext): SlidePlan {
  const links = linksOf(model, finding.links);
  const shown = shownLinks(model, links, settings);
  const drawn = shown.length > 0;
  return slide({
    id: `finding/${number}`,
    headline: finding.sentence,
    content: {
      kind: 'finding',
      label: `Finding ${number} · derived from the coding, not said by the text`,
      diagram: drawn ? diagramOf(model, shown, finding.sentence) : undefined,
      names: drawn
        ? []
        : finding.factors.slice(0, settings.geometry.capacity.findingNames).map((f) => labelOf(model, f)),
      remark: drawn || finding.factors.length > 0 ? '' : finding.remark,
      robustness: robustnessText(finding.robustness),
      claims: claimReferences(model, finding.claims),
    },
    say: `${finding.remark} ${robustnessText(finding.robustness)}`,
    read: drawn ? links.map((l) => linkSentence(model, l)) : [],
    pause: drawn ? 25 : 15,
  });
}

/** `effects`, `balance`, `loop/<n>`, `finding/<n>`, in this order; each only if there is something to show. */
export function analysisSlides(
  model: Model,
  analysis: Analysis,
  slide: MakeSlide,
  settings: PlanSettings,
): SlidePlan[] {
  const shown = new Set(['balance', 'loops']);
  const findings = analysis.findings.filter((f) => !shown.has(f.rule));
  return [
    effectsSlide(model, analysis, slide) ?? [],
    balanceSlide(model, analysis, slide) ?? [],
    analysis.loops.items
      .filter((l) => l.links.length <= settings.geometry.capacity.loopLinks)
      .slice(0, loopSlides)
      .map((loop, i) => loopSlide(model, analysis, loop, i + 1, slide)),
    findings.map((f, i) => findingSlide(f, i + 1, { model, slide, settings })),
  ].flat();
}

/** `paths/<n>`, in the appendix: a shortest path to the outcome for each sign of each factor without a direct link. */
export function pathSlides(model: Model, analysis: Analysis, { geometry }: PlanSettings): SlidePlan[] {
  const { pathRows } = geometry.capacity;
  const rows = analysis.onOutcome.flatMap((effect) =>
    effect.witnesses.flatMap((path, i): PathRow[] => {
      if (path.length < 2) return [];
      const links = path.map((id) => lookupOf(model).links.get(id) as Link);
      const claims = links.flatMap((l) => l.assertions[0]?.claim ?? []);
      return [
        {
          sign: effect.sign,
          factors: [effect.from, ...links.map((l) => l.to)].map((f) => labelOf(model, f)),
          steps: links.map((l) => l.polarity),
          passages: passagesOf(model, effect.told[i]),
          claims: claimReferences(model, claims),
        },
      ];
    }),
  );
  const slides = Math.ceil(rows.length / pathRows);
  return Array.from({ length: slides }, (_, i) => ({
    id: `paths/${i + 1}`,
    headline: `Paths to the outcome through other factors${slides > 1 ? `, ${i + 1} of ${slides}` : ''}`,
    section: 0,
    content: { kind: 'paths', rows: rows.slice(i * pathRows, (i + 1) * pathRows) },
    notes: [],
    seconds: 0,
    appendix: true,
  }));
}

/** Up to five questions that the coding raises: disputes, indeterminate effects, reversals, silences, open links. */
export function derivedQuestions(model: Model, analysis: Analysis): string[] {
  const of = (rule: Finding['rule']) => analysis.findings.filter((f) => f.rule === rule);
  const open = model.links.filter((l) => l.polarity === '?');
  return [
    ...of('disputed').map((f) => `${f.sentence}. What would settle it?`),
    ...of('indeterminate').map((f) => `${f.sentence}. Which outweighs the other, and when?`),
    ...of('turn').map((f) => `${f.sentence}. What changed?`),
    ...of('silent').map((f) => {
      const [first] = f.factors;
      return `The text stops at ${f.factors.length} factors, such as ${labelOf(model, first ?? '')}. Does one of them act on the outcome?`;
    }),
    ...(open.length > 0
      ? [
          `The direction of ${open.length} ${open.length === 1 ? 'link is' : 'links is'} left open. What would settle it?`,
        ]
      : []),
  ].slice(0, derivedQuestionCount);
}
