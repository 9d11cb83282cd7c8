/** Finds the Mermaid fences of a Slidev file, with slide and line. */

/** A Mermaid fence of a slide file. */
export interface DiagramSource {
  /** POSIX path relative to the root. */
  readonly file: string;
  /** 1-based position of the slide. */
  readonly slide: number;
  /** Id in the slide's frontmatter, empty where it has none. */
  readonly slideId: string;
  /** 1-based line of the file on which `code` begins. */
  readonly line: number;
  /** Text within the fence, LF, without final newline. */
  readonly code: string;
}

/** All Mermaid fences of a Slidev markdown text, in order. */
export async function findDiagrams(file: string, markdown: string): Promise<DiagramSource[]> {
  // Loaded on demand, since it loads a YAML parser.
  const { parse } = await import('@slidev/parser');
  const { slides } = await parse(markdown, file);
  const lines = markdown.split(/\r?\n/u);
  return slides.flatMap((slide, i) => {
    const found: DiagramSource[] = [];
    let open: { marker: string; line: number } | undefined;
    for (let n = slide.start; n < Math.min(slide.end, lines.length); n += 1) {
      const line = lines[n] as string;
      const fence = /^\s*(`{3,}|~{3,})\s*(\S*)/u.exec(line);
      if (!fence) continue;
      if (!open) open = { marker: fence[1]!, line: fence[2] === 'mermaid' ? n + 1 : -1 };
      else if (fence[1]!.startsWith(open.marker) && fence[2] === '') {
        if (open.line !== -1)
          found.push({
            file,
            slide: i + 1,
            slideId: typeof slide.frontmatter['id'] === 'string' ? slide.frontmatter['id'] : '',
            line: open.line + 1,
            code: lines.slice(open.line, n).join('\n'),
          });
        open = undefined;
      }
    }
    return found;
  });
}
