/** The faces of a look: read from their packages, and measured against those that slides are planned with. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import { type FontFilesInput, type LookInput, type Model, shownText } from '../../model/index.ts';
import { widthsOf } from '../../typography/file-widths.ts';
import { codePointsOf, fittingScale, keepFaces, type MeasuredFont, textWidth } from '../../typography/index.ts';
import { findSheet } from './installed-fonts.ts';

/** What a face is for. */
export type FaceRole = keyof NonNullable<LookInput['fonts']>;

/** A style of a font: its weight and slant, the file that has it, and the measured font that it replaces. */
interface FaceStyle {
  readonly sheet: '400' | '500' | '600' | '400-italic';
  readonly file: 'regular' | 'bold' | 'italic';
  readonly measured: MeasuredFont | undefined;
}

const stylesOf: Readonly<Record<FaceRole, readonly FaceStyle[]>> = {
  text: [
    { sheet: '400', file: 'regular', measured: 'serif400' },
    { sheet: '600', file: 'bold', measured: 'serif600' },
    { sheet: '400-italic', file: 'italic', measured: undefined },
  ],
  labels: [
    { sheet: '500', file: 'regular', measured: 'sans500' },
    { sheet: '600', file: 'bold', measured: 'sans600' },
  ],
};

const roles = Object.keys(stylesOf) as readonly FaceRole[];

/** Width from which a line may be full, in font sizes: a word of a label, half a line of a quote. */
const leastWidths: Readonly<Record<FaceRole, number>> = { labels: 2, text: 12 };

/** Latin letters and common punctuation, which hand edits may need. */
const latin = String.fromCodePoint(...Array.from({ length: 0xe0 }, (_, i) => i + 0x20), 0x2013, 0x2019, 0x201c, 0x201d);

/** The files of fonts that a look names, each with its path in the data. */
export const fontFilesOf = ({ fonts }: LookInput): { readonly file: string; readonly at: string }[] =>
  roles.flatMap((role) => {
    const font = fonts?.[role];
    if (typeof font !== 'object') return [];
    return (['regular', 'bold', 'italic'] as const).flatMap((key) => {
      const file = font[key];
      return file === undefined ? [] : [{ file, at: `look.fonts.${role}.${key}` }];
    });
  });

/** Whether bytes are a font whose widths can be read. */
export function isFont(bytes: Uint8Array): boolean {
  try {
    return widthsOf(Buffer.from(bytes)).size > 0;
  } catch {
    return false;
  }
}

/** E_FONT_MISSING for each package of a look that is not installed or lacks a weight. */
export function checkFonts({ fonts }: LookInput, file: string, root: string): Diagnostic[] {
  return roles.flatMap((role) => {
    const name = fonts?.[role];
    if (typeof name !== 'string') return [];
    const missing = stylesOf[role]
      .map(({ sheet }) => `${name}/${sheet}.css`)
      .filter((s) => findSheet(s, root) === undefined);
    if (missing.length === 0) return [];
    const place = { file, path: `look.fonts.${role}` };
    return [
      diagnose('E_FONT_MISSING', place, `The look needs a font: npm i ${name}`, { actual: `no ${missing.join(', ')}` }),
    ];
  });
}

/** Rules of a style of a font, and the widths of its characters. */
interface ReadFace {
  readonly css: string;
  readonly widths: ReadonlyMap<number, number>;
}

