/** A fault seen in one state, before the states that share it are told as one. */
import type { DiagnosticCode } from '../diagnostics/index.ts';
import type { ObservedState } from './observation.ts';

export interface Fault {
  readonly code: Extract<DiagnosticCode, `E_RENDER_${string}`>;
  /** What makes it the same fault in another state of the slide, or of the deck where `deckWide`. */
  readonly key: string;
  readonly state: Pick<ObservedState, 'slide' | 'click' | 'scheme'>;
  readonly message: string;
  readonly actual: string;
  readonly expected: string;
  /** Belongs to what all slides share, so that it is one fault of the deck. */
  readonly deckWide?: boolean;
}

/** One decimal, without a final zero. */
export const toNumber = (n: number): string => String(Math.round(n * 10) / 10);
