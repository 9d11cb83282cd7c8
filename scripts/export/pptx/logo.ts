/** The logo on the layout of the title slide. ECMA-376 Part 1, 19.3.1.37. */
import { slideGeometry } from '../../geometry.ts';
import type { Picture } from '../../project/picture-size.ts';
import type { Part, Relationship } from './package.ts';
import type { Setting } from './setting.ts';
import { el, type Xml } from './xml.ts';

/** A picture with its alternative text. */
export interface Logo {
  /** Content of the file. */
  readonly bytes: Uint8Array;
  /** Its format and size. */
  readonly picture: Picture;
  /** Alternative text. */
  readonly alt: string;
}

const { canvas, logo: area, margin } = slideGeometry;

const pngPath = 'ppt/media/logo.png';
const svgPath = 'ppt/media/logo.svg';

/** A PNG of one transparent pixel, which programs that read no SVG show in its place. */
const transparentPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=',
  'base64',
);

/** The parts of a logo. An SVG has a PNG beside it, as the format requires. */
export const logoParts = ({ bytes, picture }: Logo): Part[] =>
  picture.format === 'png'
    ? [{ path: pngPath, content: bytes }]
    : [
        { path: pngPath, content: transparentPng },
        { path: svgPath, content: bytes },
      ];

/** Relationships of the layout that has the logo, behind that of its master. */
export const logoRelationships = ({ picture }: Logo): Relationship[] => [
  { id: 'rId2', type: 'image', target: pngPath },
  ...(picture.format === 'svg' ? [{ id: 'rId3', type: 'image', target: svgPath }] : []),
];

/** SVG of a picture. @see https://learn.microsoft.com/openspecs/office_standards/ms-odrawxml */
const svgExtension = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
    el('asvg:svgBlip', {
      'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
      'r:embed': 'rId3',
    }),
  ),
);

/** The picture at the end of the line of its area, as large as fits. */
export function logoXml({ picture, alt }: Logo, id: number, setting: Setting): Xml {
  const scale = Math.min(area.width / picture.width, area.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  const x = setting.isRightToLeft ? margin.side : canvas.width - margin.side - width;
  return el(
    'p:pic',
    {},
    el(
      'p:nvPicPr',
      {},
      el('p:cNvPr', { id, name: 'Logo', descr: alt }),
      el('p:cNvPicPr', {}, el('a:picLocks', { noChangeAspect: 1 })),
      el('p:nvPr', { userDrawn: 1 }),
    ),
    el(
      'p:blipFill',
      {},
      el('a:blip', { 'r:embed': 'rId2' }, picture.format === 'svg' && svgExtension),
      el('a:stretch', {}, el('a:fillRect')),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', {}, setting.place({ x, y: margin.top + (area.height - height) / 2, width, height })),
      el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
  );
}
