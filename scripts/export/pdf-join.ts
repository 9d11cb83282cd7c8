/**
 * Joins the parts of a deck, printed one by one, to one PDF: pages, named places, and the tree of tags with the numbers
 * by which pages find theirs (ISO 32000-1, 7.7.3, 12.3.2.3 and 14.7).
 */
import { type PdfFile, referencesOf, unknownForm } from './pdf-file.ts';

export interface PdfPart {
  readonly file: PdfFile;
  /** Names of the places that are this part's; it may name those of others, so that links to them are made. */
  readonly places: ReadonlySet<string>;
}

/** An object's text before its stream, and the stream. */
function headOf(object: string): [head: string, stream: string] {
  const start = object.endsWith('endstream') ? object.search(/stream\r?\n/u) : -1;
  return start === -1 ? [object, ''] : [object.slice(0, start), object.slice(start)];
}

/** A number of a name in an object's dictionary. @throws Error where there is none */
function numberOf(object: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+)`, 'u').exec(object)?.[1];
  if (found === undefined) throw unknownForm(`no ${key}`);
  return Number(found);
}

const objectOf = ({ objects }: PdfFile, number: number): string => {
  const object = objects.get(number);
  if (object === undefined) throw unknownForm(`no object ${number}`);
  return object;
};

/** Text strings, in which nothing is a reference, and references. */
const references = /\((?:\\.|[^\\)])*\)|\b(\d+) 0 R\b/gsu;

/** The objects with numbers and numbers of tags raised, so that they stand behind those of another file. */
function raised(file: PdfFile, by: number, tagsBy: number): PdfFile {
  const objects = new Map<number, string>();
  for (const [number, object] of file.objects) {
    const [head, stream] = headOf(object);
    const moved = head
      .replace(references, (all, n?: string) => (n === undefined ? all : `${Number(n) + by} 0 R`))
      .replace(/\/(StructParents?) (\d+)/gu, (_, key: string, n: string) => `/${key} ${Number(n) + tagsBy}`);
    objects.set(number + by, moved + stream);
  }
  return { objects, root: file.root + by, info: file.info + by, size: file.size + by };
}

/** The place that a name stands for: Chromium writes it as in an address, and `#` and two digits stand for its `%`. */
function placeOf(name: string): string {
  const address = name.replace(/#([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** What an object's `K` lists: children of a tag. */
const childrenOf = (tag: string) => (/\/K\s*\[/u.test(tag) ? referencesOf(tag, 'K') : [numberOf(tag, 'K')]);

/**
 * One file of all parts' pages in order; the first part's catalogue and information are kept.
 * @throws Error where a part is not as Skia writes a tagged PDF
 */
export function joinPdfs([first, ...others]: readonly [PdfPart, ...PdfPart[]]): PdfFile {
  if (others.length === 0) return first.file;
  const joined: PdfFile = { ...first.file, objects: new Map(first.file.objects) };
  const catalogue = objectOf(joined, joined.root);
  const roots = { pages: [] as number[], places: [] as string[], tags: [] as number[], parents: [] as string[] };
  const named = new Set<string>();
  let tags = 0;

  /** Takes note of what a part has of its own, its objects being in the joined file. */
  const note = (part: PdfFile, own: ReadonlySet<string>) => {
    const top = objectOf(part, part.root);
    roots.pages.push(numberOf(top, 'Pages'));
    const places = /\/Dests (\d+) 0 R/u.exec(top)?.[1];
    for (const [entry, name] of places
      ? objectOf(part, Number(places)).matchAll(/\/([^\s/[\]<>()]+)\s*\[[^\]]*\]/gu)
      : [])
      if (own.has(placeOf(name!)) && !named.has(name!)) {
        named.add(name!);
        roots.places.push(entry);
      }
    const tree = objectOf(part, numberOf(top, 'StructTreeRoot'));
    roots.tags.push(numberOf(tree, 'K'));
    const parents = /\/Nums \[([^\]]*)\]/u.exec(objectOf(part, numberOf(tree, 'ParentTree')))?.[1];
    if (parents === undefined) throw unknownForm('no ParentTree with Nums');
    roots.parents.push(
      parents.replace(/(\d+) (\d+ 0 R)/gu, (_, n: string, tag: string) => `${Number(n) + tags} ${tag}`),
    );
    tags += numberOf(tree, 'ParentTreeNextKey');
  };

  note(first.file, first.places);
  for (const { file, places } of others) {
    const part = raised(file, joined.size, tags);
    note(part, places);
    for (const [number, object] of part.objects)
      if (number !== part.root && number !== part.info) joined.objects.set(number, object);
    joined.size = part.size;
  }

  const change = (number: number, from: RegExp, to: string) => {
    const object = objectOf(joined, number);
    if (!from.test(object)) throw unknownForm(`no ${from.source} in object ${number}`);
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

  const places = joined.size++;
  joined.objects.set(places, `<<${roots.places.join('\n')}>>`);
  if (/\/Dests /u.test(catalogue)) change(joined.root, /\/Dests \d+ 0 R/u, `/Dests ${places} 0 R`);
  else change(joined.root, /^<</u, `<</Dests ${places} 0 R\n`);

  const [document, ...documents] = roots.tags as [number, ...number[]];
  for (const other of documents)
    for (const child of childrenOf(objectOf(joined, other))) change(child, /\/P \d+ 0 R/u, `/P ${document} 0 R`);
  const children = roots.tags.flatMap((n) => childrenOf(objectOf(joined, n)));
  change(document, /\/K\s*(?:\[[^\]]*\]|\d+ 0 R)/u, `/K [${list(children)}]`);
  for (const other of documents) joined.objects.delete(other);

  const tree = numberOf(catalogue, 'StructTreeRoot');
  change(tree, /\/ParentTreeNextKey \d+/u, `/ParentTreeNextKey ${tags}`);
  change(numberOf(objectOf(joined, tree), 'ParentTree'), /\/Nums \[[^\]]*\]/u, `/Nums [${roots.parents.join(' ')}]`);
  return joined;
}
