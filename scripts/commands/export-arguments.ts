/** Arguments of `export`: which go with which format, and the talks and slides that they choose. */
import type { Effects } from '../effects.ts';
import type { Model } from '../model/index.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import { chosenSlides } from '../project/slides-in-range.ts';
import type { TalkFiles } from '../project/talk-files.ts';
import { type BrowserArguments, type TalkArguments, usageError } from './command.ts';
import type { ExportFormat } from './export-formats.ts';

/** Options that go with some formats only, by the name of their property. */
const formatOptions = {
  range: ['--range', ['pptx', 'png', 'handout', 'notes-pdf', 'notes', 'essay']],
  withClicks: ['--with-clicks', ['png']],
  scale: ['--scale', ['png']],
  paper: ['--paper', ['handout', 'notes-pdf']],
  perPage: ['--per-page', ['handout']],
} as const satisfies Partial<Record<keyof ExportArguments, readonly [string, readonly ExportFormat[]]>>;

/** Arguments of `export`. */
export interface ExportArguments extends TalkArguments, BrowserArguments {
  /** What is made. */
  readonly format: ExportFormat;
  /** File or folder of the one talk named, or file of the poster, relative to the root. */
  readonly out?: string | undefined;
  /** Ids, numbers and ranges of the slides; `undefined` for those that the format has by default. */
  readonly range?: string | undefined;
  /** Whether each click has a picture; `undefined` counts as no. */
  readonly withClicks?: boolean | undefined;
  /** Pixels of a picture for each px of the slide, as written; `undefined` for 2. */
  readonly scale?: string | undefined;
  /** Size of the paper; `undefined` for A4. */
  readonly paper?: 'a4' | 'letter' | undefined;
  /** Slides a page of a handout; `undefined` for 3. */
  readonly perPage?: '2' | '3' | 'flow' | undefined;
}

/** @throws DiagnosticError E_USAGE for an option that the format does not have */
export function assertFormatOptions(args: ExportArguments): void {
  for (const [name, [option, formats]] of Object.entries(formatOptions))
    if (args[name as keyof typeof formatOptions] !== undefined && !(formats as readonly string[]).includes(args.format))
      throw usageError(`${option} does not go with this format.`, {
        actual: `--format ${args.format}`,
        expected: formats.map((f) => `--format ${f}`).join(' | '),
      });
}

/** Talks of a deck, chosen for an export. */
export interface ChosenTalks {
  /** Model of the deck. */
  readonly model: Model;
  /** Files of the talks, in the order of the deck. */
  readonly talks: readonly TalkFiles[];
  /** 0-based positions of the slides of the one talk; `undefined` for those that the format has by default. */
  readonly chosen: readonly number[] | undefined;
}

/**
 * The talks that the arguments name, and the slides of the one talk that has a range.
 * @throws DiagnosticError E_USAGE where a range or a file is named for several talks; E_SLIDE_UNKNOWN, E_TALK_UNKNOWN
 */
export async function chooseExport(
  { deck, talk, out, range }: ExportArguments,
  effects: Effects,
): Promise<ChosenTalks> {
  const { model } = await requireModel(await chooseDeck(deck, effects), effects);
  const talks = await chooseTalkFiles(model, talk, effects);
  const [first, ...others] = talks;
  for (const [option, value] of [
    ['--out', out],
    ['--range', range],
  ] as const)
    if (value !== undefined && others.length > 0) throw usageError(`With ${option}, name one talk with --talk.`);
  const chosen = first && range !== undefined ? await chosenSlides(first, range, effects) : undefined;
  return { model, talks, chosen };
}
