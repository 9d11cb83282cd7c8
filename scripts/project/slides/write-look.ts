/** Writes the style sheet of a deck's look beside its slides. */
import type { Effects } from '../../effects.ts';
import { lookCss } from '../../emit/index.ts';
import type { Model } from '../../model/index.ts';
import { lookFile } from './talk-files.ts';

/** The style sheet of a model's look; `undefined` without one. What reads fonts is loaded on demand. */
async function lookSheet(model: Model, effects: Effects): Promise<string | undefined> {
  if (!model.look) return undefined;
  const [{ lookFaces }, { ownColours }] = await Promise.all([
    import('../look/look-faces.ts'),
    import('../look/read-colours.ts'),
  ]);
  return lookCss(model.look, await ownColours(), await lookFaces(model, effects.root));
}

/** Writes the style sheet where it differs, and removes that of a deck without a look. */
export async function writeLook(model: Model, effects: Effects): Promise<void> {
  const file = lookFile(model.deck);
  const present = await effects.readText(file);
  const css = await lookSheet(model, effects);
  if (css === present) return;
  if (css === undefined) await effects.remove(file);
  else await effects.write(file, css);
}
