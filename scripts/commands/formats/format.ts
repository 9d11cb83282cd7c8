/** What a format of `export` is: where it writes, what it needs, and how it is written. */
import type { LazyBrowser } from '../../browser/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';

/** Options of `export` that not every format takes, as written on the command line. */
export interface FormatOptions {
  /** Ids, numbers and ranges of slides; `undefined` for the slides that the format has by default. */
  readonly range?: string | undefined;
  /** Whether each click has a picture or a page of its own; `undefined` counts as no. */
  readonly withClicks?: boolean | undefined;
  /** Pixels of a picture for each px of the slide; `undefined` for the default of the format. */
  readonly scale?: string | undefined;
  /** Size of the paper; `undefined` for A4. */
  readonly paper?: 'a4' | 'letter' | undefined;
  /** Template of a PowerPoint file, relative to the root; `undefined` for ours. */
  readonly template?: string | undefined;
  /** Slides a page of a handout; `undefined` for 3. */
  readonly perPage?: '2' | '3' | 'flow' | undefined;
}

/** The option of the command line for each property of `FormatOptions`. */
export const flagOf = {
  range: '--range',
  withClicks: '--with-clicks',
  scale: '--scale',
  paper: '--paper',
  perPage: '--per-page',
  template: '--template',
} as const satisfies Readonly<Record<keyof FormatOptions, string>>;

/** What a format wrote. */
export interface Written {
  /** Lines for stdout: the files, in order. */
  readonly lines: readonly string[];
  /** Warnings; an error among them is a fault of what was written, such as a slide that is cut. */
  readonly warnings: readonly Diagnostic[];
  /** Files written beside the output, relative to the root; none by default. */
  readonly beside?: readonly string[];
}

/** What every format is written from. */
interface Job {
  readonly model: Model;
  readonly options: FormatOptions;
  readonly browser: LazyBrowser;
}

/** A deck to be written, and where to. */
export interface DeckJob extends Job {
  /** Files to write, relative to the root. */
  readonly outs: readonly string[];
}

/** A talk to be written, and where to. */
export interface TalkJob extends Job {
  /** File or folder to write, relative to the root. */
  readonly out: string;
  /** Outputs of all formats of the run that have the same `write`, this one included: they are written together. */
  readonly outs: ReadonlyMap<TalkFormat, string>;
  /** Files of the talk. Its web deck is current where the format needs it. */
  readonly files: TalkFiles;
  /** 0-based positions of the slides that `--range` names, ascending; `undefined` without `--range`. */
  readonly chosen: readonly number[] | undefined;
  /** To be called when only the browser has work left: other work then runs beside it. */
  readonly onWait: () => void;
}

interface Format {
  /** What is made, for the help. */
  readonly help: string;
  /** Options that the format takes beside `--talk` and `--out`; none by default. */
  readonly takes?: readonly (keyof FormatOptions)[];
  /** Checks the options before anything is built. @throws DiagnosticError E_USAGE (exit code 2) */
  readonly check?: (options: FormatOptions) => void;
}

/** A format of which each talk has one output. */
export interface TalkFormat extends Format {
  /** Each talk is written. */
  readonly scope: 'talk';
  /** Whether the web deck of a talk must be current before the talk is written. */
  readonly needsWeb: boolean;
  /** Whether maps are drawn: the layouts of the last run are then recalled. */
  readonly drawsMaps?: boolean;
  /** Whether the output is a folder. */
  readonly isFolder?: boolean;
  /** The output by default, relative to the root. */
  readonly place: (files: TalkFiles, options: FormatOptions) => string;
  /** Writes a talk. @throws DiagnosticError */
  readonly write: (job: TalkJob, effects: Effects) => Promise<Written>;
}

/** A format of which each deck has one output or more. */
export interface DeckFormat extends Format {
  /** The deck is written. */
  readonly scope: 'deck';
  /** The outputs by default, relative to the root. */
  readonly places: (deck: string) => readonly string[];
  /** Extensions of the file that `--out` may name, such as `.svg`. */
  readonly extensions: readonly string[];
  /** Writes the outputs of a deck. @throws DiagnosticError */
  readonly write: (job: DeckJob, effects: Effects) => Promise<Written>;
}

/** A format of `export`. */
export type ExportFormat = TalkFormat | DeckFormat;
