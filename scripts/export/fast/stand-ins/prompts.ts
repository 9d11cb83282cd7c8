/** Replaces Slidev's prompts at a terminal and its installation of packages: no answer, no installation. */

/** Answers to no question. */
export default async () => ({});

/** Command that installs a package: none. */
export const parseNi = async () => undefined;
/** Runs a package manager: does nothing. */
export const run = async () => undefined;
