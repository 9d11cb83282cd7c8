/** Checks the look of a deck against the style sheets. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { checkLookColours, type DataFiles, type LookInput, lookSchema, reporterOf } from '../model/index.ts';
import { readColours } from './read-colours.ts';

/** The look in the data of a deck whose own shape is valid. */
function lookOf(data: unknown): LookInput | undefined {
  const parsed = lookSchema.safeParse((data as { look?: unknown } | null | undefined)?.look);
  return parsed.success ? (parsed.data as LookInput) : undefined;
}

/** Faults of the look in the data of a deck: E_LOOK_CONTRAST. None where its shape is not valid, which the model reports. */
export async function checkLook(data: unknown, files: DataFiles): Promise<readonly Diagnostic[]> {
  const look = lookOf(data);
  if (look === undefined) return [];
  const found: Diagnostic[] = [];
  const { report } = reporterOf(files, found);
  const base = { light: await readColours(undefined, 'light'), dark: await readColours(undefined, 'dark') };
  checkLookColours(look, base, report);
  return found;
}
