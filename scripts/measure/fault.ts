/** A fault in one state of a slide, before equal faults of several states become one diagnostic. */
import type { DiagnosticCode } from '../diagnostics/index.ts';
import type { ObservedState } from './observation.ts';
import type { SlideSource } from './slide-source.ts';

/** A fault in one state. */
export interface Fault {
  /** Code of the diagnostic. */
  readonly code: Extract<DiagnosticCode, `${'E' | 'W'}_RENDER_${string}`>;
  /** Faults of equal code and key are one, within a slide, or within the deck if `deckWide`. */
  readonly key: string;
  /** Where it was observed. */
  readonly state: Pick<ObservedState, 'slide' | 'click' | 'scheme'>;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What was found. */
  readonly actual: string;
  /** What is allowed. */
  readonly expected: string;
  /** Whether it is in the frame that all slides share. */
  readonly deckWide?: boolean;
}

/** A fault before its state is added. */
export type Finding = Omit<Fault, 'state'>;

/** The faults of one state of a slide by one rule. */
export type Rule = (state: ObservedState, source: SlideSource) => Finding[];

/** A text in quotation marks, at most 60 characters of it. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** The number with at most one decimal. */
export const toNumber = (n: number): string => String(Math.round(n * 10) / 10);
