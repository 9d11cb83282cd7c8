/** Checks the diagrams of a deck. Causal maps are drawn by `drawMap`; Mermaid draws all others in the page. */
import { digestOf } from '../cache/stamp.ts';
import { readCache, writeCache } from '../cache/store.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { isPrinted, parseDiagram } from '../emit/index.ts';
import { slideGeometry } from '../geometry.ts';
import { labelSize, type MapLayout } from '../layout/index.ts';
import { drawMap } from './draw-map.ts';
import { type DiagramSource, placeOf } from './find-diagrams.ts';

export { drawMap } from './draw-map.ts';
export { type DiagramSource, findDiagrams } from './find-diagrams.ts';

/** Smallest label on a slide, px of the canvas. */
const minLabelSize = slideGeometry.fontSize.mapLabel;

const mermaidVersion = '12.3.0';

/** Key of the entry which says that the diagram has passed Mermaid's parser. */
const parsedKey = (code: string): string => digestOf('mermaid', mermaidVersion, code);

/** W_LABELS_SMALL for each map whose labels are too small, at its first slide. Lays out all maps. */
export function checkLabels(sources: readonly DiagramSource[], layout: MapLayout): Diagnostic[] {
  const seen = new Set<string>();
  return sources.flatMap((source) => {
    const parsed = parseDiagram(source.code);
    if (parsed.kind === 'image' || seen.has(parsed.base)) return [];
    seen.add(parsed.base);
    const drawing = drawMap(parsed, layout);
    const size = labelSize(drawing, drawing.box);
    if (size >= minLabelSize) return [];
    const message = `The labels of this map of ${parsed.nodes.length} factors are too small to read.`;
    const detail = { actual: `${size.toFixed(1)} px`, expected: `at least ${minLabelSize} px` };
    return [diagnose('W_LABELS_SMALL', { file: source.file, path: placeOf(source) }, message, detail)];
  });
}

/**
 * Checks diagrams with Mermaid's own parser, except those that Claimdeck printed. Each that it accepts is recorded, and not
 * parsed again.
 * @throws DiagnosticError E_MERMAID_SYNTAX, E_MERMAID_TOO_LONG: all of them, exit code 1
 */
export async function checkDiagrams(sources: readonly DiagramSource[], effects: Effects): Promise<void> {
  const unchecked: DiagramSource[] = [];
  for (const source of sources)
    if (!isPrinted(source.code) && (await readCache('parsed', parsedKey(source.code), effects)) === undefined)
      unchecked.push(source);
  if (unchecked.length === 0) return;
  const { checkMermaid } = await import('./check-mermaid.ts');
  const faults = await checkMermaid(unchecked);
  if (faults.length > 0) throw new DiagnosticError(faults);
  for (const code of new Set(unchecked.map((s) => s.code))) await writeCache('parsed', parsedKey(code), '', effects);
}
