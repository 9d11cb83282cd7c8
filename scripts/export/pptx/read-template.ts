/** Reads a template: its master, layouts and theme. */
import type { Size } from '../../geometry.ts';
import { type Part, relationshipsPath } from './package.ts';
import { type ReadPackage, readPackage } from './read-package.ts';
import type { Box } from './shapes.ts';

/** A template as read. */
export interface Template {
  /** Width and height of a slide, in EMU. */
  readonly slide: Size;
  /** Master, layouts, theme, and all that they need. */
  readonly parts: readonly Part[];
  /** Path of the master. */
  readonly master: string;
  /** Number of the master in the list of the presentation. */
  readonly masterId: number;
  /** The template's layouts, in its order. */
  readonly layouts: readonly TemplateLayout[];
}

/** A layout of a template. */
export interface TemplateLayout {
  /** Path of its part. */
  readonly path: string;
  /** Name, for people. */
  readonly name: string;
  /** Type, ECMA-376 Part 1, 19.7.15; empty if it has none. */
  readonly type: string;
  /** Its placeholders. */
  readonly places: readonly TemplatePlace[];
}

/** A placeholder of a template's layout. */
export interface TemplatePlace {
  /** `obj` if the layout names none. */
  readonly type: string;
  /** Index; `undefined` for titles without one. */
  readonly idx: number | undefined;
  /** Position and size, in EMU. */
  readonly box: Box;
  /** Font size, in points; `undefined` if only the master's styles have it. */
  readonly points: number | undefined;
}

const number = (element: Element | undefined, name: string) => Number(element?.getAttribute(name) ?? 0);

/** The placeholder of a shape, with the place that it has itself. */
function placeOf(shape: Element): (Omit<TemplatePlace, 'box'> & { readonly box: Box | undefined }) | undefined {
  const [ph] = shape.getElementsByTagName('p:ph');
  if (!ph) return undefined;
  const [off, ext] = [shape.getElementsByTagName('a:off')[0], shape.getElementsByTagName('a:ext')[0]];
  const size = shape.getElementsByTagName('a:lvl1pPr')[0]?.getElementsByTagName('a:defRPr')[0]?.getAttribute('sz');
  const idx = ph.getAttribute('idx');
  return {
    type: ph.getAttribute('type') ?? 'obj',
    idx: idx === null ? undefined : Number(idx),
    box:
      off && ext?.hasAttribute('cx')
        ? { x: number(off, 'x'), y: number(off, 'y'), width: number(ext, 'cx'), height: number(ext, 'cy') }
        : undefined,
    points: size ? Number(size) / 100 : undefined,
  };
}

const placesOf = (part: Document) => [...part.getElementsByTagName('p:sp')].flatMap((shape) => placeOf(shape) ?? []);

/** The type of the master's placeholder from which one of a layout takes its place. ECMA-376 Part 1, 19.3.1.36. */
const masterType = (type: string) =>
  type === 'ctrTitle' ? 'title' : ['obj', 'subTitle', 'tbl', 'chart', 'pic', 'media'].includes(type) ? 'body' : type;

/** All parts that can be reached from a part, itself first, with their relationships as they are. */
function reachable(from: string, file: ReadPackage): Part[] {
  const paths = new Set([from]);
  for (const path of paths)
    for (const { target, type } of file.relationships(path))
      if (type !== 'slide' && type !== 'presentation' && file.bytes(target)) paths.add(target);
  return [...paths].flatMap((path): Part[] => {
    const relationships = file.bytes(relationshipsPath(path));
    return [
      { path, type: file.typeOf(path), content: file.bytes(path)! },
      ...(relationships ? [{ path: relationshipsPath(path), content: relationships }] : []),
    ];
  });
}

/** Reads a template. @throws Error if the file is no presentation */
export function readTemplate(bytes: Uint8Array): Template {
  const file = readPackage(bytes);
  const presentation = file.relationships('').find((r) => r.type === 'officeDocument')?.target;
  const master = presentation && file.relationships(presentation).find((r) => r.type === 'slideMaster')?.target;
  if (!presentation || !master) throw new Error('The file has no slide master.');
  const list = file.xml(presentation);
  const size = list.getElementsByTagName('p:sldSz')[0];
  const masterXml = file.xml(master);
  const titleSize = masterXml
    .getElementsByTagName('p:titleStyle')[0]
    ?.getElementsByTagName('a:defRPr')[0]
    ?.getAttribute('sz');
  const inherited = placesOf(masterXml).map((p) =>
    p.type === 'title' && p.points === undefined && titleSize ? { ...p, points: Number(titleSize) / 100 } : p,
  );
  const relationships = file.relationships(master);
  const layouts = [...masterXml.getElementsByTagName('p:sldLayoutId')].flatMap((entry): TemplateLayout[] => {
    const path = relationships.find((r) => r.id === entry.getAttribute('r:id'))?.target;
    if (path === undefined) return [];
    const part = file.xml(path);
    const places = placesOf(part).flatMap((own): TemplatePlace[] => {
      const from = inherited.find((p) => p.type === masterType(own.type));
      const box = own.box ?? from?.box;
      return box ? [{ ...own, box, points: own.points ?? from?.points }] : [];
    });
    return [
      {
        path,
        name: part.getElementsByTagName('p:cSld')[0]?.getAttribute('name') ?? '',
        type: part.documentElement.getAttribute('type') ?? '',
        places,
      },
    ];
  });
  return {
    slide: { width: number(size, 'cx'), height: number(size, 'cy') },
    parts: reachable(master, file),
    master,
    masterId: number(list.getElementsByTagName('p:sldMasterId')[0], 'id'),
    layouts,
  };
}
