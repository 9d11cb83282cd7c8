/** Finds characters of slides that no font has. Fonts of the machine do not count: another machine has others. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { emitSlides } from '../emit/index.ts';
import { oncePer } from '../once-per.ts';
import type { DeckPlan } from '../plan/index.ts';
import {
  charactersOf,
  eastAsianStack,
  filesFor,
  isInFirstFonts,
  polytonicGreek,
  type ScriptFont,
  scriptFonts,
} from '../typography/index.ts';
import { findSheet } from './installed-fonts.ts';
import { talkFiles } from './talk-files.ts';

/** Reads fonts, each file once a run. */
class FontReader {
  readonly #root: string;
  readonly #sheets = new Map<string, Promise<string>>();
  readonly #characters = new Map<string, Promise<ReadonlySet<number>>>();
  constructor(root: string) {
    this.#root = root;
  }
  isInstalled({ sheets }: ScriptFont): boolean {
    return sheets.every((sheet) => findSheet(sheet, this.#root) !== undefined);
  }
  async has({ sheets }: ScriptFont, point: number): Promise<boolean> {
    for (const sheet of sheets) {
      const file = findSheet(sheet, this.#root);
      if (file === undefined) continue;
      const css = await this.#once(this.#sheets, file, () => readFile(file, 'utf8'));
      for (const url of filesFor(css, point)) {
        const face = path.join(path.dirname(file), url);
        const points = await this.#once(this.#characters, face, async () => charactersOf(await readFile(face)));
        if (points.has(point)) return true;
      }
    }
    return false;
  }
  #once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
    const value = known.get(key) ?? read();
    known.set(key, value);
    return value;
  }
}

const fontsOf = oncePer((effects: Effects) => new FontReader(effects.root));

/** What a slide shows, without its notes. */
const shownText = (body: string) => body.replace(/<!--[\s\S]*?-->/gu, '').normalize('NFC');

/** What is wrong with a character: the package that would bring it, or no package is known. */
type Lack = { readonly missing: ScriptFont } | 'unknown';

async function lackOf(point: number, language: string, effects: Effects): Promise<Lack | undefined> {
  const character = String.fromCodePoint(point);
  if (
    point < 0x80 ||
    (isInFirstFonts(point) && !polytonicGreek.letters.test(character)) ||
    /\p{Cf}|\p{Z}|\p{Variation_Selector}/u.test(character)
  )
    return undefined;
  const stack = [...scriptFonts, ...eastAsianStack(language)];
  const required = stack.find((font) => font.letters.test(character));
  const fonts = fontsOf(effects);
  if (required && !fonts.isInstalled(required)) return { missing: required };
  // A letter comes from a font of its script; signs such as arrows come from any.
  const isLetter = required !== undefined || /\p{L}/u.test(character);
  for (const font of isLetter ? stack.filter((f) => f.letters.test(character)) : stack)
    if (await fonts.has(font, point)) return undefined;
  return 'unknown';
}

/** `ﬀ U+FB00` */
const nameOf = (point: number) =>
  `${String.fromCodePoint(point)} U+${point.toString(16).toUpperCase().padStart(4, '0')}`;

/** E_FONT_MISSING, one for each package that a talk needs, and E_RENDER_GLYPH for each character that no font has. */
export async function checkLetters(plan: DeckPlan, effects: Effects): Promise<Diagnostic[]> {
  const firstSlide = new Map<number, string>();
  for (const { id, body } of emitSlides(plan))
    for (const character of shownText(body)) {
      const point = character.codePointAt(0) as number;
      if (!firstSlide.has(point)) firstSlide.set(point, id);
    }
  const { markdown: file } = talkFiles(plan.deck, plan.talk);
  const found: Diagnostic[] = [];
  const missing = new Map<ScriptFont, { readonly slide: string; readonly points: number[] }>();
  for (const [point, slide] of firstSlide) {
    const lack = await lackOf(point, plan.language, effects);
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
