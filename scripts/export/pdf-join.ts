/**
 * Joins the printed parts of a deck to one PDF: page tree, named destinations, and structure tree with its parent tree
 * (ISO 32000-1, 7.7.3, 12.3.2.3 and 14.7). Printing 1,000 slides in one piece takes 1.7 times as long.
 */
import { anchorOfDestination } from './pdf-access.ts';
import { type PdfFile, referencesOf, UnknownPdfForm } from './pdf-file.ts';

/** A printed range of slides. */
export interface PdfPart {
  /** The printed PDF. */
  readonly file: PdfFile;
  /** Link targets of this part's slides. Other named destinations of the file stand for slides of other parts. */
  readonly anchors: ReadonlySet<string>;
}

/** An object's text up to its stream, and the stream; an empty stream where there is none. */
function headOf(object: string): [head: string, stream: string] {
  const start = object.endsWith('endstream') ? object.search(/stream\r?\n/u) : -1;
  return start === -1 ? [object, ''] : [object.slice(0, start), object.slice(start)];
}

/** A dictionary entry that is a number or a reference. @throws UnknownPdfForm where there is none */
function numberOf(object: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+)`, 'u').exec(object)?.[1];
  if (found === undefined) throw new UnknownPdfForm(`no ${key}`);
  return Number(found);
}

const objectOf = ({ objects }: PdfFile, number: number): string => {
  const object = objects.get(number);
  if (object === undefined) throw new UnknownPdfForm(`no object ${number}`);
  return object;
};

/** Strings, which are skipped, and references. */
const stringsAndReferences = /\((?:\\.|[^\\)])*\)|\b(\d+) 0 R\b/gsu;

/** The file with higher object numbers and structure parent keys, so that they follow those of another file. */
function renumbered(file: PdfFile, by: number, keysBy: number): PdfFile {
  const objects = new Map<number, string>();
  for (const [number, object] of file.objects) {
    const [head, stream] = headOf(object);
    const moved = head
      .replace(stringsAndReferences, (all, n?: string) => (n === undefined ? all : `${Number(n) + by} 0 R`))
      .replace(/\/(StructParents?) (\d+)/gu, (_, key: string, n: string) => `/${key} ${Number(n) + keysBy}`);
    objects.set(number + by, moved + stream);
  }
  return { objects, root: file.root + by, info: file.info + by, size: file.size + by };
}

/** Object numbers of a structure element's children. */
const childrenOf = (tag: string) => (/\/K\s*\[/u.test(tag) ? referencesOf(tag, 'K') : [numberOf(tag, 'K')]);

/**
 * One file with the pages of all parts in order, and the first part's catalogue and information dictionary.
 * @throws UnknownPdfForm where a part is not written as Skia writes a tagged PDF
 */
export function joinPdfs([first, ...others]: readonly [PdfPart, ...PdfPart[]]): PdfFile {
  if (others.length === 0) return first.file;
  const joined: PdfFile = { ...first.file, objects: new Map(first.file.objects) };
  const catalogue = objectOf(joined, joined.root);
  const roots = { pages: [] as number[], destinations: [] as string[], tags: [] as number[], parents: [] as string[] };
  const names = new Set<string>();
  let nextKey = 0;

  /** Collects a part's page tree, own destinations, structure tree and parent tree. */
  const collect = (part: PdfFile, own: ReadonlySet<string>) => {
    const top = objectOf(part, part.root);
    roots.pages.push(numberOf(top, 'Pages'));
    const destinations = /\/Dests (\d+) 0 R/u.exec(top)?.[1];
    for (const [entry, name] of destinations
      ? objectOf(part, Number(destinations)).matchAll(/\/([^\s/[\]<>()]+)\s*\[[^\]]*\]/gu)
      : [])
      if (own.has(anchorOfDestination(name!)) && !names.has(name!)) {
        names.add(name!);
        roots.destinations.push(entry);
      }
    const tree = objectOf(part, numberOf(top, 'StructTreeRoot'));
    roots.tags.push(numberOf(tree, 'K'));
    const parents = /\/Nums \[([^\]]*)\]/u.exec(objectOf(part, numberOf(tree, 'ParentTree')))?.[1];
    if (parents === undefined) throw new UnknownPdfForm('no ParentTree with Nums');
    roots.parents.push(
      parents.replace(/(\d+) (\d+ 0 R)/gu, (_, n: string, tag: string) => `${Number(n) + nextKey} ${tag}`),
    );
    nextKey += numberOf(tree, 'ParentTreeNextKey');
  };

  collect(first.file, first.anchors);
  for (const { file, anchors } of others) {
    const part = renumbered(file, joined.size, nextKey);
    collect(part, anchors);
    for (const [number, object] of part.objects)
      if (number !== part.root && number !== part.info) joined.objects.set(number, object);
    joined.size = part.size;
  }

  const change = (number: number, from: RegExp, to: string) => {
    const object = objectOf(joined, number);
    if (!from.test(object)) throw new UnknownPdfForm(`no ${from.source} in object ${number}`);
    joined.objects.set(
      number,
      object.replace(from, () => to),
    );
  };
  const list = (numbers: readonly number[]) => numbers.map((n) => `${n} 0 R`).join(' ');

  const pages = joined.size++;
  const count = roots.pages.reduce((sum, n) => sum + numberOf(objectOf(joined, n), 'Count'), 0);
  joined.objects.set(pages, `<</Type /Pages\n/Count ${count}\n/Kids [${list(roots.pages)}]>>`);
  for (const n of roots.pages) change(n, /\/Type \/Pages/u, `/Type /Pages\n/Parent ${pages} 0 R`);
  change(joined.root, /\/Pages \d+ 0 R/u, `/Pages ${pages} 0 R`);

  const destinations = joined.size++;
  joined.objects.set(destinations, `<<${roots.destinations.join('\n')}>>`);
  if (/\/Dests /u.test(catalogue)) change(joined.root, /\/Dests \d+ 0 R/u, `/Dests ${destinations} 0 R`);
  else change(joined.root, /^<</u, `<</Dests ${destinations} 0 R\n`);

  const [document, ...documents] = roots.tags as [number, ...number[]];
  for (const other of documents)
    for (const child of childrenOf(objectOf(joined, other))) change(child, /\/P \d+ 0 R/u, `/P ${document} 0 R`);
  const children = roots.tags.flatMap((n) => childrenOf(objectOf(joined, n)));
  change(document, /\/K\s*(?:\[[^\]]*\]|\d+ 0 R)/u, `/K [${list(children)}]`);
  for (const other of documents) joined.objects.delete(other);

  const tree = numberOf(catalogue, 'StructTreeRoot');
  change(tree, /\/ParentTreeNextKey \d+/u, `/ParentTreeNextKey ${nextKey}`);
  change(numberOf(objectOf(joined, tree), 'ParentTree'), /\/Nums \[[^\]]*\]/u, `/Nums [${roots.parents.join(' ')}]`);
  return joined;
}
