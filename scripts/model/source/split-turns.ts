/** Recognises the turns of a transcript, each of which begins with the name of its speaker and a colon. */
import { type Block, endOf, hasWords, toLines } from './block.ts';
import { endsSentence } from './sentence-end.ts';

/** A time, then up to three words, a remark and a colon: `Q: …`, `[00:12:30] Anna Lee (nurse): …`, `Anna & Ben: …`, `问：…`. */
const turn =
  /^\s*(?:[[(]?\d{1,2}(?::\d{2}){1,2}[\])]?\s+)?(\p{L}[\p{L}\p{N}.’'-]*(?:(?:[ ]|[ ]?[&/+][ ]?)[\p{L}\p{N}.’'-]+){0,2})(?:\s?\([^()]{1,40}\))?\s?(?::(?=\s|$)|：)/u;

/** The name with which a line begins as a turn of a transcript does; `undefined` for none. */
export const turnName = (line: string): string | undefined => turn.exec(line)?.[1];

/** Names that begin at least two turns each; none where fewer than two do, which is no transcript. */
export function speakersOf(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const [once, speakers] = [new Set<string>(), new Set<string>()];
  for (const name of names) if (name !== undefined) (once.has(name) ? speakers : once).add(name);
  return speakers.size < 2 ? new Set() : speakers;
}

/** Whether a line ends a turn, begins one, or has no words, as the number or time of one. */
const isAroundTurn = (line: string): boolean => endsSentence(line) || turn.test(line) || !/\p{L}/u.test(line);

/** The name with which a line begins; `undefined` for none, and for words in lower case within a sentence: “and said: …”. */
function speakerOf(line: string, before: string | undefined): string | undefined {
  const name = turnName(line);
  const isWithin = name !== undefined && /^\p{Ll}/u.test(name) && before !== undefined && !isAroundTurn(before);
  return isWithin ? undefined : name;
}

/** Lines as paragraphs, with those that go on within a sentence of a turn joined to it, where the text is a transcript. */
export function joinTurns(text: string, lines: readonly Block[]): Block[] {
  const textOf = ({ start, end }: Block) => text.slice(start, end);
  const names = lines.map((line) => (line.kind === 'paragraph' ? turnName(textOf(line)) : undefined));
  const speakers = speakersOf(names);
  const joined: Block[] = [];
  let isInTurn = false;
  for (const [i, line] of lines.entries()) {
    const last = joined.at(-1);
    const isTurn = speakers.has(names[i] ?? '');
    const goesOn: boolean = isInTurn && !isTurn && line.kind === 'paragraph' && !endsSentence(textOf(last!));
    if (goesOn) joined[joined.length - 1] = { ...last!, end: line.end };
    else joined.push(line);
    isInTurn = isTurn || goesOn;
  }
  return joined;
}

/**
 * The paragraphs with each turn as a paragraph of its own, where the text is a transcript: two speakers begin lines at least
 * twice each. A line of nobody belongs to the turn before it, and a number or time to the turn behind it.
 */
export function splitTurns(text: string, blocks: readonly Block[]): Block[] {
  const linesOf = ({ start, end }: Block) =>
    [...toLines(text.slice(start, end))]
      .filter((line) => hasWords(line.text))
      .map((line, i, lines) => ({ line, start, speaker: speakerOf(line.text, lines[i - 1]?.text) }));
  const paragraphs = blocks.filter((b) => b.kind === 'paragraph');
  const speakers = speakersOf(paragraphs.flatMap(linesOf).map(({ speaker }) => speaker));
  if (speakers.size === 0) return [...blocks];
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [block];
    const turns: Block[] = [];
    for (const { line, start, speaker } of linesOf(block)) {
      const end = start + endOf(line);
      const last = turns.at(-1);
      const isTurn = speakers.has(speaker ?? '');
      if (last && (!isTurn || !/\p{L}/u.test(text.slice(last.start, last.end))))
        turns[turns.length - 1] = { ...last, end };
      else turns.push({ kind: 'paragraph', start: end - line.text.trim().length, end });
    }
    return turns;
  });
}
