/** Chooses the outcome of an imported map. */
import { DiagnosticError, diagnose, expectedName } from '../diagnostics/index.ts';
import type { ImportedFactor, ImportedLink } from './imported-map.ts';

/** The name of the factor with most causes, those without effects first. */
export function chooseOutcome(factors: readonly ImportedFactor[], links: readonly ImportedLink[]): string {
  const causes = new Map<string, Set<string>>();
  const hasEffects = new Set(links.filter((l) => l.from !== l.to).map((l) => l.from));
  for (const { from, to, denied } of links)
    if (!denied && from !== to) causes.set(to, (causes.get(to) ?? new Set()).add(from));
  const isEnd = (name: string) => Number(!hasEffects.has(name) && causes.has(name));
  const sizeOf = (name: string) => causes.get(name)?.size ?? 0;
  return factors.map((f) => f.name).reduce((a, b) => ((isEnd(b) - isEnd(a) || sizeOf(b) - sizeOf(a)) > 0 ? b : a));
}

/** The name of a factor by its name or label. @throws DiagnosticError E_FACTOR_UNKNOWN (exit code 2) */
export function findFactor(factors: readonly ImportedFactor[], chosen: string): string {
  const found = factors.find((f) => f.name === chosen || f.label === chosen)?.name;
  if (found !== undefined) return found;
  const names = factors.map((f) => f.name);
  const expected = expectedName(chosen, names);
  const detail = { actual: chosen, expected };
  throw new DiagnosticError(
    [diagnose('E_FACTOR_UNKNOWN', { file: '-' }, 'The map has no factor of this name.', detail)],
    2,
  );
}
