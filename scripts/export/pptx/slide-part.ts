/** A slide as a part: its shapes with their numbers, and the relationships that they need. ECMA-376 Part 1, 19.3.1.38. */
import { chartFrame } from './chart-part.ts';
import type { Relationship } from './package.ts';
import { pictureXml } from './picture-xml.ts';
import type { Setting } from './setting.ts';
import { connectorXml, identityXml, shapeXml } from './shape-xml.ts';
import type { Group, LayoutRole, PptxSlide, Shape } from './shapes.ts';
import { tableXml } from './table-xml.ts';
import type { LinkOf } from './text-body.ts';
import { attributes, namespaces, part, type Xml, xml } from './xml.ts';

/** The tree of shapes of a slide, layout or master. */
export const shapeTree = (shapes: readonly Xml[]): Xml => xml`
  <p:spTree>
    <p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
    <p:grpSpPr/>
    ${shapes}
  </p:spTree>`;

/** The background of a slide or master. */
export const backgroundXml = (colour: Xml): Xml =>
  xml`<p:bg><p:bgPr><a:solidFill>${colour}</a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

/** A slide or layout that takes its colours from its master. */
export const masterColours: Xml = xml`<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>`;

const accents = attributes({
  ...{ accent1: 'accent1', accent2: 'accent2', accent3: 'accent3', accent4: 'accent4' },
  ...{ accent5: 'accent5', accent6: 'accent6', hlink: 'lt1', folHlink: 'lt1' },
});

/** A slide or layout on the accent of the theme, with the background of other slides as its text. */
const accentColours: Xml = xml`
  <p:clrMapOvr>
    <a:overrideClrMapping bg1="hlink" tx1="lt1" bg2="hlink" tx2="lt1"${accents}/>
  </p:clrMapOvr>`;

/** The colours of a slide or layout for a use. */
export const coloursFor = (role: LayoutRole, { hasAccentTitle }: Setting): Xml =>
  role === 'title' && hasAccentTitle ? accentColours : masterColours;

/** Numbers of the shapes of a slide by shape, from 2 on, and by key. */
function numberShapes(shapes: readonly Shape[]) {
  const ids = new Map<Shape, number>();
  const byKey = new Map<string, number>();
  const visit = (shape: Shape) => {
    ids.set(shape, ids.size + 2);
    if (shape.kind === 'shape' && shape.key !== undefined) byKey.set(shape.key, ids.get(shape)!);
    if (shape.kind === 'group') shape.children.forEach(visit);
  };
  shapes.forEach(visit);
  return { idOf: (shape: Shape) => ids.get(shape)!, idOfKey: (key: string) => byKey.get(key)! };
}

function groupXml(group: Group, id: number, children: readonly Xml[], setting: Setting): Xml {
  const [offset, extent] = setting.place(group.box);
  const rename = ({ markup }: Xml, to: string): Xml => ({ markup: markup.replace(/^<a:\w+/u, `<a:${to}`) });
  return xml`
    <p:grpSp>
      <p:nvGrpSpPr>${identityXml(id, group)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
      <p:grpSpPr>
        <a:xfrm>${offset}${extent}${rename(offset, 'chOff')}${rename(extent, 'chExt')}</a:xfrm>
      </p:grpSpPr>
      ${children}
    </p:grpSp>`;
}

/** What a slide needs besides its shapes. */
export interface SlideLinks {
  /** Path of its layout. */
  readonly layout: string;
  /** Path of its notes. */
  readonly notes: string;
  /** Path of the slide with an id; `undefined` if the file does not have it. */
  pathOf(slide: string): string | undefined;
  /** Path of its chart, if it has one. */
  readonly chart: string;
  /** Paths of the parts of a picture, by its path in the deck's folder. */
  picturePathsOf(file: string): readonly string[];
}

/** The XML of a slide and its relationships. */
export function slidePart(
  { layout, shapes, isOutside }: PptxSlide,
  links: SlideLinks,
  setting: Setting,
): { readonly content: string; readonly relationships: readonly Relationship[] } {
  const relationships: Relationship[] = [
    { id: 'rId1', type: 'slideLayout', target: links.layout },
    { id: 'rId2', type: 'notesSlide', target: links.notes },
  ];
  const relate = (type: string, target: string) => {
    const known = relationships.find((r) => r.type === type && r.target === target);
    if (known) return known.id;
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type, target });
    return id;
  };
  const linkOf: LinkOf = (slide) => {
    const path = links.pathOf(slide);
    return path === undefined ? undefined : relate('slide', path);
  };
  const { idOf, idOfKey } = numberShapes(shapes);
  const toXml = (shape: Shape): Xml => {
    const id = idOf(shape);
    switch (shape.kind) {
      case 'shape':
        return shapeXml(shape, id, setting, linkOf);
      case 'connector':
        return connectorXml(shape, id, idOfKey, setting);
      case 'group':
        return groupXml(shape, id, shape.children.map(toXml), setting);
      case 'table':
        return tableXml(shape, id, setting, linkOf);
      case 'chart':
        return chartFrame(shape, id, relate('chart', links.chart), setting);
      case 'picture': {
        const { name, description: alt = '', box, file } = shape;
        const parts = links.picturePathsOf(file).map((path) => relate('image', path));
        return pictureXml({ id, name, alt, box, parts }, setting);
      }
    }
  };
  const tree = shapeTree(shapes.map(toXml));
  const background = isOutside && backgroundXml(setting.colour('outside'));
  const content = part(
    xml`<p:sld${namespaces}><p:cSld>${background}${tree}</p:cSld>${coloursFor(layout, setting)}</p:sld>`,
  );
  return { content, relationships };
}
