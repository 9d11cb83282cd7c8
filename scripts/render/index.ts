import { type Diagnostic, DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { type OpenBrowser, openBrowser } from './browser.ts';
import { drawingFile, parseDrawing } from './cache.ts';
import { checkMermaid } from './check-mermaid.ts';
import type { DiagramSource } from './find-diagrams.ts';
import { type ParsedDiagram, parseDiagram } from './parse-diagram.ts';

export { browserCandidates } from './browser.ts';
export { type DiagramSource, findDiagrams } from './find-diagrams.ts';
export { type MapView, type ParsedMap, parseDiagram } from './parse-diagram.ts';

export interface RenderResult {
  readonly drawn: number;
  readonly cached: number;
  /** Warnings; W_BROWSER_MISSING where diagrams are left to the reader's browser. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Gives the run's one browser, started at the first call. */
export type BrowserSource = () => Promise<OpenBrowser>;

/** A browser started when first asked for, and closed with `close`. */
export function lazyBrowser(choice: string | undefined, effects: Effects) {
  let opening: Promise<OpenBrowser> | undefined;
  return {
    get: (): Promise<OpenBrowser> => (opening ??= openBrowser(choice, effects)),
    close: async (): Promise<void> => {
      await (await opening?.catch(() => undefined))?.browser.close();
    },
  };
}

/**
 * Draws into the cache what is not there yet. All diagrams pass Mermaid's own parser first.
 * @throws DiagnosticError E_MERMAID_SYNTAX, E_MERMAID_TOO_LONG: all of them, exit code 1; nothing is drawn then
 */
export async function renderDiagrams(
  sources: readonly DiagramSource[],
  browser: BrowserSource,
  effects: Effects,
): Promise<RenderResult> {
  const missing = new Map<string, ParsedDiagram>();
  const unproven: DiagramSource[] = [];
  const known = new Set<string>();
  for (const source of sources) {
    const parsed = parseDiagram(source.code);
    if (!known.has(parsed.base) && !missing.has(parsed.base)) {
      if (parseDrawing(await effects.readText(drawingFile(parsed.base)))) known.add(parsed.base);
      else missing.set(parsed.base, parsed);
    }
    if (!known.has(parsed.base) || parsed.kind === 'image') unproven.push(source);
  }
  const faults = await (unproven.length === 0 ? [] : checkMermaid(unproven));
  if (faults.length > 0) throw new DiagnosticError(faults, 1);
  if (missing.size === 0) return { drawn: 0, cached: known.size, diagnostics: [] };
  let open: OpenBrowser;
  try {
    open = await browser();
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const actual = error.diagnostics[0]?.actual ?? '';
    const warning = diagnose('W_BROWSER_MISSING', { file: '-' }, `${missing.size} diagrams are not drawn beforehand.`, {
      actual,
    });
    return { drawn: 0, cached: known.size, diagnostics: [warning] };
  }
  const { drawAll } = await import('./draw.ts');
  let drawn = 0;
  await drawAll([...missing.values()], open.browser, async (base, drawing) => {
    await effects.write(drawingFile(base), `${JSON.stringify(drawing)}\n`);
    drawn += 1;
    effects.progress(`drawing ${drawn}/${missing.size}`);
  });
  effects.progress('');
  return { drawn, cached: known.size, diagnostics: [] };
}
