/** The command `new`. Writes the first version of a deck from a text. */
import { makeNewDeck } from '../project/changes/new-deck.ts';
import type { Command, JsonArguments } from './command.ts';
import { checkNewDeck, type NewDeckArguments } from './new-deck-arguments.ts';

/** Arguments of `new`. */
export interface NewArguments extends JsonArguments, NewDeckArguments {
  /** Name of the folder to make below data/. */
  readonly id: string;
  /** File of the text. */
  readonly source: string;
}

/** Runs `new`. */
export const newCommand: Command<NewArguments> = async ({ id, source, work, language, json = false }, effects) => {
  checkNewDeck(id, language);
  const { deck, files, remarks } = await makeNewDeck({ id, source, work, language, json }, effects);
  for (const remark of remarks) effects.tell(remark);
  for (const file of files) effects.print(file);
  const claims = deck.sections.reduce((n, s) => n + s.claims.length, 0);
  effects.tell(
    `Sections: ${deck.sections.length}. Statements to code: ${claims}. Stretches proposed to be left out: ${deck.ignore.length}. Next: npx claimdeck check ${id}`,
  );
  return 0;
};
