/** The full stop of a sentence whose last word may be an abbreviation. */

/** A clause with one full stop at its end: `according to Hansen et al.` keeps its own. */
export const withFullStop = (clause: string): string => (clause.endsWith('.') ? clause : `${clause}.`);
