/** `check --render`: builds the talks, measures each slide in a browser, writes the report and the contact sheet. */
import { type Diagnostic, DiagnosticError } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { buildTalks, checkTalks } from '../export/build-talks.ts';
import type { Tools } from '../export/tools.ts';
import type { Model } from '../model/index.ts';
import type { DeckPlan } from '../plan/index.ts';
import { planTalks } from '../project/slides/generate-talks.ts';
import { readSlides } from '../project/slides/read-slides.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';
import { composeContactSheet } from './contact-sheet.ts';
import { type MeasuredTalk, measureTalk } from './measure-talk.ts';
import { emitReport } from './report.ts';

/** What `check --json --render` adds to the JSON of `check`. */
export interface RenderReport {
  /** Number of slides of all talks. */
  readonly slides: number;
  /** Number of states: slides × clicks × colour schemes. */
  readonly states: number;
  /** The same by talk. */
  readonly talks: readonly Pick<MeasuredTalk, 'talk' | 'slides' | 'states'>[];
  /** PNG of all slides, relative to the root. */
  readonly contactSheet: string;
  /** HTML page with all faults, relative to the root. */
  readonly report: string;
}

/** How talks are measured. */
export interface RenderOptions {
  /** Folder for the report and the contact sheet; `dist/<deck>` if `undefined`. */
  readonly out?: string | undefined;
  /** Browser and builder. */
  readonly tools: Tools;
}

/** Path of a slide in the data, such as `sections[2].claims[0]`; empty if it comes from several places. */
export function dataPathOf(model: Model, slideId: string): string {
  const [kind, id] = slideId.split('/');
  const section = model.sections.findIndex((s) => s.id === id || s.claims.some((c) => c.id === id));
  if (['claim', 'claims', 'sign', 'evidence'].includes(kind ?? '')) {
    const claim = model.sections[section]?.claims.findIndex((c) => c.id === id) ?? -1;
    return claim === -1 ? '' : `sections[${section}].claims[${claim}]`;
  }
  if ((kind === 'section' || kind === 'map') && section !== -1) return `sections[${section}]`;
  if (kind === 'vote' || kind === 'contrast' || kind === 'picture') return `${kind}s`;
  const places: Readonly<Record<string, string>> = {
    title: 'work',
    method: 'method',
    roadmap: 'sections',
    timeline: 'context',
    discussion: 'questions',
    references: 'references',
  };
  return places[slideId] ?? '';
}

/** The cues in the quotes of a claim's slide; empty for any other slide. */
const cuesOn = (slide: DeckPlan['slides'][number] | undefined): string[] =>
  slide?.content.kind === 'claim'
    ? slide.content.quotes.flatMap(({ parts }) => parts.filter((p) => p.cue).map((p) => p.text))
    : [];

/**
 * The faults of the slides of `talks`, and the files written.
 * @throws DiagnosticError E_SLIDES_MISSING, E_BROWSER_MISSING, E_BUILD_FAILED
 */
export async function measureTalks(
  model: Model,
  talks: readonly TalkFiles[],
  { out, tools: { browser, builder } }: RenderOptions,
  effects: Effects,
): Promise<{ diagnostics: readonly Diagnostic[]; render: RenderReport }> {
  const { browser: open } = await browser.get();
  const checked = await checkTalks(talks, effects);
  const diagnostics = [...checked.diagnostics, ...checked.labels()];
  if (diagnostics.some((d) => d.severity === 'error')) throw new DiagnosticError(diagnostics);
  effects.progress('building the talks');
  await buildTalks(talks, checked, builder, effects);
  const knownSlides = new Set<string>();
  for (const files of talks) for (const { id } of await readSlides(files, effects)) knownSlides.add(id);
  // A link to a slide that this talk leaves out is shown as plain text.
  const plans = planTalks(model, undefined, effects);
  for (const plan of plans) {
    for (const { id } of plan.slides) knownSlides.add(id);
    for (const { slide } of plan.omitted) knownSlides.add(slide);
  }
  const measured: MeasuredTalk[] = [];
  const known = { ids: knownSlides, dataPathOf: (id: string) => dataPathOf(model, id) };
  for (const files of talks) {
    const cuesOf = (id: string) => cuesOn(plans.find((p) => p.talk === files.talk)?.slides.find((s) => s.id === id));
    measured.push(await measureTalk(files, { ...known, cuesOf }, open, effects));
  }
  const folder = out ?? `dist/${model.deck}`;
  const [report, contactSheet] = [`${folder}/render-report.html`, `${folder}/contact-sheet.png`];
  const pictures = measured.flatMap((t) => t.pictures);
  await effects.write(contactSheet, await composeContactSheet(pictures, open));
  await effects.write(report, emitReport(model.deck, measured));
  const sum = (of: (talk: MeasuredTalk) => number) => measured.reduce((n, t) => n + of(t), 0);
  return {
    diagnostics: [...diagnostics, ...measured.flatMap((t) => t.diagnostics)],
    render: {
      slides: sum((t) => t.slides),
      states: sum((t) => t.states),
      talks: measured.map(({ talk, slides, states }) => ({ talk, slides, states })),
      contactSheet,
      report,
    },
  };
}
