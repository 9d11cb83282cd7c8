/** Citations of works in the style that a deck chooses. */
import type { CitationStyle, CslItem } from '../model/index.ts';
import { apaCitation, apaEntry } from './apa.ts';
import { chicagoAuthorDate, chicagoEntry, chicagoNote } from './chicago.ts';
import { plainCitation, plainEntry } from './plain.ts';
import { type CitationRun, toRuns, toWords } from './runs.ts';
import { citedIn } from './work-parts.ts';

export { authorsOf } from './plain.ts';
export type { CitationRun } from './runs.ts';
export { archiveOf } from './work-parts.ts';

/** How a deck cites. A model is one. */
export interface Citing {
  /** BCP 47 tag of the deck. */
  readonly language: string;
  /** Style; without it, the plain citation with every field of the work. */
  readonly citationStyle?: CitationStyle | undefined;
}

/** The reference of a work in the style of a deck, with titles in italics where the style has them. */
export function citationRuns(item: CslItem, { language, citationStyle }: Citing): readonly CitationRun[] {
  const work = citedIn(item, language);
  switch (citationStyle) {
    case 'chicago-author-date':
      return toRuns(chicagoEntry(work, 'author-date'));
    case 'chicago-notes':
      return toRuns(chicagoEntry(work, 'notes'));
    case 'apa':
      return toRuns(apaEntry(work));
    default:
      return [{ text: plainEntry(item, language) }];
  }
}

/** The reference of a work in the style of a deck, as plain text. */
export const fullCitation = (item: CslItem, citing: Citing): string => toWords(citationRuns(item, citing));

/** The citation of a work beside a quote in the style of a deck, as plain text: `Malthus 1798`, `Malthus, Essay`. */
export function shortCitation(item: CslItem, { language, citationStyle }: Citing): string {
  const work = citedIn(item, language);
  switch (citationStyle) {
    case 'chicago-author-date':
      return chicagoAuthorDate(work);
    case 'chicago-notes':
      return toWords(toRuns(chicagoNote(work)));
    case 'apa':
      return apaCitation(work);
    default:
      return plainCitation(item, language);
  }
}