/** A style of a package with the faces that some letters need. */
async function readPackage(
  name: string,
  { sheet }: FaceStyle,
  points: ReadonlySet<number>,
  root: string,
): Promise<ReadFace> {
  const file = findSheet(`${name}/${sheet}.css`, root)!;
  const whole = await readFile(file, 'utf8');
  const widths = new Map<number, number>();
  for (const [, woff = ''] of whole.matchAll(/url\(([^)]*\.woff)\)/gu))
    for (const [point, width] of widthsOf(await readFile(path.join(path.dirname(file), woff))))
      widths.set(point, width);
  return { css: keepFaces(whole, points).replace(/url\(\.\//gu, `url(${name}/`), widths };
}

/** Path from the style sheet of a look to the folder of the project. */
const toRoot = '../../../';

/** Names of the formats of font files in style sheets, by ending. */
const fileFormats: Readonly<Record<string, string>> = { woff2: 'woff2', ttf: 'truetype', otf: 'opentype' };

/** A style of a font in a file; nothing where the data name none. */
async function readFontFile(font: FontFilesInput, style: FaceStyle, folder: string, root: string): Promise<ReadFace> {
  const name = font[style.file];
  if (name === undefined) return { css: '', widths: new Map() };
  const file = `${folder}/${name}`;
  const [weight, slant = 'normal'] = style.sheet.split('-');
  const format = fileFormats[name.replace(/^.*\./u, '').toLowerCase()];
  const rules = [
    ...['font-family: x', `font-style: ${slant}`, 'font-display: swap', `font-weight: ${weight}`],
    `src: url(${toRoot}${file}) format("${format}")`,
  ];
  const css = `@font-face {\n${rules.map((rule) => `  ${rule};\n`).join('')}}\n`;
  return { css, widths: widthsOf(await readFile(path.join(root, file))) };
}

/** Absolute path of a file that a rule of `lookFaces` names. */
export const fileOfFace = (address: string, root: string): string =>
  address.startsWith(toRoot) ? path.join(root, address.slice(toRoot.length)) : findSheet(address, root)!;

const textsOf = ({ factors, claims, sections, talks, source }: Model, role: FaceRole): string[] =>
  role === 'labels'
    ? factors.map((f) => f.label)
    : [
        ...claims.flatMap((c) => [c.assertion, ...c.evidence.map((e) => shownText(source, e.exact, e.start))]),
        ...[...sections, ...talks].map((s) => s.title),
      ];

/** `@font-face` rules of the fonts of a look, by role; a face that is wider than the measured one has a `size-adjust`. */
export async function lookFaces(model: Model, root: string): Promise<Partial<Record<FaceRole, string>>> {
  const faces: Partial<Record<FaceRole, string>> = {};
  for (const role of roles) {
    const font = model.look?.fonts?.[role];
    if (font === undefined) continue;
    const texts = textsOf(model, role);
    const points = codePointsOf([latin, ...texts].join('\n'));
    const sheets = [];
    let scale = 1;
    for (const style of stylesOf[role]) {
      const { css, widths } =
        typeof font === 'string'
          ? await readPackage(font, style, points, root)
          : await readFontFile(font, style, `data/${model.deck}`, root);
      sheets.push(css);
      const { measured: replaced } = style;
      if (replaced === undefined) continue;
      const inFace = (text: string) =>
        [...text].reduce((sum, c) => sum + (widths.get(c.codePointAt(0)!) ?? textWidth(c, replaced, 1000)), 0);
      const measured = (text: string) => textWidth(text, replaced, 1000);
      scale = Math.min(scale, fittingScale(texts, measured, inFace, leastWidths[role] * 1000));
    }
    faces[role] = sheets
      .join('')
      .replace(/\/\*[^*]*\*\/\s*/gu, '')
      .replace(
        /font-family:[^;]*;/gu,
        `font-family: "Deck ${role}";${scale === 1 ? '' : ` size-adjust: ${(scale * 100).toFixed(1)}%;`}`,
      )
      .trim();
  }
  return faces;
}

/** Name of the font of a role, from its package or the data; `undefined` without one. */
export async function familyOf({ fonts }: LookInput, role: FaceRole, root: string): Promise<string | undefined> {
  const font = fonts?.[role];
  if (typeof font === 'object') return font.name;
  const file = font === undefined ? undefined : findSheet(`${font}/${stylesOf[role][0]!.sheet}.css`, root);
  return file === undefined ? undefined : /font-family:\s*['"]?([^;'"]+)/u.exec(await readFile(file, 'utf8'))?.[1];
}
