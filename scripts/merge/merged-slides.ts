/** Input and result of a merge of slides. */

/** The three versions of a slide file. */
export interface Versions {
  /** As generated last time; `undefined` without a record. */
  readonly base: string | undefined;
  /** The file on disk; `undefined` where there is none. */
  readonly mine: string | undefined;
  /** As generated now. */
  readonly generated: string;
}

/** A user's decision about conflicts. */
export interface Take {
  /** The version that wins: the file's or the generated one. */
  readonly side: 'mine' | 'generated';
  /** Id of the only slide that is regenerated; all slides where it is absent. */
  readonly slide?: string | undefined;
}

/** A slide that was edited by hand and whose generated version changed in the same part. */
export interface SlideConflict {
  /** The id, or the title of a slide without one. */
  readonly slide: string;
  /** The parts that both sides changed: `body`, or keys of the frontmatter. */
  readonly parts: readonly string[];
  /** The parts in the file, LF, without blank lines at the ends. */
  readonly mine: string;
  /** The parts as generated now, LF, without blank lines at the ends. */
  readonly generated: string;
}

/** A hand edit that the merge kept. */
export interface KeptSlide {
  /** The id, or the title of a slide without one. */
  readonly slide: string;
  /** The edit; `own` is a slide added by hand, `abandoned` an edited slide that is no longer generated. */
  readonly how: 'edited' | 'moved' | 'own' | 'deleted' | 'abandoned';
  /** The parts of an edited slide: `body`, keys of the frontmatter, `#` for its comments. Otherwise empty. */
  readonly parts: readonly string[];
}

/** Result of a merge. */
export interface MergedSlides {
  /** The merged file. With conflicts it holds the file's version of them. */
  readonly text: string;
  /** The record to write beside it, the base of the next merge; `undefined` where none is to be written. */
  readonly record: string | undefined;
  /** In the order of the merged file. */
  readonly conflicts: readonly SlideConflict[];
  /** Hand edits: edited slides first, then moved, own and deleted ones. */
  readonly kept: readonly KeptSlide[];
  /** Ids of new slides, in the order of the merged file. */
  readonly added: readonly string[];
  /** Ids of slides whose text differs from the file's, in the order of the merged file. */
  readonly changed: readonly string[];
  /** Ids of slides that are no longer generated and were not edited, in the order of the file. */
  readonly removed: readonly string[];
}
