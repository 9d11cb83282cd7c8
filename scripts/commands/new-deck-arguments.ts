/** Arguments of the commands that write a new deck. */
import { idForm, isLanguageTag, isReservedName } from '../model/index.ts';
import { usageError } from './command.ts';

/** Arguments that `new` and `import` share. */
export interface NewDeckArguments {
  /** File with the work, `.bib` or CSL `.json`. */
  readonly work?: string | undefined;
  /** BCP 47 tag of the slides. */
  readonly language?: string | undefined;
}

/** @throws DiagnosticError E_USAGE where the name of the deck or the tag of its language has not their form */
export function checkNewDeck(id: string, language: string | undefined): void {
  if (!idForm.test(id))
    throw usageError('The name of a deck consists of lower-case words joined by hyphens.', {
      actual: id,
      expected: 'such as malthus-1798',
    });
  if (isReservedName(id))
    throw usageError('The name is reserved on Windows.', { actual: id, expected: `such as ${id}-text` });
  if (language !== undefined && !isLanguageTag(language))
    throw usageError('--language must be a BCP 47 tag.', { actual: language, expected: 'en, de, zh-Hant' });
}
