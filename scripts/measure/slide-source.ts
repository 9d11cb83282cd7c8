/** What the markdown of a talk says about each slide, to be compared with what the browser shows. */
import { findDiagrams } from '../diagrams/index.ts';
import type { Effects } from '../effects.ts';
import { type ParsedMap, parseDiagram } from '../emit/index.ts';
import { loadSlides } from '../project/slides/read-slides.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';

/** A slide in the markdown. */
export interface SlideSource {
  /** Id in the frontmatter; `slide n` if it has none. */
  readonly id: string;
  /** Name of the layout. */
  readonly layout: string;
  /** Time of the slide in the talk, in seconds; absent if it has none. */
  readonly seconds?: number;
  /** Frontmatter and body as written. */
  readonly raw: string;
  /** Causal maps in order. */
  readonly maps: readonly ParsedMap[];
  /** Slide ids in `<SlideLink to>`. */
  readonly linkTargets: readonly string[];
}

/** The slides of a talk in order, without the hidden ones. @throws DiagnosticError E_SLIDES_MISSING */
export async function readSlideSources(files: Pick<TalkFiles, 'markdown'>, effects: Effects): Promise<SlideSource[]> {
  const { slides } = await loadSlides(files, effects);
  return Promise.all(
    slides.map(async ({ frontmatter, content, raw }, i): Promise<SlideSource> => {
      const diagrams = await findDiagrams(files.markdown, content);
      const layout = String(frontmatter['layout'] ?? (i === 0 ? 'cover' : 'default'));
      return {
        id: String(frontmatter['id'] ?? `slide ${i + 1}`),
        layout,
        ...(typeof frontmatter['seconds'] === 'number' ? { seconds: frontmatter['seconds'] } : {}),
        raw,
        maps: diagrams.map((d) => parseDiagram(d.code)).filter((d) => d.kind === 'map'),
        linkTargets: [...content.matchAll(/<SlideLink\s[^>]*?\bto="([^"]*)"/gu)].map(([, to]) => to as string),
      };
    }),
  );
}
