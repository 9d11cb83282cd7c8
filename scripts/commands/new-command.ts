/** The command `new`. Writes the first version of a deck from a text. */
import type { Command, JsonArguments } from './command.ts';
import { usageError } from './command.ts';

/** Arguments of `new`. */
export interface NewArguments extends JsonArguments {
  /** Name of the folder to make below data/. */
  readonly id: string;
  /** File of the text. */
  readonly source: string;
  /** File with the work, `.bib` or CSL `.json`. */
  readonly work?: string | undefined;
  /** BCP 47 tag of the slides. */
  readonly language?: string | undefined;
}

/** Runs `new`. */
export const newCommand: Command<NewArguments> = async ({ id, source, work, language, json = false }, effects) => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(id))
    throw usageError('The name of a deck consists of lower-case words joined by hyphens.', {
      actual: id,
      expected: 'malthus-1798',
    });
  const { isLanguageTag } = await import('../model/index.ts');
  if (language !== undefined && !isLanguageTag(language))
    throw usageError('--language must be a BCP 47 tag.', { actual: language, expected: 'en, de, zh-Hant' });
  const { makeNewDeck } = await import('../project/new-deck.ts');
  const { deck, files, remarks } = await makeNewDeck({ id, source, work, language, json }, effects);
  for (const remark of remarks) effects.tell(remark);
  for (const file of files) effects.print(file);
  const claims = deck.sections.reduce((n, s) => n + s.claims.length, 0);
  effects.tell(
    `Sections: ${deck.sections.length}. Statements to code: ${claims}. Stretches proposed to be left out: ${deck.ignore.length}. Next: npx claimdeck check ${id}`,
  );
  return 0;
};
