/** Looks for characters in the installed fonts. Fonts of the machine do not count: another machine has others. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { oncePer } from '../../once-per.ts';
import {
  eastAsianStack,
  filesFor,
  firstSheets,
  isInFirstFonts,
  polytonicGreek,
  raisedSigns,
  type ScriptFont,
  scriptFonts,
} from '../../typography/index.ts';
import { findSheet } from './installed-fonts.ts';

/** The code points of a font file. Most decks need no font to be read. */
async function readCharacters(file: string): Promise<ReadonlySet<number>> {
  const { charactersOf } = await import('../../typography/file-widths.ts');
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
  /** Whether one file has all characters of a letter: a browser draws its marks from the same file. */
  async has({ sheets }: Pick<ScriptFont, 'sheets'>, letter: string): Promise<boolean> {
    let common: ReadonlySet<string> | undefined;
    for (const character of letter) {
      const whole = await this.#facesWith(sheets, character.codePointAt(0) as number);
      const faces = common?.intersection(whole) ?? whole;
      if (faces.size === 0) return false;
      common = faces;
    }
    return true;
  }
  /** Files of the faces whose range names a character and that have it. */
  async #facesWith(sheets: readonly string[], point: number): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const sheet of sheets) {
      const file = findSheet(sheet, this.#root);
      if (file === undefined) continue;
      const css = await this.#once(this.#sheets, file, () => readFile(file, 'utf8'));
      for (const url of filesFor(css, point)) {
        const face = path.join(path.dirname(file), url);
        if ((await this.#once(this.#characters, face, () => readCharacters(face))).has(point)) found.add(face);
      }
    }
    return found;
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

/** Fonts that are set before all others. */
const firstFonts = { sheets: firstSheets };
const isFirst = (character: string) =>
  isInFirstFonts(character.codePointAt(0) as number) && !polytonicGreek.letters.test(character);

/**
 * What is wrong with a letter in slides of this language: a character, or one with the marks above and below it. `undefined`
 * if a font has it. Marks are not looked for in further files where the character itself has no font.
 */
export async function findLack(letter: string, language: string, effects: Effects): Promise<Lack | undefined> {
  const point = letter.codePointAt(0) as number;
  const character = String.fromCodePoint(point);
  const fonts = fontsOf(effects);
  const stack = [...scriptFonts, ...eastAsianStack(language)];
  const required = stack.find((font) => font.letters.test(character));
  // A letter comes from a font of its script; signs such as arrows come from any.
  const isLetter = required !== undefined || /\p{L}/u.test(character);
  const suitable = isLetter ? stack.filter((f) => f.letters.test(character)) : stack;
  if (character !== letter) {
    if (required && !fonts.isInstalled(required)) return undefined;
    for (const font of isFirst(character) ? [firstFonts] : suitable)
      if (await fonts.has(font, letter)) return undefined;
    return 'unknown';
  }
  if (isControl(point)) return 'unknown';
  if (point < 0x80 || isFirst(character) || /\p{Cf}|\p{Z}|\p{Variation_Selector}/u.test(character)) return undefined;
  if (required && !fonts.isInstalled(required)) return { missing: required };
  for (const font of suitable) if (await fonts.has(font, letter)) return undefined;
  return raisedSigns.letters.test(character) && !fonts.isInstalled(raisedSigns) ? { missing: raisedSigns } : 'unknown';
}

/** A character that a font may lack: all but those that are typed or are white space in ASCII. */
const unusual = /[^\t-\r -~]/u;
/** A character with marks, or one that is unusual. */
const letters = /[^\p{M}\p{Z}\p{C}](?:(?!\p{Variation_Selector})\p{M})+|[^\t-\r -~]/gu;

/** What may be a mark, or be joined with its neighbours by NFC: all but Latin, punctuation, Han and syllables of Hangul. */
const combining = /[^\0-\u02ff\u2010-\u206f\u4e00-\u9fff\uac00-\ud7a3]/u;

/** Whether a text has no other unusual characters than some that are known and combine with no other. */
function isKnown(text: string, found: ReadonlySet<string>): boolean {
  if (!unusual.test(text)) return true;
  if (combining.test(text)) return false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x20 || unit > 0x7e) && !found.has(text[at]!)) return false;
  }
  return true;
}

/** Adds the unusual letters of a text in NFC. Marks that belong to no script count with their letter alone. */
function addLetters(text: string, found: Set<string>): void {
  // Every place of a claim has the sign §, and many quotes have quotation marks.
  if (isKnown(text, found)) return;
  for (const [letter] of text.normalize('NFC').matchAll(letters)) {
    const [first = '', ...marks] = letter;
    for (const part of [first, ...marks.filter((mark) => !/\p{Script=Inherited}/u.test(mark))])
      if (unusual.test(part)) found.add(part);
    if (marks.length > 0) found.add(letter);
  }
}

/**
 * The letters of a text in NFC that are neither letters, signs nor white space of ASCII, in the order of their first
 * occurrence: characters, and characters with their marks.
 */
export function unusualLetters(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  addLetters(text, found);
  return found;
}

function addLettersOf(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') addLetters(value, found);
  else if (Array.isArray(value)) for (const part of value) addLettersOf(part, found);
  else if (typeof value === 'object' && value !== null)
    for (const key in value) addLettersOf((value as Record<string, unknown>)[key], found);
}

/**
 * Whether a text of the model has a letter that no font has: slides can have one only then, since fonts of all words
 * that Claimdeck adds are its dependencies.
 */
export async function hasUncoveredCharacter(
  // All claims are in the sections.
  { source, secondCoding: _, claims: __, ...shown }: Model,
  effects: Effects,
): Promise<boolean> {
  const found = new Set<string>();
  addLettersOf([shown, source.headings, source.statements], found);
  for (const letter of found) if (await findLack(letter, shown.language, effects)) return true;
  return false;
}
