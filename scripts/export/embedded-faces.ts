/** Font faces as data URLs, for documents that hold their fonts. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Effects } from '../effects.ts';
import { packageFile, packageRoot } from '../files/package-files.ts';
import { findFontSheets } from './font-sheets.ts';

const url = /url\(([^)]*?)\)/u;

/**
 * The `@font-face` rules that a text in a language needs, with the fonts as data URLs. `isUsed` is asked for each rule of
 * the fonts that are installed.
 */
export async function embeddedFaces(
  text: string,
  language: string,
  effects: Effects,
  isUsed: (rule: string) => boolean,
): Promise<string> {
  const sheets = await findFontSheets({ texts: [text], languages: [language] }, [packageRoot], effects);
  const rules: string[] = [];
  for (const [file, css] of sheets)
    for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/gu)) {
      if (!isUsed(rule)) continue;
      const target = url.exec(rule)?.[1] ?? '';
      const font = packageFile(path.posix.join(path.posix.dirname(file), target.replace(/['"]/gu, '')));
      if (font === undefined) continue;
      const data = (await readFile(font)).toString('base64');
      rules.push(
        rule.replace(new RegExp(url, 'gu'), () => `url(data:font/woff2;base64,${data})`).replace(/\s+/gu, ' '),
      );
    }
  return rules.join('');
}
