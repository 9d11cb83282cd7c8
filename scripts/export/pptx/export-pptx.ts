/** Writes talks as PowerPoint files. */
import { fullCitation } from '../../citations/index.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import { drawMap } from '../../diagrams/draw-map.ts';
import type { Effects } from '../../effects.ts';
import { compareSlides } from '../../merge/index.ts';
import type { Model, PictureInput } from '../../model/index.ts';
import type { DeckPlan } from '../../plan/index.ts';
import { type FaceRole, familyOf } from '../../project/look/look-faces.ts';
import { coloursOf, readColours } from '../../project/look/read-colours.ts';
import { pictureSize } from '../../project/picture-size.ts';
import { generatedText, planTalks } from '../../project/slides/generate-talks.ts';
import { layoutCacheOf } from '../../project/slides/make-plan-settings.ts';
import { readMarkdown, readSlides } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { type OwnLook, templateBase } from './base.ts';
import { deckFile } from './deck-file.ts';
import type { FilePicture } from './picture-xml.ts';
import type { Template } from './read-template.ts';
import { placeholdersOf } from './template-layouts.ts';

/** Options of a PowerPoint file. */
export interface PptxOptions {
  /** 0-based positions in the talk's file of slides, ascending; `undefined` for all slides. */
  readonly chosen: readonly number[] | undefined;
  /** Whether each click has a slide. */
  readonly withClicks: boolean;
  /** The file, relative to the root. */
  readonly out: string;
  /** Template whose master, layouts and theme the file has, relative to the root; ours by default. */
  readonly template?: string | undefined;
}

/** Slides of the talk's file by id, and the warning where they are not those of the plan. */
async function chooseSlides(plan: DeckPlan, files: TalkFiles, chosen: readonly number[] | undefined, effects: Effects) {
  const markdown = await readMarkdown(files, effects);
  const listed = await readSlides(files, effects);
  const slides = chosen === undefined ? listed : chosen.map((i) => listed[i]!);
  const planned = new Map(plan.slides.map((s, i) => [s.id, i]));
  const record = (await effects.readText(files.record)) ?? (await generatedText(plan, effects));
  const edited = new Set(
    markdown === record ? [] : compareSlides(record, markdown).flatMap((s) => (s.lines.length > 0 ? [s.slide] : [])),
  );
  const changed = [...slides.filter(({ id }) => edited.has(id)), ...slides.filter(({ id }) => !planned.has(id))].map(
    (s) => s.name,
  );
  const warnings =
    changed.length === 0
      ? []
      : [
          diagnose(
            'W_PPTX_HAND_EDITS',
            { file: files.markdown },
            'Slides were edited or made by hand, or their data are gone. The PowerPoint file has what the data give.',
            { actual: changed.join(', ') },
          ),
        ];
  return { chosen: slides.flatMap(({ id }) => planned.get(id) ?? []), warnings };
}

/** A picture in the folder of a deck; `undefined` where the file is none. */
async function readPicture(
  deck: string,
  { file, alt }: Pick<PictureInput, 'file' | 'alt'>,
  effects: Effects,
): Promise<FilePicture | undefined> {
  const bytes = await effects.readBytes(`data/${deck}/${file}`);
  const picture = bytes && pictureSize(bytes);
  return bytes && picture && { bytes, picture, alt };
}

/** The pictures of chosen slides, by their path in the deck's folder. */
async function readPictures({ deck, slides }: DeckPlan, chosen: readonly number[], effects: Effects) {
  const pictures = new Map<string, FilePicture>();
  for (const index of chosen) {
    const { content } = slides[index]!;
    const picture = content.kind === 'picture' ? await readPicture(deck, content, effects) : undefined;
    if (content.kind === 'picture' && picture) pictures.set(content.file, picture);
  }
  return pictures;
}

async function readLook({ deck, look }: Model, effects: Effects): Promise<OwnLook> {
  const hasAccentTitle = look?.titleSlide === 'accent';
  const logo = look?.logo && (await readPicture(deck, look.logo, effects));
  const nameOf = (role: FaceRole) => look && familyOf(look, role, effects.root);
  return { logo, hasAccentTitle, fonts: { text: await nameOf('text'), labels: await nameOf('labels') } };
}

/** A template that has the layouts that slides need. @throws DiagnosticError E_TEMPLATE_BROKEN, E_TEMPLATE_LAYOUT */
async function requireTemplate(file: string, plan: DeckPlan, effects: Effects): Promise<Template> {
  const { readTemplate } = await import('./read-template.ts');
  const broken = (message: string, actual?: string, cause?: unknown) =>
    new DiagnosticError([diagnose('E_TEMPLATE_BROKEN', { file }, message, { actual })], 1, cause);
  const bytes = await effects.readBytes(file);
  if (bytes === undefined) throw broken('There is no such file.');
  let template: Template;
  try {
    template = readTemplate(bytes);
  } catch (error) {
    throw broken('The template cannot be read.', (error as Error).message, error);
  }
  const { missing } = templateBase(plan, template, {});
  if (missing.length === 0) return template;
  const actual = template.layouts.map((l) => l.name).join(', ');
  throw new DiagnosticError(
    missing.map((name) =>
      diagnose('E_TEMPLATE_LAYOUT', { file }, `The template has no layout like “${name}”.`, {
        actual,
        expected: placeholdersOf[name],
      }),
    ),
  );
}

/**
 * Writes the PowerPoint file of a talk.
 * @returns W_PPTX_HAND_EDITS if slides of the talk are not those of the data; otherwise nothing
 * @throws DiagnosticError E_SLIDES_MISSING, E_SLIDES_EMPTY, E_TEMPLATE_BROKEN, E_TEMPLATE_LAYOUT
 */
export async function exportPptx(
  model: Model,
  files: TalkFiles,
  { chosen, withClicks, out, template }: PptxOptions,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const [plan] = planTalks(model, [files.talk], effects) as [DeckPlan];
  const slides = await chooseSlides(plan, files, chosen, effects);
  if (slides.chosen.length === 0) {
    const message = 'The PowerPoint file would have no slide: it has those that the data give.';
    throw new DiagnosticError([diagnose('E_SLIDES_EMPTY', { file: files.markdown }, message)]);
  }
  const ownTemplate = template === undefined ? undefined : await requireTemplate(template, plan, effects);
  const ownStyle = (await effects.readText(`slides/${model.deck}/style.css`)) ?? '';
  const colours = { ...(await readColours(model.look)), ...coloursOf(ownStyle) };
  const layout = layoutCacheOf(model.deck, effects);
  const bytes = deckFile(plan, {
    ...{ chosen: slides.chosen, withClicks, citation: fullCitation(model.work, model), colours },
    look: await readLook(model, effects),
    pictures: await readPictures(plan, slides.chosen, effects),
    template: ownTemplate,
    draw: (diagram) => drawMap(diagram, layout),
  });
  await effects.write(out, bytes);
  return slides.warnings;
}
