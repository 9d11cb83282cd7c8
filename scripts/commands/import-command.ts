/** The command `import`. Writes a deck from a map or coding of another program. */
import { tellDiagnostics } from '../diagnostics/index.ts';
import { importDeck } from '../project/import-deck.ts';
import { toId } from '../skeleton/index.ts';
import type { Command } from './command.ts';
import { checkNewDeck, type NewDeckArguments } from './new-deck-arguments.ts';

/** Arguments of `import`. */
export interface ImportArguments extends NewDeckArguments {
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
}

/** The files and the name of the deck: the last operand, or the name of the first file. */
function splitOperands(operands: readonly string[]): { readonly id: string; readonly files: readonly string[] } {
  const last = operands.at(-1)!;
  if (operands.length > 1 && !/[./\\]/u.test(last)) return { id: last, files: operands.slice(0, -1) };
  const name = operands[0]!.split(/[/\\]/u).at(-1)!;
  return { id: toId(name.replace(/\.[^.]*$/u, ''), 'imported'), files: operands };
}

/** Runs `import`. */
export const importCommand: Command<ImportArguments> = async (
  { files: operands, as, typescript, ...rest },
  effects,
) => {
  const { id, files } = splitOperands(operands);
  checkNewDeck(id, rest.language);
  const report = await importDeck({ ...rest, id, files, format: as, typescript: typescript ?? false }, effects);
  tellDiagnostics(report.diagnostics, effects);
  for (const remark of report.remarks) effects.tell(remark);
  for (const file of report.files) effects.print(file);
  return 0;
};
