/** The formats of `export`. Imports nothing, since the command line loads it at every start. */

/** Formats of `export`, in the order of the help. */
export const exportFormats = [
  'pdf',
  'html',
  'pptx',
  'handout',
  'notes',
  'notes-pdf',
  'essay',
  'png',
  'poster',
] as const;

/** A format of `export`. */
export type ExportFormat = (typeof exportFormats)[number];
