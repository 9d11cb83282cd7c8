/** The formats of `export`. Each module loads what it writes with when it writes. */
import { codings, poster } from './deck-formats.ts';
import type { ExportFormat } from './format.ts';
import { handout, notesPdf } from './paper.ts';
import { png, webp } from './pictures.ts';
import { cover, html, pdf, pptx, svg } from './talk-formats.ts';
import { essay, notes } from './texts.ts';

export {
  type DeckFormat,
  type ExportFormat,
  type FormatOptions,
  flagOf,
  type TalkFormat,
  type Written,
} from './format.ts';

/** The formats by name, in the order of the help. */
export const formats: ReadonlyMap<string, ExportFormat> = new Map(
  Object.entries({
    pdf,
    html,
    pptx,
    handout,
    notes,
    'notes-pdf': notesPdf,
    essay,
    png,
    webp,
    svg,
    cover,
    poster,
    ...codings,
  }),
);
