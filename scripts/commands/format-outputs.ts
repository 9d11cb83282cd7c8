/** Where the formats of `export` write, with and without `--out`. Pure. */
import type { TalkFiles } from '../project/slides/talk-files.ts';
import { usageError } from './command.ts';
import type { DeckFormat, ExportFormat, FormatOptions, TalkFormat } from './formats/index.ts';

/** The default place of an output of a deck, in the folder of `--out`: for several decks the deck's name stays. */
const placeIn = (folder: string, place: string, deck: string, isOnlyDeck: boolean): string =>
  `${folder}/${place.slice(isOnlyDeck ? `dist/${deck}/`.length : 'dist/'.length)}`;

const isWrittenAsFolder = (out: string) => /[/\\]$/u.test(out);

/** What a run of `export` writes. */
export interface OutputSet {
  /** Formats chosen. */
  readonly formats: readonly ExportFormat[];
  /** Options of the command line. */
  readonly options: FormatOptions;
  /** Value of `--out`. */
  readonly out: string | undefined;
  /** Whether the run has one deck. */
  readonly isOnlyDeck: boolean;
}

/** Outputs of a deck. */
export interface DeckOutputs {
  /** The output of a talk in a format. */
  readonly ofTalk: (format: TalkFormat, files: TalkFiles) => string;
  /** The outputs of the deck in a format. */
  readonly ofDeck: (format: DeckFormat) => readonly string[];
  /** The file that `--out` names; `undefined` without `--out` and where it is a folder. */
  readonly file: string | undefined;
}

/**
 * Outputs of the talks of a deck.
 * @throws DiagnosticError E_USAGE (exit code 2) where `--out` is a file and there are several outputs, or the file has a
 * wrong extension
 */
export function outputsOf(deck: string, talks: number, { formats, options, out, isOnlyDeck }: OutputSet): DeckOutputs {
  const byDefault: DeckOutputs = {
    ofTalk: (format, files) => format.place(files, options),
    ofDeck: (format) => format.places(deck),
    file: undefined,
  };
  if (out === undefined) return byDefault;
  const [format, ...others] = formats;
  const folder = out.replace(/(?<=.)[/\\]+$/u, '');
  const isSingle = isOnlyDeck && others.length === 0 && (format?.scope === 'deck' || talks === 1);
  // A folder of pictures is the output itself.
  if (isSingle && format?.scope === 'talk' && format.isFolder) return { ...byDefault, ofTalk: () => folder };
  if (isWrittenAsFolder(out))
    return {
      ofTalk: (one, files) => placeIn(folder, one.place(files, options), deck, isOnlyDeck),
      ofDeck: (one) => one.places(deck).map((place) => placeIn(folder, place, deck, isOnlyDeck)),
      file: undefined,
    };
  if (!isSingle)
    throw usageError('--out is one file, and there are several outputs.', {
      actual: out,
      expected: 'a folder, written with / at its end; or one deck, one talk and one format',
    });
  if (format?.scope === 'deck' && !format.extensions.some((extension) => out.endsWith(extension)))
    throw usageError('--out has another extension than the format.', {
      actual: out,
      expected: `a name ending with ${format.extensions.join(' or ')}`,
    });
  return { ofTalk: () => out, ofDeck: () => [out], file: out };
}
