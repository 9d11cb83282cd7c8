/** What the outputs of a deck gave: their exit code, and what is told of each. */
import type { LazyBrowser } from '../browser/index.ts';
import { DiagnosticError, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Progress } from '../terminal/progress.ts';
import type { Written } from './formats/index.ts';

/** What the outputs of a deck have in common. */
export interface OutcomeOptions {
  /** Number of outputs. */
  readonly total: number;
  /** Told of each output. */
  readonly progress: Progress;
  /** Browser of the run. */
  readonly browser: LazyBrowser;
  /** Prints errors, each once in the run. */
  readonly tell: (error: DiagnosticError) => void;
}

/** The largest exit code of a deck's outputs. Warnings and errors are printed when an output is added. */
export class Outcome {
  /** Largest exit code so far. */
  code = 0;
  #done = 0;
  readonly #options: OutcomeOptions;
  readonly #effects: Effects;

  constructor(options: OutcomeOptions, effects: Effects) {
    this.#options = options;
    this.#effects = effects;
  }

  /** Tells in a terminal what is being done before the next output is there. */
  tellBegun(work: string): void {
    this.#options.progress(this.#done, this.#options.total, work);
  }

  /**
   * The lines of what `write` wrote; none where it failed. `outputs` names them for the progress; empty for work
   * that is no output.
   * @throws an error that is a bug
   */
  async add(outputs: readonly string[], write: () => Promise<Written>): Promise<readonly string[]> {
    const { progress, total, tell } = this.#options;
    const done = (state: string) => {
      for (const output of outputs) progress(++this.#done, total, `${output}${state}`);
    };
    try {
      const { lines, warnings } = await write();
      tellDiagnostics(warnings, this.#effects);
      if (warnings.some((w) => w.severity === 'error')) this.code = Math.max(this.code, 1);
      done('');
      return lines;
    } catch (caught) {
      const error = this.#options.browser.explain(caught);
      if (!(error instanceof DiagnosticError)) throw error;
      tell(error);
      this.code = Math.max(this.code, error.exitCode);
      done(' failed');
      return [];
    }
  }
}
