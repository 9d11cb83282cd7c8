/** Drawings by content hash, below .claimdeck/drawings/. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Drawing } from './drawing.ts';

const sign = z.enum(['+', '-', '?']);
const point = { x: z.number(), y: z.number() };
const drawingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('map'),
    width: z.number(),
    height: z.number(),
    fontSize: z.number(),
    title: z.string(),
    description: z.string(),
    nodes: z.array(
      z.object({
        id: z.string(),
        ...point,
        width: z.number(),
        height: z.number(),
        lines: z.array(z.string()),
        outcome: z.boolean(),
      }),
    ),
    links: z.array(
      z.object({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        sign,
        path: z.string(),
        head: z.object({ ...point, angle: z.number() }),
        badge: z.object(point),
      }),
    ),
  }),
  z.object({ kind: z.literal('image'), width: z.number(), height: z.number(), title: z.string(), svg: z.string() }),
]);

export const drawingsFolder = '.claimdeck/drawings';

/** What decides a drawing beside its text. Raise the last number when the drawing code changes. */
export const drawingSettings = 'mermaid 12.3.0; inter 5.3.0 500; drawing 7';

/** The cache's file for a base text, relative to the project's root. */
export function drawingFile(base: string): string {
  const hash = createHash('sha256').update(`${drawingSettings}\n${base}`).digest('hex');
  return `${drawingsFolder}/${hash.slice(0, 32)}.json`;
}

/** A drawing as read from the cache; `undefined` where the file is missing, cut or of another shape. */
export function parseDrawing(text: string | undefined): Drawing | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed = drawingSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
