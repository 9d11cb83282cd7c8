/** Fonts of a deck's look as data URLs, for documents that hold their fonts. */
import { readFile } from 'node:fs/promises';
import type { Model } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { type FaceRole, fileOfFace, lookFaces } from '../project/look/look-faces.ts';

const url = /url\(([^)]+\.(woff2|ttf|otf))\)/gu;

async function withFiles(rules: string, root: string): Promise<string> {
  let css = rules;
  for (const [whole, file = '', ending = ''] of rules.matchAll(url)) {
    const data = (await readFile(fileOfFace(file, root))).toString('base64');
    css = css.replaceAll(whole, `url(data:font/${ending};base64,${data})`);
  }
  return css.replace(/,\s*url\([^)]+\.woff\)\s*format\(['"]woff['"]\)/gu, '');
}

async function embed(model: Model, root: string): Promise<LookFaces> {
  const faces = await lookFaces(model, root);
  for (const role of Object.keys(faces) as FaceRole[]) faces[role] = await withFiles(faces[role]!, root);
  return faces;
}

type LookFaces = Partial<Record<FaceRole, string>>;

const known = oncePer((_model: Model) => new Map<string, Promise<LookFaces>>());

/**
 * `@font-face` rules of the look's fonts, by role: of the families `Deck text` and `Deck labels`, without other files. They
 * are made once for a model.
 */
export function embeddedLookFaces(model: Model, root: string): Promise<Readonly<LookFaces>> {
  const faces = known(model).get(root) ?? embed(model, root);
  known(model).set(root, faces);
  return faces;
}
