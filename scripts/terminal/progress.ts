/** Progress of a run over decks: a bar in one line of a terminal, plain lines elsewhere. */
import type { Effects } from '../effects.ts';

/** Tells how much of a deck is done. `label` names what was done last; with `done` 0 what is being done, for a terminal only. */
export type Progress = (done: number, total: number, label: string) => void;

const cells = 20;

/** A bar of 20 cells for a share from 0 to 1. */
function barOf(share: number): string {
  const full = Math.round(share * cells);
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
}

/** The progress of a run. */
export interface RunProgress {
  /** Begins the deck at a 0-based position in the run. */
  begin(index: number, deck: string): Progress;
  /** Removes the bar. */
  end(): void;
}

/** Progress of a run over `decks` decks. In a log, the single output of a deck has none. */
export function runProgress(decks: number, effects: Pick<Effects, 'isTerminal' | 'progress' | 'tell'>): RunProgress {
  const show = (index: number, share: number, text: string) => {
    if (effects.isTerminal) effects.progress(`${barOf((index + share) / decks)} ${text}`);
    else effects.tell(text);
  };
  return {
    begin(index, deck) {
      if (decks > 1) show(index, 0, `deck ${index + 1} of ${decks}: ${deck}`);
      return (done, total, label) => {
        if (effects.isTerminal || (total > 1 && done > 0))
          show(index, done / total, `${deck}: ${done} of ${total}, ${label}`);
      };
    },
    end: () => effects.progress(''),
  };
}
