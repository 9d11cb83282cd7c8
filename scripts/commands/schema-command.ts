/** The command `schema`. Prints the JSON Schema of deck.json, for editors and other programs. */
import path from 'node:path';
import { packageRoot, schemaFile } from '../files/package-files.ts';
import type { Command } from './command.ts';

/** Runs `schema`. */
export const schemaCommand: Command<object> = async (_, effects) => {
  effects.print((await effects.readText(path.join(packageRoot, schemaFile)))!.trimEnd());
  return 0;
};
