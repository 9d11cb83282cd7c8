/** Pictures: the logo on the layout of the title slide, and those of slides. ECMA-376 Part 1, 19.3.1.37. */
import { type Size, slideGeometry } from '../../geometry.ts';
import type { Picture } from '../../project/picture-size.ts';
import type { Part, Relationship } from './package.ts';
import type { Setting } from './setting.ts';
import type { Box } from './shapes.ts';
import { type Xml, xml } from './xml.ts';

/** A picture with its alternative text. */
export interface FilePicture {
  /** Content of the file. */
  readonly bytes: Uint8Array;
  /** Its format and size. */
  readonly picture: Picture;
  /** Alternative text. */
  readonly alt: string;
}

/** A PNG of one transparent pixel, which programs that read no SVG show in its place. */
const transparentPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
);

/** Paths of the parts of a picture: what all programs show, and an SVG, where it is one. */
export const picturePaths = ({ picture: { format } }: FilePicture, name: string): readonly [string, ...string[]] => {
  const pathOf = (ending: string) => `ppt/media/${name}.${ending}`;
  return format === 'svg' ? [pathOf('png'), pathOf('svg')] : [pathOf(format)];
};

/** The parts of a picture. An SVG has a PNG beside it, as the format requires. */
export function pictureParts(file: FilePicture, name: string): Part[] {
  const contents = file.picture.format === 'svg' ? [transparentPng, file.bytes] : [file.bytes];
  return picturePaths(file, name).map((path, i) => ({ path, content: contents[i]! }));
}

/** SVG of a picture. @see https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml */
const svgExtension = (id: string): Xml => xml`
  <a:extLst>
    <a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">
      <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${id}"/>
    </a:ext>
  </a:extLst>`;

/** A picture on a slide or layout. */
export interface PlacedPicture {
  /** Number of the shape. */
  readonly id: number;
  /** Name in the selection pane. */
  readonly name: string;
  /** Alternative text. */
  readonly alt: string;
  /** Place, in px of the canvas. */
  readonly box: Box;
  /** Ids of the relationships that lead to its parts, in the order of `picturePaths`. */
  readonly parts: readonly string[];
  /** Whether it belongs to a layout. */
  readonly isOfLayout?: boolean;
}

/** XML of a placed picture. */
export function pictureXml(placed: PlacedPicture, setting: Setting): Xml {
  const { id, name, alt, box, parts, isOfLayout } = placed;
  const [main, svg] = parts;
  return xml`
    <p:pic>
      <p:nvPicPr>
        <p:cNvPr id="${id}" name="${name}" descr="${alt}"/>
        <p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>
        <p:nvPr${isOfLayout && xml` userDrawn="1"`}/>
      </p:nvPicPr>
      <p:blipFill>
        <a:blip r:embed="${main}">${svg !== undefined && svgExtension(svg)}</a:blip>
        <a:stretch><a:fillRect/></a:stretch>
      </p:blipFill>
      <p:spPr><a:xfrm>${setting.place(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>
    </p:pic>`;
}

/** Size of a picture that is as large as an area allows. */
export function sizeWithin({ width, height }: Size, area: Size): Size {
  const scale = Math.min(area.width / width, area.height / height);
  return { width: width * scale, height: height * scale };
}

const { canvas, logo: logoArea, margin } = slideGeometry;

const logoName = 'logo';

/** The parts of a logo. */
export const logoParts = (logo: FilePicture): Part[] => pictureParts(logo, logoName);

/** Relationships of the layout that has the logo, behind that of its master. */
export const logoRelationships = (logo: FilePicture): Relationship[] =>
  picturePaths(logo, logoName).map((target, i) => ({ id: `rId${i + 2}`, type: 'image', target }));

/** The logo at the end of the line of its area, as large as fits. */
export function logoXml(logo: FilePicture, id: number, setting: Setting): Xml {
  const { width, height } = sizeWithin(logo.picture, logoArea);
  const x = setting.isRightToLeft ? margin.side : canvas.width - margin.side - width;
  const box = { x, y: margin.top + (logoArea.height - height) / 2, width, height };
  const parts = logoRelationships(logo).map((r) => r.id);
  return pictureXml({ id, name: 'Logo', alt: logo.alt, box, parts, isOfLayout: true }, setting);
}
