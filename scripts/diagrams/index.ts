/** Checks the diagrams of slides and draws into the cache those that need a browser. */
import type { BrowserSource, OpenBrowser } from '../browser/index.ts';
import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { isPrintedForm, parseDiagram } from '../emit/index.ts';
import { slideGeometry } from '../geometry.ts';
import { labelSize, type MapLayout } from '../layout/index.ts';
import { drawMap } from './draw-map.ts';
import type { DiagramSource } from './find-diagrams.ts';
import { imageFile, kept, parsedFile, readImage } from './image-cache.ts';

export { type MapView, type ParsedMap, parseDiagram } from '../emit/index.ts';
export { type DiagramSource, findDiagrams } from './find-diagrams.ts';

/** Result of a run of `renderDiagrams`. */
export interface RenderResult {
  /** Number of diagrams drawn by the browser. Causal maps need no browser and do not count. */
  readonly drawn: number;
  /** Number of diagrams found in the cache. */
  readonly cached: number;
  /** W_BROWSER_MISSING where diagrams are left to the reader's browser; otherwise empty. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Minimum size of map labels, in px of the canvas. */
const minLabelSize = slideGeometry.fontSize.mapLabel;

/** Cache files of the diagrams that are not causal maps, relative to the root, without repetition. */
export const imageFiles = (sources: readonly DiagramSource[]): string[] => [
  ...new Set(sources.filter((s) => parseDiagram(s.code).kind === 'image').map((s) => imageFile(s.code))),
];

/** W_LABELS_SMALL for each map whose labels are too small on its slide, once a map. Computes all layouts. */
export function checkLabels(sources: readonly DiagramSource[], layout: MapLayout): Diagnostic[] {
  const seen = new Set<string>();
  return sources.flatMap(({ file, slide, slideId, code }) => {
    const parsed = parseDiagram(code);
    if (parsed.kind === 'image' || seen.has(parsed.base)) return [];
    seen.add(parsed.base);
    const drawing = drawMap(parsed, layout);
    const size = labelSize(drawing, drawing.box);
    if (size >= minLabelSize) return [];
    const path = `slide ${slide}${slideId === '' ? '' : ` (${slideId})`}`;
    const message = `A map of ${parsed.nodes.size} factors does not fit its slide with readable labels.`;
    const detail = { actual: `${size.toFixed(1)} px`, expected: `at least ${minLabelSize} px` };
    return [diagnose('W_LABELS_SMALL', { file, path }, message, detail)];
  });
}

/**
 * Checks diagrams with Mermaid's parser and draws those that are not causal maps into the cache. Diagrams in printed
 * form and diagrams that passed before are not parsed again.
 * @throws DiagnosticError E_MERMAID_SYNTAX, E_MERMAID_TOO_LONG: all faults at once, exit code 1, nothing drawn
 */
export async function renderDiagrams(
  sources: readonly DiagramSource[],
  browser: BrowserSource,
  effects: Effects,
): Promise<RenderResult> {
  const unchecked: DiagramSource[] = [];
  const missing = new Map<string, { readonly code: string; readonly title: string }>();
  let cached = 0;
  for (const source of sources) {
    const { code } = source;
    if (!isPrintedForm(code) && (await effects.size(parsedFile(code))) === undefined) unchecked.push(source);
    const parsed = parseDiagram(code);
    if (parsed.kind === 'map') continue;
    if (readImage(await effects.readText(imageFile(code)))) cached += 1;
    else missing.set(code, { code, title: parsed.view.title });
  }
  const faults = unchecked.length === 0 ? [] : await (await import('./check-mermaid.ts')).checkMermaid(unchecked);
  if (faults.length > 0) throw new DiagnosticError(faults, 1);
  for (const code of new Set(unchecked.map((s) => s.code))) await effects.write(parsedFile(code), '');
  const prune = () => Promise.all(Object.entries(kept).map(([folder, limit]) => effects.prune(folder, limit)));
  if (missing.size === 0) {
    if (unchecked.length > 0) await prune();
    return { drawn: 0, cached, diagnostics: [] };
  }
  let open: OpenBrowser;
  try {
    open = await browser();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const actual = error.diagnostics[0]?.actual ?? '';
    const message = `${missing.size} diagrams that are not causal maps were not drawn in advance.`;
    const warning = diagnose('W_BROWSER_MISSING', { file: '-' }, message, { actual });
    return { drawn: 0, cached, diagnostics: [warning] };
  }
  const { drawImages } = await import('./draw-images.ts');
  let drawn = 0;
  await drawImages([...missing.values()], open.browser, async (code, drawing) => {
    await effects.write(imageFile(code), `${JSON.stringify(drawing)}\n`);
    drawn += 1;
    effects.progress(`drawing ${drawn}/${missing.size}`);
  });
  effects.progress('');
  await prune();
  return { drawn, cached, diagnostics: [] };
}
