/** Writes a built talk on paper: a handout for the audience, or the speaker's notes. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { assertLetters } from '../../project/look/check-letters.ts';
import { loadSlides, readSlides, slideLabel } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { embeddedFaces } from '../embedded-faces.ts';
import type { PrintBrowser } from '../pdf/print-page.ts';
import { handoutHtml, notesHtml } from './handout-html.ts';
import { type Paper, type PerPage, paperStyle } from './paper-style.ts';
import { printPaper } from './print-paper.ts';
import { paperTalk } from './sheets.ts';

/** Options of a talk on paper. */
export interface HandoutOptions {
  /** Size of the paper. */
  readonly paper: Paper;
  /** Slides a page of a handout, or the speaker's notes. */
  readonly kind: PerPage | 'notes';
  /** 0-based positions of the slides; `undefined` for all but the appendix and, in a handout, the title and references. */
  readonly chosen: readonly number[] | undefined;
  /** The PDF to write, relative to the root. */
  readonly out: string;
}

/** Layouts that a handout has in another place, by itself: its head and its list of references. */
const ownPlaces: ReadonlySet<unknown> = new Set(['title', 'references', 'appendix']);

/**
 * Writes the PDF of a built talk on paper.
 * @returns W_PDF_AS_PRINTED, or nothing
 * @throws DiagnosticError E_EXPORT_FAILED, E_BROWSER_MISSING, E_SLIDES_MISSING; E_FONT_MISSING, E_RENDER_GLYPH for letters
 * that slides do not show
 */
export async function exportHandout(
  model: Model,
  files: TalkFiles,
  { paper, kind, chosen, out }: HandoutOptions,
  browser: PrintBrowser,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const [{ slides }, infos] = await Promise.all([loadSlides(files, effects), readSlides(files, effects)]);
  const shown = slides.map((slide, i) => ({ ...slide, headline: infos[i]!.title, label: slideLabel(infos[i]!) }));
  const isLeftOut = (layout: unknown) => (kind === 'notes' ? layout === 'appendix' : ownPlaces.has(layout));
  const positions = chosen ?? shown.flatMap((s, i) => (isLeftOut(s.frontmatter['layout']) ? [] : [i]));
  const talk = model.talks.find((t) => t.id === files.talk)!;
  const onPaper = paperTalk(model, talk, shown, positions);
  const { language } = model;
  const texts = onPaper.sheets.map(({ number, notes, claims }) => ({
    id: infos[number - 1]!.id,
    body: kind === 'notes' ? notes : JSON.stringify(claims),
  }));
  await assertLetters({ file: files.markdown, language }, texts, effects);
  const content = kind === 'notes' ? notesHtml(onPaper) : handoutHtml(onPaper, kind);
  const faces = await embeddedFaces(
    content.html,
    language,
    effects,
    (rule) => content.html.includes('<em>') || !/font-style:\s*italic/u.test(rule),
  );
  return printPaper(
    {
      ...content,
      style: paperStyle({ paper, kind, foot: [talk.title, model.look?.foot].filter(Boolean).join(' · '), faces }),
      markdown: files.markdown,
      folder: files.web,
      out,
      metadata: {
        title: talk.title,
        subject: onPaper.citation,
        author: talk.presenter ?? '',
        date: talk.date ?? '',
        language,
      },
    },
    browser,
    effects,
  );
}
