/** Writes the remix board of a deck: into the web deck, and for `dev`. */
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';

/** Loads what makes a board, with the stages that analyse and plan: not needed while the board is current. */
const loadBoard = () => import('./deck-board.ts');

/** Writes the static board, `dist/<deck>/remix/index.html`, unless it is current. */
export async function writeBoard(model: Model, effects: Effects): Promise<void> {
  const file = `dist/${model.deck}/remix/index.html`;
  const name = `${model.deck}/remix`;
  const saved = [...(await effects.digests(`data/${model.deck}/talks`)).keys()];
  const inputs = digestOf(await ownDigest(effects), model, saved);
  if (await currentStamp(name, inputs, effects)) return;
  const { boardFor, boardPage } = await loadBoard();
  await effects.write(file, await boardPage(await boardFor(model, effects)));
  await writeStamp(name, { inputs, outputs: await digestPlaces([file], effects) }, effects);
}

/** Files of the board in `dev`: `page` is the HTML, `known` holds `KnownIds`. */
export const devBoardFiles = (deck: string) => ({
  page: `.claimdeck/remix/${deck}/index.html`,
  known: `.claimdeck/remix/${deck}/known.json`,
});

/** Ids against which a saved talk is checked. */
export interface KnownIds {
  /** Folder of the deck below `data/`. */
  readonly deck: string;
  /** Ids of all slides. */
  readonly slides: readonly string[];
  /** Ids of all talks. */
  readonly talks: readonly string[];
}

/** Writes the files that `dev` serves and checks against. @see devBoardFiles */
export async function writeDevBoard(model: Model, effects: Effects): Promise<void> {
  const { boardFor, boardPage } = await loadBoard();
  const board = await boardFor(model, effects);
  const files = devBoardFiles(model.deck);
  const known: KnownIds = {
    deck: model.deck,
    slides: board.slides.map((s) => s.id).filter((id) => !id.startsWith('again:')),
    talks: model.talks.map((t) => t.id),
  };
  await effects.write(files.known, `${JSON.stringify(known)}\n`);
  await effects.write(files.page, await boardPage(board));
}
