/** Unpacks ZIP archives within bounds. */
import { fail } from '../fail.ts';
import type { InputFile } from '../imported-map.ts';

/** Most bytes of all files that are taken from an archive. */
const maxUnpacked = 300_000_000;

/** Most files of an archive. */
const maxEntries = 20_000;

/** Size from which a file that is packed more densely than text ever is counts as a bomb, and the factor. */
const densest = { size: 10_000_000, factor: 200 };

/**
 * Contents of those files of an archive that are wanted, by path.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE
 */
export async function unzip(
  { file, bytes }: InputFile,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let unpacked = 0;
  let entries = 0;
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries += 1;
        if (entries > maxEntries)
          throw fail('E_IMPORT_SIZE', file, 'The archive has too many files.', { expected: `at most ${maxEntries}` });
        if (!isWanted(name)) return false;
        unpacked += originalSize;
        const isBomb = originalSize > densest.size && originalSize > size * densest.factor;
        if (isBomb || unpacked > maxUnpacked)
          throw fail('E_IMPORT_SIZE', file, 'The files of the archive are too large.', {
            path: name,
            actual: `${originalSize} bytes, packed into ${size}`,
            expected: `at most ${maxUnpacked} bytes`,
          });
        return true;
      },
    });
    return new Map(Object.entries(found));
  } catch (error) {
    if (error instanceof Error && error.name === 'DiagnosticError') throw error;
    throw fail('E_IMPORT_SYNTAX', file, 'The archive is damaged.', { actual: (error as Error).message });
  }
}

/** Paths of the files of an archive. @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE */
export async function listArchive(input: InputFile): Promise<readonly string[]> {
  const paths: string[] = [];
  await unzip(input, (path) => {
    paths.push(path);
    return false;
  });
  return paths;
}
