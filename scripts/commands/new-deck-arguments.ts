/** Arguments of the commands that write a new deck or talk. */
import { idForm, isLanguageTag, isReservedName } from '../model/index.ts';
import { usageError } from './command.ts';

/** Arguments that `new` and `import` share. */
export interface NewDeckArguments {
  /** File with the work, `.bib` or CSL `.json`. */
  readonly work?: string | undefined;
  /** BCP 47 tag of the slides. */
  readonly language?: string | undefined;
}

/** @throws DiagnosticError E_USAGE where the name of a deck or talk to be made has not its form, or Windows reserves it */
export function assertName(noun: string, name: string): void {
  if (!idForm.test(name))
    throw usageError(`${noun} consists of lower-case words joined by hyphens.`, {
      actual: name,
      expected: 'such as malthus-1798',
    });
  if (isReservedName(name))
    throw usageError('The name is reserved on Windows.', { actual: name, expected: `such as ${name}-text` });
}

/** @throws DiagnosticError E_USAGE where the name of the deck or the tag of its language has not their form */
export function checkNewDeck(id: string, language: string | undefined): void {
  assertName('The name of a deck', id);
  if (language !== undefined && !isLanguageTag(language))
    throw usageError('--language must be a BCP 47 tag.', { actual: language, expected: 'en, de, zh-Hant' });
}
