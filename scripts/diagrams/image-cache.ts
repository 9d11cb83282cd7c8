/** What is kept by content hash below .claimdeck/: that Mermaid's parser took a diagram, and drawings that need a browser. */
import { createHash } from 'node:crypto';
import type { ImageDrawing } from './drawing.ts';

/** Without the library that reads a deck's data: it would be loaded by whatever builds a deck, for this alone. */
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

const hashed = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Folders of the cache, and how many files each keeps: those written last. */
export const kept = { '.claimdeck/drawings': 1_000, '.claimdeck/parsed': 10_000 } as const;

/** File of an image's drawing, relative to the project's root. Raise the last number when the drawing code changes. */
export const imageFile = (code: string): string =>
  `.claimdeck/drawings/${hashed(`${mermaidVersion}; inter 5.3.0; image 1\n${code}`)}.json`;

/** File whose presence says that Mermaid's parser takes the diagram. */
export const parsedFile = (code: string): string => `.claimdeck/parsed/${hashed(`${mermaidVersion}\n${code}`)}`;

/** An image as read from the cache; `undefined` where the file is missing, cut or of another shape. */
export function readImage(text: string | undefined): ImageDrawing | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isImage(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
