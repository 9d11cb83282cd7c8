/**
 * Recognises slide files that a tool has damaged, before they are merged or read: git conflict markers, and
 * frontmatter that a Markdown formatter has turned into slide text. Code fences may show such lines.
 */

/** Damage of one file. */
export interface SlideTextFault {
  readonly code: 'E_SLIDES_REFORMATTED' | 'E_SLIDES_CONFLICT_MARKERS';
  /** Lines of the file, 1-based and ascending; never empty. */
  readonly lines: readonly number[];
}

const fenceLine = /^\s*(`{3,}|~{3,})\s*([^\s`]*)/u;

/** For each line the language of the closed code fence around it; `undefined` outside. */
function fenceLanguages(lines: readonly string[]): (string | undefined)[] {
  const languages: (string | undefined)[] = lines.map(() => undefined);
  for (let i = 0; i < lines.length; i += 1) {
    const [, marker, language = ''] = fenceLine.exec(lines[i]!) ?? [];
    if (marker === undefined) continue;
    const end = lines.findIndex((line, j) => {
      if (j <= i) return false;
      const bare = line.trim();
      return bare.length >= marker.length && bare === marker[0]!.repeat(bare.length);
    });
    if (end === -1) continue;
    languages.fill(language, i + 1, end);
    i = end;
  }
  return languages;
}

/**
 * Lines that hold conflict markers. `=======` and `|||||||` count only between `<<<<<<<` and `>>>>>>>`: elsewhere they
 * are Markdown. A fence other than Mermaid may show a conflict.
 */
function conflictLines(lines: readonly string[]): number[] {
  if (!lines.some((line) => /^(?:<{7}|>{7})(?: |$)/u.test(line))) return [];
  const languages = fenceLanguages(lines);
  const found: number[] = [];
  let isOpen = false;
  lines.forEach((line, i) => {
    const language = languages[i];
    if (language !== undefined && language !== 'mermaid' && !isOpen) return;
    const isStart = /^<{7}(?: |$)/u.test(line);
    const isEnd = isOpen ? /^>{7}(?: |$)/u.test(line) : /^>{7} \S/u.test(line);
    if (isStart || isEnd || (isOpen && /^(?:={7}|\|{7}(?: .*)?)$/u.test(line))) found.push(i + 1);
    if (isStart || isEnd) isOpen = isStart;
  });
  return found;
}

/** The last key of a generated frontmatter. */
const hashKey = /(?:^|\s)generated: (["']?)[\da-f]{12}\1(?=\s|$)/u;

/** Whether a line stands in a run of lines without blanks between two `---`. */
function isInFrontmatter(lines: readonly string[], at: number): boolean {
  const reaches = (step: 1 | -1) => {
    let i = at + step;
    while ((lines[i] ?? '').trim() !== '' && lines[i] !== '---') i += step;
    return lines[i] === '---';
  };
  return reaches(-1) && reaches(1);
}

/** The text with fenced code, comments and indented code blanked; line breaks stay. */
function blankCode(body: string): string[] {
  const lines = body.split('\n');
  const languages = fenceLanguages(lines);
  return lines
    .map((line, i) => (languages[i] === undefined ? line : ''))
    .join('\n')
    .replace(/<!--.*?-->/gsu, (comment) => comment.replace(/[^\n]/gu, ''))
    .split('\n')
    .map((line, i, all) => (/^(?: {4}|\t)/u.test(line) && (all[i - 1] ?? '').trim() === '' ? '' : line));
}

/** Lines with the hash of a generated frontmatter in the body of a slide, as Slidev cuts slides. */
async function frontmatterInBodies(text: string, lines: readonly string[]): Promise<number[]> {
  const suspicious = lines.some((line, i) => hashKey.test(line) && !isInFrontmatter(lines, i));
  if (!suspicious) return [];
  // Slidev's parser takes 0.1 s to load: only suspicious files need it.
  const { readSlideFile } = await import('./slide-file.ts');
  let line = 1;
  return readSlideFile(text).flatMap((slide) => {
    const front = slide.separator + slide.open + slide.blocks.map((b) => b.text).join('') + slide.close;
    const start = line + front.split('\n').length - 1;
    line = start + slide.body.split('\n').length - 1;
    return blankCode(slide.body).flatMap((bodyLine, i) => (hashKey.test(bodyLine) ? [start + i] : []));
  });
}

/** The damage of a slide file or of its record in `.generated/`; `undefined` for a sound text. */
export async function checkSlideText(text: string): Promise<SlideTextFault | undefined> {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n/gu, '\n');
  const lines = plain.split('\n');
  const markers = conflictLines(lines);
  if (markers.length > 0) return { code: 'E_SLIDES_CONFLICT_MARKERS', lines: markers };
  const moved = await frontmatterInBodies(plain, lines);
  return moved.length > 0 ? { code: 'E_SLIDES_REFORMATTED', lines: moved } : undefined;
}
