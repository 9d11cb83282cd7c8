/** The content of a deck's remix board, and the parts of its page. */
import { analyse } from '../analysis/index.ts';
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import { findNeeds, planAll } from '../plan/index.ts';
import { digestOfTalk } from '../project/changes/save-talk.ts';
import { planOf } from '../project/slides/generate-talks.ts';
import { planSettings } from '../project/slides/make-plan-settings.ts';
import { type Board, type BoardParts, boardOf, emitRemixBoard } from './emit-board.ts';
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

/** The board of a deck. */
export async function boardFor(model: Model, effects: Effects): Promise<Board> {
  const analysis = analyse(model);
  const settings = planSettings(model.deck, effects);
  const neutral = { id: 'board', title: model.title, minutes: 50, pace: 130 };
  const talks = await Promise.all(
    model.talks.map(async (talk) => ({
      talk,
      all: planAll(model, analysis, talk, settings),
      chosen: planOf(model, talk, effects),
      saved: await digestOfTalk(model.deck, talk.id, effects),
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

/** The page of a board. */
export const boardPage = async (board: Board): Promise<string> => emitRemixBoard(board, await remixParts());
