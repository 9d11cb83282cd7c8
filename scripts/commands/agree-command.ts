/** The command `agree`. Writes the page on which coders settle their differences, and puts their decisions into the data. */
import { settleDifferences } from '../agreement/settle-differences.ts';
import { tellDiagnostics } from '../diagnostics/index.ts';
import { chooseDeck } from '../project/data/find-deck.ts';
import { assertOut, type Command } from './command.ts';

/** Arguments of `agree`. */
export interface AgreeArguments {
  /** Name of the deck. */
  readonly deck: string;
  /** Further codings: decks, their folders, JSON files, files that `import` reads. */
  readonly codings: readonly string[];
  /** File of the page. */
  readonly out?: string | undefined;
  /** decisions.json. */
  readonly decisions?: string | undefined;
  /** Whether to write what follows from the decisions into deck.json. */
  readonly apply?: boolean | undefined;
}

/** Runs `agree`. */
export const agreeCommand: Command<AgreeArguments> = async ({ deck, codings, out, decisions, apply }, effects) => {
  await assertOut(out, [decisions, ...codings, ...codings.map((c) => c.replace(/#[^#]*$/u, ''))], effects);
  const name = await chooseDeck(deck, effects);
  const page = out ?? `dist/${name}.agreement.html`;
  const { diagnostics, remarks, lines } = await settleDifferences(
    { deck: name, codings, page, decisions, isApplied: apply ?? false },
    effects,
  );
  tellDiagnostics(diagnostics, effects);
  for (const remark of remarks) effects.tell(remark);
  for (const line of lines) effects.print(line);
  return 0;
};
