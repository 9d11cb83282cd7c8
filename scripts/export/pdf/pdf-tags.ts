/** Completes the tags that Chromium writes into a PDF: what it leaves untagged, types, and the bodies of list items. */
import { type PdfFile, pagesOf, referencesOf } from './pdf-file.ts';
import { mapReferences } from './pdf-objects.ts';
import { deflated, inflated } from './pdf-streams.ts';

const painting = /(?:^|\s)(?:f\*?|B\*?|b\*?|S|s|sh|Tj|TJ)$/mu;
/** Forms and images: forms may have tags of their own. */
const drawsObject = /\sDo$/mu;

/** Start and end of marked content, each at the end of its line. */
const marks = /\bB[DM]C[^\S\n]*$|^EMC[^\S\n]*$/gmu;

/** The stretches of a page's content between marks, and the marked ones, in turn; the first is unmarked. */
function stretchesOf(content: string): string[] {
  const stretches: string[] = [];
  let depth = 0;
  let from = 0;
  const cutAt = (to: number) => {
    stretches.push(content.slice(from, to));
    from = to;
  };
  for (const { 0: mark, index } of content.matchAll(marks)) {
    if (mark.startsWith('B') && depth++ === 0) cutAt(content.lastIndexOf('\n', index) + 1);
    if (mark.startsWith('E') && --depth === 0) cutAt(index + mark.length + 1);
  }
  cutAt(content.length);
  return stretches;
}

/**
 * The content of a page with backgrounds and lines as artifacts, and whether everything it draws is then tagged or an
 * artifact. A stretch that draws forms or images stays as it is.
 * @see ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2
 */
export function withArtifacts(content: string): { text: string; isAllMarked: boolean } {
  let isAllMarked = true;
  const text = stretchesOf(content).map((stretch, i) => {
    if (i % 2 === 1) return stretch;
    if (drawsObject.test(stretch)) isAllMarked = false;
    else if (painting.test(stretch)) return `/Artifact BMC\n${stretch.replace(/\n?$/u, '\n')}EMC\n`;
    return stretch;
  });
  return { text: text.join(''), isAllMarked };
}

/** Marks what pages draw without a tag as artifacts. Changes `file`. @returns whether all that they draw is marked then */
export function markArtifacts(file: PdfFile): boolean {
  let isAllMarked = true;
  for (const number of contentsOf(file)) {
    const content = inflated(file.objects.get(number) ?? '');
    const marked = content === undefined ? undefined : withArtifacts(content);
    isAllMarked &&= marked?.isAllMarked ?? false;
    if (marked !== undefined && marked.text !== content) file.objects.set(number, deflated(marked.text));
  }
  return isAllMarked;
}

const contentsOf = (file: PdfFile) =>
  pagesOf(file).flatMap((page) => {
    const object = file.objects.get(page)!;
    const only = /\/Contents (\d+) 0 R/u.exec(object)?.[1];
    return only === undefined ? referencesOf(object, 'Contents') : [Number(only)];
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
    if (kids !== undefined) objects.set(list, head + mapReferences(kids, (n) => itemOf.get(n) ?? n));
  }
}

/**
 * Makes divisions of `<figure>` elements: Chromium tags them as pictures, which need an alternative text. Those have children
 * with a type, such as a quote, a caption or the picture itself. Changes `file`.
 * @see ISO 14289-1, 7.3
 */
function untagFigures({ objects }: PdfFile): void {
  const typed = [...objects.values()].filter((object) => ![undefined, 'NonStruct'].includes(roleOf(object)));
  const parents = new Set(typed.map(parentOf));
  for (const [number, object] of objects) {
    const isFigure = roleOf(object) === 'Figure' && !/\/Alt\b/u.test(object) && parents.has(number);
    if (isFigure) objects.set(number, object.replace('/S /Figure', '/S /Div'));
  }
}

/**
 * Maps the types of PDF 2.0 that Chromium gives to emphasised words to one of PDF 1.7. Changes `file`.
 * @see ISO 32000-1, 14.7.3; ISO 14289-1, 7.1
 */
function mapRoles({ objects }: PdfFile): void {
  for (const [number, object] of objects) {
    if (!/^<<\/Type \/StructTreeRoot\b/u.test(object) || object.includes('/RoleMap')) continue;
    objects.set(number, object.replace(/>>$/u, '\n/RoleMap <</Em /Span\n/Strong /Span>>>>'));
  }
}

/**
 * Completes the tags of a tagged PDF: artifacts, types, and bodies of list items. Changes `file`.
 * @returns whether everything that the pages draw is tagged or an artifact then
 */
export function completeTags(file: PdfFile): boolean {
  const isAllMarked = markArtifacts(file);
  untagFigures(file);
  mapRoles(file);
  addListBodies(file);
  return isAllMarked;
}
