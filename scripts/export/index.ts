export { outlineOf } from './outline.ts';
export { printDeck } from './print-deck.ts';
export { buildTalk } from './web.ts';
