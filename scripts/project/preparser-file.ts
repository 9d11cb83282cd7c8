/** Path of the preparser setup in a folder that Slidev joins to a deck. */
export const preparserOf = (folder: string): string => `${folder}/setup/preparser.ts`;
