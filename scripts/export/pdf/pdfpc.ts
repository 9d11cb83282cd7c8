/** Notes for pdfpc, a program that presents PDFs: the file beside the PDF that it looks for. Pure. */
import { type SlideInfo, slideLabel } from '../../project/slides/read-slides.ts';

type NotedSlide = Pick<SlideInfo, 'note' | 'appendix' | 'number'>;

/** The notes of each click, from the beginning on: `[click]` begins the next one, `[click:3]` the third. */
function notesByClick(note: string): string[] {
  const notes: string[] = [];
  let click = 0;
  for (const [i, part] of note.split(/^\[click(?::(\d+))?\]\s*/gmu).entries()) {
    // Every second part is the number of a mark.
    if (i % 2 === 1) click = part === undefined ? click + 1 : Number(part);
    else notes[click] = [notes[click], part.trim()].filter(Boolean).join('\n\n');
  }
  return Array.from(notes, (text) => text ?? '');
}

/**
 * The file, JSON in pdfpc's format 2. `slideOfPage` is the 0-based index of the slide of each page. A slide with a page for
 * each click has the notes of the click on each; another has all of them on its page.
 * @see https://github.com/pdfpc/pdfpc
 */
export function pdfpcText(slides: readonly NotedSlide[], slideOfPage: readonly number[], minutes: number): string {
  const pages = slideOfPage.map((index, idx) => {
    const { note, appendix, number } = slides[index]!;
    const overlay = idx - slideOfPage.indexOf(index);
    const isOnePage = slideOfPage.indexOf(index) === slideOfPage.lastIndexOf(index);
    const notes = notesByClick(note);
    const own = isOnePage ? notes.filter((text) => text !== '').join('\n\n') : (notes[overlay] ?? '');
    return {
      ...{ idx, label: slideLabel({ appendix, number }), overlay, forcedOverlay: overlay > 0, hidden: false },
      ...(own === '' ? {} : { note: own }),
    };
  });
  const told = slides.filter((s) => !s.appendix).length;
  return `${JSON.stringify({ pdfpcFormat: 2, duration: minutes, disableMarkdown: false, endSlide: Math.max(0, told - 1), pages }, null, 2)}\n`;
}
