/** Prints diagnostics for people. */
import { styleText } from 'node:util';
import type { Effects } from '../effects.ts';
import type { Diagnostic, DiagnosticError } from './diagnostic.ts';

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

function printOne(d: Diagnostic, hasHint: boolean, colour: boolean): string {
  const paint = (style: 'red' | 'yellow' | 'bold' | 'dim', text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const place = d.path === '' ? d.file : `${d.file}:${d.path}`;
  const lines = [
    `${paint(d.severity === 'error' ? 'red' : 'yellow', d.code)} ${paint('bold', place)}`,
    `  ${oneLine(d.message)}`,
  ];
  if (d.actual !== undefined) lines.push(`  found:    ${oneLine(d.actual)}`);
  if (d.expected !== undefined) lines.push(`  expected: ${oneLine(d.expected)}`);
  for (const line of d.lines ?? []) lines.push(`    ${line}`);
  if (hasHint) lines.push(paint('dim', `  hint:     ${d.hint}`));
  return lines.join('\n');
}

/** A number with its noun, in English: `1 factor`, `0 links`. */
export const numberOf = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/**
 * Text of diagnostics, with the colours of a terminal or without: a paragraph for each, errors before warnings, then a line
 * with their numbers. Where several in a row have one hint, the last of them has it.
 */
export function diagnosticsText(diagnostics: readonly Diagnostic[], colour: boolean): string {
  const errors = diagnostics.filter((d) => d.severity === 'error');
  const warnings = diagnostics.filter((d) => d.severity === 'warning');
  return [
    ...[...errors, ...warnings].map((d, i, all) => printOne(d, all[i + 1]?.hint !== d.hint, colour)),
    `${numberOf(errors.length, 'error')}, ${numberOf(warnings.length, 'warning')}`,
  ].join('\n\n');
}

/** Prints diagnostics to stderr; nothing if there are none. */
export function tellDiagnostics(diagnostics: readonly Diagnostic[], effects: Effects): void {
  if (diagnostics.length > 0) effects.tell(diagnosticsText(diagnostics, effects.isTerminal));
}

/** Prints errors of a run as `tellError` does, each diagnostic once: what fails for the same reason is not told again. */
export function tellErrorsOnce(debug: boolean, effects: Effects): (error: DiagnosticError) => void {
  const told = new Set<string>();
  return ({ diagnostics, cause }) => {
    const news = diagnostics.filter((d) => !told.has(JSON.stringify(d)));
    for (const diagnostic of news) told.add(JSON.stringify(diagnostic));
    if (news.length > 0) tellError({ diagnostics: news, cause }, debug, effects);
  };
}

/** Prints the diagnostics of an error to stderr and, with `debug`, the stack of its cause. */
export function tellError(
  { diagnostics, cause }: Pick<DiagnosticError, 'diagnostics' | 'cause'>,
  debug: boolean,
  effects: Effects,
): void {
  tellDiagnostics(diagnostics, effects);
  if (debug && cause instanceof Error) effects.tell(String(cause.stack));
}
