/** Keeps what a panel is asked in the address of the explorer, and asks what an address says. */
import type { Asked } from '../explorer-state.ts';
import type { ExplorerContext } from '../tab.ts';

/** The question of a panel. */
export interface PanelQuestion {
  /** Puts what the panel is asked now into the address. */
  readonly report: () => void;
  /** Asks what the state has from an address; whether there was something new to ask. */
  readonly take: (asked: Asked) => boolean;
}

const keyOf = (asked: Asked) => JSON.stringify(Object.entries(asked).sort());

/** The question of a panel. `read` gives what it is asked now, `apply` asks something else. */
export function panelQuestion(
  { ask }: Pick<ExplorerContext, 'ask'>,
  read: () => Asked,
  apply: (asked: Asked) => void,
): PanelQuestion {
  let last = keyOf({});
  // While the panel is mounted, the state has what it is to ask.
  let isQuiet = true;
  return {
    report() {
      if (isQuiet) return;
      const asked = read();
      last = keyOf(asked);
      ask(asked);
    },
    take(asked) {
      const key = keyOf(asked);
      isQuiet = false;
      if (key === last || key === keyOf({})) return false;
      isQuiet = true;
      apply(asked);
      isQuiet = false;
      last = key;
      return true;
    },
  };
}
