/** Finds letters of slides that no font has. */
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { SlideText } from '../../emit/index.ts';
import type { ScriptFont } from '../../typography/index.ts';
import { findLack, unusualLetters } from './font-reader.ts';

/** What a slide shows, without its notes. */
const shownText = (body: string) => body.replace(/<!--[\s\S]*?-->/gu, '');

const pointOf = (character: string) =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;

/** `ﬀ U+FB00`, `p̂ U+0070 U+0302`; `U+0007` for a control character, which would act on the terminal. */
const nameOf = (letter: string): string =>
  [...(/\p{Cc}/u.test(letter) ? [] : [letter]), ...[...letter].map(pointOf)].join(' ');

const lackOf = (letter: string) =>
  [...letter].length === 1 ? 'No font has this character.' : 'No font has this letter with its marks.';

/** A file of slides and its language, a BCP 47 tag. */
export interface SlideFile {
  /** POSIX path relative to the root. */
  readonly file: string;
  /** It chooses the font of Chinese characters. */
  readonly language: string;
}

/**
 * Faults of slides, as text: E_FONT_MISSING, one for each package that they need, and E_RENDER_GLYPH for each letter
 * that no font has, at its first slide.
 */
export async function checkLetters(
  { file, language }: SlideFile,
  slides: readonly Pick<SlideText, 'id' | 'body'>[],
  effects: Effects,
): Promise<Diagnostic[]> {
  const firstSlide = new Map<string, string>();
  for (const { id, body } of slides)
    for (const letter of unusualLetters(shownText(body))) if (!firstSlide.has(letter)) firstSlide.set(letter, id);
  const found: Diagnostic[] = [];
  const missing = new Map<ScriptFont, { readonly slide: string; readonly letters: string[] }>();
  for (const [letter, slide] of firstSlide) {
    const lack = await findLack(letter, language, effects);
    if (lack === 'unknown')
      found.push(diagnose('E_RENDER_GLYPH', { file, path: slide }, lackOf(letter), { actual: nameOf(letter) }));
    else if (lack) {
      const entry = missing.get(lack.missing) ?? { slide, letters: [] };
      entry.letters.push(letter);
      missing.set(lack.missing, entry);
    }
  }
  for (const [font, { slide, letters }] of missing)
    found.push(
      diagnose(
        'E_FONT_MISSING',
        { file, path: slide },
        `The slides need the font of ${font.script}: npm i ${font.package}`,
        {
          actual: `${letters.slice(0, 5).map(nameOf).join(', ')}${letters.length > 5 ? ` and ${letters.length - 5} more` : ''}`,
        },
      ),
    );
  return found;
}

/** Ends where texts have a letter that no font has. @throws DiagnosticError with the faults of `checkLetters` */
export async function assertLetters(...args: Parameters<typeof checkLetters>): Promise<void> {
  const faults = await checkLetters(...args);
  if (faults.length > 0) throw new DiagnosticError(faults);
}
