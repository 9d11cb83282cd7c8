/** Cached drawings of diagrams that are not causal maps, and the cache keys of diagrams. */
import { readFileSync } from 'node:fs';
import { digestOf } from '../cache/stamp.ts';
import { cacheFile, parseCacheFile } from '../cache/store.ts';

const mermaidVersion = '12.3.0';

/** Key of a diagram's drawing. Raise the last number when the drawing code changes. */
export const drawingKey = (code: string): string => digestOf('mermaid', mermaidVersion, 'inter', '5.3.0', 2, code);

/** Key of the entry which says that the diagram has passed Mermaid's parser. */
export const parsedKey = (code: string): string => digestOf('mermaid', mermaidVersion, code);

/**
 * A cached SVG; `undefined` if it is not in the cache. Synchronous, as Slidev's transformers are. `root` is the URL of
 * the project's root, with a final slash.
 */
export function readDrawing(code: string, root: URL): string | undefined {
  const file = cacheFile('drawings', drawingKey(code));
  let content: string;
  try {
    content = readFileSync(new URL(file, root), 'utf8');
  } catch {
    return undefined;
  }
  return parseCacheFile(file, content);
}
