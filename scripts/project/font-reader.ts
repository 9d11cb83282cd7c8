/** Looks for characters in the installed fonts. Fonts of the machine do not count: another machine has others. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import {
  eastAsianStack,
  filesFor,
  isInFirstFonts,
  polytonicGreek,
  type ScriptFont,
  scriptFonts,
} from '../typography/index.ts';
import { findSheet } from './installed-fonts.ts';

/** The code points of a font file. Most decks need no font to be read. */
async function readCharacters(file: string): Promise<ReadonlySet<number>> {
  const { charactersOf } = await import('../typography/font-characters.ts');
  return charactersOf(await readFile(file));
}

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
        const points = await this.#once(this.#characters, face, () => readCharacters(face));
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

/** What is wrong with a character: the font that is not installed, or no font is known. */
type Lack = { readonly missing: ScriptFont } | 'unknown';

/** ASCII controls that are no white space: no font has them, and no XML file may. */
const isControl = (point: number) => point < 0x09 || (point > 0x0d && point < 0x20) || point === 0x7f;

/** What is wrong with a character, a code point, in slides of this language; `undefined` if a font has it. */
export async function findLack(point: number, language: string, effects: Effects): Promise<Lack | undefined> {
  const character = String.fromCodePoint(point);
  if (isControl(point)) return 'unknown';
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

/** A character that a font may lack: all but those that are typed or are white space in ASCII. */
const unusual = /[^\t-\r -~]/u;
const allUnusual = new RegExp(unusual, 'gu');

/** Adds the unusual code points of a text in NFC. */
function addPoints(text: string, points: Set<number>): void {
  if (!unusual.test(text)) return;
  for (const [character] of text.normalize('NFC').matchAll(allUnusual)) points.add(character.codePointAt(0) as number);
}

/**
 * The code points of a text in NFC that are neither letters, signs nor white space of ASCII, in the order of their first
 * occurrence.
 */
export function unusualPoints(text: string): ReadonlySet<number> {
  const points = new Set<number>();
  addPoints(text, points);
  return points;
}

/** Adds the unusual code points of all strings in a value. */
function addPointsOf(value: unknown, points: Set<number>): void {
  if (typeof value === 'string') addPoints(value, points);
  else if (Array.isArray(value)) for (const part of value) addPointsOf(part, points);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) addPointsOf((value as Record<string, unknown>)[key], points);
}

/**
 * Whether a text of the model has a character that no font has: slides can have one only then, since fonts of all words
 * that Claimdeck adds are its dependencies.
 */
export async function hasUncoveredCharacter(
  { source, secondCoding: _, ...shown }: Model,
  effects: Effects,
): Promise<boolean> {
  const points = new Set<number>();
  addPointsOf([shown, source.headings, source.statements], points);
  for (const point of points) if (await findLack(point, shown.language, effects)) return true;
  return false;
}
