/** Resolves packages from Slidev's package. */
import { createRequire } from 'node:module';

/** `require` from Slidev's package.json. Imports from Slidev's modules get the stand-ins. */
export const fromSlidev = (): NodeJS.Require =>
  createRequire(new URL('../package.json', import.meta.resolve('@slidev/cli')));
