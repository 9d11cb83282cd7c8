export { outlineOf } from './outline.ts';
export { printDeck } from './print-deck.ts';
export { remixParts } from './remix-parts.ts';
export { readSealed, writeSealed } from './sealed.ts';
export {
  currentStamp,
  type Digests,
  digestOf,
  digestPlaces,
  digestTalk,
  digestTools,
  writeStamp,
} from './stamp.ts';
export { serveFolder } from './static-server.ts';
export { type WebBuilder, webBuilder } from './web-builder.ts';
