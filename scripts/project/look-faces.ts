/** The faces of a look: read from their packages, and measured against those that slides are planned with. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import { type LookInput, type Model, shownText } from '../model/index.ts';
import { codePointsOf, fittingScale, keepFaces, type MeasuredFont, textWidth } from '../typography/index.ts';
import { widthsOf } from '../typography/woff-widths.ts';
import { findSheet } from './installed-fonts.ts';

/** What a face is for. */
export type FaceRole = keyof NonNullable<LookInput['fonts']>;

/** Style sheets of each face, with the measured font that it replaces. */
const sheetsOf = {
  text: [
    ['400', 'serif400'],
    ['600', 'serif600'],
    ['400-italic', undefined],
  ],
  labels: [
    ['500', 'sans500'],
    ['600', 'sans600'],
  ],
} as const satisfies Record<FaceRole, readonly (readonly [string, MeasuredFont | undefined])[]>;

const roles = Object.keys(sheetsOf) as readonly FaceRole[];

/** Width from which a line may be full, in font sizes: a word of a label, half a line of a quote. */
const leastWidths: Readonly<Record<FaceRole, number>> = { labels: 2, text: 12 };

/** Latin letters and common punctuation, which hand edits may need. */
const latin = String.fromCodePoint(...Array.from({ length: 0xe0 }, (_, i) => i + 0x20), 0x2013, 0x2019, 0x201c, 0x201d);

/** E_FONT_MISSING for each package of a look that is not installed or lacks a weight. */
export function checkFonts({ fonts }: LookInput, file: string, root: string): Diagnostic[] {
  return roles.flatMap((role) => {
    const name = fonts?.[role];
    if (name === undefined) return [];
    const missing = sheetsOf[role]
      .map(([sheet]) => `${name}/${sheet}.css`)
      .filter((s) => findSheet(s, root) === undefined);
    if (missing.length === 0) return [];
    const place = { file, path: `look.fonts.${role}` };
    return [
      diagnose('E_FONT_MISSING', place, `The look needs a font: npm i ${name}`, { actual: `no ${missing.join(', ')}` }),
    ];
  });
}

/** A style sheet of a font with the faces that some letters need, and the widths of its characters. */
async function readSheet(specifier: string, points: ReadonlySet<number>, root: string) {
  const file = findSheet(specifier, root)!;
  const whole = await readFile(file, 'utf8');
  const widths = new Map<number, number>();
  for (const [, woff = ''] of whole.matchAll(/url\(([^)]*\.woff)\)/gu))
    for (const [point, width] of widthsOf(await readFile(path.join(path.dirname(file), woff))))
      widths.set(point, width);
  return { css: keepFaces(whole, points), widths };
}

/** Texts that are set in a face. */
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
    const name = model.look?.fonts?.[role];
    if (name === undefined) continue;
    const texts = textsOf(model, role);
    const points = codePointsOf([latin, ...texts].join('\n'));
    const sheets = [];
    let scale = 1;
    for (const [sheet, font] of sheetsOf[role]) {
      const { css, widths } = await readSheet(`${name}/${sheet}.css`, points, root);
      sheets.push(css);
      if (font === undefined) continue;
      const inFace = (text: string) =>
        [...text].reduce((sum, c) => sum + (widths.get(c.codePointAt(0)!) ?? textWidth(c, font, 1000)), 0);
      const measured = (text: string) => textWidth(text, font, 1000);
      scale = Math.min(scale, fittingScale(texts, measured, inFace, leastWidths[role] * 1000));
    }
    faces[role] = sheets
      .join('')
      .replace(/\/\*[^*]*\*\/\s*/gu, '')
      .replace(
        /font-family:[^;]*;/gu,
        `font-family: "Deck ${role}";${scale === 1 ? '' : ` size-adjust: ${(scale * 100).toFixed(1)}%;`}`,
      )
      .replace(/url\(\.\//gu, `url(${name}/`)
      .trim();
  }
  return faces;
}

/** Name of the font of a role, from its package; `undefined` without one. */
export async function familyOf({ fonts }: LookInput, role: FaceRole, root: string): Promise<string | undefined> {
  const name = fonts?.[role];
  const file = name === undefined ? undefined : findSheet(`${name}/${sheetsOf[role][0][0]}.css`, root);
  return file === undefined ? undefined : /font-family:\s*['"]?([^;'"]+)/u.exec(await readFile(file, 'utf8'))?.[1];
}
