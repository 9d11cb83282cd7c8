/** Many decks and many formats in one command, beside as many commands. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { makeDeck } from './make-deck.ts';
import type { Sample } from './measure.ts';
import { makeCold, makeScratch, projectRoot, putDeck } from './scratch.ts';

/** Runs Claimdeck in a project. */
type Run = (root: string, ...args: string[]) => Promise<Sample>;

/** A measurement: its name, what restores the folder before each round, and the run. */
interface Work {
  /** Name of the work. */
  readonly work: string;
  /** Restores the initial state of the folder. */
  readonly prepare: () => void;
  /** The commands. */
  readonly run: () => Promise<Sample>;
}

/** Slides of each of the many decks. */
const slidesOfDeck = 8;

const largest = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.max(a, b));

/** Commands one after the other as one sample: times are added, memory is that of the largest. */
async function inTurn(runs: readonly (() => Promise<Sample>)[]): Promise<Sample> {
  let sum: Sample | undefined;
  for (const run of runs) {
    const sample = await run();
    sum = sum
      ? {
          wallMs: sum.wallMs + sample.wallMs,
          cpuMs: sum.cpuMs === null || sample.cpuMs === null ? null : sum.cpuMs + sample.cpuMs,
          peakBytes: largest(sum.peakBytes, sample.peakBytes),
          treeBytes: largest(sum.treeBytes, sample.treeBytes),
          code: sum.code === 0 ? sample.code : sum.code,
          said: sample.code === 0 ? sum.said : sample.said,
        }
      : sample;
  }
  return sum as Sample;
}

/** `start` of `count` small decks in one command, and in a command for each. */
export function manyDecks(count: number, claimdeck: Run): Work[] {
  const root = makeScratch(`many-${count}`);
  const decks = Array.from({ length: count }, (_, i) => `deck-${String(i + 1).padStart(2, '0')}`);
  const { deckJson, sourceText } = makeDeck(slidesOfDeck);
  for (const deck of decks)
    putDeck(root, deck, {
      'deck.json': deckJson.replace(/"title":"/u, `"title":"${deck}: `),
      'source.txt': sourceText,
    });
  const prepare = () => makeCold(root);
  return [
    { work: 'start, one command', prepare, run: () => claimdeck(root, 'start', '--all') },
    {
      work: 'start, a command for each',
      prepare,
      run: () => inTurn(decks.map((deck) => () => claimdeck(root, 'start', deck))),
    },
  ];
}

/** All formats of the deck with the lecture, beside a cold start of all decks of the project. */
export function allFormats(claimdeck: Run): Work[] {
  const root = makeScratch('formats');
  for (const folder of ['data', 'slides'])
    cpSync(path.join(projectRoot, folder), path.join(root, folder), { recursive: true });
  const prepare = () => {
    makeCold(root);
    cpSync(path.join(projectRoot, 'slides'), path.join(root, 'slides'), { recursive: true });
  };
  return [
    { work: 'cold start of all decks', prepare, run: () => claimdeck(root, 'start') },
    {
      work: 'all formats',
      prepare,
      run: () => claimdeck(root, 'export', 'north-korea-china-alliance', '--format', 'all'),
    },
  ];
}
