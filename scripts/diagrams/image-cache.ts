/** Cache files below .claimdeck/, named by content hash: checked diagrams and drawings that need a browser. */
import { createHash } from 'node:crypto';
import type { ImageDrawing } from './image-drawing.ts';

/** Written without zod, which the builder threads do not load. */
function isImage(value: unknown): value is ImageDrawing {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, width, height, title, svg } = value as Partial<Record<keyof ImageDrawing, unknown>>;
  return (
    kind === 'image' &&
    [width, height].every((n) => typeof n === 'number') &&
    [title, svg].every((s) => typeof s === 'string')
  );
}

const mermaidVersion = 'mermaid 12.3.0';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Number of files that each folder keeps, the newest. */
export const cacheLimits = { '.claimdeck/drawings': 1_000, '.claimdeck/parsed': 10_000 } as const;

/** File of a diagram's drawing, relative to the root. Raise the last number when the drawing code changes. */
export const imageFile = (code: string): string =>
  `.claimdeck/drawings/${hashOf(`${mermaidVersion}; inter 5.3.0; image 1\n${code}`)}.json`;

/** Empty file that exists if Mermaid's parser accepted the diagram, relative to the root. */
export const parsedFile = (code: string): string => `.claimdeck/parsed/${hashOf(`${mermaidVersion}\n${code}`)}`;

/** The drawing in the text of a cache file; `undefined` if the file is missing, cut or of another shape. */
export function readImage(text: string | undefined): ImageDrawing | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isImage(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
