/** Finds the marks of emphasis in a statement or heading, such as `*…*` and `_…_`. Slides do not show them. */
import type { Token } from 'markdown-it';
import type { SourceForm } from '../model.ts';
import type { UnitRange } from '../quotes/anchor-quote.ts';
import { lazyParser } from './markdown-parser.ts';

const emphasisParser = lazyParser({}, (parser) => {
  parser.inline.ruler.enableOnly(['text', 'escape', 'backticks', 'emphasis']);
  parser.inline.ruler2.enableOnly(['balance_pairs', 'emphasis', 'fragments_join']);
});

/** An asterisk between letters or digits, which in prose is one of the text: `5*6*7`. */
const innerAsterisks = /(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])/gu;

/**
 * Places of the marks of emphasis and code, and of backslashes before punctuation, by UTF-16 offset; by the rules of
 * CommonMark. Empty in a marked text, which is no Markdown.
 * @see https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export function findEmphasisMarks(text: string, form: SourceForm): UnitRange[] {
  if (form === 'marked' || !/[*_`\\]/u.test(text)) return [];
  const parsed = form === 'prose' ? text.replace(innerAsterisks, (run) => 'x'.repeat(run.length)) : text;
  const tokens: Token[] = [];
  const parser = emphasisParser();
  parser.inline.parse(parsed, parser, {}, tokens);
  const plain = tokens.map((t) => t.content).join('');
  // The plain text is the parsed one without marks: a character that differs from the next one of it is a mark.
  const marks: { from: number; to: number }[] = [];
  let at = 0;
  for (let i = 0; i < parsed.length; i += 1) {
    const last = marks.at(-1);
    if (parsed[i] === plain[at]) at += 1;
    else if (last?.to === i) last.to = i + 1;
    else marks.push({ from: i, to: i + 1 });
  }
  return marks;
}
