/** Completes the tags that Chromium writes into a PDF: what it leaves untagged, and the bodies of list items. */
import { deflateSync, inflateSync } from 'node:zlib';
import { type PdfFile, pagesOf, referencesOf } from './pdf-file.ts';

/** A compressed stream as Skia writes it. */
const compressed = /^<<\/Filter \/FlateDecode\s*\/Length \d+>> ?stream\r?\n([\s\S]*)\nendstream$/u;
const painting = /(?:^|\s)(?:f\*?|B\*?|b\*?|S|s|sh|Tj|TJ)$/mu;
/** Forms and images: forms may have tags of their own. */
const drawsObject = /\sDo$/mu;

/** The content of a stream, one character a byte; `undefined` where it is not compressed as Skia does it. */
function inflated(stream: string): string | undefined {
  const data = compressed.exec(stream)?.[1];
  return data === undefined ? undefined : inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

/** The stretches of a page's content between marks, and the marked ones, in turn; the first is unmarked. */
function stretchesOf(content: string): string[] {
  const stretches = [''];
  let depth = 0;
  for (const line of content.split(/(?<=\n)/u)) {
    const isStart = /\bB(?:D|M)C\s*$/u.test(line);
    if (isStart && depth === 0) stretches.push('');
    stretches[stretches.length - 1] += line;
    if (isStart) depth += 1;
    if (!/^EMC\s*$/u.test(line)) continue;
    depth -= 1;
    if (depth === 0) stretches.push('');
  }
  return stretches;
}

/** Whether an unmarked stretch of the content of a page draws something. */
const drawsUnmarked = (stretch: string, i: number) =>
  i % 2 === 0 && (painting.test(stretch) || drawsObject.test(stretch));

/**
 * The content of a page with backgrounds and lines as artifacts, so that everything it draws is tagged or an artifact. A
 * stretch that draws forms or images stays as it is.
 * @see ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2
 */
export function withArtifacts(content: string): string {
  return stretchesOf(content)
    .map((s, i) =>
      drawsUnmarked(s, i) && !drawsObject.test(s) ? `/Artifact BMC\n${s.replace(/\n?$/u, '\n')}EMC\n` : s,
    )
    .join('');
}

/** Marks what pages draw without a tag as artifacts. Changes `file`. */
function markArtifacts(file: PdfFile): void {
  for (const number of contentsOf(file)) {
    const content = inflated(file.objects.get(number) ?? '');
    if (content === undefined) continue;
    const data = deflateSync(Buffer.from(withArtifacts(content), 'latin1'));
    const head = `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`;
    file.objects.set(number, `${head}${data.toString('latin1')}\nendstream`);
  }
}

/** Object numbers of the contents of all pages. */
const contentsOf = (file: PdfFile) =>
  pagesOf(file).flatMap((page) => {
    const object = file.objects.get(page)!;
    const only = /\/Contents (\d+) 0 R/u.exec(object)?.[1];
    return only === undefined ? referencesOf(object, 'Contents') : [Number(only)];
  });

/** Whether everything that the pages draw is tagged or an artifact. */
export const isAllMarked = (file: PdfFile): boolean =>
  contentsOf(file).every((number) => {
    const content = inflated(file.objects.get(number) ?? '');
    return content !== undefined && !stretchesOf(content).some(drawsUnmarked);
  });

/** The structure type of an object; `undefined` where it is no structure element. */
export const roleOf = (object: string): string | undefined => /^<<\/Type \/StructElem\s*\/S \/(\w+)/u.exec(object)?.[1];

/** The object number of the parent of a structure element. */
export const parentOf = (element: string): number => Number(/\/P (\d+) 0 R/u.exec(element)?.[1]);

/**
 * Gives list items bodies: what Chromium writes as an item becomes the body of a new one. The tags of its content and their
 * entries in the parent tree stay. Changes `file`.
 * @see ISO 14289-1, 7.6; ISO 32000-1, 14.8.4.3.3
 */
function addListBodies(file: PdfFile): void {
  const { objects } = file;
  const itemOf = new Map<number, number>();
  const lists = new Set<number>();
  for (const [number, object] of [...objects]) {
    if (roleOf(object) !== 'LI') continue;
    const item = file.size++;
    itemOf.set(number, item);
    lists.add(parentOf(object));
    objects.set(item, `<</Type /StructElem\n/S /LI\n/P ${parentOf(object)} 0 R\n/K [${number} 0 R]>>`);
    objects.set(number, object.replace('/S /LI', '/S /LBody').replace(/\/P \d+ 0 R/u, `/P ${item} 0 R`));
  }
  for (const list of lists) {
    const [head, kids] = (objects.get(list) ?? '').split(/(?=\/K\b)/u);
    const renamed = kids?.replace(/(\d+) 0 R/gu, (all, n: string) => {
      const item = itemOf.get(Number(n));
      return item === undefined ? all : `${item} 0 R`;
    });
    if (renamed !== undefined) objects.set(list, head + renamed);
  }
}

/** Completes the tags of a tagged PDF: artifacts, and bodies of list items. Changes `file`. */
export function completeTags(file: PdfFile): void {
  if (!/\/StructTreeRoot/u.test(file.objects.get(file.root) ?? '')) return;
  markArtifacts(file);
  addListBodies(file);
}
