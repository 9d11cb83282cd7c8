/** The command `import`. Writes a deck from a map or coding of another program, or merges it into the deck. */
import { tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Differences } from '../merge/codings/index.ts';
import { importDeck } from '../project/changes/import-deck.ts';
import { differenceLines } from '../project/changes/report-differences.ts';
import { toId } from '../skeleton/index.ts';
import type { Command, JsonArguments } from './command.ts';
import { checkNewDeck, type NewDeckArguments } from './new-deck-arguments.ts';

/** Arguments of `import`. */
export interface ImportArguments extends NewDeckArguments, JsonArguments {
  /** Files, and last the name of the deck where it has neither dot nor slash. */
  readonly files: readonly string[];
  /** File of the text. */
  readonly source?: string | undefined;
  /** Format of the files. */
  readonly as?: string | undefined;
  /** One of several maps in a table. */
  readonly map?: string | undefined;
  /** Name of the outcome. */
  readonly outcome?: string | undefined;
  /** Whether to write TypeScript instead of deck.json. */
  readonly typescript?: boolean | undefined;
  /** Whether an import into a deck only adds. */
  readonly add?: boolean | undefined;
  /** Whether to write nothing. */
  readonly dryRun?: boolean | undefined;
}

/** The files and the name of the deck: the last operand, or the name of the first file. */
function splitOperands(operands: readonly string[]): { readonly id: string; readonly files: readonly string[] } {
  const last = operands.at(-1)!;
  if (operands.length > 1 && !/[./\\]/u.test(last)) return { id: last, files: operands.slice(0, -1) };
  const name = operands[0]!.split(/[/\\]/u).at(-1)!;
  return { id: toId(name.replace(/\.[^.]*$/u, ''), 'imported'), files: operands };
}

const withoutWriting = (effects: Effects): Effects => ({
  ...effects,
  write: async () => {},
  replace: async () => {},
  remove: async () => {},
});

/** Runs `import`. */
export const importCommand: Command<ImportArguments> = async (args, effects) => {
  const { files: operands, as, typescript = false, add = false, dryRun = false, json, ...rest } = args;
  const { id, files } = splitOperands(operands);
  checkNewDeck(id, rest.language);
  const options = { ...rest, id, files, format: as, typescript, addsOnly: add };
  const report = await importDeck(options, dryRun ? withoutWriting(effects) : effects);
  const { differences, diagnostics, remarks } = report;
  if (json) {
    const none: Differences = { added: [], changed: [], removed: [], kept: [], conflicts: [] };
    const isNew = differences === undefined;
    const result = { deck: id, isNew, files: report.files, ...(differences ?? none), diagnostics, remarks };
    effects.print(JSON.stringify(result, null, 2));
    return 0;
  }
  tellDiagnostics(diagnostics, effects);
  for (const remark of remarks) effects.tell(remark);
  if (differences && report.files.length === 0) effects.tell('Nothing to write: the deck stays as it is.');
  const lines = [...(differences ? differenceLines(differences) : []), ...report.files];
  if (dryRun && lines.length > 0) effects.tell('Nothing is written (`--dry-run`). To be written:');
  for (const line of lines) effects.print(line);
  return 0;
};
