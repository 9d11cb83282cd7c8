/** The signed graph of an imported map. */
import type { GraphLink, SignedGraph } from '../analysis/index.ts';
import { alikeKey, type Checked, type Diagnostic, diagnose } from '../diagnostics/index.ts';
import { linkId } from '../model/index.ts';
import type { ImportedMap } from './imported-map.ts';
import { reportRejects } from './report-rejects.ts';

/** W_NAMES_ALIKE for each name that looks like one before it. */
export function checkNames({ factors }: ImportedMap, file: string): Diagnostic[] {
  return [...Map.groupBy(factors, (f) => alikeKey(f.label)).values()].flatMap(([first, ...others]) =>
    others.map(({ label: actual }) =>
      diagnose('W_NAMES_ALIKE', { file }, 'Two factors have names that look alike.', {
        actual,
        expected: first!.label,
      }),
    ),
  );
}

/**
 * The graph of a map, in its order, or all links that have no sign or no ends. A factor's name is its id. Links with the
 * same cause, effect and polarity are one, and denied links are left out.
 */
export function toGraph(map: ImportedMap, file: string): Checked<SignedGraph> {
  const faults = reportRejects(map.rejects, file);
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const links = new Map<string, GraphLink>();
  for (const { from, to, polarity, denied } of map.links) {
    const id = linkId(from, to, polarity);
    if (!denied && !links.has(id)) links.set(id, { id, from, to, polarity, claims: [] });
  }
  const factors = map.factors.map(({ name, label }) => ({ id: name, label }));
  return { ok: true, value: { factors, links: [...links.values()] }, diagnostics: checkNames(map, file) };
}
