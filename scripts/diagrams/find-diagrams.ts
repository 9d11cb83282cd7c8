/** Finds the Mermaid fences of a Slidev markdown text. */

/** A Mermaid fence. */
export interface DiagramSource {
  /** POSIX path relative to the root. */
  readonly file: string;
  /** Position of the slide, 1-based. */
  readonly slide: number;
  /** Id in the slide's frontmatter; empty if it has none. */
  readonly slideId: string;
  /** Line of the file on which the diagram's text begins, 1-based. */
  readonly line: number;
  /** Mermaid text: LF, no final newline. */
  readonly code: string;
}

/** `slide 3 (claim/x)`, for diagnostics; with the line that is `offset` lines below the start of the diagram, if given. */
export const placeOf = ({ slide, slideId, line }: DiagramSource, offset?: number): string =>
  `slide ${slide}${slideId === '' ? '' : ` (${slideId})`}${offset === undefined ? '' : `, line ${line + offset}`}`;

/** All Mermaid fences of a Slidev markdown text, in order. */
export async function findDiagrams(file: string, markdown: string): Promise<DiagramSource[]> {
  // Imported here because it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(markdown, file);
  const lines = markdown.split(/\r?\n/u);
  return slides.flatMap((slide, i) => {
    const found: DiagramSource[] = [];
    const id: unknown = slide.frontmatter['id'];
    let open: { marker: string; language: string; line: number } | undefined;
    for (let n = slide.start; n < Math.min(slide.end, lines.length); n += 1) {
      const [, marker, language = ''] = /^\s*(`{3,}|~{3,})\s*(\S*)/u.exec(lines[n]!) ?? [];
      if (marker === undefined) continue;
      if (!open) open = { marker, language, line: n + 1 };
      else if (marker.startsWith(open.marker) && language === '') {
        if (open.language === 'mermaid')
          found.push({
            file,
            slide: i + 1,
            slideId: typeof id === 'string' ? id : '',
            line: open.line + 1,
            code: lines.slice(open.line, n).join('\n'),
          });
        open = undefined;
      }
    }
    return found;
  });
}
