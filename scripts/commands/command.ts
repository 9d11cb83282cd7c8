import type { Effects } from '../effects.ts';

/** What the command line gives a command. */
export interface Arguments {
  readonly deck?: string | undefined;
  readonly json?: boolean | undefined;
  /** Measure the slides in a browser as well. */
  readonly render?: boolean | undefined;
  readonly talk?: string | undefined;
  readonly section?: string | undefined;
  /** A CSV file of links, instead of a deck. */
  readonly links?: string | undefined;
  readonly outcome?: string | undefined;
  /** A second coding of the same source: a deck's folder or a JSON file. */
  readonly compare?: string | undefined;
  /** Most links of a loop, and most loops listed. */
  readonly 'loop-length'?: string | undefined;
  readonly 'loop-count'?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly browser?: string | undefined;
  /** `mine` or `generated`: whose version of a slide holds. */
  readonly take?: string | undefined;
  readonly slide?: string | undefined;
  readonly minutes?: string | undefined;
  /** Ids of sections, comma-separated. */
  readonly sections?: string | undefined;
  /** Id to save a talk under. */
  readonly save?: string | undefined;
  readonly replace?: boolean | undefined;
  /** What `diff` compares, or the file and the ids that `pull` takes. */
  readonly operands?: readonly string[] | undefined;
  readonly debug?: boolean | undefined;
}

/** A command; `run` gives the exit code. */
export interface Command {
  run(args: Arguments, effects: Effects): Promise<number>;
}
