/** Checks the look of a deck: its colours against the style sheets, its files, and the letters of its foot. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import {
  checkFoot,
  checkLookColours,
  type DataFiles,
  type LookInput,
  lookSchema,
  reporterOf,
} from '../../model/index.ts';
import { checkDeckFile, type FileKind } from '../check-deck-file.ts';
import { pictureSize } from '../picture-size.ts';
import { checkLetters } from './check-letters.ts';
import { checkFonts, fontFilesOf, isFont } from './look-faces.ts';
import { ownColours } from './read-colours.ts';

/** The look in the data of a deck whose own shape is valid. */
function lookOf(data: unknown): LookInput | undefined {
  const parsed = lookSchema.safeParse((data as { look?: unknown } | null | undefined)?.look);
  return parsed.success ? (parsed.data as LookInput) : undefined;
}

const picture: FileKind = {
  code: 'E_LOOK_FILE',
  accepts: (bytes) => ['png', 'svg'].includes(pictureSize(bytes)?.format ?? ''),
  message: 'The file is no picture that Claimdeck reads.',
  expected: 'PNG, or SVG with a size or `viewBox`',
};

const font: FileKind = {
  code: 'E_LOOK_FILE',
  accepts: isFont,
  message: 'The file is no font that Claimdeck reads.',
  expected: 'WOFF 2, TrueType or OpenType',
};

/**
 * Faults of the look in the data of a deck: E_LOOK_CONTRAST, E_LOOK_FILE, E_LOOK_FOOT_LONG, E_FONT_MISSING, and those of
 * `checkLetters` for its foot. None where its shape is not valid, which the model reports.
 */
export async function checkLook(data: unknown, files: DataFiles, effects: Effects): Promise<readonly Diagnostic[]> {
  const look = lookOf(data);
  if (look === undefined) return [];
  const found: Diagnostic[] = [];
  const { report } = reporterOf(files, found);
  checkLookColours(look, await ownColours(), report);
  checkFoot(look, report);
  found.push(...checkFonts(look, files.deck, effects.root));
  for (const file of fontFilesOf(look)) found.push(...(await checkDeckFile(file, font, files, effects)));
  for (const key of ['file', 'dark'] as const) {
    const file = look.logo?.[key];
    if (file !== undefined)
      found.push(...(await checkDeckFile({ file, at: `look.logo.${key}` }, picture, files, effects)));
  }
  const { language } = data as { language?: unknown };
  const slide = { file: files.deck, language: typeof language === 'string' ? language : 'en' };
  found.push(...(await checkLetters(slide, [{ id: 'look.foot', body: look.foot ?? '' }], effects)));
  return found;
}
