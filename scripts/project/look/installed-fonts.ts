/** Finds the style sheets of fonts among the installed packages: those of the project, then those beside Claimdeck. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { packageFile } from '../../files/package-files.ts';
import { eastAsianFonts, firstSheets, scriptFonts } from '../../typography/index.ts';

/** Absolute path of a style sheet of a package, a module specifier; `undefined` if the package is not installed. */
export function findSheet(specifier: string, root: string): string | undefined {
  try {
    return createRequire(path.join(root, 'package.json')).resolve(specifier);
  } catch {
    return packageFile(specifier);
  }
}

/** Module specifiers of all style sheets of fonts, in the order of the stacks. */
export const fontSheetNames: readonly string[] = [
  ...firstSheets,
  ...[...scriptFonts, ...eastAsianFonts].flatMap((font) => font.sheets),
];
