/** Boxes of lines of text. Runs in the page as source text: it may use nothing outside itself. */
import type { PageBox, PageTools } from './tools.ts';

/** Functions on lines of text. */
export type LineTools = ReturnType<typeof lineTools>;

/** Functions on lines of text, in px of the canvas. */
export function lineTools({ toBox, union }: PageTools) {
  const isSameLine = (a: PageBox, b: PageBox) =>
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;

  /** One box for each line. */
  const mergeLines = (boxes: readonly PageBox[]) => {
    const lines: PageBox[] = [];
    for (const box of boxes) {
      const i = lines.findIndex((l) => isSameLine(l, box));
      const line = lines[i];
      if (!line) lines.push(box);
      else lines[i] = union([line, box]);
    }
    return lines;
  };

  /** The boxes of a range, as high as the font size rather than the line height. */
  const inkOf = (range: Range, fontSize: number) =>
    [...range.getClientRects()]
      .filter((r) => r.width > 0.1)
      .map((r) => {
        const box = toBox(r);
        const middle = (box.top + box.bottom) / 2;
        const half = Math.min(fontSize, box.bottom - box.top) / 2;
        return { ...box, top: middle - half, bottom: middle + half };
      });

  return { isSameLine, mergeLines, inkOf };
}
