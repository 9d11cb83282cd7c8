/** HTML, style sheet and script of the remix board's page. */
import type { BoardParts } from './emit-board.ts';
import { bundleScript, deckStyle, readBeside } from './page-parts.ts';

let parts: Promise<BoardParts> | undefined;

/** The parts of the page, made once per process. */
export const remixParts = (): Promise<BoardParts> => {
  parts ??= Promise.all([
    readBeside('board/board.html'),
    deckStyle(),
    readBeside('board/board.css'),
    bundleScript('board/page', 'claimdeckBoard'),
  ]).then(([page, tokens, css, script]) => ({ page, style: `${tokens}\n${css}`, script }));
  return parts;
};
