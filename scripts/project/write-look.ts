/** Writes the style sheet of a deck's look beside its slides. */
import type { Effects } from '../effects.ts';
import { lookCss } from '../emit/index.ts';
import type { Model } from '../model/index.ts';
import { lookFaces } from './look-faces.ts';
import { ownColours } from './read-colours.ts';
import { lookFile } from './talk-files.ts';

/** Writes the style sheet where it differs, and removes that of a deck without a look. */
export async function writeLook(model: Model, effects: Effects): Promise<void> {
  const { deck, look } = model;
  const file = lookFile(deck);
  const present = await effects.readText(file);
  const css = look && lookCss(look, await ownColours(), await lookFaces(model, effects.root));
  if (css === present) return;
  if (css === undefined) await effects.remove(file);
  else await effects.write(file, css);
}
