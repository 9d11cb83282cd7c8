/** Finds packages as Slidev's own would. */
import { createRequire } from 'node:module';

/** A `require` of Slidev's package, though of none of its modules: those get the stand-ins. */
export const fromSlidev = (): NodeJS.Require =>
  createRequire(new URL('../package.json', import.meta.resolve('@slidev/cli')));
