/**
 * Joins the tags (structure trees) of a PDF that was printed in parts. An element with content on pages that do not follow
 * each other in the joined PDF is split: one element for each run of pages.
 */
import { type PdfFile, referencesOf } from './pdf-file.ts';
import {
  findNumber,
  mapReferences,
  numberOf,
  objectOf,
  references,
  replaceIn,
  setReference,
  stringPattern,
} from './pdf-objects.ts';
import type { Trees } from './pdf-trees.ts';

/** Pages that follow each other in a part and in the joined file. */
export interface Run {
  /** Structure tree, destinations and ids of the part that has the pages. */
  readonly trees: Trees;
  /** Object numbers of the pages, in order. */
  readonly pages: ReadonlySet<number>;
}

/** A structure element's content (marked content, objects, children) and its page, in its text. Strings are skipped. */
const contentAndPage = new RegExp(
  String.raw`${stringPattern}|/K\s*(\[[^\]]*\]|\d+ 0 R|\d+|<<[^>]*>>)|/Pg (\d+) 0 R`,
  'gsu',
);

/** One piece of a structure element's content: a child, or something on a page. */
interface Item {
  readonly text: string;
  /** Object number of a child; `undefined` for what is no child. */
  readonly child: number | undefined;
  /** Object number of the page; that of the element where the piece names none. */
  readonly page: number;
}

function itemsOf(element: string): Item[] {
  const found = [...element.matchAll(contentAndPage)];
  const own = found.find((m) => m[2] !== undefined)?.[2];
  const content = found.find((m) => m[1] !== undefined)?.[1];
  return (content?.match(/<<[^>]*>>|\d+ 0 R|\d+/gu) ?? []).map((text): Item => {
    const child = /^(\d+) 0 R$/u.exec(text)?.[1];
    return {
      text,
      child: child === undefined ? undefined : Number(child),
      page: findNumber(text, 'Pg') ?? Number(own),
    };
  });
}

/** Object numbers of the pages with content of a structure element and of those below it, by object number of the element. */
type PagesOfElements = Map<number, ReadonlySet<number>>;

/** Finds the pages of a structure element and of all below it. @returns those of the element */
function findPages(file: PdfFile, number: number, found: PagesOfElements): ReadonlySet<number> {
  const items = itemsOf(objectOf(file, number));
  const pages = new Set(
    items.flatMap(({ child, page }) => (child === undefined ? page : [...findPages(file, child, found)])),
  );
  found.set(number, pages);
  return pages;
}

/** Splits structure elements of a run of pages from what they have on other pages. */
interface Split {
  readonly joined: PdfFile;
  readonly run: Run;
  readonly pagesOf: PagesOfElements;
  /** Object numbers of copies, by object number of the element. */
  readonly copies: Map<number, number>;
}

/**
 * The structure element with what it has on the pages of a run: its own number where that is all it has, the number of a copy
 * where it has more, `undefined` where it has nothing there.
 */
function restrict(split: Split, number: number): number | undefined {
  const { joined, run, pagesOf, copies } = split;
  const pages = pagesOf.get(number)!;
  if (pages.isDisjointFrom(run.pages)) return undefined;
  if (pages.isSubsetOf(run.pages)) return number;
  const element = objectOf(joined, number);
  const copy = joined.size++;
  copies.set(number, copy);
  const content = itemsOf(element).flatMap(({ text, child, page }) => {
    if (child === undefined) return run.pages.has(page) ? text : [];
    const restricted = restrict(split, child);
    if (restricted === undefined) return [];
    setReference(joined, restricted, 'P', copy);
    return references([restricted]);
  });
  const text = element.replace(contentAndPage, (all, former?: string, page?: string) => {
    if (former !== undefined) return `/K [${content.join(' ')}]`;
    return page === undefined || run.pages.has(Number(page)) ? all : '';
  });
  joined.objects.set(copy, text);
  return copy;
}

/** Entries of the parent tree for the pages of a run and their links. Lets the pages' entries name copies. */
function parentEntries({ joined, run, copies }: Split): [key: number, object: number][] {
  const copyOf = (number: number) => copies.get(number) ?? number;
  const entriesOf = (object: number, name: string): [number, number][] => {
    const key = findNumber(objectOf(joined, object), name);
    const parent = key === undefined ? undefined : run.trees.parents.get(key);
    return key === undefined || parent === undefined ? [] : [[key, copyOf(parent)]];
  };
  return [...run.pages].flatMap((page) => {
    const own = entriesOf(page, 'StructParents');
    for (const [, elements] of own) joined.objects.set(elements, mapReferences(objectOf(joined, elements), copyOf));
    const links = referencesOf(objectOf(joined, page), 'Annots');
    return [...own, ...links.flatMap((link) => entriesOf(link, 'StructParent'))];
  });
}

const isWhole = ({ pages, trees }: Run) => pages.size === trees.pages.length;

/** The elements below the top of a run's structure tree, with what they have on its pages. */
function topsOf(split: Split): number[] {
  const { joined, run, pagesOf } = split;
  const { document } = run.trees;
  if (document === undefined) return [];
  const children = itemsOf(objectOf(joined, document)).flatMap(({ child }) => child ?? []);
  if (isWhole(run)) return children;
  if (!pagesOf.has(document)) findPages(joined, document, pagesOf);
  return children.map((child) => restrict(split, child)).filter((child) => child !== undefined);
}

/**
 * Makes the tags of all runs children of one document. Changes `joined`.
 * @param nextKey lowest key that the parent trees do not have
 */
export function joinTags(joined: PdfFile, runs: readonly Run[], nextKey: number): void {
  const tree = numberOf(objectOf(joined, joined.root), 'StructTreeRoot');
  const document = numberOf(objectOf(joined, tree), 'K');
  const pagesOf: PagesOfElements = new Map();
  const splits = runs.map((run): Split => ({ joined, run, pagesOf, copies: new Map() }));
  const tops = splits.flatMap(topsOf);
  for (const child of tops) setReference(joined, child, 'P', document);
  replaceIn(joined, document, /\/K\s*(?:\[[^\]]*\]|\d+ 0 R)/u, `/K [${references(tops)}]`);
  replaceIn(joined, tree, /\/ParentTreeNextKey \d+/u, `/ParentTreeNextKey ${nextKey}`);
  const entries = splits.flatMap(parentEntries).sort(([a], [b]) => a - b);
  const nums = entries.map(([key, number]) => `${key} ${references([number])}`).join(' ');
  replaceIn(joined, numberOf(objectOf(joined, tree), 'ParentTree'), /\/Nums \[[^\]]*\]/u, `/Nums [${nums}]`);
}
