/** Checks the files of the pictures of a deck. */
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { DataFiles, PictureInput } from '../../model/index.ts';
import { checkDeckFile, type FileKind } from '../check-deck-file.ts';
import { type Picture, pictureSize } from '../picture-size.ts';

/** Endings of the names of files by format: servers tell browsers the format by the ending. */
const endings: Readonly<Record<Picture['format'], RegExp>> = { png: /\.png$/iu, jpeg: /\.jpe?g$/iu, svg: /\.svg$/iu };

const picture: FileKind = {
  code: 'E_PICTURE_FILE',
  mostMegabytes: 5,
  accepts: (bytes, file) => {
    const format = pictureSize(bytes)?.format;
    return format !== undefined && endings[format].test(file);
  },
  message: 'The file is no picture that Claimdeck reads, or its name has the ending of another format.',
  expected: 'PNG, JPEG, or SVG with a size or `viewBox`',
};

/** E_PICTURE_FILE for each picture whose file is not there or cannot be shown. Entries of another shape are skipped. */
export async function checkPictures(data: unknown, files: DataFiles, effects: Effects): Promise<readonly Diagnostic[]> {
  const { pictures } = data as { readonly pictures?: readonly Partial<PictureInput>[] };
  if (!Array.isArray(pictures)) return [];
  const found: Diagnostic[] = [];
  for (const [i, entry] of pictures.entries())
    if (typeof entry?.file === 'string')
      found.push(...(await checkDeckFile({ file: entry.file, at: `pictures[${i}].file` }, picture, files, effects)));
  return found;
}
