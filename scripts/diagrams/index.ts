/** Checks the diagrams of a deck, and draws into the cache those that need a browser. */
import type { BrowserSource, OpenBrowser } from '../browser/index.ts';
import { cacheFile, readCache, writeCache } from '../cache/store.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { isPrinted, parseDiagram } from '../emit/index.ts';
import { slideGeometry } from '../geometry.ts';
import { labelSize, type MapLayout } from '../layout/index.ts';
import { drawMap } from './draw-map.ts';
import { type DiagramSource, placeOf } from './find-diagrams.ts';
import { drawingKey, parsedKey } from './image-cache.ts';

export { drawMap } from './draw-map.ts';
export { type DiagramSource, findDiagrams } from './find-diagrams.ts';

/** What `renderDiagrams` did. */
export interface RenderResult {
  /** Number of diagrams drawn by the browser; causal maps are not counted. */
  readonly drawn: number;
  /** Number of fences whose drawing was in the cache; causal maps are not counted. */
  readonly cached: number;
  /** W_BROWSER_MISSING if diagrams are left to the reader's browser; otherwise empty. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Smallest label on a slide, px of the canvas. */
const minLabelSize = slideGeometry.fontSize.mapLabel;

/** Cache files of the diagrams that are not causal maps, each once, relative to the root. */
export const imageFiles = (sources: readonly DiagramSource[]): string[] => [
  ...new Set(
    sources.filter((s) => parseDiagram(s.code).kind === 'image').map((s) => cacheFile('drawings', drawingKey(s.code))),
  ),
];

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

/** Records each diagram that Mermaid's parser accepts; recorded diagrams are not parsed again. */
async function assertValid(sources: readonly DiagramSource[], effects: Effects): Promise<void> {
  const unchecked: DiagramSource[] = [];
  for (const source of sources)
    if ((await readCache('parsed', parsedKey(source.code), effects)) === undefined) unchecked.push(source);
  if (unchecked.length === 0) return;
  const { checkMermaid } = await import('./check-mermaid.ts');
  const faults = await checkMermaid(unchecked);
  if (faults.length > 0) throw new DiagnosticError(faults);
  for (const code of new Set(unchecked.map((s) => s.code))) await writeCache('parsed', parsedKey(code), '', effects);
}

/**
 * Checks diagrams with Mermaid's own parser, except those that Claimdeck printed. Then draws the diagrams that are not
 * causal maps into the cache.
 * @throws DiagnosticError E_MERMAID_SYNTAX, E_MERMAID_TOO_LONG: all of them, exit code 1; nothing is drawn
 */
export async function renderDiagrams(
  sources: readonly DiagramSource[],
  browser: BrowserSource,
  effects: Effects,
): Promise<RenderResult> {
  const edited = sources.filter((s) => !isPrinted(s.code));
  await assertValid(edited, effects);
  const missing = new Set<string>();
  let cached = 0;
  for (const { code } of edited) {
    if (parseDiagram(code).kind === 'map') continue;
    if ((await readCache('drawings', drawingKey(code), effects)) !== undefined) cached += 1;
    else missing.add(code);
  }
  if (missing.size === 0) return { drawn: 0, cached, diagnostics: [] };
  let open: OpenBrowser;
  try {
    open = await browser();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const actual = error.diagnostics[0]?.actual ?? '';
    const message = `No browser to draw ${missing.size} diagrams that are not causal maps. The reader's browser will draw them.`;
    return { drawn: 0, cached, diagnostics: [diagnose('W_BROWSER_MISSING', { file: '-' }, message, { actual })] };
  }
  const { drawImages } = await import('./draw-images.ts');
  let drawn = 0;
  await drawImages(missing, open.browser, async (code, svg) => {
    await writeCache('drawings', drawingKey(code), svg, effects);
    drawn += 1;
    effects.progress(`drawing ${drawn}/${missing.size}`);
  });
  effects.progress('');
  return { drawn, cached, diagnostics: [] };
}
