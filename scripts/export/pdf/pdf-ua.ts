/**
 * Checks the rules of PDF/UA-1 that software can decide and that a file which Skia wrote may break. Only files that pass
 * carry the identifier. Rules on what Skia never writes, such as forms, films, layers and encryption, are not here.
 * @see Matterhorn Protocol 1.1
 */
import { type PdfFile, pagesOf, referencesOf } from './pdf-file.ts';
import { parentOf, roleOf } from './pdf-tags.ts';

/** Structure types that a file may have. @see ISO 32000-1, 14.8.4 */
const roles = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption NonStruct P H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table THead TBody TFoot TR TH TD Span Quote Reference Code Link Figure'
  ).split(' '),
);

/** Types that children of an element must have. */
const childrenOf: Readonly<Record<string, readonly string[]>> = {
  L: ['L', 'LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};

/** Types that the parent of an element must have. */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
};

/** Whether type, place, alternative text and scope of an element are right. */
function isElementRight(element: string, role: string, parent = ''): boolean {
  if (!roles.has(role)) return false;
  if (role === 'Figure' && !/\/Alt ?(?:\([^)]|<(?!FEFF>))/u.test(element)) return false;
  if (role === 'TH' && !/\/Scope \/(?:Row|Column|Both)\b/u.test(element)) return false;
  return (parentsOf[role]?.includes(parent) ?? true) && (childrenOf[parent]?.includes(role) ?? true);
}

/** The levels of the headings from an element on, in the order of the tags. */
function headingLevels(file: PdfFile, number: number): number[] {
  const element = file.objects.get(number) ?? '';
  const role = roleOf(element);
  if (role === undefined) return [];
  const only = /\/K (\d+) 0 R/u.exec(element)?.[1];
  const children = only === undefined ? referencesOf(element, 'K') : [Number(only)];
  const below = children.flatMap((child) => headingLevels(file, child));
  return /^H\d$/u.test(role) ? [Number(role[1]), ...below] : below;
}

/** Whether the elements are right, and no level of headings is skipped. */
function areTagsRight(file: PdfFile): boolean {
  const { objects, root } = file;
  const tree = Number(/\/StructTreeRoot (\d+) 0 R/u.exec(objects.get(root) ?? '')?.[1]);
  const roleMap = /\/RoleMap <<([^>]*)>>/u.exec(objects.get(tree) ?? '')?.[1] ?? '';
  const mapped = new Map([...roleMap.matchAll(/\/(\w+) \/(\w+)/gu)].map(([, from, to]) => [from, to]));
  const top = Number(/\/K (\d+) 0 R/u.exec(objects.get(tree) ?? '')?.[1]);
  const levels = headingLevels(file, top);
  return (
    roleOf(objects.get(top) ?? '') === 'Document' &&
    levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1) &&
    [...objects.values()].every((object) => {
      const role = roleOf(object);
      const parent = roleOf(objects.get(parentOf(object)) ?? '');
      return role === undefined || isElementRight(object, mapped.get(role) ?? role, parent);
    })
  );
}

/** Whether all annotations are links with contents, each in a tag of its own, and their pages go by the order of the tags. */
function areLinksRight(file: PdfFile): boolean {
  const tags = [...file.objects.values()].filter((object) => roleOf(object) === 'Link');
  const tagged = new Set(tags.flatMap((tag) => [...tag.matchAll(/\/Obj (\d+) 0 R/gu)].map((m) => Number(m[1]))));
  return pagesOf(file).every((page) => {
    const object = file.objects.get(page)!;
    const links = referencesOf(object, 'Annots');
    const isRight = (link: number) =>
      tagged.has(link) &&
      /\/Subtype \/Link\b/u.test(file.objects.get(link) ?? '') &&
      /\/Contents <FEFF(?!>)/u.test(file.objects.get(link) ?? '');
    return links.every(isRight) && (links.length === 0 || /\/Tabs \/S\b/u.test(object));
  });
}

/** Whether all fonts are embedded and say which letter each of their glyphs is. */
const areFontsRight = ({ objects }: PdfFile): boolean =>
  [...objects.values()].every((object) => {
    if (/^<<\/Type \/FontDescriptor\b/u.test(object)) return /\/FontFile[23]? \d/u.test(object);
    if (!/^<<\/Type \/Font\b/u.test(object)) return true;
    if (/\/Subtype \/CIDFontType2\b/u.test(object)) return /\/CIDToGIDMap\b/u.test(object);
    if (/\/Subtype \/CIDFontType0\b/u.test(object)) return true;
    return ['/Subtype /Type0', '/Encoding /Identity-H', '/ToUnicode'].every((entry) => object.includes(entry));
  });

/**
 * Whether the file may carry the identifier of PDF/UA-1. `file` has its catalogue as written, without the metadata;
 * `isAllMarked` is the result of `completeTags`.
 */
export const isPdfUa = (file: PdfFile, isAllMarked: boolean): boolean =>
  isAllMarked &&
  /\/MarkInfo <<[^>]*\/Marked true/u.test(file.objects.get(file.root) ?? '') &&
  areTagsRight(file) &&
  areLinksRight(file) &&
  areFontsRight(file);
