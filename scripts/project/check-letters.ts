/** Finds characters of slides that no font has. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { SlideText } from '../emit/index.ts';
import { isShown } from '../shown-slides.ts';
import type { ScriptFont } from '../typography/index.ts';
import { findLack, unusualPoints } from './font-reader.ts';

/** What a slide shows, without its notes. */
const shownText = (body: string) => body.replace(/<!--[\s\S]*?-->/gu, '');

/** `ﬀ U+FB00`; `U+0007` for a control character, which would act on the terminal. */
function nameOf(point: number): string {
  const character = String.fromCodePoint(point);
  return `${/\p{Cc}/u.test(character) ? '' : `${character} `}U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A file of slides and its language, a BCP 47 tag. */
export interface SlideFile {
  /** POSIX path relative to the root. */
  readonly file: string;
  /** It chooses the font of Chinese characters. */
  readonly language: string;
}

/**
 * Faults of slides, as text: E_FONT_MISSING, one for each package that they need, and E_RENDER_GLYPH for each character
 * that no font has, at its first slide.
 */
export async function checkLetters(
  { file, language }: SlideFile,
  slides: readonly Pick<SlideText, 'id' | 'body'>[],
  effects: Effects,
): Promise<Diagnostic[]> {
  const firstSlide = new Map<number, string>();
  for (const { id, body } of slides)
    for (const point of unusualPoints(shownText(body))) if (!firstSlide.has(point)) firstSlide.set(point, id);
  const found: Diagnostic[] = [];
  const missing = new Map<ScriptFont, { readonly slide: string; readonly points: number[] }>();
  for (const [point, slide] of firstSlide) {
    const lack = await findLack(point, language, effects);
    if (lack === 'unknown')
      found.push(
        diagnose('E_RENDER_GLYPH', { file, path: slide }, 'No font has this character.', { actual: nameOf(point) }),
      );
    else if (lack) {
      const entry = missing.get(lack.missing) ?? { slide, points: [] };
      entry.points.push(point);
      missing.set(lack.missing, entry);
    }
  }
  for (const [font, { slide, points }] of missing)
    found.push(
      diagnose(
        'E_FONT_MISSING',
        { file, path: slide },
        `The slides need the font of ${font.script}: npm i ${font.package}`,
        {
          actual: `${points.slice(0, 5).map(nameOf).join(', ')}${points.length > 5 ? ` and ${points.length - 5} more` : ''}`,
        },
      ),
    );
  return found;
}

/** Faults of slides that a user has edited: see `checkLetters`. A slide without an id has its number, `slide 3`. */
export async function checkEditedLetters(slideFile: SlideFile, text: string, effects: Effects): Promise<Diagnostic[]> {
  // Loaded on demand, since it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const slides = (await parse(text, slideFile.file)).slides
    .map(({ frontmatter, content }, i) => ({
      frontmatter,
      id: String(frontmatter['id'] ?? `slide ${i + 1}`),
      body: content,
    }))
    .filter(isShown);
  return checkLetters(slideFile, slides, effects);
}
