/** Writes the remix board of a deck: into the web deck, and for `dev`. */
import { analyse } from '../analysis/index.ts';
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import { findNeeds, planAll } from '../plan/index.ts';
import { planOf } from '../project/generate-talks.ts';
import { planSettings } from '../project/plan-settings.ts';
import { talkFile } from '../project/save-talk.ts';
import { type BoardParts, boardOf, emitRemixBoard } from './emit-board.ts';
import { bundleScript, deckStyle, readBeside } from './page-parts.ts';

let parts: Promise<BoardParts> | undefined;

/** The parts of the page, made once per process. */
const remixParts = (): Promise<BoardParts> => {
  parts ??= Promise.all([
    readBeside('board/board.html'),
    deckStyle(),
    readBeside('board/board.css'),
    bundleScript('board/page', 'claimdeckBoard'),
  ]).then(([page, tokens, css, script]) => ({ page, style: `${tokens}\n${css}`, script }));
  return parts;
};

async function boardFor(model: Model, effects: Effects) {
  const analysis = analyse(model);
  const settings = planSettings(model.deck, effects);
  const neutral = { id: 'board', title: model.title, minutes: 50, pace: 130 };
  const talks = await Promise.all(
    model.talks.map(async (talk) => ({
      talk,
      all: planAll(model, analysis, talk, settings),
      chosen: planOf(model, talk, effects),
      isSaved: (await effects.size(talkFile(model.deck, talk.id))) !== undefined,
    })),
  );
  return boardOf({
    title: model.title,
    sections: model.sections.map((s) => s.short),
    plan: planAll(model, analysis, neutral, settings),
    needs: findNeeds(model),
    talks,
  });
}

/** Writes the static board, `dist/<deck>/remix/index.html`, unless it is current. */
export async function writeBoard(model: Model, effects: Effects): Promise<void> {
  const file = `dist/${model.deck}/remix/index.html`;
  const name = `${model.deck}/remix`;
  const saved = [...(await effects.digests(`data/${model.deck}/talks`)).keys()];
  const inputs = digestOf(await ownDigest(effects), model, saved);
  if (await currentStamp(name, inputs, effects)) return;
  await effects.write(file, emitRemixBoard(await boardFor(model, effects), await remixParts()));
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
  const board = await boardFor(model, effects);
  const files = devBoardFiles(model.deck);
  const known: KnownIds = {
    deck: model.deck,
    slides: board.slides.map((s) => s.id).filter((id) => !id.startsWith('again:')),
    talks: model.talks.map((t) => t.id),
  };
  await effects.write(files.known, `${JSON.stringify(known)}\n`);
  await effects.write(files.page, emitRemixBoard(board, await remixParts()));
}
