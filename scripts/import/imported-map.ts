/** Types of a causal map as a file of another program holds it: factors and links by name, not yet anchored in a source. */
import type { DiagnosticCode } from '../diagnostics/index.ts';
import type { Polarity } from '../model/index.ts';

/** A factor of a file. */
export interface ImportedFactor {
  /** Name by which links refer to it, unique in the map. */
  readonly name: string;
  /** Name that people read. */
  readonly label: string;
  /** What the factor covers. */
  readonly description?: string | undefined;
  /** Class of the factor in the file: a type, a group, a parent code. */
  readonly group?: string | undefined;
  /** Id that the other program keeps where the factor is renamed. */
  readonly key?: string | undefined;
}

/** A link of a file whose sign is known. */
export interface ImportedLink {
  /** Name of the cause. */
  readonly from: string;
  /** Name of the effect. */
  readonly to: string;
  /** `+` raises, `-` lowers, `?` left open by the file. */
  readonly polarity: Polarity;
  /** Place in the file: `line 3`, or `sheet Links, row 4`. */
  readonly place: string;
  /** The file, where several are read. */
  readonly file?: string | undefined;
  /** The word that names the cause at its low pole, or `true`. */
  readonly lowPole?: string | true | undefined;
  /** Whether the author denies the link. */
  readonly denied?: true | undefined;
  /** The actor who denies the link. */
  readonly deniedBy?: string | undefined;
  /** The condition under which the link holds, in words of the quote, or `true`. */
  readonly conditional?: string | true | undefined;
  /** Words of the source that license the link. */
  readonly quote?: string | undefined;
  /** Words just before the quote. */
  readonly prefix?: string | undefined;
  /** Words just after the quote. */
  readonly suffix?: string | undefined;
  /** Code point of the text, or of its passage, at which the quote begins: a hint between several places. */
  readonly start?: number | undefined;
  /** The words of the quote that state the link, such as the verb; the whole quote by default. */
  readonly cue?: string | undefined;
  /** Words of the quote just before the cue, where the quote has the cue more than once. */
  readonly cuePrefix?: string | undefined;
  /** Words of the quote just after the cue, where the quote has the cue more than once. */
  readonly cueSuffix?: string | undefined;
  /** Id of the statement or document of the file that holds the quote. */
  readonly passage?: string | undefined;
  /** Whether the words only imply the link; without it, a cue says that they state it. */
  readonly implied?: true | undefined;
  /** The actor whose belief the link is. */
  readonly holder?: string | undefined;
  /** A remark of the coder. */
  readonly note?: string | undefined;
}

/** What a file says of a link beside its ends, its sign and its quote. */
export interface LinkDetails
  extends Omit<ImportedLink, 'from' | 'to' | 'polarity' | 'place' | 'file' | 'quote' | 'passage' | 'denied'> {
  /** Whether the author denies the link, or a cell that says neither yes nor no. */
  readonly denied?: string | true | undefined;
}

/** A link that is not taken, and why. */
export interface Reject {
  /** Place in the file. */
  readonly place: string;
  /** The file, where several are read. */
  readonly file?: string | undefined;
  /** Code of the reason. */
  readonly code: DiagnosticCode;
  /** The reason as a sentence. Rejects with the same code and reason are reported as one. */
  readonly reason: string;
  /** What was found. */
  readonly actual?: string | undefined;
  /** What was expected, or the nearest match. */
  readonly expected?: string | undefined;
  /** Cause, effect, sign and quote as the file has them. */
  readonly cells: readonly [from: string, to: string, sign: string, quote: string];
  /** What else the file says of the link, so that a corrected link keeps it. */
  readonly details?: LinkDetails | undefined;
  /** Direction as the file has it: `directed`, `mutual` or another word. */
  readonly direction?: string | undefined;
}

/** What was read from a file. */
export interface ImportedMap {
  /** In the order of the file. */
  readonly factors: readonly ImportedFactor[];
  /** In the order of the file; the same link may come several times. */
  readonly links: readonly ImportedLink[];
  /** Links that are not taken. */
  readonly rejects: readonly Reject[];
  /** Names of columns or attributes that are not taken, each once. */
  readonly leftOut: readonly string[];
  /** Sentences about how the file was read, for the user. */
  readonly remarks: readonly string[];
  /** The text that was coded, where the file holds it. */
  readonly text?: string | undefined;
  /** Whether the file is only the table of links that an import left out. */
  readonly isPartial?: boolean;
}

/** A map without anything in it, to be spread. */
export const emptyMap: ImportedMap = { factors: [], links: [], rejects: [], leftOut: [], remarks: [] };

/** A file whose format is not yet known. */
export interface InputFile {
  /** Path for diagnostics. */
  readonly file: string;
  /** Content. */
  readonly bytes: Uint8Array;
}

/** A file with one text, or a text in an archive. */
export interface TextFile {
  /** Path for diagnostics. */
  readonly file: string;
  /** Path of the text in the archive. */
  readonly part?: string;
  /** Content without a byte-order mark. */
  readonly text: string;
}

/** What the user chose about the reading. */
export interface ReadOptions {
  /** Name of one of several maps in the file. */
  readonly map?: string | undefined;
}
