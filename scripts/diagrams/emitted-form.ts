/** Which Mermaid texts are just as Claimdeck writes them, so that Mermaid's parser need not be asked. */
import { fromMermaidLabel, toMermaidAccessible, toMermaidLabel } from '../emit/index.ts';

/** Mermaid's limits on a diagram, above which it draws none. */
const most = { characters: 50_000, links: 500 } as const;

const label = (line: RegExpExecArray) => toMermaidLabel(fromMermaidLabel(line[1]!)) === line[1];
const sentence = (line: RegExpExecArray) => toMermaidAccessible(line[1]!) === line[1];
const always = () => true;

/** The lines in their order, each with how often it comes at most and what holds of its text. */
const grammar: readonly [pattern: RegExp, times: 'one' | 'maybe' | 'any', holds: (line: RegExpExecArray) => boolean][] =
  [
    [/^flowchart LR$/u, 'one', always],
    [/^ {2}accTitle: (\S.*)$/u, 'one', sentence],
    [/^ {2}accDescr: (\S.*)$/u, 'one', sentence],
    [/^ {2}n\d+\["([^"]+)"\]$/u, 'any', label],
    [/^ {2}n\d+ e\d+@(?:-->\|"[+]"|-\.->\|"[−?]")\| n\d+$/u, 'any', always],
    [/^ {2}%% loop: [RB?]$/u, 'maybe', always],
    [/^ {2}%% hub$/u, 'maybe', always],
    [/^ {2}classDef outcome fill:#[\da-f]{6},stroke:#[\da-f]{6},color:#[\da-f]{6}$/u, 'maybe', always],
    [/^ {2}class n\d+(?:,n\d+)* outcome$/u, 'maybe', always],
    [/^ {2}classDef ghost fill:#[\da-f]{6},stroke:#[\da-f]{6},color:#[\da-f]{6}$/u, 'maybe', always],
    [/^ {2}class n\d+(?:,n\d+)* ghost$/u, 'maybe', always],
    [/^ {2}%% ghost: e\d+(?: e\d+)*$/u, 'maybe', always],
    [/^ {2}%% link n\d+: [\w/-]+$/u, 'any', always],
    [/^ {2}%% step \d+: e\d+(?: e\d+)*$/u, 'any', always],
  ];

/**
 * Whether a Mermaid text is, letter by letter, of the form that `emitMermaid` writes, escapes included. Property tests
 * in scripts/emit show that Mermaid's parser takes every text of that form.
 */
export function isEmittedForm(code: string): boolean {
  if (code.length > most.characters) return false;
  const lines = code.split('\n');
  let at = 0;
  for (const [pattern, times, holds] of grammar) {
    const before = at;
    for (let line = pattern.exec(lines[at] ?? ''); line && holds(line); line = pattern.exec(lines[at] ?? '')) {
      at += 1;
      if (times !== 'any') break;
    }
    if (times === 'one' && at === before) return false;
  }
  return at === lines.length && lines.filter((l) => l.includes('@-')).length <= most.links;
}
